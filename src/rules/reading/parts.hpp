// Named parts of patterns: written once, taken into many as `<name>`.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/book/book.hpp"
#include "rules/files/yaml.hpp"
#include "rules/program/pattern.hpp"
#include "rules/reading/part_namer.hpp"

namespace argmap::rules {

/// A pattern's text and tree, before it is known what its lists and parts are.
struct DraftPattern {
  Value source;  ///< the scalar that it came from
  Sequence parts;
};

/// True where it names a part.
[[nodiscard]] bool names_part(const Sequence& pattern);

struct PartDraft {
  Value name;
  DraftPattern pattern;
};

/// The entries of a `parts` map. A part has no captures, and no parts in it.
[[nodiscard]] std::vector<PartDraft> read_parts(const Value& parts, Diagnostics& diagnostics);

/// All named parts of all packs.
class PartTable {
 public:
  /// Puts the parts of one more pack over those that are there. Reports a name that the pack has twice.
  void lay(const std::vector<PartDraft>& layer, Diagnostics& diagnostics);
  void name_words(PartNamer& namer);
  /// Puts the parts in the places where a pattern names them, once both have their words named. Reports parts that
  /// nobody wrote (not where a file is missing: `whole` is false), and a pattern that grows too long.
  void put_in(DraftPattern& pattern, bool whole, Diagnostics& diagnostics) const;
  /// Adds the parts that a pattern names to those that are there.
  void note(const Sequence& pattern, std::vector<NamedPart>& named) const;

 private:
  /// What is known of a pattern while its parts are put in.
  struct Filling {
    const Value& source;
    bool whole;
    Diagnostics& diagnostics;
    std::size_t room = most_items;  ///< for more of them; 0 where it is too long
    bool complete = true;           ///< no part is missing
  };
  static constexpr std::size_t most_items = 2000;  // that parts may bring into a pattern

  void fill(Sequence& items, Filling& filling) const;
  void report_unknown(const Item& item, Filling& filling) const;
  [[nodiscard]] std::vector<std::string_view> names() const;

  std::map<std::string, PartDraft, std::less<>> parts_;
};

}  // namespace argmap::rules
