#include "exercise/formats/json_reader.hpp"

namespace argmap::exercise {
namespace {

/// Line and column of a byte, as people count.
Diagnostic at_byte(std::string_view name, std::string_view bytes, std::size_t byte) {
  Diagnostic diagnostic;
  diagnostic.file = name;
  const std::string_view before = bytes.substr(0, std::min(byte, bytes.size()));
  diagnostic.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
  const std::size_t begin = before.rfind('\n') + 1;
  diagnostic.column =
      static_cast<std::uint32_t>(std::ranges::count_if(
          before.substr(begin), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; })) +
      1;
  const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
  if (end - begin <= 200) diagnostic.source_line = bytes.substr(begin, end - begin);
  return diagnostic;
}

}  // namespace

std::optional<Json> parse_json(std::string_view name, std::string_view bytes, std::vector<Diagnostic>& diagnostics) {
  try {
    return Json::parse(bytes);
  } catch (const Json::parse_error& error) {
    Diagnostic diagnostic = at_byte(name, bytes, error.byte > 0 ? error.byte - 1 : 0);
    diagnostic.message = "not valid JSON";
    const bool begun = bytes.substr(0, bytes.find_first_not_of(" \t\r\n") + 1).ends_with('{');
    diagnostic.hint = begun ? "look for a comma, a quotation mark or a bracket that is missing or too many"
                            : "a sheet is what `argmap exercise ARTICLE -o sheet.json` writes";
    diagnostics.push_back(std::move(diagnostic));
  } catch (const Json::exception&) {
    Diagnostic diagnostic = at_byte(name, bytes, 0);
    diagnostic.message = "a number is out of range";
    diagnostics.push_back(std::move(diagnostic));
  }
  return std::nullopt;
}

}  // namespace argmap::exercise
