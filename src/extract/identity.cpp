#include "extract/identity.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "extract/offices.hpp"

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
  Gatherer(const Document& document, const std::vector<Cited>& cited, const std::vector<bool>& documents,
           const Sexes& sexes)
      : document_(document), cited_(cited), documents_(documents), sexes_(sexes), offices_(document) {
    if (cited.empty()) return;
    find_offices();
  }

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
    identity.person = says_who(c.source);
    identity.sex = sexes_.of(identity.head);
    identity.thing = documents_[static_cast<std::size_t>(&c - cited_.data())] || is_initials(identity.head) ||
                     is_body(document_, sexes_, identity.head) || is_joined(identity.head);
    if (const TokenRange holder = offices_.holder(identity.head); !holder.empty()) {
      identity.head = holder;
      identity.pronoun = true;
      return describe(identity, holder);
    }
    return describe(identity, c.source);
  }

  /// "Its director, Paul Estrangin,": the name that stands behind the first comma; empty where none does.
  [[nodiscard]] TokenRange name_in_apposition(TokenRange head, TokenRange source) const {
    if (head.last + 1 >= source.last || fold(head.last) != ",") return {};
    TokenRange name{head.last + 1, head.last + 1};
    while (name.last < source.last && is_capital(name.last) && class_of(name.last) != WordClass::punctuation)
      ++name.last;
    const bool closed = name.last == source.last || class_of(name.last) == WordClass::punctuation;
    const bool named = !name.empty() && class_of(name.last - 1) == WordClass::name && !has_name(head);
    return closed && named ? name : TokenRange{};
  }

  /// "Reed and Cole": two who speak as one, and neither of them.
  [[nodiscard]] bool is_joined(TokenRange head) const {
    for (std::uint32_t i = head.first + 1; i + 1 < head.last; ++i) {
      if (fold(i) == "and") return true;
    }
    return false;
  }

  /// "The report, published in May,"
  [[nodiscard]] TokenRange without_comma(TokenRange source) const {
    while (source.size() > 1 && fold(source.last - 1) == ",") --source.last;
    return source;
  }

  /// "the ICC": as people are not called.
  [[nodiscard]] bool is_initials(TokenRange head) const { return document_.tokens[head.last - 1].all_caps; }

  [[nodiscard]] bool has_name(TokenRange range) const { return class_of(range.last - 1) == WordClass::name; }

  [[nodiscard]] Identity describe(Identity identity, TokenRange source) const {
    if (const TokenRange name = name_in_apposition(identity.head, source); !name.empty() && !is_joined(identity.head)) {
      identity.head = name;
      identity.person = true;
      identity.thing = false;
    }
    if (const Sex sex = sexes_.of(identity.head); sex != Sex::unknown) identity.sex = sex;
    const std::uint32_t last = identity.head.last - 1;
    identity.by_name = class_of(last) == WordClass::name;
    if (!identity.by_name) {
      identity.name = document_.plain(document_.span(without_comma(source)));
      identity.key = key_of_description(identity.head);
      return identity;
    }
    if (is_joined(identity.head)) {
      identity.name = document_.plain(document_.span(identity.head));
      identity.key = key_of_description(identity.head);
      return identity;
    }
    TokenRange name = identity.head;
    while (name.size() > 1 && class_of(name.first) != WordClass::name) ++name.first;
    if (name.size() == 1) {
      if (const TokenRange full = full_name(document_.tokens[last].word); !full.empty()) name = full;
    }
    identity.name = document_.plain(document_.span(name));
    identity.key = fold(last);
    return identity;
  }

  /// "Marian Pell keeps a shoebox. … Pell said": the first full name by its last word. What a preposition stands before
  /// may be a day: "on Monday Pell said".
  void find_full_names() const {
    full_names_.resize(document_.words.size());
    for (std::uint32_t last = 1; last < document_.tokens.size(); ++last) {
      const std::uint32_t first = last - 1;
      if (class_of(last) != WordClass::name || !opens_name(first)) continue;
      const bool longer = last + 1 < document_.tokens.size() && class_of(last + 1) == WordClass::name;
      const bool placed = first > 0 && (opens_name(first - 1) || class_of(first - 1) == WordClass::preposition);
      TokenRange& full = full_names_[document_.tokens[last].word];
      if (!longer && !placed && full.empty()) full = {first, last + 1};
    }
  }

  [[nodiscard]] TokenRange full_name(std::uint32_t word) const {
    if (full_names_.empty()) find_full_names();
    return full_names_[word];
  }

  void find_offices() {
    std::vector<TokenRange> heads;
    for (const Cited& c : cited_) {
      if (!c.source.empty()) heads.push_back(head_of(c.source));
    }
    offices_.find(heads);
  }

  /// A forename may be a common word too.
  [[nodiscard]] bool opens_name(std::uint32_t i) const {
    const WordClass its = class_of(i);
    return is_capital(i) && (its == WordClass::name || its == WordClass::noun || its == WordClass::adjective);
  }

  /// "Hanna Brückl, who …"
  [[nodiscard]] bool says_who(TokenRange source) const {
    for (std::uint32_t i = source.first; i < source.last; ++i) {
      if (fold(i) == "who" || fold(i) == "whose") return true;
    }
    return false;
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
      if (!heard.key.empty() && agrees(identity, heard)) return copy_of(heard, identity);
    }
    const TokenRange referent = phrase_before(identity, c, relative);
    if (referent.empty() && !relative) {
      if (const Identity* person = person_heard(identity)) return copy_of(*person, identity);
    }
    if (referent.empty()) {
      identity.name = document_.plain(document_.span(c.source));
      identity.key = fold(identity.head.first);
      return identity;
    }
    Identity found;
    const bool of_person = fold(identity.head.first) == "who";
    const TokenRange one = of_person ? behind_last_of(referent) : referent;
    found.head = head_of(one);
    found.person = holds(person_pronouns, fold(identity.head.first));
    found = describe(found, one);
    found.pronoun = true;
    if (const Sex sex = sex_of_pronoun(document_, identity.head.first); sex != Sex::unknown) found.sex = sex;
    return found;
  }

  [[nodiscard]] Identity copy_of(const Identity& heard, const Identity& pronoun) const {
    Identity copy = heard;
    copy.pronoun = true;
    copy.person |= holds(person_pronouns, fold(pronoun.head.first));
    if (const Sex sex = sex_of_pronoun(document_, pronoun.head.first); sex != Sex::unknown) copy.sex = sex;
    return copy;
  }

  /// "the word of a consultant who …": it is the consultant who speaks
  [[nodiscard]] TokenRange behind_last_of(TokenRange phrase) const {
    for (std::uint32_t i = phrase.last; i > phrase.first + 1; --i) {
      const bool determined = i < phrase.last && class_of(i) == WordClass::determiner;
      if (fold(i - 1) == "of" && determined) return {i, phrase.last};
    }
    return phrase;
  }

  /// "He" and "she" reach further back for somebody who was heard by name: over the last few attributions.
  [[nodiscard]] const Identity* person_heard(const Identity& pronoun) const {
    if (!holds(person_pronouns, fold(pronoun.head.first))) return nullptr;
    constexpr std::size_t memory = 4;
    for (std::size_t i = out_.voice_of.size(); i > 0 && out_.voice_of.size() - i < memory; --i) {
      const Identity& heard = out_.voices[out_.voice_of[i - 1]];
      if (heard.by_name && !heard.thing && is_of_sex(pronoun, heard.sex)) return &heard;
    }
    return nullptr;
  }

  [[nodiscard]] bool agrees(const Identity& pronoun, const Identity& heard) const {
    const std::string& word = fold(pronoun.head.first);
    if ((word == "it" || word == "its" || word == "which") && heard.person) return false;
    if (holds(person_pronouns, word) && heard.thing && !heard.person) return false;
    if (!is_of_sex(pronoun, heard.sex) || (word == "they" && heard.sex != Sex::unknown)) return false;
    return holds(group_pronouns, word) || heard.by_name || heard.head.empty() ||
           class_of(heard.head.first) == WordClass::determiner;
  }

  /// "She" is nobody whom a forename, a word or an earlier pronoun has told to be a man.
  [[nodiscard]] bool is_of_sex(const Identity& pronoun, Sex sex) const {
    const Sex asked = sex_of_pronoun(document_, pronoun.head.first);
    return asked == Sex::unknown || sex == Sex::unknown || asked == sex;
  }

  /// What the pronouns have told of the voice that a name belongs to.
  [[nodiscard]] Sex sex_heard(TokenRange name) const {
    const auto voice = by_key_.find(fold(name.last - 1));
    return voice == by_key_.end() ? Sex::unknown : out_.voices[voice->second].sex;
  }

  /// The phrase is a name by which a person may go that the pronoun stands for.
  [[nodiscard]] bool names_whom(const Identity& pronoun, TokenRange phrase, TokenRange head) const {
    if (is_joined(head)) return false;
    if (is_the_office(phrase, head)) return is_of_sex(pronoun, sexes_.of(head));
    if (class_of(head.last - 1) != WordClass::name || is_initials(head)) return false;
    if (is_body(document_, sexes_, head) || is_place(document_, phrase)) return false;
    return is_of_sex(pronoun, sexes_.of(head)) && is_of_sex(pronoun, sex_heard(head));
  }

  /// "The minister disagrees."
  [[nodiscard]] bool is_the_office(TokenRange phrase, TokenRange head) const {
    return fold(head.first) == "the" && class_of(head.last - 1) == WordClass::noun && starts_sentence(phrase) &&
           sexes_.is_office(head);
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
    if (holds(person_pronouns, fold(identity.head.first))) return names_whom(identity, phrase, head);
    const std::string& pronoun = fold(identity.head.first);
    if ((pronoun == "it" || pronoun == "its") && names_person(phrase)) return false;
    if (pronoun == "they" && (!may_be_several(head) || sexes_.of(head) != Sex::unknown)) return false;
    return class_of(phrase.first) != WordClass::pronoun;
  }

  /// "They" are several, or a body that a name stands for: no "insurance".
  [[nodiscard]] bool may_be_several(TokenRange head) const {
    constexpr auto plural = 1U << static_cast<unsigned>(WordForm::plural);
    const Token& last = document_.tokens[head.last - 1];
    return last.word_class != WordClass::noun || (document_.word(last).forms & plural) != 0;
  }

  /// The phrase is part of a source heard lately that is a person.
  [[nodiscard]] bool names_person(TokenRange phrase) const {
    constexpr std::size_t memory = 4;
    for (std::size_t i = out_.voice_of.size(); i > 0 && out_.voice_of.size() - i < memory; --i) {
      if (out_.voices[out_.voice_of[i - 1]].person && cited_[i - 1].source.overlaps(phrase)) return true;
    }
    return false;
  }

  /// Behind no more than "yet" or "in fact,".
  [[nodiscard]] bool starts_sentence(TokenRange phrase) const {
    constexpr std::uint32_t most = 3;  // tokens
    const auto after = std::ranges::upper_bound(document_.sentences, phrase.first, {},
                                                [](const Sentence& s) { return s.tokens.first; });
    if (after == document_.sentences.begin()) return false;
    const std::uint32_t begin = std::prev(after)->tokens.first;
    if (phrase.first > begin + most) return false;
    for (std::uint32_t i = begin; i < phrase.first; ++i) {
      const WordClass its = class_of(i);
      if (its != WordClass::conjunction && its != WordClass::adverb && its != WordClass::punctuation) return false;
    }
    return true;
  }

  /// "The message was clear: …" right behind what somebody said or held: it is theirs.
  [[nodiscard]] bool takes_up(const Cited& c) const {
    if (c.cue.size() < 3 || c.sentence != last_sentence_ + 1 || out_.voices[out_.voice_of.back()].key.empty())
      return false;
    const std::uint32_t before = document_.sentences[last_sentence_].block;
    if (document_.sentences[c.sentence].block != before || class_of(c.cue.last - 1) == WordClass::noun) return false;
    return fold(c.cue.first) == "the" && document_.sentences[c.sentence].tokens.first == c.cue.first;
  }

  std::uint32_t voice_for(const Identity& identity, const Cited& c) {
    if (!identity.key.empty()) {
      const auto [place, fresh] = by_key_.try_emplace(identity.key, static_cast<std::uint32_t>(out_.voices.size()));
      if (!fresh) {
        Identity& known = out_.voices[place->second];
        known.person |= identity.person;
        if (known.sex == Sex::unknown) known.sex = identity.sex;
        if (identity.by_name && identity.name.size() > known.name.size()) known.name = identity.name;
        return place->second;
      }
    } else if (!out_.voice_of.empty() && (c.sentence == last_sentence_ || takes_up(c))) {
      return out_.voice_of.back();
    }
    out_.voices.push_back(identity);
    return static_cast<std::uint32_t>(out_.voices.size()) - 1;
  }

  const Document& document_;
  const std::vector<Cited>& cited_;
  const std::vector<bool>& documents_;  // by cited: the source is one
  const Sexes& sexes_;
  Gathered out_;
  Offices offices_;
  mutable std::vector<TokenRange> full_names_;  // of two words, by the second; found when the first is asked for
  std::map<std::string, std::uint32_t, std::less<>> by_key_;
  std::uint32_t last_sentence_ = 0;
};

}  // namespace

Gathered gather(const Document& document, const std::vector<Cited>& cited, const std::vector<bool>& documents,
                const Sexes& sexes) {
  return Gatherer(document, cited, documents, sexes).run();
}

}  // namespace argmap::extract
