// The decisions of an analysis, as choices between options for which rules vote: what weights are fitted to.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "argmap/rules.hpp"
#include "eval/gold.hpp"

namespace argmap::eval {

/// `role`: what part a statement plays. `thesis`: which statement is the thesis. `relation`: what a unit attaches to,
/// and how.
enum class Task : std::uint8_t { role, thesis, relation };
inline constexpr std::size_t task_count = 3;
[[nodiscard]] std::string_view name_of(Task task);

struct ChoiceOption {
  /// That vote for it, as indices into `rules::Book::rules`; beyond these stand the leanings of files.
  std::vector<std::uint32_t> rules;
  bool right = false;  ///< gold agrees
};

/// At least one option is right, and at least one is not.
struct Choice {
  std::vector<ChoiceOption> options;
  std::uint32_t file = 0;
  std::uint32_t document = 0;  ///< in the file
  double weight = 1;           ///< how much it counts in a fit
};

class Choices {
 public:
  /// Refers to the book. The texts are of the genre, or of the one that they seem to be of where it is "".
  explicit Choices(const RuleBook& book, std::string genre = "") : book_(book), genre_(std::move(genre)) {}

  /// Analyses the texts of one more file, and notes the choices that its gold tells about: roles where it tells claims
  /// from premises, theses where it names any.
  void add_file(const std::vector<Gold>& golds);

  /// Lets no file count for more than the first: the first says what kind of text the weights are for. Of roles every
  /// choice counts alike, since leanings take up by how much corpora differ in what they call a claim.
  void balance();

  [[nodiscard]] const std::vector<Choice>& of(Task task) const { return choices_[static_cast<std::size_t>(task)]; }
  [[nodiscard]] std::uint32_t files() const { return files_; }
  /// How many numbers options name: one for each rule, and one for each role and file, which stands for how readily the
  /// annotators of that file speak of that role. Only the first file's leaning is left to the rules.
  [[nodiscard]] std::size_t voters() const;

 private:
  struct Text;
  void add_roles(const Text& text);
  void add_thesis(const Text& text);
  void add_relations(const Text& text);
  void keep(Task task, std::vector<ChoiceOption> options, std::uint32_t document);

  const RuleBook& book_;
  std::string genre_;
  std::uint32_t files_ = 0;
  std::array<std::vector<Choice>, task_count> choices_;
};

}  // namespace argmap::eval
