// What the words that name a voice tell: whether they bring in somebody new, and whether these are several.
#pragma once

#include <string_view>

namespace argmap::analysis {

/// Whether the words bring in somebody whom the reader cannot know: "a clerk", "port officials". "The clerk" may be one
/// who was named before, "its plain words" are nobody, and "some 5 percent" were counted.
[[nodiscard]] bool brings_in_unknown(std::string_view name);

/// Whether a verb behind the words is a plural one.
[[nodiscard]] bool is_plural(std::string_view name);

}  // namespace argmap::analysis
