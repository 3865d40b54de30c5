// What a good answer about a claim may say: questions that suit its kind, and what the article itself gives.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// For a counter-argument: what to attack in a claim of its kind, its grounds in the article, a point that the article
/// makes against it, and how the author might answer.
[[nodiscard]] std::string counter_model(const Task& task, std::uint32_t claim);
/// For missing evidence: what would bear out a claim of its kind, what would refute it, and where that could be found.
[[nodiscard]] std::string evidence_model(const Task& task, std::uint32_t claim);

}  // namespace argmap::exercise
