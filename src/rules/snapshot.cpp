#include "rules/snapshot.hpp"

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

}  // namespace

std::optional<Tree> find_in_snapshot(std::string_view snapshot, std::string_view bytes) {
  while (!snapshot.empty()) {
    Header header;
    std::memcpy(&header, take(snapshot, sizeof header).data(), sizeof header);
    const std::string_view file = take(snapshot, header.bytes);
    const std::string_view nodes = take(snapshot, header.nodes * sizeof(Node));
    const std::string_view scalars = take(snapshot, header.scalars);
    if (file != bytes) continue;
    Tree tree;
    tree.nodes.resize(header.nodes);
    if (!nodes.empty()) std::memcpy(tree.nodes.data(), nodes.data(), nodes.size());
    tree.scalars = scalars;
    return tree;
  }
  return std::nullopt;
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
