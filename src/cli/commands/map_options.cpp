#include "cli/commands/map_options.hpp"

#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>

namespace argmap::cli {
namespace {

/// The seconds that SOURCE_DATE_EPOCH sets, if it sets any.
std::optional<std::time_t> fixed_time() {
  const char* set = std::getenv("SOURCE_DATE_EPOCH");
  if (set == nullptr) return std::nullopt;
  const std::string_view words(set);
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), seconds);
  if (error != std::errc() || end != words.data() + words.size()) return std::nullopt;
  return static_cast<std::time_t>(seconds);
}

}  // namespace

Detail detail_of(std::string_view name) {
  return name == "thesis" ? Detail::thesis : name == "claims" ? Detail::claims : Detail::full;
}

Paper paper_of(std::string_view name) {
  if (name == "a4") return Paper::a4;
  if (name == "a3") return Paper::a3;
  return name == "letter" ? Paper::letter : Paper::any;
}

std::string today() {
  const auto fixed = fixed_time();
  const std::time_t now = fixed ? *fixed : std::time(nullptr);
  std::tm parts{};
  if ((fixed ? gmtime_r(&now, &parts) : localtime_r(&now, &parts)) == nullptr) return "";
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts)};
}

MapOptions map_options(const Invocation& invocation) {
  const Arguments& arguments = invocation.arguments;
  MapOptions options;
  options.detail = detail_of(arguments.get("detail"));
  const std::string theme = arguments.get("theme");
  options.theme = theme == "dark" ? Theme::dark : theme == "print" ? Theme::print : Theme::light;
  if (arguments.get("direction") == "right") options.direction = Direction::right;
  if (arguments.get("layout") == "layers") options.arrangement = Arrangement::layers;
  options.paper = paper_of(arguments.get("page"));
  options.title = arguments.get("title");
  if (arguments.has("date")) options.date = today();
  return options;
}

}  // namespace argmap::cli
