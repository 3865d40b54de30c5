// YAML as a tree of values that know where they stand. The one place that uses yaml-cpp is yaml.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/files/source.hpp"

namespace argmap::rules {

enum class Kind : std::uint32_t { null, scalar, sequence, map };

/// One value of a tree in pre-order. The children of a map are key, value, key, value…
struct Node {
  Kind kind = Kind::null;
  std::uint32_t offset = 0;  ///< byte of the source where it begins
  std::uint32_t text = 0;    ///< of a scalar: where its value begins in `Tree::scalars`
  std::uint32_t text_size = 0;
  std::uint32_t end = 0;  ///< index behind its last descendant
};

struct Tree {
  std::vector<Node> nodes;  ///< empty for a file without a value
  std::string scalars;
};

/// A rule file that has been read.
struct File {
  Source source;
  Tree tree;
  bool built_in = false;  ///< the program was built with exactly these bytes
};

/// Reads the source as one YAML document into the tree. False after an error that leaves the file unreadable (syntax,
/// encoding, control characters); duplicate keys and aliases are reported and read on.
[[nodiscard]] bool parse_yaml(File& file, Diagnostics& diagnostics);

/// A value of a file. Cheap to copy; the file must outlive it.
class Value {
 public:
  struct Entry;

  Value(const File& file, std::uint32_t index) : file_(&file), index_(index) {}

  [[nodiscard]] Kind kind() const { return node().kind; }
  /// Of a scalar; "" for all else.
  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] std::vector<Value> items() const;    ///< of a sequence; empty for all else
  [[nodiscard]] std::vector<Entry> entries() const;  ///< of a map; empty for all else

  [[nodiscard]] std::uint32_t line() const { return file_->source.line_of(node().offset); }
  /// The whole scalar, or the first byte of a sequence or map.
  [[nodiscard]] Location location() const;
  /// Bytes of a scalar's text, as they stand in the file; the scalar's beginning where folding or escapes hide it.
  [[nodiscard]] Location location(std::size_t begin, std::size_t size) const;

 private:
  [[nodiscard]] const Node& node() const { return file_->tree.nodes[index_]; }

  const File* file_;
  std::uint32_t index_;
};

struct Value::Entry {
  Value key;
  Value value;
};

}  // namespace argmap::rules
