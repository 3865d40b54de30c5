#include "extract/voices/main_clause.hpp"

#include <algorithm>
#include <string_view>

#include "extract/voices/clauses.hpp"
#include "text/phrases/finite.hpp"

namespace argmap::extract {
namespace {

class MainClause {
 public:
  MainClause(const Document& document, TokenRange sentence, TokenRange cue)
      : document_(document), sentence_(sentence), cue_(cue) {}

  /// The cue stands in a clause that opens the sentence, before any main clause.
  [[nodiscard]] bool is_awaited() const {
    constexpr std::uint32_t farthest = 40;  // tokens from the start of the sentence
    if (cue_.first > sentence_.first + farthest) return false;
    const std::uint32_t opening = behind_joint();
    if (opening == cue_.first) return is_participle(opening);
    if (opening > cue_.first || !opens_fronted(opening)) return false;
    for (std::uint32_t i = opening + 1; i < cue_.first; ++i) {
      if (is_pause(i) && begins_clause(i + 1)) return false;
    }
    return true;
  }

  /// The pause behind which the main clause begins, behind the first token of what is said; its end where there is
  /// none. The first pause may be that of a phrase or clause at the head of what is said: "that in May, the …".
  [[nodiscard]] std::uint32_t pause_in(TokenRange content) const {
    bool waits = has_fronted(content);
    for (std::uint32_t i = content.first + 1; i < content.last; ++i) {
      if (!is_pause(i) || !begins_clause(i + 1)) continue;
      if (!waits || !awaits_verb(document_, {content.first, i})) return closes(i) ? i + 1 : i;
      waits = false;
    }
    return content.last;
  }

 private:
  [[nodiscard]] std::string_view fold(std::uint32_t i) const { return document_.word(document_.tokens[i]).fold; }
  [[nodiscard]] WordClass class_of(std::uint32_t i) const { return document_.tokens[i].word_class; }
  [[nodiscard]] bool is_on_level(std::uint32_t i) const {
    return document_.tokens[i].quotation == document_.tokens[cue_.first].quotation;
  }

  /// "And while …": behind the word that joins the sentence to the one before.
  [[nodiscard]] std::uint32_t behind_joint() const {
    const std::string_view word = fold(sentence_.first);
    const bool joins = word == "and" || word == "but" || word == "so" || word == "yet";
    return joins && sentence_.first + 1 < sentence_.last ? sentence_.first + 1 : sentence_.first;
  }

  /// "While …", "With the board …", "In a letter …" ("in" before "May" is read as an adverb): no clause that is the
  /// subject of the sentence.
  [[nodiscard]] bool opens_fronted(std::uint32_t i) const {
    const bool joins = class_of(i) == WordClass::subordinator || class_of(i) == WordClass::preposition;
    return (joins || fold(i) == "in") && fold(i) != "that" && fold(i) != "according";
  }

  /// "that if …", "that, in May, …"
  [[nodiscard]] bool has_fronted(TokenRange content) const {
    if (fold(content.first) != "that") return false;
    const std::uint32_t next = content.first + (fold(content.first + 1) == "," ? 2 : 1);
    return next < content.last && opens_fronted(next);
  }

  [[nodiscard]] bool is_participle(std::uint32_t i) const {
    return (fold(i).ends_with("ing") && fold(i) != "according") || fold(i) == "asked";
  }

  /// The mark that closes a quotation behind the cue.
  [[nodiscard]] bool closes(std::uint32_t i) const {
    if (is_on_level(i) || !closes_quotation(document_, i)) return false;
    return document_.quotations[document_.tokens[i].quotation].tokens.first >= cue_.last;
  }

  [[nodiscard]] bool is_pause(std::uint32_t i) const {
    return i + 1 < sentence_.last && ((is_on_level(i) && fold(i) == ",") || closes(i));
  }

  /// A subject, with a phrase that a preposition joins to it, and a finite verb.
  [[nodiscard]] bool begins_clause(std::uint32_t i) const {
    if (!is_on_level(i)) return false;
    std::uint32_t verb = behind_phrase(i);
    if (verb == i) return false;
    if (verb + 1 < sentence_.last && class_of(verb) == WordClass::preposition) verb = behind_phrase(verb + 1);
    while (verb < sentence_.last && class_of(verb) == WordClass::adverb) ++verb;
    verb = behind_aside(verb);
    return verb < sentence_.last && is_on_level(verb) && text::is_finite(document_, i, verb);
  }

  /// "the board, which met in May, refused": the verb that two commas part from its subject; else `i`.
  [[nodiscard]] std::uint32_t behind_aside(std::uint32_t i) const {
    constexpr std::uint32_t longest = 20;  // tokens of the aside
    if (i + 2 >= sentence_.last || fold(i) != ",") return i;
    const std::uint32_t end = std::min(i + longest, sentence_.last - 1);
    for (std::uint32_t at = i + 2; at < end; ++at) {
      if (is_on_level(at) && fold(at) == ",") return text::is_finite(document_, at, at + 1) ? at + 1 : i;
    }
    return i;
  }

  [[nodiscard]] std::uint32_t behind_phrase(std::uint32_t i) const {
    const std::string_view word = fold(i);
    if (word == "who" || word == "which" || word == "that" || word == "what" || word == "whom") return i;
    const auto& phrases = document_.noun_phrases;
    const auto found = std::ranges::lower_bound(phrases, i, {}, &TokenRange::first);
    return found != phrases.end() && found->first == i && found->last < sentence_.last ? found->last : i;
  }

  const Document& document_;
  TokenRange sentence_;
  TokenRange cue_;
};

}  // namespace

bool opens_sentence(const Document& document, TokenRange sentence, TokenRange cue) {
  return MainClause(document, sentence, cue).is_awaited();
}

TokenRange up_to_main_clause(const Document& document, TokenRange sentence, TokenRange content, TokenRange cue) {
  if (cue.empty() || content.size() < 3 || content.first < cue.last || content.last > sentence.last) return content;
  const MainClause clause(document, sentence, cue);
  if (!clause.is_awaited()) return content;
  const std::uint32_t end = clause.pause_in(content);
  // "while she believes that, …" says nothing of what she believes
  if (end == content.first + 1 && document.word(document.tokens[content.first]).fold == "that") return {};
  return {content.first, end};
}

}  // namespace argmap::extract
