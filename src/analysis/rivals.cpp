#include "analysis/rivals.hpp"

#include <charconv>
#include <optional>
#include <string_view>

namespace argmap::analysis {
namespace {

/// The unit that an alternative such as "supports u12" would support.
std::optional<std::uint32_t> supported_by(std::string_view what, std::size_t units) {
  constexpr std::string_view words = "supports u";
  if (!what.starts_with(words)) return std::nullopt;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(what.data() + words.size(), what.data() + what.size(), number);
  if (error != std::errc() || number == 0 || number > units) return std::nullopt;
  return number - 1;
}

}  // namespace

std::vector<bool> nearly_supported(const ArgumentGraph& graph, const Ground& ground, double near) {
  std::vector<bool> nearly(graph.units().size());
  for (const Relation& relation : graph.relations()) {
    for (const Alternative& lost : relation.lost) {
      if (static_cast<double>(lost.weight) + near < static_cast<double>(relation.weight)) continue;
      if (const auto unit = supported_by(lost.what, nearly.size())) nearly[ground.statement(*unit)] = true;
    }
  }
  return nearly;
}

}  // namespace argmap::analysis
