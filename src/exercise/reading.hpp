// What the makers of items ask about a report: words, lines, and how sure the analysis is.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exercise/article.hpp"
#include "exercise/words/datelines.hpp"
#include "exercise/words/full_names.hpp"
#include "exercise/words/overlaps.hpp"
#include "render/json/positions.hpp"

namespace argmap::exercise {

/// Bytes; what stands farther off, in a paragraph without end, is not looked for around a place.
constexpr std::uint32_t farthest = 4096;

class Reading {
 public:
  /// With the words that tell of a person's life, by which an article's last lines show that they are about its author.
  Reading(const Report& report, const Article& article, const std::vector<std::string>& of_a_life);

  [[nodiscard]] const Report& report() const { return report_; }
  [[nodiscard]] const Document& document() const { return report_.document; }
  [[nodiscard]] const FullNames& full_names() const { return full_names_; }
  [[nodiscard]] std::span<const Unit> units() const { return report_.graph.units(); }
  [[nodiscard]] const Unit& unit(std::uint32_t index) const { return units()[index]; }
  [[nodiscard]] std::uint32_t line(std::uint32_t byte) const { return article_.line_of(byte); }
  [[nodiscard]] std::uint32_t line(const Unit& unit) const { return line(unit.hull().begin); }

  /// The words as a sheet quotes them, on one line.
  [[nodiscard]] std::string words(Span span) const;
  [[nodiscard]] std::string sentence(std::uint32_t index) const {
    return words(without_dateline(document(), document().sentences[index]));
  }
  /// A unit's words, with an ellipsis where the sentence begins before them or goes on.
  [[nodiscard]] std::string statement(const Unit& unit) const;

  /// The author speaks here: no voice is cited and nothing is quoted in the sentence.
  [[nodiscard]] bool own(std::uint32_t sentence) const { return own_[sentence]; }
  /// The unit is all that its sentence says, and it can be understood alone: some words long, not too many, and no
  /// pronoun at its head points elsewhere.
  [[nodiscard]] bool stands_alone(const Unit& unit) const;
  /// The sentence is whole, of middling length, asks nothing, holds one statement, and points at no other at its head.
  [[nodiscard]] bool can_be_shown(std::uint32_t sentence) const;
  /// With a full stop or the like at its end, and no small letter at its head.
  [[nodiscard]] bool is_whole(std::uint32_t sentence) const;
  /// The sentence is whole, of middling length and no question, opens with no connective, and none of its first words
  /// points at a sentence before it; it may hold several statements.
  [[nodiscard]] bool reads_alone(std::uint32_t sentence) const;
  /// The same of what is left of a sentence, whole or not.
  [[nodiscard]] bool reads_alone(const Sentence& rest) const;
  /// It stands alone, opens with no connective, and none of its first words points at a sentence before it.
  [[nodiscard]] bool self_contained(const Unit& unit) const;
  /// The unit stands in a sentence of the article's prose, with a full stop or the like at its end and
  /// no small letter at its head.
  [[nodiscard]] bool is_sentence(const Unit& unit) const;
  /// A pronoun or the like at the head of the sentence stands for something in another: "It is …", "The first is …".
  [[nodiscard]] bool points_elsewhere(const Sentence& sentence) const;
  /// The sentence speaks of the argument and not of the matter: "The third reason is simpler."
  [[nodiscard]] bool speaks_of_itself(std::uint32_t sentence) const;
  /// The block is a paragraph of the article, and no furniture.
  [[nodiscard]] bool is_prose(std::uint32_t block) const;
  /// The block is one of the last and tells of a person's life.
  [[nodiscard]] bool is_biography(std::uint32_t block) const { return biographies_[block]; }
  [[nodiscard]] std::size_t word_count(Span span) const;
  /// How many units a sentence holds.
  [[nodiscard]] std::size_t units_in(std::uint32_t sentence) const { return units_of_[sentence].size(); }
  [[nodiscard]] const std::vector<std::uint32_t>& units_of(std::uint32_t sentence) const { return units_of_[sentence]; }
  /// The tokens that begin in a span.
  [[nodiscard]] std::span<const Token> tokens_in(Span span) const;
  [[nodiscard]] bool has_digit(Span span) const;
  /// A token of the document is four digits that date ("a 2019 study"), and do not count the number or the nouns behind
  /// them ("1500 families").
  [[nodiscard]] bool is_year(const Token& token) const;
  /// Something is counted or measured: a number in figures that is no year, no place in a
  /// row ("the 19th"), no hour ("at 21.52") and no mere name ("Line 4").
  [[nodiscard]] bool has_count(Span span) const { return count_in(span).has_value(); }
  /// That number, with the word that it counts.
  [[nodiscard]] std::optional<Span> count_in(Span span) const;

