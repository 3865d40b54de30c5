#include "rules/book/features.hpp"

#include <array>

namespace argmap::rules {
namespace {

using B = BlockFeature;
using S = SentenceFeature;
using U = UnitFeature;
using P = PairFeature;
using V = VoiceFeature;
using T = TextFeature;

constexpr FeatureName row(std::string_view name, B f, std::string_view means) {
  return {name, Scope::block, static_cast<std::uint8_t>(f), means};
}
constexpr FeatureName row(std::string_view name, S f, std::string_view means) {
  return {name, Scope::sentence, static_cast<std::uint8_t>(f), means};
}
constexpr FeatureName row(std::string_view name, U f, std::string_view means) {
  return {name, Scope::unit, static_cast<std::uint8_t>(f), means};
}
constexpr FeatureName row(std::string_view name, P f, std::string_view means) {
  return {name, Scope::pair, static_cast<std::uint8_t>(f), means};
}
constexpr FeatureName row(std::string_view name, V f, std::string_view means) {
  return {name, Scope::voice, static_cast<std::uint8_t>(f), means};
}

constexpr FeatureName row(std::string_view name, T f, std::string_view means) {
  return {name, Scope::text, static_cast<std::uint8_t>(f), means};
}

constexpr auto table = std::to_array<FeatureName>({
    // Of the block that holds the match.
    row("headline", B::headline, "the block reads as the headline of the text"),
    row("heading", B::heading, "the block is a heading inside the text"),
    row("paragraph", B::paragraph, "the block is an ordinary paragraph"),
    row("list-item", B::list_item, "the block is an item of a list"),
    row("block-quote", B::block_quote, "the block is set off as a quotation"),
    row("first-block", B::first_block, "it is the first block of the file"),
    row("second-block", B::second_block, "it is the second block"),
    row("near-start", B::near_start,
        "it is among the first four blocks, or above it stand no block of more than 25 words and at most one of more "
        "than "
        "ten that ends with a stop"),
    row("near-end", B::near_end,
        "it is among the last four blocks, or below it stand fewer than four of more than 25 words, or of more than "
        "ten that end with a stop"),
    row("last-block", B::last_block, "it is the last block"),
    row("short-block", B::short_block, "it has at most 25 words"),
    row("very-short-block", B::very_short_block, "it has at most 10 words"),
    row("no-final-stop", B::no_final_stop, "it does not end with . ! ? or an ellipsis"),
    row("parenthesised", B::parenthesised, "it stands wholly inside ( ) or [ ]"),
    row("has-url", B::has_url, "it holds a web address"),
    row("has-email", B::has_email, "it holds an e-mail address"),
    row("has-handle", B::has_handle, "it holds an @name"),
    row("title-case", B::title_case, "most of its open-class words are capitalised"),
    row("all-caps", B::all_caps, "all its words are in capitals"),
    row("foreign", B::foreign, "it is in another language or script"),
    row("after-headline", B::after_headline, "the block before it is the headline, or belongs to it"),
    row("ends-with-colon", B::ends_with_colon, "it ends with a colon"),
    row("opens-longer", B::opens_longer, "at least four blocks follow, and the next has at least twice its words"),
    row("verbless", B::verbless, "it has no verb"),
    row("heads-nothing", B::heads_nothing,
        "it reads as a heading, but no paragraph, list or quotation follows it directly"),
    row("below-navigation", B::below_navigation,
        "it is the next line, or a list item, below furniture that points to other pages"),
    row("below-comments", B::below_comments,
        "it stands below the line that opens the readers' comments, behind the text"),
    row("above-headline", B::above_headline, "it stands above the headline, which was found further down by its words"),
    row("opens-with-author", B::opens_with_author, "it opens with the name of the author, which a line above gives"),
    row("repeats-headline", B::repeats_headline, "it says in the same words what the headline, or its beginning, says"),
    row("above-byline", B::above_byline, "it stands between the headline and the line that names the author"),
    row("said-below", B::said_below, "the next block begins with all its words and goes on"),
    row("one-sentence", B::one_sentence, "it is one sentence, or part of one"),
    row("several-sentences", B::several_sentences, "it has three sentences or more"),
    // Of the sentence that holds the match.
    row("first-sentence", S::first_sentence, "the sentence is the first of its block"),
    row("last-sentence", S::last_sentence, "it is the last of its block"),
    row("only-sentence", S::only_sentence, "it is the only one of its block"),
    row("first-paragraph", S::first_paragraph, "it stands in the first paragraph that is no furniture"),
    row("second-paragraph", S::second_paragraph, "it stands in the second paragraph"),
    row("last-paragraph", S::last_paragraph, "it stands in the last paragraph"),
    row("near-last-paragraph", S::near_last_paragraph, "it stands in the last paragraph but one"),
    row("under-heading", S::under_heading, "its block follows a heading directly"),
    row("question", S::question, "it ends with a question mark outside any quotation"),
    row("has-number", S::has_number, "it holds a number in digits"),
    row("has-quotation", S::has_quotation, "it holds quoted words"),
    row("long-sentence", S::long_sentence, "it has 30 tokens or more"),
    row("short-sentence", S::short_sentence, "it has at most 10 tokens"),
    row("past-tense", S::past_tense, "its first verb stands in the past"),
    row("first-person", S::first_person, "it says I or we, outside any quotation"),
    row("exclamation", S::exclamation, "it ends with an exclamation mark"),
    row("starts-with-name", S::starts_with_name, "its first word is a name"),
    row("in-headed-text", S::in_headed_text, "the text has headings inside"),
    row("middle-paragraph", S::middle_paragraph, "it stands in none of the first two and last two paragraphs"),
    row("echoes-headline", S::echoes_headline, "it shares two words or more, and a third of them, with the headline"),
    row("has-modal", S::has_modal, "it holds a modal verb"),
    row("second-person", S::second_person, "it says you"),
    row("in-asked-letter", S::in_asked_letter, "it stands in a letter that an answer follows"),
    row("for-side", S::for_side, "it stands on the side of a debate that is for it, as a label says"),
    row("against-side", S::against_side, "it stands on the side of a debate that is against it, as a label says"),
    row("before-sides", S::before_sides, "it stands before the first side of a debate"),
    // Of the unit that the proposal is about.
    row("in-voice", U::in_voice, "the unit is attributed to a voice"),
    row("in-direct-voice", U::in_direct_voice, "the unit is quoted speech of a voice"),
    row("whole-sentence", U::whole_sentence, "the unit is all there is in its sentence"),
    row("first-part", U::first_part, "it is the first of several units of its sentence"),
    row("last-part", U::last_part, "it is the last of several units of its sentence"),
    row("in-quotation", U::in_quotation, "it stands in quotation marks"),
    row("named-voice", U::named_voice, "its voice is named"),
    row("document-voice", U::document_voice, "its voice is a document: a report, a poll, a law"),
    row("endorsed-voice", U::endorsed_voice, "the author endorses what its voice says"),
    row("rejected-voice", U::rejected_voice, "the author rejects what its voice says"),
    row("vague-voice", U::vague_voice, "its voice is some, many, critics or the like"),
    row("collective-voice", U::collective_voice, "its voice is a group: environmentalists, the industry"),
    row("in-list", U::in_list, "it stands in an item of a list"),
    row("short-unit", U::short_unit, "it has only a few words"),
    row("echoes-text", U::echoes_text, "it takes up two or more of the words that occur again and again in the text"),
    row("echoes-text-much", U::echoes_text_much, "it takes up four or more of them"),
    row("takes-up-headline", U::takes_up_headline, "it shares a word with the headline"),
    row("says-headline", U::says_headline, "it says most of what the headline says"),
    row("past-unit", U::past_unit, "its first finite verb stands in the past"),
    row("perfect-unit", U::perfect_unit, "its first finite verb stands in the perfect: has gone, had gone"),
    row("progressive-unit", U::progressive_unit, "its first finite verb is progressive: is going"),
    row("copula-unit", U::copula_unit, "its first finite verb is a present form of \"be\" with no other verb: is good"),
    row("modal-unit", U::modal_unit, "its first finite verb is a modal: must go"),
    row("number-unit", U::number_unit, "it holds a number in digits that is no year"),
    row("share-unit", U::share_unit, "it holds a percentage in figures: 12%"),
    row("money-unit", U::money_unit, "it holds a sum of money in figures: $40"),
    row("name-unit", U::name_unit, "it holds a proper name"),
    row("long-unit", U::long_unit, "it has 25 words or more"),
    row("infinitive-unit", U::infinitive_unit, "it has no finite verb"),
    row("after-evidence", U::after_evidence, "the unit before it in its paragraph reads as evidence"),
    row("after-claim", U::after_claim, "the unit before it in its paragraph reads as a claim"),
    row("before-evidence", U::before_evidence, "the unit after it in its paragraph reads as evidence"),
    row("before-claim", U::before_claim, "the unit after it in its paragraph reads as a claim"),
    row("takes-up-headline-twice", U::takes_up_headline_twice, "it shares two or more words with the headline"),
    row("takes-up-headline-thrice", U::takes_up_headline_thrice, "it shares three or more words with the headline"),
    row("said-again", U::said_again, "the text says it twice, word for word, with something between"),
    row("tells-of-words", U::tells_of_words, "it tells that somebody says, calls, blames or asks"),
    row("says-i", U::says_i, "its sentence says I, me or my, outside any quotation"),
    row("i-around", U::i_around, "of the two units before it and the two after it, three at least do"),
    row("past-before", U::past_before, "the unit before it tells in the past what nobody else says"),
    row("past-after", U::past_after, "the unit after it does"),
    row("before-turn", U::before_turn, "the next sentence of its paragraph opens with a turn: but, however"),
    // Of a pair of units, the source and the target of a relation.
    row("to-previous", P::to_previous, "the target is the unit before the source"),
    row("to-second-previous", P::to_second_previous, "the target is the second unit before the source"),
    row("to-third-previous", P::to_third_previous, "the target is the third unit before the source"),
    row("to-further-back", P::to_further_back, "the target is further back than that"),
    row("to-next", P::to_next, "the target is the unit after the source"),
    row("to-counted-point", P::to_counted_point,
        "the source unfolds a point that is counted, and the target is that point"),
    row("to-counted-lead", P::to_counted_lead,
        "the source is a point that its paragraph counts (first, second), and the target the claim before them"),
    row("same-sentence", P::same_sentence, "both stand in one sentence"),
    row("same-paragraph", P::same_paragraph, "both stand in one paragraph"),
    row("next-paragraph", P::next_paragraph, "they stand in neighbouring paragraphs"),
    row("shares-one-word", P::shares_one_word, "they share an open-class word, or more"),
    row("shares-two-words", P::shares_two_words, "they share two, or more"),
    row("shares-three-words", P::shares_three_words, "they share three or more"),
    row("shares-name", P::shares_name, "they share a name"),
    row("to-paragraph-first", P::to_paragraph_first, "the target is the first unit of its paragraph"),
    row("to-paragraph-last", P::to_paragraph_last, "the target is the last unit of its paragraph"),
    row("from-paragraph-first", P::from_paragraph_first, "the source is the first unit of its paragraph"),
    row("from-paragraph-last", P::from_paragraph_last, "the source is the last unit of its paragraph"),
    row("to-thesis", P::to_thesis, "the target is the likeliest thesis"),
    row("from-evidence", P::from_evidence, "the source is evidence"),
    row("to-evidence", P::to_evidence, "the target is evidence"),
    row("from-claim", P::from_claim, "the source is a claim"),
    row("to-claim", P::to_claim, "the target is a claim"),
    row("from-policy", P::from_policy, "the source is a policy claim"),
    row("to-policy", P::to_policy, "the target is a policy claim"),
    row("to-answered", P::to_answered, "words set the unit after the target against it"),
    row("from-prediction", P::from_prediction, "the source is a prediction"),
    row("from-voice", P::from_voice, "the source is attributed to a voice"),
    row("to-voice", P::to_voice, "the target is attributed to a voice"),
    row("from-rejected-voice", P::from_rejected_voice, "the author rejects the voice of the source"),
    row("to-rejected-voice", P::to_rejected_voice, "the author rejects the voice of the target"),
    row("from-question", P::from_question, "the source is a question"),
    row("to-own-grant", P::to_own_grant,
        "the source unfolds what was granted before the text turns from it, and the target is what was granted"),
    row("to-list-lead", P::to_list_lead, "the source stands in a list, and the target right before that list"),
    row("heads", P::heads, "the source opens its paragraph, and the target stands in another"),
    row("starts-with-pronoun", P::starts_with_pronoun, "the source begins with a pronoun that points back"),
    row("same-voice", P::same_voice, "both are attributed to one voice"),
    row("differs-in-negation", P::differs_in_negation,
        "they share an open-class word, or more, and just one of them says no"),
    row("next-section", P::next_section, "they stand in different sections"),
    row("other-side", P::other_side, "they stand on different sides of a debate, as labels say"),
    row("to-claim-before", P::to_claim_before, "the target is the nearest claim before the source"),
    row("to-claim-after", P::to_claim_after, "the target is the nearest claim after the source"),
    row("from-topic", P::from_topic, "the source is the first claim of its paragraph"),
    row("to-topic", P::to_topic, "the target is the first claim of its paragraph"),
    row("to-rival", P::to_rival, "the target is the likeliest thesis but one"),
    row("to-opening", P::to_opening, "the target stands in the first paragraph"),
    row("to-ending", P::to_ending, "the target stands in the last paragraph"),
    row("from-answered", P::from_answered, "words set the unit after the source against it"),
    row("from-granted", P::from_granted, "words grant the source"),
    row("to-granted", P::to_granted, "words grant the target"),
    row("from-added", P::from_added,
        "words add the source to what was said before, or it begins with the same two words"),
    row("from-vague-voice", P::from_vague_voice, "the source is what some, many or critics say"),
    row("to-second-claim-before", P::to_second_claim_before, "the target is the second claim before the source"),
    row("to-clearer-claim", P::to_clearer_claim, "the target reads as a claim more clearly than the source"),
    row("from-point", P::from_point, "the source is the claim of its paragraph that stands highest"),
    row("to-point", P::to_point, "the target is the claim of its paragraph that stands highest"),
    row("to-first-above", P::to_first_above, "the target is the nearest unit before the source that stands above it"),
    row("to-second-above", P::to_second_above, "the target is the nearest unit before that one that stands above both"),
    row("to-above-on", P::to_above_on, "the target is the nearest unit after the source that stands above it"),
    row("to-target-of-previous", P::to_target_of_previous,
        "the target is what the unit before the source most likely attaches to"),
    row("to-own-reason", P::to_own_reason, "words make the target a reason for the source"),
    row("to-other-point", P::to_other_point, "both stand in points of one list, the target in another one"),
    row("to-high", P::to_high, "the target is one of the six units of the text that stand highest"),
    row("to-long", P::to_long, "the target has 15 words or more"),
    // Of the voice that the proposal is about.
    row("source-name", V::source_name, "the source holds a proper name"),
    row("source-pronoun", V::source_pronoun, "the source is a pronoun"),
    row("source-plural", V::source_plural, "the source is plural"),
    row("source-missing", V::source_missing, "no source is named"),
    row("own-organisation", V::own_organisation, "the content speaks of the voice's own organisation"),
    row("first-person-content", V::first_person_content, "the content says I or we"),
    row("quoted-content", V::quoted_content, "the content is quoted, at least in part"),
    row("definite-source", V::definite_source, "the source is definite: the, this, his, a name"),
    row("indefinite-source", V::indefinite_source, "the source is indefinite: a, some, many, or no determiner"),
    row("has-role", V::has_role, "the text gives the voice's office or expertise"),
    row("content-names-source", V::content_names_source, "the content names the voice"),
    row("text-subject", V::text_subject, "the voice is one that the text names again and again"),
    row("unclaimed", V::unclaimed,
        "it has quoted words that no weightier attribution takes, and is told by the author"),
    row("titled-content", V::titled_content, "the content has a name or title in quotation marks"),
    row("quoted-at-once", V::quoted_at_once, "a quotation begins right behind the cue"),
    row("rejected-elsewhere", V::rejected_elsewhere,
        "the author rejects something else that the voice says, and endorses nothing of it"),
    // Of the whole text.
    row("short-text", T::short_text, "the text has at most 12 sentences that are no furniture"),
    row("long-text", T::long_text, "it has 40 or more"),
    row("one-paragraph", T::one_paragraph, "it is a single paragraph, furniture aside"),
    row("has-headline", T::has_headline, "it has a headline"),
    row("has-headings", T::has_headings, "it has headings inside"),
    row("mostly-past", T::mostly_past, "at least three in five of its sentences stand in the past"),
    row("mostly-voiced", T::mostly_voiced, "at least two in five of its units are attributed to voices"),
    row("hardly-voiced", T::hardly_voiced, "at most one in twenty is"),
    row("often-first-person", T::often_first_person,
        "at least one sentence in six says I or we, outside any quotation"),
    row("often-second-person", T::often_second_person, "at least one sentence in six says you"),
    row("often-modal", T::often_modal, "at least one sentence in three holds a modal verb, and no voice says it"),
    row("hardly-modal", T::hardly_modal, "at most one in twelve does"),
    row("mostly-listed", T::mostly_listed, "at least a third of its units stand in lists"),
    row("hardly-named", T::hardly_named, "at most one word in a hundred belongs to a name"),
    row("often-voiced", T::often_voiced, "at least three in ten of its units are attributed to voices"),
    row("often-told", T::often_told, "there is a cue in the past, as in \"said\", to every five sentences or fewer"),
    row("often-claimed", T::often_claimed, "at least a quarter of its units are claims of its author's own"),
    row("mostly-claimed", T::mostly_claimed, "at least two in five of them are"),
});

constexpr bool in_order() {
  for (std::size_t i = 1; i < table.size(); ++i) {
    const bool next = table[i].scope == table[i - 1].scope && table[i].bit == table[i - 1].bit + 1;
    const bool first = table[i].scope > table[i - 1].scope && table[i].bit == 0;
    if (!next && !first) return false;
  }
  return true;
}
static_assert(in_order(), "the table has a row for every enumerator, in their order");

}  // namespace

std::span<const FeatureName> features() {
  return table;
}

}  // namespace argmap::rules
