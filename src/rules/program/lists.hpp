// Word lists: as read, laid over one another, and with their includes resolved.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/files/yaml.hpp"
#include "rules/program/phrase_trie.hpp"
#include "rules/program/vocabulary.hpp"

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
  std::uint32_t index = 0;        ///< its place among all lists, when these are resolved
};

/// The entries of a `lists` map.
[[nodiscard]] std::vector<ListDraft> read_lists(const Value& lists, Diagnostics& diagnostics);

/// All lists of all packs, by name.
class ListTable {
 public:
  /// Puts the lists of one more pack over those that are there. Reports a name that the pack has twice.
  void lay(std::vector<ListDraft> layer, Diagnostics& diagnostics);
  /// Numbers the lists and follows the includes; reports unknown lists, circles, and includes that go too deep.
  void resolve(Diagnostics& diagnostics);
  /// Hands every word to the tokenizer.
  void collect(Literals& literals);

  /// Known once the lists are resolved.
  [[nodiscard]] std::optional<std::uint32_t> index_of(std::string_view name) const;
  [[nodiscard]] std::vector<std::string_view> names() const;
  [[nodiscard]] std::size_t size() const { return lists_.size(); }
  /// The entries of every list, by its index.
  [[nodiscard]] std::vector<std::vector<ListEntry>> entries() const;

 private:
  /// A list with what it includes; `depth` is how many lists lead to it, `height` how many its includes go on for.
  struct Resolved {
    enum class State : std::uint8_t { untouched, begun, done } state = State::untouched;
    std::uint32_t height = 0;
    std::vector<const WordGroup*> groups;  ///< each once
  };

  void resolve_list(const ListDraft& list, std::uint32_t depth, Diagnostics& diagnostics);
  void include(const Value& name, std::uint32_t depth, Resolved& into, Diagnostics& diagnostics);

  std::map<std::string, ListDraft, std::less<>> lists_;
  std::vector<Resolved> resolved_;  // by ListDraft::index
};

}  // namespace argmap::rules
