#include "exercise/statements.hpp"

#include <algorithm>

namespace argmap::exercise {
namespace {

const std::vector<std::string>& negations() {
  static const std::vector<std::string> words{"not",    "n't",     "isn't",  "aren't",
                                              "wasn't", "weren't", "hardly", "scarcely"};
  return words;
}

/// A determiner, an adjective or "'s" before it makes a noun of "need".
bool is_owned(const Reading& reading, Span word) {
  const auto& tokens = reading.document().tokens;
  const auto at = std::ranges::lower_bound(tokens, word.begin, {}, [](const Token& each) { return each.span.begin; });
  if (at == tokens.begin()) return false;
  const WordClass before = (at - 1)->word_class;
  return at->word_class == WordClass::noun || before == WordClass::determiner || before == WordClass::adjective;
}

/// What may stand between "is" and an adjective: "is not a very good idea".
bool only_leads(const Token& token) {
  return token.word_class == WordClass::determiner || token.word_class == WordClass::adverb ||
         token.word_class == WordClass::adjective;
}

/// "will" of a subject that is neither the writer nor the reader, in the main clause.
std::optional<Span> foretelling(const Task& task, Span sentence) {
  static const std::vector<std::string> will{"will", "won't"};
  const Reading& reading = task.reading;
  const auto found = reading.find(will, sentence);
  if (!found || found->begin == sentence.begin) return std::nullopt;
  const bool late =
      reading.find(task.terms("fact-value-policy", "subordinate"), {sentence.begin, found->begin}).has_value();
  return late ? std::nullopt : found;
}

}  // namespace

std::optional<Span> demand_of(const Task& task, Span sentence) {
  constexpr std::size_t fewest_behind = 3;
  const Reading& reading = task.reading;
  const auto no_demands = reading.find_all(task.terms("fact-value-policy", "no-policy"), sentence);
  for (const Span duty : reading.find_all(task.terms("fact-value-policy", "policy"), sentence)) {
    const bool other = std::ranges::any_of(no_demands, [&](Span span) { return span.overlaps(duty); });
    const Span before{sentence.begin, duty.begin};
    const bool ends = reading.tokens_in({duty.end, sentence.end}).size() < fewest_behind;  // "as it should"
    const bool asks = duty.begin == sentence.begin && reading.word_count(duty) == 1;
    if (ends || asks) continue;             // "Should things go wrong"
    if (is_owned(reading, duty)) continue;  // "the need to stand together"
    if (!other && !reading.find(task.terms("fact-value-policy", "subordinate"), before)) return duty;
  }
  return std::nullopt;
}

bool has_finite_verb(const Reading& reading, Span span) {
  const auto bit = [](WordForm form) { return 1U << static_cast<unsigned>(form); };
  const unsigned finite = bit(WordForm::base) | bit(WordForm::present) | bit(WordForm::past);
  bool infinitive = false;  // "to" stands before
  for (const Token& token : reading.tokens_in(span)) {
    const bool verb = token.word_class == WordClass::verb && (reading.document().word(token).forms & finite) != 0;
    if (token.word_class == WordClass::auxiliary || (verb && !infinitive)) return true;
    infinitive = token.word_class == WordClass::particle;
  }
  return false;
}

bool names_duty(const Task& task, Span span) {
  return task.reading.find(task.terms("fact-value-policy", "policy"), span).has_value();
}

bool judges(const Task& task, Span span) {
  const Document& document = task.reading.document();
  for (const Span found : task.reading.find_all(task.terms("fact-value-policy", "value"), span)) {
    const auto token =
        std::ranges::lower_bound(document.tokens, found.begin, {}, [](const Token& each) { return each.span.begin; });
    if (token->word_class == WordClass::adjective || found.size() > token->span.size()) return true;
  }
  return false;
}

std::optional<Span> verdict_of(const Task& task, Span span) {
  constexpr std::size_t reach = 3;
  static const std::vector<std::string> being{"is", "are", "was", "were", "be", "been", "it's"};
  static const std::vector<std::string> open{"if", "unless", "could", "would", "whether", "so", "than"};
  const Reading& reading = task.reading;
  if (reading.find(open, span) || reading.find(negations(), span)) return std::nullopt;
  if (reading.find(task.terms("loaded-words", "hedge"), span)) return std::nullopt;
  const auto tokens = reading.tokens_in(span);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].word_class != WordClass::adjective) continue;
    if (!reading.find(task.terms("fact-value-policy", "verdict"), tokens[i].span)) continue;
    std::size_t before = i;
    while (before > 0 && i - before < reach && only_leads(tokens[before - 1])) --before;
    const bool told = before > 0 && reading.find(being, tokens[before - 1].span);
    const Span subject{span.begin, tokens[i].span.begin};
    if (told && !reading.find(task.terms("fact-value-policy", "subordinate"), subject)) return tokens[i].span;
  }
  return std::nullopt;
}

bool reports(const Task& task, const Unit& unit) {
  const Span span = task.reading.document().sentences[unit.sentence].span;
  static const std::vector<std::string> writer{"i", "my", "me"};
  return task.reading.quotes(span) || task.reading.find(writer, span) ||
         task.reading.find(task.terms("fact-value-policy", "reporting"), span);
}

std::optional<Contest> contest_of(const Task& task, const Unit& unit) {
  const Span sentence = task.reading.document().sentences[unit.sentence].span;
  if (const auto duty = demand_of(task, sentence)) return Contest{"policy", *duty};
  if (const auto verdict = verdict_of(task, sentence)) return Contest{"value", *verdict};
  const auto will = unit.kind == ClaimKind::prediction ? foretelling(task, sentence) : std::nullopt;
  if (will) return Contest{"foretold", *will};
  const auto strong = task.reading.find(task.terms("counter-argument", "contestable"), sentence);
  const bool main =
      strong && !task.reading.find(task.terms("fact-value-policy", "subordinate"), {sentence.begin, strong->begin});
  return main ? std::optional(Contest{"strong", *strong}) : std::nullopt;
}

bool opens_midway(const Task& task, std::uint32_t index) {
  const Sentence& sentence = task.reading.document().sentences[index];
  const auto opening = task.reading.find(task.terms("unsupported", "opening"), sentence.span);
  return opening && opening->begin < sentence.span.begin + 3;
}

bool is_biography(const Task& task, std::uint32_t index) {
  constexpr std::uint32_t last_blocks = 3;
  const Document& document = task.reading.document();
  const std::uint32_t block = document.sentences[index].block;
  return block + last_blocks >= document.blocks.size() &&
         task.reading.find(task.terms("order-argument", "biography"), document.blocks[block].span);
}

bool looks_bare(const Task& task, std::uint32_t block) {
  const Reading& reading = task.reading;
  const Span span = reading.document().blocks[block].span;
  if (reading.evidence_in(block) || reading.has_digit(span) || reading.quotes(span)) return false;
  if (reading.find(task.terms("evidence-kind", "study"), span)) return false;
  if (reading.find(task.terms("connective", "example"), span)) return false;
  return !reading.find(task.terms("fact-value-policy", "reporting"), span);
}

}  // namespace argmap::exercise
