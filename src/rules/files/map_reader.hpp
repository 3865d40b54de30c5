// Reading the maps, sequences and scalars of a rule file, with a diagnostic for everything that is not as it should be.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/files/yaml.hpp"

namespace argmap::rules {

using Names = std::vector<std::string_view>;

/// A map of which the keys are known. Building one reports unknown keys, and a value that is no map at all.
class MapReader {
 public:
  /// `what` as in "unknown key `x` in a rule".
  MapReader(const Value& map, std::string_view what, const Names& known, Diagnostics& diagnostics);

  /// The value of a key; of a duplicate key the first.
  [[nodiscard]] std::optional<Value> get(std::string_view key) const;
  /// The text of a key's value; reports a value that is no scalar, or empty.
  [[nodiscard]] std::string_view text(std::string_view key) const;
  /// The same, and reports a missing key.
  [[nodiscard]] std::string_view needed_text(std::string_view key) const;
  /// True or false; false without the key.
  [[nodiscard]] bool flag(std::string_view key) const;
  /// The scalars of a sequence, or one scalar alone; reports all else.
  [[nodiscard]] std::vector<Value> scalars(std::string_view key) const;
  /// Nothing where a misspelt key stands for it.
  void report_missing(std::string_view key) const;
  /// Whether an unknown key is near to this one.
  [[nodiscard]] bool misspells(std::string_view key) const;

 private:
  Value map_;
  std::string what_;
  Diagnostics& diagnostics_;
  std::vector<Value::Entry> entries_;
  std::vector<std::string> unknown_;
};

/// The index of a word in a table of names; reports "unknown WHAT `word`" with the nearest name.
[[nodiscard]] std::optional<std::size_t> index_of(const Value& word, const Names& names, std::string_view what,
                                                  Diagnostics& diagnostics);

/// The enumerator that a word names, where the names stand in the order of the enumerators.
template <typename Enum>
[[nodiscard]] std::optional<Enum> enumerator(const Value& word, const Names& names, std::string_view what,
                                             Diagnostics& diagnostics) {
  const auto index = index_of(word, names, what, diagnostics);
  if (!index) return std::nullopt;
  return static_cast<Enum>(*index);
}

/// "a scalar", "a map"…
[[nodiscard]] std::string_view name_of(Kind kind);

}  // namespace argmap::rules
