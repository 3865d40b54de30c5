// Items about claims: which stands without support, what would support one, what can be said against one.
#include <algorithm>

#include "exercise/claim_models.hpp"
#include "exercise/statements.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t wrong_options = 3;

/// No word shows that something is missing: the check that found it does.
void mark_bare(Cite& cite) {
  cite.words.clear();
  cite.rules = {"finding unsupported"};
}

/// Why nothing supports a claim.
std::string why_bare(const Task& task) {
  return task.of_kind("unsupported").called("why-nothing");
}

/// Who is cited, where the sentence of the unit itself names them; a pronoun names nobody.
std::string source_in(const Reading& reading, const Unit& unit) {
  const std::string source = reading.source_of(unit);
  if (source.empty() || source.starts_with("“")) return "";
  const Span named = reading.report().attributions[unit.attribution].source.front();
  return reading.document().sentences[unit.sentence].span.contains(named) ? source : "";
}

/// Claims with evidence behind them, one a paragraph, and sentences with a source or a figure of their own.
std::vector<Row> borne_out(const Task& task) {
  const Reading& reading = task.reading;
  std::vector<Row> rows;
  std::vector<std::uint32_t> blocks;
  const auto add = [&](std::uint32_t unit, std::string because) {
    const std::uint32_t block = reading.unit(unit).block;
    if (std::ranges::find(blocks, block) != blocks.end()) return;
    blocks.push_back(block);
    rows.push_back(sentence_row(reading, unit));
    rows.back().because = std::move(because);
  };
  for (const Pair& pair : sure_pairs(task)) {
    const Span evidence = reading.document().sentences[reading.unit(pair.evidence).sentence].span;
    const bool plain = reading.has_count(evidence) || reading.quotes(evidence) ||
                       reading.find(task.terms("connective", "example"), evidence);  // that a reader sees it
    if (!plain || reading.speaks_of_itself(reading.unit(pair.claim).sentence)) continue;
    const std::string line = std::to_string(reading.line(reading.unit(pair.evidence)));
    add(pair.claim, filled(task.kind.called("why-behind"), "line", line));
  }
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    if (unit.role != Role::evidence || unit.margin < 1 || !reading.can_be_shown(unit.sentence)) continue;
    const Span sentence = reading.document().sentences[unit.sentence].span;
    const auto count = reading.count_in(sentence);
    const std::string source = source_in(reading, unit);
    if (!source.empty()) {
      add(i, filled(task.kind.called("why-source"), "words", source));
    } else if (count && unit.basis == Basis::statistic && reading.own(unit.sentence)) {
      add(i, filled(task.kind.called("why-figure"), "words", reading.words(*count)));
    }
  }
  return rows;
}

/// It could be disputed, or says that something grows, works or does harm.
bool wants_evidence(const Task& task, std::uint32_t claim) {
  const Unit& unit = task.reading.unit(claim);
  return is_contestable(task, unit) || task.reading.find(task.terms("missing-evidence", "measurable"), unit.hull());
}

}  // namespace

void ask_unsupported(Task& task) {
  constexpr std::size_t variants = 6;
  const Reading& reading = task.reading;
  auto bare = bare_claims(task);
  task.shared_draw().shuffle(bare);
  std::erase_if(bare, [&](std::uint32_t claim) { return !wants_evidence(task, claim); });
  const auto supported = borne_out(task);
  if (bare.empty() || supported.size() < wrong_options) return;
  for (std::size_t i = 0; i < variants; ++i) {
    Item item = task.item(Form::choice);
    const auto wrong = drawn(supported, wrong_options, task.draw);
    Row right = sentence_row(reading, bare.front());
    right.because = why_bare(task);
    mark_bare(right.cite);
    set_options(item, right, wrong, task.draw);
    for (const Choice& option : item.options) {
      const auto row = std::ranges::find(wrong, option.text, &Row::text);
      if (row != wrong.end()) item.key.because += "; " + option.id + ": " + row->because;
    }
    task.items.push_back(std::move(item));
  }
}

namespace {

/// An open item about a claim, without its key.
Item item_about(const Task& task, std::uint32_t claim) {
  const Reading& reading = task.reading;
  const Span sentence = reading.document().sentences[reading.unit(claim).sentence].span;  // whole: a part may say less
  Item item = task.item(Form::open);
  item.quote = reading.words(sentence);
  item.ask = filled(filled(item.ask, "line", std::to_string(reading.line(sentence.begin))), "quote", item.quote);
  item.key.cites.push_back(reading.cite(sentence, reading.unit(claim).reasons));
  return item;
}

}  // namespace

void ask_missing_evidence(Task& task) {
  auto bare = bare_claims(task);
  task.shared_draw().shuffle(bare);
  if (bare.size() > 1)
    std::rotate(bare.begin(), bare.begin() + 1, bare.end());  // the first is that of `ask_unsupported`
  std::erase_if(bare, [&](std::uint32_t claim) {              // what should be done is argued for, not borne out
    const Unit& unit = task.reading.unit(claim);
    const auto tokens = task.reading.tokens_in(unit.hull());
    const bool tells_to = !tokens.empty() && tokens.front().word_class == WordClass::verb;  // "Put a fence around it"
    const bool duty = task.reading.find(task.terms("fact-value-policy", "policy"), unit.hull()).has_value();
    return unit.kind == ClaimKind::policy || tells_to || duty || !wants_evidence(task, claim);
  });
  for (const std::uint32_t claim : bare) {
    Item item = item_about(task, claim);
    item.key.because = why_bare(task);
    item.key.model = evidence_model(task, claim);
    mark_bare(item.key.cites.back());
    task.items.push_back(std::move(item));
  }
}

void ask_counter_argument(Task& task) {
  constexpr std::size_t fewest_words = 7;
  constexpr std::size_t most_words = 40;
  const Reading& reading = task.reading;
  std::vector<std::uint32_t> claims;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    const std::size_t words = reading.word_count(reading.document().sentences[unit.sentence].span);
    if (!is_plain_claim(task, i) || words < fewest_words || words > most_words) continue;
    if (reading.find(task.terms("spared"), reading.document().sentences[unit.sentence].span)) continue;
    const bool known =
        std::ranges::any_of(claims, [&](std::uint32_t each) { return reading.unit(each).sentence == unit.sentence; });
    const auto contest = known ? std::nullopt : contest_of(task, unit);
    if (contest && contest->why != "foretold") claims.push_back(i);  // of what is to come nobody can know more
  }
  task.draw.shuffle(claims);
  for (const std::uint32_t claim : claims) {
    const Contest contest = *contest_of(task, reading.unit(claim));
    Item item = item_about(task, claim);
    const std::string why = task.kind.called("why-" + std::string(contest.why));
    item.key.because = filled(why, "words", reading.words(contest.words));
    item.key.model = counter_model(task, claim);
    item.key.cites.back().words = reading.words(contest.words);
    task.items.push_back(std::move(item));
  }
}

}  // namespace argmap::exercise
