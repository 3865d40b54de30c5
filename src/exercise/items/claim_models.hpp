// What a good answer about a claim may say: questions that suit its kind, and what the article itself gives.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// For a counter-argument: what a demand, or any other claim, can be met with, a point that the article makes against
/// it, and how the author might answer.
[[nodiscard]] std::string counter_model(const Task& task, std::uint32_t claim);
/// For missing evidence: what would bear out a verdict, or any other claim, what would refute it, and where that could
/// be found.
[[nodiscard]] std::string evidence_model(const Task& task, std::uint32_t claim);

}  // namespace argmap::exercise
