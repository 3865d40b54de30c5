// Reasons that are given one by one, in reports that no analysis made; and what lost, in words.
#include <algorithm>
#include <array>

#include "argmap/reason.hpp"

namespace argmap {
namespace {

class GivenReasons final : public ReasonSource {
 public:
  explicit GivenReasons(std::vector<Reason> given) : given_(std::move(given)) {}

  [[nodiscard]] std::vector<Reason> read(std::uint32_t /*number*/) const override { return given_; }
  [[nodiscard]] bool empty(std::uint32_t /*number*/) const override { return given_.empty(); }
  [[nodiscard]] bool names_words(std::uint32_t /*number*/) const override {
    return std::ranges::any_of(given_, [](const Reason& reason) { return !reason.words.empty(); });
  }

 private:
  std::vector<Reason> given_;
};

class GivenAlternatives final : public ReasonSource {
 public:
  explicit GivenAlternatives(std::vector<Instead> given) : given_(std::move(given)) {}

  [[nodiscard]] std::vector<Reason> read(std::uint32_t /*number*/) const override { return {}; }
  [[nodiscard]] bool empty(std::uint32_t /*number*/) const override { return true; }
  [[nodiscard]] bool names_words(std::uint32_t /*number*/) const override { return false; }
  [[nodiscard]] std::span<const Instead> lost(std::uint32_t first, std::uint32_t count) const override {
    return std::span(given_).subspan(first, count);
  }

 private:
  std::vector<Instead> given_;
};

/// "evidence", "supports u4".
std::string in_words(const Instead& lost) {
  constexpr std::array<std::string_view, 7> names{"claim",   "evidence",  "background", "supports",
                                                  "attacks", "undercuts", "restates"};
  std::string words(names[static_cast<std::size_t>(lost.what)]);
  if (lost.what >= Instead::What::supports) words += " u" + std::to_string(lost.unit + std::size_t{1});
  return words;
}

}  // namespace

Reasons::Reasons(std::initializer_list<Reason> given)
    : source_(std::make_shared<const GivenReasons>(std::vector<Reason>(given))) {}

Alternatives::Alternatives(std::initializer_list<Instead> given)
    : source_(std::make_shared<const GivenAlternatives>(std::vector<Instead>(given))),
      count_(static_cast<std::uint32_t>(given.size())) {}

std::vector<Alternative> Alternatives::list() const {
  std::vector<Alternative> all;
  for (const Instead& each : brief()) all.push_back({in_words(each), each.weight, reasons(each)});
  return all;
}

}  // namespace argmap