  /// The first of these words (or phrases) in a span, by tokens without regard to case.
  [[nodiscard]] std::optional<Span> find(const std::vector<std::string>& terms, Span span) const;
  /// Each of them that stands there, by place; longer phrases over shorter ones.
  [[nodiscard]] std::vector<Span> find_all(const std::vector<std::string>& terms, Span span) const;

  /// The relation by which a unit bears on its target; nullptr for none, and for undercuts.
  [[nodiscard]] const Relation* outgoing(std::uint32_t unit) const;
  /// The first sentence of a block.
  [[nodiscard]] std::uint32_t first_sentence(std::uint32_t block) const { return first_sentence_[block]; }
  /// A word of a quotation, or one in quotation marks, stands in the span.
  [[nodiscard]] bool quotes(Span span) const { return quoted_.overlaps(span); }
  /// The words stand inside what somebody is said to have said.
  [[nodiscard]] bool is_cited(Span words) const { return cited_.overlaps(words); }
  /// One of several attributions may lie in another's words; then it is hard to say whose they are.
  [[nodiscard]] bool is_nested(std::uint32_t attribution) const { return nested_[attribution]; }

  /// The sentence in which a byte stands, or the next one.
  [[nodiscard]] std::uint32_t sentence_at(std::uint32_t byte) const;
  /// The sentence in which the words for a key begin.
  [[nodiscard]] std::uint32_t sentence_of(const Cite& cite) const;
  /// A place for the key. The rules are those whose reasons weigh most; first the one whose words stand in the span.
  [[nodiscard]] Cite cite(Span span, const std::vector<Reason>& reasons) const;
  /// What the weightiest reason with words says, or the weightiest of all; "" without any.
  /// `source` names the source instead of the words that the reason captured.
  [[nodiscard]] std::string because(const std::vector<Reason>& reasons, std::string_view source = {}) const;
  [[nodiscard]] std::string because(const Attribution& said) const { return because(said.reasons, source_of(said)); }
  /// The words for a source; behind a pronoun the name that it stands for. "" for a unit that nobody is cited for.
  [[nodiscard]] std::string source_of(const Attribution& said) const;
  [[nodiscard]] std::string source_of(const Unit& unit) const;
  /// Those of rules whose ids begin so; all where there is none.
  [[nodiscard]] std::vector<Reason> reasons_of(const std::vector<Reason>& reasons, std::string_view rules) const;

 private:
  /// How many of the tokens, from the first on, a term is; 0 where it is something else.
  [[nodiscard]] std::size_t words_of_term(std::string_view term, std::span<const Token> tokens, Span span) const;
  void find_own_sentences();
  void find_end_of_prose();
  void find_biographies(const std::vector<std::string>& of_a_life);

  const Report& report_;
  const Article& article_;
  render::Positions positions_;
  std::vector<bool> own_;                             ///< by sentence
  std::vector<std::vector<std::uint32_t>> units_of_;  ///< by sentence
  std::vector<std::uint32_t> first_sentence_;         ///< by block
  std::vector<bool> biographies_;                     ///< by block
  FullNames full_names_;
  Cover quoted_;                    ///< in quotation marks
  Cover cited_;                     ///< what somebody is said to have said
  std::vector<bool> nested_;        ///< by attribution
  std::uint32_t end_of_prose_ = 0;  ///< the block behind the last of the article
};

/// A template with its {places} filled in.
[[nodiscard]] std::string filled(std::string text, std::string_view place, std::string_view words);

}  // namespace argmap::exercise
