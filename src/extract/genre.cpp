#include "extract/genre.hpp"

#include <algorithm>
#include <map>

namespace argmap::extract {
namespace {

using rules::ProposalKind;
using rules::Scope;
using rules::SentenceFeature;
using rules::TextFeature;
using rules::UnitFeature;

constexpr std::uint32_t short_sentences = 12;
constexpr std::uint32_t long_sentences = 40;

/// How many sentences and units of a text have what its features ask for.
struct Counts {
  std::uint32_t sentences = 0;
  std::uint32_t past = 0;
  std::uint32_t first_person = 0;
  std::uint32_t second_person = 0;
  std::uint32_t modal = 0;
  std::uint32_t units = 0;
  std::uint32_t voiced = 0;
  std::uint32_t claimed = 0;  ///< by the author
  std::uint32_t told = 0;
  std::uint32_t listed = 0;
  std::uint32_t words = 0;
  std::uint32_t names = 0;

  void add_sentence(const Draft& draft) {
    const FeatureSet features = draft.in_sentence;
    ++sentences;
    past += features.has(SentenceFeature::past_tense);
    first_person += features.has(SentenceFeature::first_person);
    second_person += features.has(SentenceFeature::second_person);
    modal += features.has(SentenceFeature::has_modal) && draft.attribution == none;
  }

  void add_unit(const Draft& draft) {
    ++units;
    voiced += draft.attribution != none;
    claimed += draft.attribution == none && draft.role == rules::UnitProposal::claim;
    listed += draft.features.has(UnitFeature::in_list);
    words += draft.all_words;
    names += draft.all_names;
  }
};

/// "said", "has told": a cue that says when the words fell.
bool is_past(const Reading& reading, TokenRange cue) {
  for (std::uint32_t t = cue.first; t < cue.last; ++t) {
    if (reading.lexis.is(reading.document.tokens[t], Lexis::past)) return true;
  }
  return false;
}

Counts count(const Reading& reading, const std::vector<Draft>& drafts) {
  Counts counts;
  for (const Cited& cited : reading.cited) counts.told += is_past(reading, cited.cue);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (i == 0 || drafts[i - 1].sentence != drafts[i].sentence) counts.add_sentence(drafts[i]);
    counts.add_unit(drafts[i]);
  }
  return counts;
}

FeatureSet text_features(const Reading& reading, const std::vector<Draft>& drafts) {
  const Counts n = count(reading, drafts);
  FeatureSet f;
  f.set(TextFeature::short_text, n.sentences <= short_sentences);
  f.set(TextFeature::long_text, n.sentences >= long_sentences);
  f.set(TextFeature::one_paragraph, reading.body.paragraph_count == 1);
  f.set(TextFeature::has_headline, reading.body.headline_block != none);
  f.set(TextFeature::has_headings, reading.body.section_count > 1);
  f.set(TextFeature::mostly_past, n.past * 5 >= n.sentences * 3);
  f.set(TextFeature::mostly_voiced, n.voiced * 5 >= n.units * 2);
  f.set(TextFeature::hardly_voiced, n.voiced * 20 <= n.units);
  f.set(TextFeature::often_voiced, n.voiced * 10 >= n.units * 3);
  f.set(TextFeature::often_told, n.told * 5 >= n.sentences);
  f.set(TextFeature::often_claimed, n.claimed * 4 >= n.units);
  f.set(TextFeature::mostly_claimed, n.claimed * 5 >= n.units * 2);
  f.set(TextFeature::often_first_person, n.first_person * 6 >= n.sentences);
  f.set(TextFeature::often_second_person, n.second_person * 6 >= n.sentences);
  f.set(TextFeature::often_modal, n.modal * 3 >= n.sentences);
  f.set(TextFeature::hardly_modal, n.modal * 12 <= n.sentences);
  f.set(TextFeature::mostly_listed, n.listed * 3 >= n.units);
  f.set(TextFeature::hardly_named, n.names * 100 <= n.words);
  return f;
}

Vote vote_of(const rules::Book& book, std::uint32_t rule, std::uint32_t match) {
  return {rule, match, book.digest.weights[rule]};
}

std::uint32_t index_of(const rules::Book& book, std::string_view genre) {
  const auto found = std::ranges::find(book.genres, genre, &rules::Genre::id);
  return found == book.genres.end() ? none : static_cast<std::uint32_t>(found - book.genres.begin());
}

}  // namespace

std::vector<Vote> genre_votes(const Reading& reading, const std::vector<Draft>& drafts) {
  std::vector<Vote> votes;
  if (drafts.empty()) return votes;
  const std::uint64_t text = text_features(reading, drafts).bits();
  std::vector<bool> voted(reading.book.rules.size());
  for (const std::uint32_t rule : reading.feature_rules.of(ProposalKind::genre)) {
    if (reading.book.rules[rule].where.holds(Scope::text, text)) votes.push_back(vote_of(reading.book, rule, none));
  }
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    if (d > 0 && drafts[d - 1].sentence == drafts[d].sentence) continue;
    const TokenRange found = reading.matches.of_sentence(drafts[d].sentence, ProposalKind::genre);
    for (std::uint32_t i = found.first; i < found.last; ++i) {
      if (reading.matches.kind(i) != ProposalKind::genre || voted[reading.matches[i].rule]) continue;
      const rules::FeatureTest& where = reading.book.rules[reading.matches[i].rule].where;
      if (!where.holds(Scope::text, text) || !where.holds(Scope::sentence, drafts[d].in_sentence.bits())) continue;
      voted[reading.matches[i].rule] = true;
      votes.push_back(vote_of(reading.book, reading.matches[i].rule, i));
    }
  }
  return votes;
}

GenreChoice choose_genre(const Reading& reading, const std::vector<Draft>& drafts, std::string_view given) {
  if (!given.empty()) return {index_of(reading.book, given), 0, {}};
  const auto genre_of = [&](const Vote& vote) -> const std::string& {
    return reading.book.rules[vote.rule].propose.value;
  };
  std::vector<Vote> votes = genre_votes(reading, drafts);
  std::map<std::string_view, float> sums;
  for (const Vote& vote : votes) sums[genre_of(vote)] += vote.weight;
  const auto best = std::ranges::max_element(sums, {}, [](const auto& entry) { return entry.second; });
  if (best == sums.end() || best->second <= 0) return {};
  std::erase_if(votes, [&](const Vote& vote) { return genre_of(vote) != best->first; });
  return {index_of(reading.book, best->first), best->second, std::move(votes)};
}

const std::vector<float>& weights_in(const rules::Book& book, std::uint32_t genre) {
  return genre == none ? book.digest.weights : book.digest.weights_in[genre];
}

}  // namespace argmap::extract
