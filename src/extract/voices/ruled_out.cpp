#include "extract/voices/ruled_out.hpp"

#include <algorithm>
#include <string>

#include "extract/voices/clauses.hpp"
#include "text/phrases/finite.hpp"

namespace argmap::extract {
namespace {

const std::string& fold(const Document& document, std::uint32_t token) {
  return document.word(document.tokens[token]).fold;
}

bool is_mark(const Token& token) {
  return token.word_class == WordClass::punctuation;
}

bool is_stop(const Document& document, std::uint32_t token) {
  const std::string& mark = fold(document, token);
  return mark == "." || mark == "!" || mark == "?";
}

/// “We lost.” He said nothing: what a full stop has ended is not what the next sentence says.
bool is_over(const Document& document, const Cited& cited) {
  if (is_mark(document.tokens[cited.cue.first])) return false;
  const TokenRange first = cited.contents.front();
  const std::uint32_t begin = document.sentences[cited.sentence].tokens.first;
  if (first.last > begin) return false;
  if (first.last <= document.blocks[document.sentences[cited.sentence].block].tokens.first) return true;
  // “We lost.” Crane said.
  const std::uint32_t behind = std::max(cited.source.last, cited.cue.last);
  if (cited.votes.front().weight > 1 && behind + 1 >= document.sentences[cited.sentence].tokens.last) return false;
  std::uint32_t last = first.last - 1;
  for (int marks = 0; marks < 3 && last > first.first && !is_stop(document, last); ++marks) --last;  // closing marks
  const Token& opening = document.tokens[begin];
  const bool new_sentence = opening.capitalised && opening.word_class != WordClass::name;
  return fold(document, last) == "." || (is_stop(document, last) && new_sentence);
}

/// "in" before "May" is read as an adverb.
bool joins(const Document& document, std::uint32_t token) {
  return document.tokens[token].word_class == WordClass::preposition || fold(document, token) == "in";
}

/// From `begin` to the end of the quotation it is a phrase without a finite verb, which goes into the quotation without
/// a pause: In a book called “The Weir,”; Sunday on the “Evening Show,”.
bool is_of_phrase(const Document& document, TokenRange quotation, std::uint32_t begin) {
  constexpr std::uint32_t farthest = 40;  // tokens from the start of the sentence
  if (quotation.last > begin + farthest || quotation.first <= begin || is_mark(document.tokens[quotation.first - 1]))
    return false;
  const TokenRange phrase{begin, quotation.last};
  const std::string& opening = fold(document, begin);
  const bool opens = joins(document, begin) || joins(document, begin + 1) || opening == "asked";
  return (opens || tells_occasion(document, phrase)) && awaits_verb(document, phrase);
}

/// “The wheel is sound,” Crane said in a letter that …: the quotation before the speaker is what is said.
bool is_answered(const Document& document, const Cited& cited) {
  constexpr std::uint32_t fewest = 5;  // tokens, marks included
  if (cited.contents.front().first < cited.cue.last) return false;
  const std::uint32_t begin = std::min(cited.source.first, cited.cue.first);
  if (begin == 0 || !closes_quotation(document, begin - 1)) return false;
  const Quotation& before = document.quotations[document.tokens[begin - 1].quotation];
  if (before.use != QuotationUse::speech || before.tokens.size() < fewest) return false;
  return fold(document, begin - 2) == "," && document.tokens[cited.cue.first].quotation == before.parent &&
         !is_of_phrase(document, before.tokens, document.sentences[cited.sentence].tokens.first);
}

/// On the “Evening Show,” Crane said that …: what stands between the marks belongs to a phrase that tells where or when
/// it was said, and what was said follows.
bool is_occasion(const Document& document, const Cited& cited) {
  const TokenRange content = cited.contents.front();
  const TokenRange sentence = document.sentences[cited.sentence].tokens;
  if (cited.contents.size() != 1 || cited.cue.first < cited.source.last || cited.cue.last + 1 >= sentence.last)
    return false;
  if (content.last != cited.source.first || !closes_quotation(document, content.last - 1)) return false;
  const WordClass next = document.tokens[cited.cue.last].word_class;
  if (next == WordClass::punctuation || next == WordClass::preposition || next == WordClass::adverb) return false;
  const std::uint32_t quotation = document.tokens[content.last - 1].quotation;
  return is_of_phrase(document, document.quotations[quotation].tokens, sentence.first);
}

/// Crane, who keeps the “Old Mill,” said the wheel was sound: what stands behind the cue is the subject of a clause.
bool is_subject_of_clause(const Document& document, const Cited& cited) {
  if (cited.source.first < cited.cue.last || cited.contents.front().last > cited.cue.first) return false;
  const TokenRange sentence = document.sentences[cited.sentence].tokens;
  const std::uint32_t verb = cited.source.last;
  if (verb + 1 >= sentence.last) return false;
  if (document.tokens[verb].word_class == WordClass::auxiliary) return true;
  const WordClass next = document.tokens[verb + 1].word_class;
  const bool may_be_participle = next == WordClass::preposition || next == WordClass::punctuation;  // "one asked by us"
  return !may_be_participle && text::is_finite(document, cited.source.first, verb);
}

/// The mill fell when it was ten, adding years of delay.: what follows a participle is no subject.
bool has_object_for_source(const Document& document, const Cited& cited) {
  const bool behind = cited.cue.last == cited.source.first && cited.contents.front().last <= cited.cue.first;
  return behind && document.tokens[cited.cue.last - 1].word_class == WordClass::verb &&
         fold(document, cited.cue.last - 1).ends_with("ing") && fold(document, cited.cue.first - 1) == ",";
}

/// Crane spoke of her love for Tom Vell, the miller, saying …: a verb or preposition has the noun before the
/// participle, and another is the subject; but of "with Tom Vell, the miller, saying …" the noun is.
bool is_object(const Document& document, const Cited& cited) {
  if (cited.source.first == document.sentences[cited.sentence].tokens.first) return false;
  const std::uint32_t before = cited.source.first - 1;
  const WordClass its = document.tokens[before].word_class;
  return its == WordClass::verb || (its == WordClass::preposition && fold(document, before) != "with");
}

}  // namespace

bool is_ruled_out(const Document& document, const Cited& cited) {
  if (cited.contents.empty() || cited.cue.empty()) return false;
  if (is_over(document, cited)) return true;
  if (cited.source.empty()) return false;
  return is_answered(document, cited) || is_occasion(document, cited) || is_subject_of_clause(document, cited) ||
         has_object_for_source(document, cited);
}

bool is_dangling(const Document& document, const Cited& cited) {
  if (cited.source.empty() || cited.cue.empty() || cited.source.last > cited.cue.first) return false;
  std::uint32_t verb = cited.cue.first;
  while (verb + 1 < cited.cue.last && document.tokens[verb].word_class == WordClass::adverb) ++verb;
  if (!fold(document, verb).ends_with("ing") || fold(document, cited.cue.first - 1) != ",") return false;
  if (cited.source.last + 1 == cited.cue.first)
    return cited.source.first != document.sentences[cited.sentence].tokens.first;
  if (cited.source.last != cited.cue.first) return false;
  if (is_object(document, cited)) return true;
  for (std::uint32_t i = cited.source.first + 1; i < cited.source.last; ++i) {
    if (text::is_finite(document, cited.source.first, i)) return true;
  }
  return false;
}

}  // namespace argmap::extract
