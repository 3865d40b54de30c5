#include "rules/reading/example.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/files/suggest.hpp"

namespace argmap::rules {
namespace {

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/// The `name` of `[name=words]`; "" where the mark has none.
std::string_view name_of_mark(std::string_view rest) {
  const auto end = std::ranges::find_if_not(rest, is_name_character);
  if (end == rest.begin() || end == rest.end() || *end != '=') return {};
  return {rest.begin(), end};
}

class ExampleReader {
 public:
  ExampleReader(const Value& entry, const std::vector<std::string_view>& names, Diagnostics& diagnostics)
      : entry_(entry), marked_(entry.text()), names_(names), diagnostics_(diagnostics) {}

  Example read() {
    example_.line = entry_.line();
    for (std::size_t i = 0; i < marked_.size() && !is_broken_; ++i) {
      if (marked_[i] == '[') {
        i += open(i);
      } else if (marked_[i] == ']') {
        close(i);
      } else {
        example_.text += marked_[i];
      }
    }
    if (is_open_ && !is_broken_) error(opened_at_, 1, "this mark is never closed");
    return std::move(example_);
  }

 private:
  void error(std::size_t at, std::size_t size, std::string message, std::string hint = {}) {
    const Location place = entry_.location(at, size);
    diagnostics_.error(place, std::move(message), std::move(hint));
    is_broken_ = is_broken_ || diagnostics_.is_full(*place.source);
  }
  void misplaced(std::size_t at, std::string message) {
    error(at, 1, std::move(message));
    is_broken_ = true;
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(example_.text.size()); }

  /// The bytes of the name and "=" that stand behind the bracket.
  std::size_t open(std::size_t at) {
    if (is_open_) {
      misplaced(at, "a mark inside a mark");
      return 0;
    }
    const std::string_view name = name_of_mark(marked_.substr(at + 1));
    if (!name.empty() && std::ranges::find(names_, name) == names_.end()) {
      error(at + 1, name.size(), fmt::format("the rule has no capture `{}`", name), did_you_mean(name, names_));
    }
    is_open_ = true;
    opened_at_ = at;
    example_.marks.push_back({std::string(name), {size(), size()}});
    return name.empty() ? 0 : name.size() + 1;
  }

  void close(std::size_t at) {
    if (!is_open_) return misplaced(at, "this `]` closes no mark");
    is_open_ = false;
    example_.marks.back().span.end = size();
    if (example_.marks.back().span.empty()) error(opened_at_, at + 1 - opened_at_, "this mark holds no words");
  }

  const Value& entry_;
  std::string_view marked_;
  const std::vector<std::string_view>& names_;
  Diagnostics& diagnostics_;
  Example example_;
  bool is_open_ = false;
  bool is_broken_ = false;  ///< what follows a misplaced mark is guesswork, and nobody reads the two hundredth mistake
  std::size_t opened_at_ = 0;
};

}  // namespace

Example read_example(const Value& entry, const std::vector<std::string_view>& names, Diagnostics& diagnostics) {
  return ExampleReader(entry, names, diagnostics).read();
}

}  // namespace argmap::rules
