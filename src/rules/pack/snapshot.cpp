#include "rules/pack/snapshot.hpp"

#include <cstring>
#include <type_traits>

namespace argmap::rules {
namespace {

/// Before every file's bytes, nodes and scalars, which follow one another without padding.
struct Header {
  std::uint32_t bytes = 0;
  std::uint32_t nodes = 0;    ///< how many
  std::uint32_t scalars = 0;  ///< bytes
};
static_assert(std::is_trivially_copyable_v<Header> && std::is_trivially_copyable_v<Node>);

template <typename T>
void append(std::string& out, const T* values, std::size_t count) {
  out.append(reinterpret_cast<const char*>(values), count * sizeof(T));
}

std::string_view take(std::string_view& rest, std::size_t size) {
  const std::string_view taken = rest.substr(0, size);
  rest.remove_prefix(size);
  return taken;
}

struct Entry {
  std::string_view file;
  std::string_view nodes;
  std::string_view scalars;
};

/// Of a snapshot that is not empty.
Entry take_entry(std::string_view& snapshot) {
  Header header;
  std::memcpy(&header, take(snapshot, sizeof header).data(), sizeof header);
  Entry entry;
  entry.file = take(snapshot, header.bytes);
  entry.nodes = take(snapshot, header.nodes * sizeof(Node));
  entry.scalars = take(snapshot, header.scalars);
  return entry;
}

}  // namespace

std::optional<Tree> find_in_snapshot(std::string_view snapshot, std::string_view bytes) {
  while (!snapshot.empty()) {
    const Entry entry = take_entry(snapshot);
    if (entry.file != bytes) continue;
    Tree tree;
    tree.nodes.resize(entry.nodes.size() / sizeof(Node));
    if (!entry.nodes.empty()) std::memcpy(tree.nodes.data(), entry.nodes.data(), entry.nodes.size());
    tree.scalars = entry.scalars;
    return tree;
  }
  return std::nullopt;
}

bool are_whole_snapshot(std::string_view snapshot, std::span<const FileBytes> files) {
  for (const FileBytes& file : files) {
    if (snapshot.empty() || take_entry(snapshot).file != file.bytes) return false;
  }
  return snapshot.empty();
}

std::string write_snapshot(const std::vector<File>& files) {
  std::string out;
  for (const File& file : files) {
    const Header header{static_cast<std::uint32_t>(file.source.text.size()),
                        static_cast<std::uint32_t>(file.tree.nodes.size()),
                        static_cast<std::uint32_t>(file.tree.scalars.size())};
    append(out, &header, 1);
    out += file.source.text;
    append(out, file.tree.nodes.data(), file.tree.nodes.size());
    out += file.tree.scalars;
  }
  return out;
}

}  // namespace argmap::rules
