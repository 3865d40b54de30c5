// What a sheet calls a voice, and whether a reader can tell who is meant.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// A name without what stands in brackets behind it: "(Letters, 3 June)".
[[nodiscard]] std::string without_brackets(std::string name);

/// How much speaks for it, in log-odds.
[[nodiscard]] double sureness(const std::vector<Reason>& reasons);

/// Name and role. "Its director, Ann Ray" is called "Ann Ray", "one of them, a girl of ten" "a girl of ten".
[[nodiscard]] std::string called(const Reading& reading, const Voice& voice);

/// Whether a reader can tell who is meant by the name alone.
[[nodiscard]] bool is_told(const Reading& reading, const Voice& voice);

/// Whether the words that name the voice are whole and its own: nothing before them shows that they are part of a
/// longer name, and no "it" or "that" stands for it.
[[nodiscard]] bool is_whole(const Reading& reading, Span source);

/// The longest piece of what is said; there must be one.
[[nodiscard]] Span piece_of(const Attribution& said);

}  // namespace argmap::exercise
