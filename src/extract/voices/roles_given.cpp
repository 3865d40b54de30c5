#include "extract/voices/roles_given.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/voices/full_names.hpp"

namespace argmap::extract {
namespace {

using namespace std::string_view_literals;

bool is_name(const Document& document, std::uint32_t token) {
  return token < document.tokens.size() && document.tokens[token].word_class == WordClass::name;
}

/// The name that a match has before or behind the office; empty where it has none.
TokenRange name_beside(const Document& document, TokenRange match, TokenRange office) {
  if (match.last > office.last && is_name(document, match.last - 1)) return names_from(document, match.last - 1);
  const bool before = match.first < office.first && is_name(document, match.first);
  return before ? names_ending(document, match.first + 1) : TokenRange{};
}

}  // namespace

RolesGiven::RolesGiven(const Document& document, const rules::Book& book, const MatchIndex& matches)
    : document_(document) {
  using rules::ProposalKind;
  for (std::uint32_t sentence = 0; sentence < document.sentences.size(); ++sentence) {
    const TokenRange found = matches.of_sentence(sentence, ProposalKind::role);
    for (std::uint32_t i = found.first; i < found.last; ++i) {
      if (matches.kind(i) != ProposalKind::role) continue;
      const match::Match& match = matches[i];
      const std::int8_t slot = book.digest.briefs[match.rule].at;
      const TokenRange office =
          trimmed_role(document, slot < 0 ? match.tokens : match.captures[static_cast<std::size_t>(slot)]);
      const TokenRange name = office.empty() ? TokenRange{} : name_beside(document, match.tokens, office);
      if (name.empty()) continue;
      const Role role{office, name, {match.rule, i, book.digest.weights[match.rule]}};
      const auto [known, fresh] = by_surname_.try_emplace(document.tokens[name.last - 1].word, role);
      const bool fuller = known->second.name == name && office.size() > known->second.words.size();
      if (!fresh && fuller) known->second = role;
    }
  }
}

const RolesGiven::Role* RolesGiven::of(TokenRange name) const {
  const auto found = name.empty() ? by_surname_.end() : by_surname_.find(document_.tokens[name.last - 1].word);
  if (found == by_surname_.end()) return nullptr;
  const TokenRange given = found->second.name;
  const bool both_full = given.size() > 1 && name.size() > 1;
  const bool same = document_.tokens[given.last - std::min(given.size(), name.size())].word ==
                    document_.tokens[name.last - std::min(given.size(), name.size())].word;
  return both_full && !same ? nullptr : &found->second;
}

TokenRange trimmed_role(const Document& document, TokenRange words) {
  constexpr std::array joints{"according"sv, "although"sv, "because"sv, "though"sv, "to"sv, "whereas"sv, "while"sv};
  const auto is_joint = [&](std::uint32_t i) {
    const WordClass its = document.tokens[i].word_class;
    return its == WordClass::preposition || its == WordClass::conjunction || its == WordClass::subordinator ||
           std::ranges::binary_search(joints, std::string_view(document.word(document.tokens[i]).fold));
  };
  while (!words.empty() && is_joint(words.first)) ++words.first;
  return words;
}

}  // namespace argmap::extract
