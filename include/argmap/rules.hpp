// Loading rule packs.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "argmap/diagnostic.hpp"

namespace argmap {

namespace rules {
struct Book;  // src/rules/book/book.hpp
}

/// A set of rules, ready to match. Immutable; copies share it; safe to use from several threads.
class RuleBook {
 public:
  explicit RuleBook(std::shared_ptr<const rules::Book> book) : book_(std::move(book)) {}
  [[nodiscard]] const rules::Book& book() const { return *book_; }
  /// The names of the genres that the rules tell apart, in order, and "general", which stands for none of them.
  [[nodiscard]] std::vector<std::string> genres() const;

 private:
  std::shared_ptr<const rules::Book> book_;
};

struct LoadedRules {
  std::optional<RuleBook> book;         ///< empty where there is any diagnostic of severity error
  std::vector<Diagnostic> diagnostics;  ///< every one of every file, by file and line
};

/// Which rules of the packs to load.
struct RuleChoice {
  /// Those for `Report::attitudes` too: wishes, plans, votes and speech that did not take place, which are no voices
  /// and which only some corpora count. They change nothing else but cost time.
  bool attitudes = false;
  /// Keep the sentences by which rules prove themselves. What is wrong in them is told either way.
  bool examples = false;
  friend bool operator==(const RuleChoice&, const RuleChoice&) = default;
};

/// Loads a pack from a folder (every *.yaml in it and below, by name), then lays further folders over it in order.
/// A rule in a later folder with the id of an earlier one replaces it; `disable: [id…]` takes rules out.
/// The pack that the library was built with, alone and by the choice {}, is there at once: the library holds it
/// compiled, and takes that where every file of the folder still has the bytes that it had then.
[[nodiscard]] LoadedRules load_rules(const std::filesystem::path& pack,
                                     const std::vector<std::filesystem::path>& over = {}, RuleChoice choice = {});

/// The built-in pack: the folder that ARGMAP_RULES names, else beside the program or library (build tree), else where
/// it was installed. Empty where there is none.
[[nodiscard]] std::filesystem::path find_pack();

}  // namespace argmap
