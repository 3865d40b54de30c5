// Word lists: as read, laid over one another, and with their includes resolved.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/phrase_trie.hpp"
#include "rules/vocabulary.hpp"
#include "rules/yaml.hpp"

namespace argmap::rules {

/// Words that are compared in one way.
struct WordGroup {
  Compare compare = Compare::form;
  std::optional<WordClass> word_class;
  std::vector<Value> words;
  std::vector<Value> includes;          ///< names of lists
  std::vector<std::uint32_t> literals;  ///< of the words
};

/// One entry of a list, as the matcher compares it.
struct ListEntry {
  std::uint32_t literal = 0;
  Compare compare = Compare::form;
  std::uint8_t word_class = 0xFF;  ///< that the first word must have; 0xFF: any
};

struct ListDraft {
  Value name;
  bool extends = false;
  bool says_how = false;          ///< `match` or `class` is given
  std::vector<WordGroup> groups;  ///< several where an extension added some
};

/// The entries of a `lists` map.
[[nodiscard]] std::vector<ListDraft> read_lists(const Value& lists, Diagnostics& diagnostics);

/// All lists of all packs, by name.
class ListTable {
 public:
  /// Puts the lists of one more pack over those that are there. Reports a name that the pack has twice.
  void lay(std::vector<ListDraft> layer, Diagnostics& diagnostics);
  /// Follows the includes; reports unknown lists and circles.
  void resolve(Diagnostics& diagnostics);
  /// Hands every word to the tokenizer.
  void collect(Literals& literals);

  [[nodiscard]] std::optional<std::uint32_t> index_of(std::string_view name) const;
  [[nodiscard]] std::vector<std::string_view> names() const;
  [[nodiscard]] std::size_t size() const { return lists_.size(); }
  /// The entries of every list, by its index.
  [[nodiscard]] std::vector<std::vector<ListEntry>> entries() const;
  [[nodiscard]] std::map<std::string, std::vector<std::string>, std::less<>> words() const;

 private:
  void resolve_list(std::uint32_t list, std::vector<int>& state, Diagnostics& diagnostics);

  std::map<std::string, ListDraft, std::less<>> lists_;
  std::vector<std::vector<const WordGroup*>> resolved_;  // by the list's place in the map
};

}  // namespace argmap::rules
