#include "extract/voices/cited_features.hpp"

#include <algorithm>
#include <string_view>

namespace argmap::extract {
namespace {

using rules::VoiceFeature;

bool is_plural(const Document& document, TokenRange head) {
  const Token& last = document.tokens[head.last - 1];
  const Word& word = document.word(last);
  return last.word_class == WordClass::noun && word.fold != word.noun_lemma();
}

/// Notes what stands between quotation marks in the content, but not around the cue: words, or a name or title.
void see_quotations(const Document& document, TokenRange content, TokenRange cue, FeatureSet& f) {
  for (std::uint32_t i = content.first; i < content.last; ++i) {
    const std::uint32_t quotation = document.tokens[i].quotation;
    if (quotation == none || document.quotations[quotation].tokens.overlaps(cue)) continue;
    const bool titled = document.quotations[quotation].use == QuotationUse::title;
    f.set(titled ? VoiceFeature::titled_content : VoiceFeature::quoted_content);
  }
}

/// “… a rock called “the Hen””: nothing stands between the cue and the mark that opens a quotation.
bool is_quoted_at_once(const Document& document, const Cited& cited) {
  const std::uint32_t begin = cited.cue.last;
  if (cited.cue.empty() || cited.contents.empty() || cited.contents.front().first != begin) return false;
  const std::uint32_t quotation = document.tokens[begin].quotation;
  return quotation != none && document.quotations[quotation].tokens.first == begin;
}

}  // namespace

FeatureSet cited_features(const Document& document, const Cited& cited, TokenRange head) {
  FeatureSet f;
  f.set(VoiceFeature::source_missing, cited.source.empty());
  for (const TokenRange content : cited.contents) see_quotations(document, content, cited.cue, f);
  f.set(VoiceFeature::quoted_at_once, is_quoted_at_once(document, cited));
  f.set(VoiceFeature::unclaimed, f.has(VoiceFeature::quoted_content));  // until others are known
  if (cited.source.empty()) return f;
  const Token& first = document.tokens[cited.source.first];
  const std::string& fold = document.word(first).fold;
  f.set(VoiceFeature::source_pronoun, first.word_class == WordClass::pronoun && cited.source.size() == 1);
  f.set(VoiceFeature::definite_source, fold == "the" || fold == "this" || fold == "that");
  f.set(VoiceFeature::indefinite_source, fold == "a" || fold == "an" || fold == "one");
  f.set(VoiceFeature::source_plural, is_plural(document, head.empty() ? cited.source : head));
  return f;
}

bool is_hearsay(const Document& document, const Cited& cited) {
  if (cited.cue.empty()) return false;
  const Token& first = document.tokens[cited.cue.first];
  return document.word(first).fold == "it" || (cited.cue.size() == 1 && first.word_class == WordClass::noun);
}

bool is_asker(const Document& document, const Cited& cited) {
  if (cited.source.empty() || cited.source.first == 0 || cited.cue.empty()) return false;
  const auto fold = [&](std::uint32_t i) -> std::string_view { return document.word(document.tokens[i]).fold; };
  return fold(cited.cue.first) == "asked" && fold(cited.source.first - 1) == "by";
}

std::size_t last_teller(std::span<const Cited> cited) {
  constexpr std::size_t farthest = 4;  // attributions looked at
  const std::span<const Cited> lately = cited.last(std::min(cited.size(), 2 * farthest));
  const auto is_told = [&](const Cited& told) {
    const auto holds_cue = [&](TokenRange content) { return !told.cue.empty() && content.contains(told.cue); };
    return std::ranges::any_of(lately, [&](const Cited& other) {
      return &other != &told && other.sentence == told.sentence && std::ranges::any_of(other.contents, holds_cue);
    });
  };
  const std::size_t oldest = cited.size() - std::min(cited.size(), farthest);
  for (std::size_t i = cited.size(); i > oldest; --i) {
    if (!is_told(cited[i - 1])) return i - 1;
  }
  return cited.size() - 1;
}

bool can_hold(const rules::FeatureTest& where, FeatureSet features) {
  constexpr auto bit = std::uint64_t{1} << static_cast<unsigned>(VoiceFeature::unclaimed);
  constexpr auto scope = rules::Scope::voice;
  if ((where.no[static_cast<std::size_t>(scope)] & bit) != 0) features.set(VoiceFeature::unclaimed, false);
  return where.holds(scope, features.bits());
}

}  // namespace argmap::extract
