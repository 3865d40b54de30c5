// What every report's page carries along: its script, its style, and the policy that lets the browser run no other.
#pragma once

#include <string>
#include <string_view>

namespace argmap::render {

[[nodiscard]] std::string_view report_script();
[[nodiscard]] std::string_view report_style();

/// The value of the page's Content-Security-Policy: everything is forbidden but that script and that style.
[[nodiscard]] std::string report_policy();

}  // namespace argmap::render
