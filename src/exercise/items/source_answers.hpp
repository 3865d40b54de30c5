// The model answer to an item about a source: what the article tells and leaves out, where else to look.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// A source and the first place where the article plainly cites it.
struct Source {
  const Voice& voice;
  const Attribution& said;
  std::string name;
  Naming naming = Naming::named;
};

/// What the text gives and leaves out about a person, a group or somebody unnamed.
[[nodiscard]] std::string of_speaker(const Task& task, const Source& source);
/// The same about a report, a survey, accounts.
[[nodiscard]] std::string of_document(const Task& task, const Source& source);

/// Whose document it is: "the council" of "the council's own report", "the Tarn Institute" of "a survey by the Tarn
/// Institute, published in May". "" where the name does not say.
[[nodiscard]] std::string owner_of(const std::string& name);
/// The paragraph that holds a place; of one without end what stands near.
[[nodiscard]] Span paragraph_of(const Reading& reading, Span place);
/// One of the words stands in a name or a role, whatever the capitals.
[[nodiscard]] bool has_word(const std::vector<std::string>& words, const std::string& name);
/// What a person in such an office has at stake: they speak for what they lead, own or represent.
[[nodiscard]] bool has_stake(const Task& task, const std::string& role);
/// What the office is of is spoken of elsewhere in the article as well ("the founder of Readwell" in one about
/// Readwell).
[[nodiscard]] bool speaks_of_office(const Reading& reading, const std::string& role);
/// "Our", "my": the quotation itself speaks of what is the speaker's.
[[nodiscard]] bool speaks_of_own(const Reading& reading, const Voice& voice);
/// The words beside the name that say who they are, the name among them; "" where there are none.
[[nodiscard]] std::string title_of(const Task& task, const Source& source);

}  // namespace argmap::exercise
