#include "extract/voices/identity.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "extract/voices/abbreviations.hpp"
#include "extract/voices/cited_features.hpp"
#include "extract/voices/described_sources.hpp"
#include "extract/voices/descriptions.hpp"
#include "extract/voices/full_names.hpp"
#include "extract/voices/offices.hpp"
#include "extract/voices/source_heads.hpp"

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
      : document_(document),
        cited_(cited),
        documents_(documents),
        sexes_(sexes),
        described_(document, sexes),
        offices_(document, sexes),
        abbreviations_(document) {
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

  [[nodiscard]] Identity identify(const Cited& c) const {
    Identity identity;
    if (c.source.empty()) return identity;
    identity.head = head_of(document_, c.source);
    const std::string& first = fold(identity.head.first);
    identity.pronoun = identity.head.size() == 1 && (holds(person_pronouns, first) || holds(group_pronouns, first));
    if (identity.pronoun) return refer(identity, c);
    identity.person = says_who(c.source);
    identity.sex = sexes_.of(identity.head);
    if (const TokenRange words = abbreviations_.long_form(identity.head.last - 1); !words.empty()) {
      identity.head = words;
    }
    identity.thing = documents_[static_cast<std::size_t>(&c - cited_.data())] ||
                     is_initials(document_, identity.head) || is_body(document_, sexes_, identity.head) ||
                     is_joined(document_, identity.head);
    if (const TokenRange holder = offices_.holder(identity.head); !holder.empty()) {
      identity.head = holder;
      identity.pronoun = true;
      return described_.describe(identity, holder);
    }
    identity = described_.describe(identity, c.source);
    return c.turn ? told_by_initials(identity) : identity;
  }

  /// In a conversation "BR:" is Bo Reed, who took an earlier turn.
  [[nodiscard]] Identity told_by_initials(const Identity& label) const {
    if (label.head.size() != 1 || !is_initials(document_, label.head)) return label;
    const auto known = by_initials_.find(fold(label.head.first));
    return known == by_initials_.end() ? label : out_.voices[known->second];
  }

  void note_initials(std::uint32_t voice) {
    std::string initials;
    const TokenRange name = out_.voices[voice].full_name;
    for (std::uint32_t i = name.first; i < name.last; ++i) initials += fold(i).front();
    if (initials.size() > 1) by_initials_.try_emplace(initials, voice);
  }

  void find_offices() {
    std::vector<TokenRange> heads;
    for (const Cited& c : cited_) {
      if (!c.source.empty()) heads.push_back(head_of(document_, c.source));
    }
    offices_.find(heads);
  }

  /// "Hanna Brückl, who …"
  [[nodiscard]] bool says_who(TokenRange source) const {
    for (std::uint32_t i = source.first; i < source.last; ++i) {
      if (fold(i) == "who" || fold(i) == "whose") return true;
    }
    return false;
  }

  /// A pronoun stands for the voice just heard, else for the nearest fitting noun phrase before it.
  [[nodiscard]] Identity refer(Identity identity, const Cited& c) const {
    const bool relative = fold(identity.head.first) == "who" || fold(identity.head.first) == "which";
    if (const Identity* judged = judged_before(identity, c)) return copy_of(*judged, identity);
    if (const TokenRange told = told_before(identity, c); !told.empty()) return stand_in(identity, told);
    if (const TokenRange subject = own_subject(identity, c); !relative && !subject.empty())
      return stand_in(identity, subject);
    if (!relative && !out_.voice_of.empty() && c.sentence <= last_sentence_ + 1 && !answers_asker(c)) {
      const Identity& heard = out_.voices[out_.voice_of[last_teller(std::span(cited_).first(out_.voice_of.size()))]];
      if (!heard.key.empty() && agrees(identity, heard)) return copy_of(heard, identity);
    }
    const TokenRange referent = phrase_before(identity, c, relative);
    if (referent.empty() && !relative) {
      if (const Identity* person = person_heard(identity, !out_.voice_of.empty() && answers_asker(c)))
        return copy_of(*person, identity);
    }
    if (const Identity* people = referent.empty() ? people_heard(identity, referent, c) : nullptr)
      return copy_of(*people, identity);
    if (referent.empty()) {
      identity.name = document_.plain(document_.span(c.source));
      identity.key = fold(identity.head.first);
      return identity;
    }
    if (const Identity* people = people_heard(identity, referent, c)) return copy_of(*people, identity);
    return stand_in(identity, referent);
  }

  /// "Parents say it is dear. The school is rich. They": several people who spoke lately, rather than a body.
  [[nodiscard]] const Identity* people_heard(const Identity& pronoun, TokenRange referent, const Cited& c) const {
    constexpr std::size_t memory = 4;
    if (fold(pronoun.head.first) != "they") return nullptr;
    if (!referent.empty() && (!sexes_.is_body(referent) || is_many(document_, referent))) return nullptr;
    for (std::size_t i = out_.voice_of.size(); i > 0 && out_.voice_of.size() - i < memory; --i) {
      const std::uint32_t then = cited_[i - 1].sentence;
      if (then + 2 < c.sentence || document_.sentences[then].block != document_.sentences[c.sentence].block) break;
      const Identity& heard = out_.voices[out_.voice_of[i - 1]];
      const bool people = !heard.head.empty() && is_many(document_, heard.head) && !documents_[i - 1];
      if (people && document_.word(document_.tokens[heard.head.last - 1]).somebody) return &heard;
    }
    return nullptr;
  }

  [[nodiscard]] Identity stand_in(const Identity& identity, TokenRange referent) const {
    Identity found;
    const bool of_person = fold(identity.head.first) == "who";
    const TokenRange one = of_person ? behind_last_of(document_, referent) : referent;
    found.head = head_of(document_, one);
    found.person = holds(person_pronouns, fold(identity.head.first));
    found = described_.describe(found, described_.with_name(found.head, one));
    found.pronoun = true;
    if (const Sex sex = sex_of_pronoun(document_, identity.head.first); sex != Sex::unknown) found.sex = sex;
    return found;
  }

  /// "Ada Crane went further: the mill, she said, was rotten": who opens the sentence that the pronoun stands in, where
  /// nobody has spoken in it.
  [[nodiscard]] TokenRange own_subject(const Identity& identity, const Cited& c) const {
    const bool of_person = sex_of_pronoun(document_, identity.head.first) != Sex::unknown;
    if (!of_person || (!out_.voice_of.empty() && last_sentence_ == c.sentence)) return {};
    const TokenRange phrase = opening_phrase(document_, c.sentence);
    if (phrase.empty() || phrase.last > identity.head.first) return {};
    const auto says = [&](TokenRange content) { return content.contains(phrase); };
    const bool named = class_of(phrase.last - 1) == WordClass::name && !std::ranges::any_of(c.contents, says);
    return named && fits(identity, phrase) ? phrase : TokenRange{};
  }

  /// "Mrs Reed" is not the Bo Reed who was "he".
  [[nodiscard]] bool is_of_other_sex(const Identity& identity) const {
    const auto known = by_key_.find(identity.key);
    if (known == by_key_.end() || identity.pronoun || !identity.by_name) return false;
    const Sex sex = out_.voices[known->second].sex;
    return sex != Sex::unknown && identity.sex != Sex::unknown && sex != identity.sex;
  }

  /// "Farr was told by a doctor to rest. He": whoever was told something in the sentence before.
  [[nodiscard]] TokenRange told_before(const Identity& pronoun, const Cited& c) const {
    if (out_.voice_of.empty() || sex_of_pronoun(document_, pronoun.head.first) == Sex::unknown) return {};
    const Cited& before = cited_[out_.voice_of.size() - 1];
    if (before.sentence + 1 != c.sentence || before.cue.size() < 2) return {};
    const bool passive = fold(before.cue.last - 1) == "by" || before.source.empty();
    const TokenRange told = opening_phrase(document_, before.sentence);
    if (!passive || told.empty() || told.last != before.cue.first) return {};
    const bool named = class_of(told.last - 1) == WordClass::name;
    return named && fits(pronoun, told) ? told : TokenRange{};
  }

  /// "Farr has been called a dreamer by the mayor. She": whom the sentence before is about, where a voice goes by that
  /// name.
  [[nodiscard]] const Identity* judged_before(const Identity& pronoun, const Cited& c) const {
    if (out_.voice_of.empty() || sex_of_pronoun(document_, pronoun.head.first) == Sex::unknown) return nullptr;
    const Cited& before = cited_[out_.voice_of.size() - 1];
    if (before.sentence + 1 != c.sentence || before.cue.empty() || fold(before.cue.last - 1) != "by") return nullptr;
    const TokenRange judged = before.contents.empty() ? TokenRange{} : before.contents.front();
    if (judged.empty() || judged.first != document_.sentences[before.sentence].tokens.first) return nullptr;
    if (class_of(judged.last - 1) != WordClass::name) return nullptr;
    const auto voice = by_key_.find(described_.key_of(names_ending(document_, judged.last)));
    if (voice == by_key_.end()) return nullptr;
    const Identity& known = out_.voices[voice->second];
    return is_of_sex(pronoun, known.sex) ? &known : nullptr;
  }

  [[nodiscard]] bool answers_asker(const Cited& c) const {
    const Cited& before = cited_[out_.voice_of.size() - 1];
    return before.sentence == c.sentence && is_asker(document_, before);
  }

  [[nodiscard]] Identity copy_of(const Identity& heard, const Identity& pronoun) const {
    Identity copy = heard;
    copy.pronoun = true;
    copy.person |= holds(person_pronouns, fold(pronoun.head.first));
    if (const Sex sex = sex_of_pronoun(document_, pronoun.head.first); sex != Sex::unknown) copy.sex = sex;
    return copy;
  }

  /// "He" and "she" reach further back for somebody who was heard by name or office: over the last few attributions;
  /// `asked`: the last of these asked what the pronoun answers.
  [[nodiscard]] const Identity* person_heard(const Identity& pronoun, bool asked) const {
    if (!holds(person_pronouns, fold(pronoun.head.first))) return nullptr;
    constexpr std::size_t memory = 4;
    for (std::size_t i = out_.voice_of.size(); i > 0 && out_.voice_of.size() - i < memory; --i) {
      const Identity& heard = out_.voices[out_.voice_of[i - 1]];
      if (i == out_.voice_of.size() && asked) continue;
      const bool somebody = heard.by_name || (!heard.head.empty() && sexes_.is_office(heard.head));
      if (somebody && !heard.thing && is_of_sex(pronoun, heard.sex)) return &heard;
    }
    return nullptr;
  }

  [[nodiscard]] bool agrees(const Identity& pronoun, const Identity& heard) const {
    const std::string& word = fold(pronoun.head.first);
    if ((word == "it" || word == "its" || word == "which") && heard.person) return false;
    if (holds(person_pronouns, word) && heard.thing && !heard.person) return false;
    if (holds(person_pronouns, word) && !heard.head.empty() && is_many(document_, heard.head)) return false;
    if (!heard.head.empty() && is_pointer(document_, heard.head)) return false;
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
    const auto voice = by_key_.find(described_.key_of(name));
    return voice == by_key_.end() ? Sex::unknown : out_.voices[voice->second].sex;
  }

  /// The phrase is a name by which a person may go that the pronoun stands for.
  [[nodiscard]] bool names_whom(const Identity& pronoun, TokenRange phrase, TokenRange head) const {
    if (is_joined(document_, head) || described_.is_nameless(head) || is_many(document_, head)) return false;
    if (is_the_office(phrase, head)) return is_of_sex(pronoun, sexes_.of(head));
    if (class_of(head.last - 1) != WordClass::name || is_initials(document_, head) || holds_of(document_, head))
      return false;
    if (is_body(document_, sexes_, head) || is_place(document_, phrase) || is_addressed(document_, phrase))
      return false;
    if (names_day(fold(head.last - 1))) return false;
    const Sex told = sexes_.of(head);
    const Sex known = told != Sex::unknown ? told : described_.sex_of(head);
    return is_of_sex(pronoun, known) && is_of_sex(pronoun, sex_heard(head));
  }

  /// "The minister disagrees."
  [[nodiscard]] bool is_the_office(TokenRange phrase, TokenRange head) const {
    return fold(head.first) == "the" && class_of(head.last - 1) == WordClass::noun &&
           starts_sentence(document_, phrase) && sexes_.is_office(head);
  }

  [[nodiscard]] TokenRange phrase_before(const Identity& identity, const Cited& c, bool relative) const {
    const auto& phrases = document_.noun_phrases;
    const auto behind = std::ranges::lower_bound(phrases, identity.head.first, {}, &TokenRange::first);
    const std::uint32_t oldest = document_.sentences[c.sentence < 2 ? 0 : c.sentence - 2].tokens.first;
    const bool asked = !out_.voice_of.empty() && answers_asker(c);
    const bool thing = fold(identity.head.first) == "it" || fold(identity.head.first) == "its";
    TokenRange best;
    for (auto it = behind; it != phrases.begin();) {
      --it;
      if (it->first < oldest) break;
      if (relative && it->first >= before_bracket(document_, identity.head.first)) continue;
      if (relative) return it->last + 1 >= before_bracket(document_, identity.head.first) ? *it : TokenRange{};
      const auto says = [&](TokenRange content) { return content.contains(*it); };
      if (std::ranges::any_of(c.contents, says) || !fits(identity, *it)) continue;  // "We need the club," they say
      if (asked && cited_[out_.voice_of.size() - 1].source.overlaps(*it)) continue;
      if (starts_sentence(document_, *it)) return *it;
      if (best.empty() || (thing && !sexes_.is_body(best) && sexes_.is_body(*it))) best = *it;
    }
    return best;
  }

  /// A person's pronoun asks for a name; a group's for any phrase that is no pronoun.
  [[nodiscard]] bool fits(const Identity& identity, TokenRange phrase) const {
    const TokenRange head = head_of(document_, phrase);
    if (holds(person_pronouns, fold(identity.head.first))) return names_whom(identity, phrase, head);
    const std::string& pronoun = fold(identity.head.first);
    if ((pronoun == "it" || pronoun == "its") && names_person(phrase)) return false;
    if (fold(phrase.first) == "their" || fold(phrase.first) == "its") return false;  // what is theirs is not they
    if (class_of(head.last - 1) == WordClass::number) return false;                  // "over twelve"
    if (pronoun == "they" && (names_date(fold(head.last - 1)) || is_place(document_, phrase))) return false;
    if (pronoun == "they" && (!may_be_several(document_, sexes_, head) || sexes_.of(head) != Sex::unknown))
      return false;
    return class_of(phrase.first) != WordClass::pronoun;
  }

  /// The phrase is part of a source heard lately that is a person.
  [[nodiscard]] bool names_person(TokenRange phrase) const {
    constexpr std::size_t memory = 4;
    for (std::size_t i = out_.voice_of.size(); i > 0 && out_.voice_of.size() - i < memory; --i) {
      if (out_.voices[out_.voice_of[i - 1]].person && cited_[i - 1].source.overlaps(phrase)) return true;
    }
    return false;
  }

  /// "The message was clear: …" right behind what somebody said or held: it is theirs.
  [[nodiscard]] bool takes_up(const Cited& c) const {
    if (c.cue.size() < 3 || c.sentence != last_sentence_ + 1 || out_.voices[out_.voice_of.back()].key.empty())
      return false;
    const std::uint32_t before = document_.sentences[last_sentence_].block;
    if (document_.sentences[c.sentence].block != before || class_of(c.cue.last - 1) == WordClass::noun) return false;
    return fold(c.cue.first) == "the" && document_.sentences[c.sentence].tokens.first == c.cue.first;
  }

  /// "A person close to the mayor … That person", "the judge's ruling … the ruling": the voice last described by the
  /// noun, where none goes by these words alone.
  [[nodiscard]] std::uint32_t taken_up(const Identity& identity) const {
    if (identity.by_name || identity.pronoun || identity.head.empty() || by_key_.contains(identity.key)) return none;
    const std::uint32_t noun = noun_taken_up(document_, identity.head);
    if (noun == none) return none;
    const auto described = by_noun_.find(document_.tokens[noun].word);
    return described == by_noun_.end() ? none : described->second;
  }

  void note_noun(const Identity& identity, std::uint32_t voice) {
    if (identity.by_name || identity.pronoun || identity.head.empty()) return;
    if (is_joined(document_, identity.head) || is_another_kind(document_, identity.head)) return;
    by_noun_.insert_or_assign(document_.tokens[identity.head.last - 1].word, voice);
  }

  std::uint32_t voice_for(Identity identity, const Cited& c) {
    if (const std::uint32_t known = taken_up(identity); known != none) return known;
    if (!identity.key.empty()) {
      if (is_of_other_sex(identity)) identity.key += identity.sex == Sex::female ? " f" : " m";
      const auto [place, fresh] = by_key_.try_emplace(identity.key, static_cast<std::uint32_t>(out_.voices.size()));
      if (!fresh) {
        Identity& known = out_.voices[place->second];
        known.person |= identity.person;
        if (known.sex == Sex::unknown) known.sex = identity.sex;
        if (identity.by_name && identity.name.size() > known.name.size()) known.name = identity.name;
        note_noun(identity, place->second);
        return place->second;
      }
    } else if (!out_.voice_of.empty() && ((c.sentence == last_sentence_ && !is_hearsay(document_, c)) || takes_up(c))) {
      return out_.voice_of.back();
    }
    note_noun(identity, static_cast<std::uint32_t>(out_.voices.size()));
    out_.voices.push_back(std::move(identity));
    if (c.turn) note_initials(static_cast<std::uint32_t>(out_.voices.size()) - 1);
    return static_cast<std::uint32_t>(out_.voices.size()) - 1;
  }

  const Document& document_;
  const std::vector<Cited>& cited_;
  const std::vector<bool>& documents_;  // by cited: the source is one
  const Sexes& sexes_;
  Gathered out_;
  DescribedSources described_;
  Offices offices_;
  Abbreviations abbreviations_;
  std::map<std::uint32_t, std::uint32_t> by_noun_;  // the voice last described by it, not named
  std::map<std::string, std::uint32_t, std::less<>> by_key_;
  std::map<std::string, std::uint32_t, std::less<>> by_initials_;  // voices that take turns in a conversation
  std::uint32_t last_sentence_ = 0;
};

}  // namespace

Gathered gather(const Document& document, const std::vector<Cited>& cited, const std::vector<bool>& documents,
                const Sexes& sexes) {
  return Gatherer(document, cited, documents, sexes).run();
}

}  // namespace argmap::extract
