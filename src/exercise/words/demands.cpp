// Whether a sentence says what should be done: told by the verbs of its main clause.
#include <algorithm>

#include "exercise/words/main_clause.hpp"
#include "exercise/words/statements.hpp"

namespace argmap::exercise {
namespace {

bool is_listed(const std::vector<std::string>& list, const std::string& word) {
  return std::ranges::find(list, word) != list.end();
}

std::uint32_t token_at(const Document& document, std::uint32_t byte) {
  const auto at =
      std::ranges::lower_bound(document.tokens, byte, {}, [](const Token& each) { return each.span.begin; });
  return static_cast<std::uint32_t>(at - document.tokens.begin());
}

/// One word of duty and what surrounds it.
class Duty {
 public:
  Duty(const Task& task, const Sentence& sentence, Span words)
      : task_(task), document_(task.reading.document()), sentence_(sentence), words_(words) {
    first_ = token_at(document_, words.begin);
    behind_ = token_at(document_, words.end);
  }

  [[nodiscard]] bool demands() const { return is_verb() && asks_for_action(); }

  /// It is the verb of the main clause, or of one that is joined to it by "and", "but" or a semicolon.
  [[nodiscard]] bool is_main(bool first_clause) const {
    const auto main = main_verb(document_, sentence_);
    const std::vector<std::string>& subordinate = task_.terms("fact-value-policy", "subordinate");
    if (!main || main->finite > first_) return is_time();
    if (main->finite == first_ || (is_time() && main->finite < behind_)) return true;
    const Span between{document_.tokens[main->finite].span.begin, words_.begin};
    return !first_clause && joins(main->finite) && !task_.reading.find(subordinate, between);
  }

 private:
  [[nodiscard]] const std::string& fold(std::uint32_t i) const { return document_.word(document_.tokens[i]).fold; }
  [[nodiscard]] WordClass its(std::uint32_t i) const { return document_.tokens[i].word_class; }
  [[nodiscard]] bool is_time() const { return behind_ > first_ + 2; }  // "it is time"

  [[nodiscard]] bool joins(std::uint32_t from) const {
    for (std::uint32_t i = from + 1; i < first_; ++i) {
      if (its(i) == WordClass::conjunction || fold(i) == ";") return true;
    }
    return false;
  }

  /// "the need to stand together", "need not to", "Should things go wrong" are none.
  [[nodiscard]] bool is_verb() const {
    if (first_ == sentence_.tokens.first) return is_time();
    const WordClass before = its(first_ - 1);
    const bool owned =
        before == WordClass::determiner || before == WordClass::adjective || its(first_) == WordClass::noun;
    const bool denied = fold(first_ - 1) == "not" || fold(first_ - 1) == "n't" ||
                        is_listed(task_.terms("fact-value-policy", "no-demand"), fold(first_ - 1));
    const std::vector<std::string>& nobody = task_.terms("fact-value-policy", "nobody");  // that something is asked of
    return is_time() || (!owned && !denied && !is_listed(nobody, fold(first_ - 1)));
  }

  /// Verbs and auxiliaries from here on, over adverbs and "not".
  [[nodiscard]] std::uint32_t next_verb(std::uint32_t from) const {
    for (std::uint32_t i = from; i < sentence_.tokens.last; ++i) {
      if (its(i) == WordClass::verb || its(i) == WordClass::auxiliary) return i;
      if (its(i) != WordClass::adverb && its(i) != WordClass::particle) break;
    }
    return sentence_.tokens.last;
  }

  /// "As a result, parents must pay": what comes of something is no demand.
  [[nodiscard]] bool follows_from_before() const {
    return task_.reading.find(task_.terms("connective", "result"), {sentence_.span.begin, words_.begin}).has_value();
  }

  [[nodiscard]] bool asks_for_action() const {
    if (is_time()) return true;
    if (fold(first_) != "should" && follows_from_before()) return false;
    if (task_.reading.find(task_.terms("fact-value-policy", "no-demand"), {words_.end, word_end(behind_)}))
      return false;
    std::uint32_t verb = next_verb(behind_);
    if (verb == sentence_.tokens.last) return false;
    const bool is = document_.word(document_.tokens[verb]).verb_lemma() == "be";
    if (is) verb = next_verb(verb + 1);  // "should be banned"
    if (verb == sentence_.tokens.last) return false;
    constexpr auto ing = 1U << static_cast<unsigned>(WordForm::ing);
    if (is && fold(first_) == "must" && (document_.word(document_.tokens[verb]).forms & ing) != 0)
      return false;  // "it must be tempting" only supposes
    const std::string& lemma = document_.word(document_.tokens[verb]).verb_lemma();
    if (is_listed(task_.terms("fact-value-policy", "no-action"), lemma)) return false;
    const bool may_expect = fold(first_) == "should" || fold(first_) == "ought";
    return !may_expect || !is_listed(task_.terms("fact-value-policy", "expected"), lemma) || has_agent();
  }

  [[nodiscard]] std::uint32_t word_end(std::uint32_t i) const {
    return i < sentence_.tokens.last ? document_.tokens[i].span.end : sentence_.span.end;
  }

  /// The last word of its subject's first noun phrase: "toll" in "a higher toll for lorries should"; behind a phrase
  /// that opens the sentence ("In the end, …").
  [[nodiscard]] std::uint32_t subject() const {
    std::uint32_t i = sentence_.tokens.first;
    if (const auto main = main_verb(document_, sentence_); main && main->clause < first_) i = main->clause;
    if (its(i) == WordClass::preposition) {
      while (i < first_ && fold(i) != ",") ++i;
    }
    const auto is_noun = [&](std::uint32_t at) { return its(at) == WordClass::noun || its(at) == WordClass::name; };
    while (i < first_ && !is_noun(i) && its(i) != WordClass::pronoun) ++i;
    while (i + 1 < first_ && is_noun(i + 1)) ++i;
    return i;
  }

  /// Its subject is somebody who can act: a name, several, "we", or one of those that the rules list.
  [[nodiscard]] bool has_agent() const {
    constexpr auto plural = 1U << static_cast<unsigned>(WordForm::plural);
    static const std::vector<std::string> things{"it", "this", "that", "these", "those", "there"};
    const std::uint32_t i = subject();
    if (i >= first_) return false;
    const Word& word = document_.word(document_.tokens[i]);
    if (its(i) == WordClass::pronoun) return !is_listed(things, word.fold);
    return its(i) == WordClass::name || (word.forms & plural) != 0 ||
           is_listed(task_.terms("fact-value-policy", "agents"), word.fold);
  }

  const Task& task_;
  const Document& document_;
  const Sentence& sentence_;
  Span words_;
  std::uint32_t first_ = 0;
  std::uint32_t behind_ = 0;
};

std::optional<Span> demand_in(const Task& task, Span span, bool first_clause) {
  const Reading& reading = task.reading;
  const Sentence& sentence = reading.document().sentences[reading.sentence_at(span.begin)];
  for (const Span words : reading.find_all(task.terms("fact-value-policy", "policy"), span)) {
    const Duty duty(task, sentence, words);
    if (duty.demands() && duty.is_main(first_clause)) return words;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Span> demand_of(const Task& task, Span sentence) {
  return demand_in(task, sentence, false);
}

bool demands_outright(const Task& task, std::uint32_t sentence) {
  return demand_in(task, task.reading.document().sentences[sentence].span, true).has_value();
}

}  // namespace argmap::exercise
