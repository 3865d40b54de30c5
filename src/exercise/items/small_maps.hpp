// Items of single steps of the argument that the author's words mark, where the main claim is not sure.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// A map of several small ones: claims, and below each a blank for what supports it or speaks against it. Nothing where
/// there are fewer than three.
[[nodiscard]] std::optional<Item> small_maps(Task& task);

/// Pairs of statements, of which it is asked whether the first speaks for the second or against it; both occur. Nothing
/// where there are fewer than three.
[[nodiscard]] std::optional<Item> sided_pairs(Task& task);

}  // namespace argmap::exercise
