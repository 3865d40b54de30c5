// Items about claims: which is the main one, which stands without support, what can be said against one.
#include <algorithm>
#include <iterator>

#include "exercise/task.hpp"

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

/// Sentences that nobody takes for the main claim.
struct NoMainClaims {
  std::vector<Row> evidence;
  std::vector<Row> views;  ///< what the author argues against, and lesser claims
};

/// A claim that surely serves another one, and demands nothing.
bool is_lesser(const Unit& unit, const Relation* relation, std::uint32_t thesis) {
  constexpr double sure = 2;
  return unit.role == Role::claim && unit.kind != ClaimKind::policy && relation != nullptr &&
         relation->type == RelationType::supports && relation->to.index != thesis && relation->margin > sure;
}

NoMainClaims no_main_claims(const Task& task, std::uint32_t thesis) {
  const Reading& reading = task.reading;
  NoMainClaims rows;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    const Relation* relation = reading.outgoing(i);
    const bool attack = relation != nullptr && relation->type == RelationType::attacks && relation->margin > 1;
    const bool evidence = unit.role == Role::evidence && unit.margin > 1 && reading.own(unit.sentence);
    if (i == thesis || unit.sentence == reading.unit(thesis).sentence || !reading.self_contained(unit)) continue;
    const bool whole = unit.attribution == Unit::none_index;  // of others the words stand without who says them
    const bool says_enough = reading.word_count(reading.document().sentences[unit.sentence].span) >= 7;
    if (!whole || !says_enough) continue;
    if (attack || is_lesser(unit, relation, thesis)) {
      rows.views.push_back(row_of(reading, i));
    } else if (evidence) {
      rows.evidence.push_back(row_of(reading, i));
    }
  }
  return rows;
}

/// Where the sentence stands, if that speaks for a main claim; "" elsewhere.
std::string place_name(const Reading& reading, std::uint32_t sentence) {
  std::vector<std::uint32_t> blocks;
  for (const Sentence& each : reading.document().sentences) {
    if (reading.is_prose(each.block) && (blocks.empty() || blocks.back() != each.block)) blocks.push_back(each.block);
  }
  const std::uint32_t block = reading.document().sentences[sentence].block;
  if (blocks.size() < 3) return "";
  if (block == blocks.front()) return sentence == reading.first_sentence(block) ? "why-opens" : "why-first";
  if (block == blocks.back()) return "why-last";
  return block == blocks[blocks.size() - 2] ? "why-near-last" : "";
}

/// Why a sentence is the main claim, in words that a teacher would use.
std::string why_main(const Task& task, std::uint32_t thesis) {
  const Reading& reading = task.reading;
  const Unit& unit = reading.unit(thesis);
  const auto& says = task.of_kind("main-claim");
  const auto duty = reading.find(task.terms("fact-value-policy", "policy"), unit.hull());
  std::string why = duty ? filled(says.called("why-policy"), "words", reading.words(*duty)) : says.called("why-view");
  const auto add = [&](const std::string& name) {
    if (!name.empty()) why += " " + says.called(name);
  };
  add(place_name(reading, unit.sentence));
  const bool headline = std::ranges::any_of(unit.reasons.list(), [&](const Reason& each) {
    return each.weight > 0 && reading.report().rules[each.rule].id == "thesis.says-headline";
  });
  if (headline) add("why-headline");
  return why;
}

}  // namespace

void ask_main_claim(Task& task) {
  constexpr std::size_t variants = 12;  // of the wrong options, so that one may stand beside other items
  const auto thesis = task.sure_thesis();
  if (!thesis || task.has_rival(*thesis, true)) return;
  const Reading& reading = task.reading;
  const Unit& unit = reading.unit(*thesis);
  const Span sentence = reading.document().sentences[unit.sentence].span;
  const NoMainClaims wrong = no_main_claims(task, *thesis);  // among evidence alone a claim is found without reading
  if (wrong.views.size() < 2 || reading.word_count(sentence) > 60) return;
  const auto reasons = reading.reasons_of(unit.reasons, "thesis.");
  const std::string why = why_main(task, *thesis) + " " + task.kind.called("why-others");
  const Row right{reading.words(sentence), "", why, reading.cite(sentence, reasons)};
  for (std::size_t i = 0; i < variants; ++i) {
    Item item = task.item(Form::choice);
    std::vector<Row> others = drawn(wrong.views, wrong_options - 1, task.draw);
    std::ranges::move(drawn(wrong.evidence, wrong_options - others.size(), task.draw), std::back_inserter(others));
    set_options(item, right, others, task.draw);
    task.items.push_back(std::move(item));
  }
}

namespace {

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
    if (reading.speaks_of_itself(reading.unit(pair.claim).sentence)) continue;
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

}  // namespace

void ask_unsupported(Task& task) {
  constexpr std::size_t variants = 6;
  const Reading& reading = task.reading;
  auto bare = bare_claims(task);
  task.shared_draw().shuffle(bare);
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

/// Open items about one claim each.
void ask_about(Task& task, const std::vector<std::uint32_t>& claims) {
  for (const std::uint32_t claim : claims) {
    const Unit& unit = task.reading.unit(claim);
    const Span sentence = task.reading.document().sentences[unit.sentence].span;  // whole: a part may say less
    const bool main = unit.role == Role::thesis;
    const auto reasons = main ? task.reading.reasons_of(unit.reasons, "thesis.") : unit.reasons.list();
    const std::string why = main ? why_main(task, claim) : why_bare(task);
    const Row row{task.reading.words(sentence), "", why, task.reading.cite(sentence, reasons)};
    Item item = task.item(Form::open);
    item.ask = filled(filled(item.ask, "line", std::to_string(row.cite.line)), "quote", row.text);
    item.quote = row.text;
    item.key.because = row.because;
    item.key.cites.push_back(row.cite);
    if (!main) mark_bare(item.key.cites.back());
    task.items.push_back(std::move(item));
  }
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
    return unit.kind == ClaimKind::policy || tells_to;
  });
  ask_about(task, bare);
}

void ask_counter_argument(Task& task) {
  auto claims = bare_claims(task);
  task.shared_draw().shuffle(claims);
  if (claims.size() > 2) std::ranges::reverse(claims);  // not the one that `ask_missing_evidence` takes first
  if (const auto thesis = task.sure_thesis(); thesis && task.reading.word_count(task.reading.unit(*thesis).hull()) > 5)
    claims.push_back(*thesis);
  ask_about(task, claims);
}

}  // namespace argmap::exercise
