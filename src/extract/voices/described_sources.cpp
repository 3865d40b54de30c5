#include "extract/voices/described_sources.hpp"

#include <algorithm>

#include "extract/voices/descriptions.hpp"
#include "extract/voices/source_heads.hpp"

namespace argmap::extract {

/// "The report, published in May,"
TokenRange DescribedSources::without_comma(TokenRange source) const {
  while (source.size() > 1 && fold(source.last - 1) == ",") --source.last;
  return source;
}

/// "Professor Ada Crane of Lund": of a person's name what stands before the place; but "the Bank of Lund".
TokenRange DescribedSources::before_place(TokenRange head) const {
  for (std::uint32_t i = head.first + 1; i + 1 < head.last; ++i) {
    if (class_of(i) != WordClass::preposition) continue;
    const TokenRange part{head.first, i};
    const bool person = class_of(i - 1) == WordClass::name &&
                        (sexes_.is_title(head.first) || sexes_.of(part) != Sex::unknown || is_behind_office(part));
    return person ? part : head;
  }
  return head;
}

/// "Professor Crane"
bool DescribedSources::is_behind_office(TokenRange part) const {
  for (std::uint32_t i = part.first + 1; i < part.last; ++i) {
    if (sexes_.is_office({part.first, i})) return true;
  }
  return false;
}

Identity DescribedSources::describe(Identity identity, TokenRange source) const {
  identity.head = before_place(identity.head);
  const TokenRange apposed = name_in_apposition(document_, identity.head, source);
  if (!apposed.empty() && joins_another(document_, apposed, source)) {
    identity.name = document_.plain(document_.span(source));
    identity.key = key_of_description(document_, source);
    identity.thing = true;
    return identity;
  }
  if (!apposed.empty()) {
    identity.head = apposed;
    identity.person = true;
    identity.thing = false;
  }
  if (const Sex sex = sexes_.of(identity.head); sex != Sex::unknown) identity.sex = sex;
  const std::uint32_t last = identity.head.last - 1;
  identity.by_name = class_of(last) == WordClass::name && !is_nameless(identity.head);
  if (!identity.by_name || is_joined(document_, identity.head)) {
    const TokenRange shown = identity.by_name ? identity.head : without_comma(source);
    identity.name = document_.plain(document_.span(shown));
    identity.key = key_of_description(document_, identity.head);
    return identity;
  }
  const TokenRange name = names_.within(identity.head);
  const TokenRange full = names_.full(name);
  if (identity.sex == Sex::unknown) identity.sex = sex_of_name(full);
  identity.shared_surname = names_.is_shared(document_.tokens[full.last - 1].word);
  identity.name = document_.plain(document_.span(full));
  identity.key = full.size() > 1 && sexes_.is_office(full) ? key_of_description(document_, full) : key_of_name(full);
  identity.full_name = full;
  return identity;
}

/// The surname; where several have it, with the forename.
std::string DescribedSources::key_of_name(TokenRange full) const {
  const std::string& surname = fold(full.last - 1);
  const bool shared = full.size() > 1 && names_.is_shared(document_.tokens[full.last - 1].word);
  return shared ? fold(full.first) + ' ' + surname : surname;
}

/// Of somebody who is named by surname alone what is said of the name elsewhere, of another what is of the whole.
Sex DescribedSources::sex_of_name(TokenRange name) const {
  const std::uint32_t surname = document_.tokens[name.last - 1].word;
  return name.size() == 1 ? sexes_.of_name(surname) : sexes_.of_full_name(document_.tokens[name.first].word, surname);
}

/// "a Conservative MP"
bool DescribedSources::is_nameless(TokenRange head) const {
  return is_indefinite(document_, head) && sexes_.of(head) == Sex::unknown;
}

/// "The head of the mill, Bo Reed, is cross": with the name that two commas set off behind the description.
TokenRange DescribedSources::with_name(TokenRange head, TokenRange phrase) const {
  constexpr std::uint32_t longest = 16;  // tokens
  if (class_of(head.last - 1) != WordClass::noun) return phrase;
  const auto end = static_cast<std::uint32_t>(document_.tokens.size());
  const TokenRange name = name_in_apposition(document_, head, {head.first, std::min(head.first + longest, end)});
  return name.size() > 1 ? TokenRange{phrase.first, name.last} : phrase;
}

}  // namespace argmap::extract
