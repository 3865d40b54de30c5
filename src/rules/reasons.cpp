// Reasons that are given one by one, in reports that no analysis made.
#include <algorithm>

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

}  // namespace

Reasons::Reasons(std::initializer_list<Reason> given)
    : source_(std::make_shared<const GivenReasons>(std::vector<Reason>(given))) {}

}  // namespace argmap
