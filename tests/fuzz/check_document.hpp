// What must hold for every document, whatever its bytes.
#pragma once

#include <string>
#include <string_view>

namespace argmap::fuzz {

/// Analyses the bytes with the built-in rules, checks every promise that the report makes by itself, and renders it as
/// JSON and SVG. Returns what is broken, in words, or nothing.
[[nodiscard]] std::string check_document(std::string_view bytes);

}  // namespace argmap::fuzz
