// The policy of a page that carries its script and its style along, and lets the browser run no other.
#pragma once

#include <string>
#include <string_view>

namespace argmap::render {

/// The value of the page's Content-Security-Policy: everything is forbidden but the script and the style of these
/// SHA-256, written in hexadecimal digits.
[[nodiscard]] std::string page_policy(std::string_view script_sha256, std::string_view style_sha256);

/// Bytes that are written as pairs of hexadecimal digits, in base64 (RFC 4648).
[[nodiscard]] std::string base64_of_hex(std::string_view hex);

/// JSON as it may stand in a script element: it holds no "<".
[[nodiscard]] std::string script_json(std::string_view json);

}  // namespace argmap::render
