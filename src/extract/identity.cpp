#include "extract/identity.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace argmap::extract {
namespace {

using namespace std::string_view_literals;

constexpr std::array person_pronouns{"he"sv, "she"sv, "him"sv, "her"sv, "his"sv, "who"sv, "i"sv};
constexpr std::array group_pronouns{"they"sv, "them"sv, "their"sv, "it"sv, "its"sv, "which"sv, "that"sv, "we"sv};

bool holds(const auto& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

class Gatherer {
 public:
  Gatherer(const Document& document, const std::vector<Cited>& cited) : document_(document), cited_(cited) {}

  Gathered run() {
    for (const Cited& c : cited_) {
      const Identity identity = identify(c);
      const std::uint32_t voice = voice_for(identity, c);
      out_.voice_of.push_back(voice);
      last_sentence_ = c.sentence;
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] const std::string& fold(std::uint32_t token) const {
    return document_.word(document_.tokens[token]).fold;
  }

  [[nodiscard]] WordClass class_of(std::uint32_t token) const { return document_.tokens[token].word_class; }

  /// The source up to its first comma, dash, bracket, preposition, participle or relative pronoun; "of" and "for" are
  /// part of a name such as "the Bank of England".
  [[nodiscard]] TokenRange head_of(TokenRange source) const {
    std::uint32_t end = source.first;
    for (; end < source.last; ++end) {
      if (end > source.first && ends_head(end, source)) break;
    }
    return {source.first, end};
  }

  [[nodiscard]] bool ends_head(std::uint32_t i, TokenRange source) const {
    const WordClass its = class_of(i);
    if (its == WordClass::punctuation || fold(i) == "who" || fold(i) == "which") return true;
    const bool goes_on = i + 1 < source.last;
    if (its == WordClass::preposition || fold(i) == "to") return !(goes_on && is_capital(i - 1) && is_capital(i + 1));
    const bool before_joint = goes_on && (class_of(i + 1) == WordClass::preposition || fold(i + 1) == "to");
    return before_joint && (its == WordClass::adjective || its == WordClass::verb || fold(i) == "close");
  }

  [[nodiscard]] bool is_capital(std::uint32_t i) const { return document_.tokens[i].capitalised; }

  [[nodiscard]] Identity identify(const Cited& c) const {
    Identity identity;
    if (c.source.empty()) return identity;
    identity.head = head_of(c.source);
    const std::string& first = fold(identity.head.first);
    identity.pronoun = identity.head.size() == 1 && (holds(person_pronouns, first) || holds(group_pronouns, first));
    if (identity.pronoun) return refer(identity, c);
    return describe(identity, c.source);
  }

  [[nodiscard]] Identity describe(Identity identity, TokenRange source) const {
    const std::uint32_t last = identity.head.last - 1;
    identity.by_name = class_of(last) == WordClass::name;
    if (!identity.by_name) {
      identity.name = document_.plain(document_.span(source));
      identity.key = key_of_description(identity.head);
      return identity;
    }
    TokenRange name = identity.head;
    while (name.size() > 1 && class_of(name.first) != WordClass::name) ++name.first;
    identity.name = document_.plain(document_.span(name));
    identity.key = fold(last);
    return identity;
  }

  /// "the former engineer" and "a former engineer" are one.
  [[nodiscard]] std::string key_of_description(TokenRange head) const {
    std::string key;
    for (std::uint32_t i = head.first; i < head.last; ++i) {
      if (class_of(i) == WordClass::determiner && head.size() > 1) continue;
      key += document_.lemma(document_.tokens[i]);
      key += ' ';
    }
    return key;
  }

  /// A pronoun stands for the voice just heard, else for the nearest fitting noun phrase before it.
  [[nodiscard]] Identity refer(Identity identity, const Cited& c) const {
    const bool relative = fold(identity.head.first) == "who" || fold(identity.head.first) == "which";
    if (!relative && !out_.voice_of.empty() && c.sentence <= last_sentence_ + 1) {
      const Identity& heard = out_.voices[out_.voice_of.back()];
      if (!heard.key.empty() && agrees(identity, heard)) return copy_of(heard);
    }
    const TokenRange referent = phrase_before(identity, c, relative);
    if (referent.empty() && !relative) {
      if (const Identity* person = person_heard(identity)) return copy_of(*person);
    }
    if (referent.empty()) {
      identity.name = document_.plain(document_.span(c.source));
      identity.key = fold(identity.head.first);
      return identity;
    }
    Identity found;
    found.head = head_of(referent);
    found = describe(found, referent);
    found.pronoun = true;
    return found;
  }

  [[nodiscard]] static Identity copy_of(const Identity& heard) {
    Identity copy = heard;
    copy.pronoun = true;
    return copy;
  }

  /// "He" and "she" reach further back for somebody who was heard by name: over the last few attributions.
  [[nodiscard]] const Identity* person_heard(const Identity& pronoun) const {
    if (!holds(person_pronouns, fold(pronoun.head.first))) return nullptr;
    constexpr std::size_t memory = 4;
    for (std::size_t i = out_.voice_of.size(); i > 0 && out_.voice_of.size() - i < memory; --i) {
      const Identity& heard = out_.voices[out_.voice_of[i - 1]];
      if (heard.by_name) return &heard;
    }
    return nullptr;
  }

  [[nodiscard]] bool agrees(const Identity& pronoun, const Identity& heard) const {
    return holds(group_pronouns, fold(pronoun.head.first)) || heard.by_name || heard.head.empty() ||
           class_of(heard.head.first) == WordClass::determiner;
  }

  [[nodiscard]] TokenRange phrase_before(const Identity& identity, const Cited& c, bool relative) const {
    const auto& phrases = document_.noun_phrases;
    const auto behind = std::ranges::lower_bound(phrases, identity.head.first, {}, &TokenRange::first);
    const std::uint32_t oldest = document_.sentences[c.sentence < 2 ? 0 : c.sentence - 2].tokens.first;
    TokenRange best;
    for (auto it = behind; it != phrases.begin();) {
      --it;
      if (it->first < oldest) break;
      if (relative) return it->last + 1 >= identity.head.first ? *it : TokenRange{};
      if (!fits(identity, *it)) continue;
      if (starts_sentence(*it)) return *it;
      if (best.empty()) best = *it;
    }
    return best;
  }

  /// A person's pronoun asks for a name; a group's for any phrase that is no pronoun.
  [[nodiscard]] bool fits(const Identity& identity, TokenRange phrase) const {
    const TokenRange head = head_of(phrase);
    if (holds(person_pronouns, fold(identity.head.first))) return class_of(head.last - 1) == WordClass::name;
    return class_of(phrase.first) != WordClass::pronoun;
  }

  [[nodiscard]] bool starts_sentence(TokenRange phrase) const {
    const auto after = std::ranges::upper_bound(document_.sentences, phrase.first, {},
                                                [](const Sentence& s) { return s.tokens.first; });
    return after != document_.sentences.begin() && std::prev(after)->tokens.first == phrase.first;
  }

  std::uint32_t voice_for(const Identity& identity, const Cited& c) {
    if (!identity.key.empty()) {
      const auto [place, fresh] = by_key_.try_emplace(identity.key, static_cast<std::uint32_t>(out_.voices.size()));
      if (!fresh) {
        Identity& known = out_.voices[place->second];
        if (identity.by_name && identity.name.size() > known.name.size()) known.name = identity.name;
        return place->second;
      }
    } else if (!out_.voice_of.empty() && c.sentence == last_sentence_) {
      return out_.voice_of.back();
    }
    out_.voices.push_back(identity);
    return static_cast<std::uint32_t>(out_.voices.size()) - 1;
  }

  const Document& document_;
  const std::vector<Cited>& cited_;
  Gathered out_;
  std::map<std::string, std::uint32_t, std::less<>> by_key_;
  std::uint32_t last_sentence_ = 0;
};

}  // namespace

Gathered gather(const Document& document, const std::vector<Cited>& cited) {
  return Gatherer(document, cited).run();
}

}  // namespace argmap::extract
