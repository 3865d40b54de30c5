// "did you mean": the known word nearest to one that is not known.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace argmap::rules {

/// Edits (insert, delete, replace, swap neighbours) that lead from one word to the other, in bytes.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// "did you mean `claim`?", or "" where no candidate is near: two edits, or one in three bytes of a longer word.
[[nodiscard]] std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace argmap::rules
