#include "render/print/paginate.hpp"

#include <numeric>

namespace argmap::render {
namespace {

/// What a run of blocks that is higher than a page may leave empty on the page before it, as a share of a page.
constexpr double most_left_empty = 0.4;

class Paginator {
 public:
  Paginator(std::span<const SetBlock> blocks, double height) : blocks_(blocks), height_(height) {
    pages_.emplace_back();
  }

  std::vector<PrintPage> paginate() {
    for (std::size_t first = 0; first < blocks_.size();) {
      std::size_t last = first + 1;
      if (blocks_[first].part) {
        begin_part(first);
      } else if (blocks_[first].page) {
        if (!at_head()) turn_page();
      } else {
        while (last < blocks_.size() && blocks_[last].joined && !blocks_[last].part && !blocks_[last].page) ++last;
        place_run(first, last);
      }
      first = last;
    }
    end_part();
    return std::move(pages_);
  }

 private:
  void begin_part(std::size_t block) {
    if (!pages_.back().lines.empty()) {
      end_part();
      turn_page();
      first_of_part_ = pages_.size() - 1;
    }
    pages_.back().part = block;
  }

  void end_part() {
    const std::size_t count = pages_.size() - first_of_part_;
    for (std::size_t i = 0; i < count; ++i) {
      PrintPage& page = pages_[first_of_part_ + i];
      page.number = static_cast<std::uint32_t>(i + 1);
      page.count = static_cast<std::uint32_t>(count);
    }
  }

  void turn_page() {
    const std::size_t part = pages_.back().part;
    pages_.emplace_back().part = part;
    top_ = 0;
  }

  [[nodiscard]] bool at_head() const { return pages_.back().lines.empty(); }
  [[nodiscard]] static double height_of(const SetBlock& block) {
    return std::accumulate(block.lines.begin(), block.lines.end(), 0.0);
  }

  void place_run(std::size_t first, std::size_t last) {
    double whole = 0;
    for (std::size_t i = first; i < last; ++i) {
      whole += (i == first ? 0 : blocks_[i].above) + height_of(blocks_[i]) + (i + 1 == last ? 0 : blocks_[i].below);
    }
    const double left = height_ - top_ - (at_head() ? 0 : blocks_[first].above);
    const bool fits_a_page = whole <= height_;
    if (whole > left && !at_head() && (fits_a_page || left < most_left_empty * height_)) turn_page();
    for (std::size_t i = first; i < last; ++i) place(i);
  }

  /// A block that fits onto no page, or that begins a page anyway, is broken.
  void place(std::size_t index) {
    const SetBlock& block = blocks_[index];
    const double needed = height_of(block);
    if (!at_head()) top_ += block.above;
    if (!at_head() && top_ + needed > height_ && needed <= height_) turn_page();
    for (std::size_t line = 0; line < block.lines.size();) {
      PlacedLines placed{index, line, line, top_};
      while (line < block.lines.size() &&
             (top_ + block.lines[line] <= height_ || (at_head() && line == placed.first))) {
        top_ += block.lines[line++];
      }
      placed.last = line;
      if (placed.last > placed.first) pages_.back().lines.push_back(placed);
      if (line < block.lines.size()) turn_page();
    }
    top_ += block.below;
  }

  std::span<const SetBlock> blocks_;
  double height_;
  double top_ = 0;
  std::size_t first_of_part_ = 0;
  std::vector<PrintPage> pages_;
};

}  // namespace

std::vector<PrintPage> paginate(std::span<const SetBlock> blocks, double height) {
  return Paginator(blocks, height).paginate();
}

}  // namespace argmap::render
