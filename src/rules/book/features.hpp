// The features that a rule's `where` may name: each a bit that a later stage computes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace argmap::rules {

/// What a feature is a property of. A rule's `where` may mix scopes that its proposal has (docs/rules.md).
enum class Scope : std::uint8_t { block, sentence, unit, pair, voice, text };
inline constexpr std::size_t scope_count = 6;

/// One row of the table that feeds the loader, "did you mean", the JSON Schema and the docs.
struct FeatureName {
  std::string_view name;  ///< as written in `where`
  Scope scope;
  std::uint8_t bit;  ///< within its scope, below 64
  std::string_view means;
};

[[nodiscard]] std::span<const FeatureName> features();

// Bits, by scope; the order is that of the table in features.cpp.
enum class BlockFeature : std::uint8_t {
  headline,
  heading,
  paragraph,
  list_item,
  block_quote,
  first_block,
  second_block,
  near_start,
  near_end,
  last_block,
  short_block,
  very_short_block,
  no_final_stop,
  parenthesised,
  has_url,
  has_email,
  has_handle,
  title_case,
  all_caps,
  foreign,
  after_headline,
  ends_with_colon,
  opens_longer,
  verbless,
  heads_nothing,
  below_navigation,
  below_comments,
  above_headline,
  opens_with_author,
  repeats_headline,
  above_byline,
  said_below,
  one_sentence,
  several_sentences,
};
enum class SentenceFeature : std::uint8_t {
  first_sentence,
  last_sentence,
  only_sentence,
  first_paragraph,
  second_paragraph,
  last_paragraph,
  near_last_paragraph,
  under_heading,
  question,
  has_number,
  has_quotation,
  long_sentence,
  short_sentence,
  past_tense,
  first_person,
  exclamation,
  starts_with_name,
  in_headed_text,
  middle_paragraph,
  echoes_headline,
  has_modal,
  second_person,
  in_asked_letter,
  for_side,
  against_side,
  before_sides,
};
enum class UnitFeature : std::uint8_t {
  in_voice,
  in_direct_voice,
  whole_sentence,
  first_part,
  last_part,
  in_quotation,
  named_voice,
  document_voice,
  endorsed_voice,
  rejected_voice,
  vague_voice,
  collective_voice,
  in_list,
  short_unit,
  echoes_text,
  echoes_text_much,
  takes_up_headline,
  says_headline,
  past_unit,
  perfect_unit,
  progressive_unit,
  copula_unit,
  modal_unit,
  number_unit,
  share_unit,
  money_unit,
  name_unit,
  long_unit,
  infinitive_unit,
  after_evidence,
  after_claim,
  before_evidence,
  before_claim,
  takes_up_headline_twice,
  takes_up_headline_thrice,
  said_again,
  tells_of_words,
  says_i,
  i_around,
  past_before,
  past_after,
  before_turn,
};
enum class PairFeature : std::uint8_t {
  to_previous,
  to_second_previous,
  to_third_previous,
  to_further_back,
  to_next,
  to_counted_point,
  to_counted_lead,
  same_sentence,
  same_paragraph,
  next_paragraph,
  shares_one_word,
  shares_two_words,
  shares_three_words,
  shares_name,
  to_paragraph_first,
  to_paragraph_last,
  from_paragraph_first,
  from_paragraph_last,
  to_thesis,
  from_evidence,
  to_evidence,
  from_claim,
  to_claim,
  from_policy,
  to_policy,
  to_answered,
  from_prediction,
  from_voice,
  to_voice,
  from_rejected_voice,
  to_rejected_voice,
  from_question,
  to_own_grant,
  to_list_lead,
  heads,
  starts_with_pronoun,
  same_voice,
  differs_in_negation,
  next_section,
  other_side,
  to_claim_before,
  to_claim_after,
  from_topic,
  to_topic,
  to_rival,
  to_opening,
  to_ending,
  from_answered,
  from_granted,
  to_granted,
  from_added,
  from_vague_voice,
  to_second_claim_before,
  to_clearer_claim,
  from_point,
  to_point,
  to_first_above,
  to_second_above,
  to_above_on,
  to_target_of_previous,
  to_own_reason,
  to_other_point,
  to_high,
  to_long,
};
enum class VoiceFeature : std::uint8_t {
  source_name,
  source_pronoun,
  source_plural,
  source_missing,
  own_organisation,
  first_person_content,
  quoted_content,
  definite_source,
  indefinite_source,
  has_role,
  content_names_source,
  text_subject,
  unclaimed,
  titled_content,
  quoted_at_once,
  rejected_elsewhere,
};

enum class TextFeature : std::uint8_t {
  short_text,
  long_text,
  one_paragraph,
  has_headline,
  has_headings,
  mostly_past,
  mostly_voiced,
  hardly_voiced,
  often_first_person,
  often_second_person,
  often_modal,
  hardly_modal,
  mostly_listed,
  hardly_named,
  often_voiced,
  often_told,
  often_claimed,
  mostly_claimed,
};

/// The features that must and must not hold, a mask for each scope.
struct FeatureTest {
  std::uint64_t all[scope_count] = {};  ///< every one of these bits must be set
  std::uint64_t no[scope_count] = {};   ///< none of these may be

  [[nodiscard]] bool asks(Scope scope) const {
    const auto i = static_cast<std::size_t>(scope);
    return (all[i] | no[i]) != 0;
  }
  [[nodiscard]] bool holds(Scope scope, std::uint64_t bits) const {
    const auto i = static_cast<std::size_t>(scope);
    return (bits & all[i]) == all[i] && (bits & no[i]) == 0;
  }
};

}  // namespace argmap::rules
