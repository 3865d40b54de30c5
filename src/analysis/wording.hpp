// How findings are put into words.
#pragma once

#include <string>
#include <vector>

#include "argmap/report.hpp"

namespace argmap::analysis {

/// A finding about a unit; its id and suggestion are filled in by whoever runs the check.
[[nodiscard]] Finding about(const Report& report, std::uint32_t unit, Severity severity, std::string message);

/// How a message calls a voice: its name, or what kind of voice it is where it has none. One line.
[[nodiscard]] std::string called(const Voice& voice);
/// "Liang Wenfeng", "Liang Wenfeng and David Gosset", "A, B and C"; from the fourth on only counted.
[[nodiscard]] std::string called(const Report& report, const std::vector<std::uint32_t>& voices);
/// "“the first words of a unit…”": enough of them to know it again. One line.
[[nodiscard]] std::string first_words(const Report& report, std::uint32_t unit);
/// "line 12": where a unit begins.
[[nodiscard]] std::string line_of(const Report& report, std::uint32_t unit);

}  // namespace argmap::analysis
