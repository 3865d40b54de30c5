#include "text/quotations/use.hpp"

#include <algorithm>
#include <iterator>

#include "text/bytes/characters.hpp"
#include "text/bytes/utf8.hpp"

namespace argmap::text {
namespace {

constexpr std::uint32_t most_scare_words = 4;
constexpr std::uint32_t most_title_words = 12;

/// What stands between the marks, counted.
struct Counts {
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  std::uint32_t lower_content = 0;  ///< words in lower case that a title would capitalise
  std::uint32_t subjects = 0;       ///< pronouns and names
  std::uint32_t verbs = 0;
  std::uint32_t auxiliaries = 0;
};

bool is_minor(const Document& document, const Token& token) {
  return document.word(token).closed || token.word_class == WordClass::number ||
         token.word_class == WordClass::particle;
}

class UseJudge {
 public:
  UseJudge(const Document& document, const Quotation& quotation) : document_(document), quotation_(quotation) {
    count();
  }

  QuotationUse judge() const {
    if (!quotation_.closed || quotation_.continued) return QuotationUse::speech;
    if (counts_.words == 0) return QuotationUse::scare;
    if (is_said()) return QuotationUse::speech;
    if (is_title()) return QuotationUse::title;
    if (counts_.words > most_scare_words || ends_inside() || is_introduced() || is_followed_by_speaker()) {
      return QuotationUse::speech;
    }
    const bool clause = counts_.auxiliaries > 0 || (counts_.verbs > 0 && counts_.subjects > 0);
    return clause ? QuotationUse::speech : QuotationUse::scare;
  }

 private:
  void count() {
    for (std::uint32_t i = quotation_.tokens.first; i < quotation_.tokens.last; ++i) {
      const Token& token = document_.tokens[i];
      if (token.word_class == WordClass::punctuation || !quotation_.inner.contains(token.span)) continue;
      if (++counts_.words > most_title_words) return;
      counts_.capitals += token.capitalised;
      counts_.lower_content += !token.capitalised && !is_minor(document_, token);
      counts_.subjects += token.word_class == WordClass::pronoun || token.word_class == WordClass::name;
      counts_.verbs += token.word_class == WordClass::verb;
      counts_.auxiliaries += token.word_class == WordClass::auxiliary;
    }
  }

  char32_t first_inside() const { return code_point_at(document_.text, quotation_.inner.begin).value; }
  /// Marks that close a quotation within it passed over.
  char32_t last_inside() const {
    CodePoint last = code_point_before(document_.text, quotation_.inner.end);
    std::uint32_t end = quotation_.inner.end;
    while (is_closing_mark(last.value) && end > quotation_.inner.begin + last.size) {
      end -= last.size;
      last = code_point_before(document_.text, end);
    }
    return last.value;
  }

  bool ends_inside() const { return is_stop(last_inside()) || last_inside() == ','; }

  const Token* token_before() const { return at(quotation_.tokens.first, -1); }

  /// The token `distance` away from index `from`, in the same or any other sentence.
  const Token* at(std::uint32_t from, std::int64_t distance) const {
    const std::int64_t index = static_cast<std::int64_t>(from) + distance;
    if (index < 0 || index >= static_cast<std::int64_t>(document_.tokens.size())) return nullptr;
    return &document_.tokens[static_cast<std::size_t>(index)];
  }

  bool is(const Token* token, std::string_view mark) const { return token && document_.slice(token->span) == mark; }

  /// A colon or comma stands before it.
  bool is_introduced() const { return is(token_before(), ",") || is(token_before(), ":"); }

  /// “Madness”, she said; “madness” said the mayor.
  bool is_followed_by_speaker() const {
    const std::uint32_t behind = quotation_.tokens.last;
    const Token* next = at(behind, 0);
    const auto is_verb = [](const Token* token) { return token && token->word_class == WordClass::verb; };
    const auto is_speaker = [](const Token* token) {
      return token && (token->word_class == WordClass::pronoun || token->word_class == WordClass::name);
    };
    if (is(next, ",")) return is_speaker(at(behind, 1)) && is_verb(at(behind, 2));
    return false;
  }

  /// The first token of the sentence that this one stands in.
  std::uint32_t sentence_start(std::uint32_t token) const {
    const auto behind = std::ranges::upper_bound(document_.sentences, token, {},
                                                 [](const Sentence& sentence) { return sentence.tokens.first; });
    return behind == document_.sentences.begin() ? token : std::prev(behind)->tokens.first;
  }

  bool opens_sentence() const { return sentence_start(quotation_.tokens.first) == quotation_.tokens.first; }

  /// A sentence ends within it and another one begins.
  bool has_sentences() const { return sentence_start(quotation_.tokens.last - 1) > quotation_.tokens.first; }

  /// “Only Dover,” Marsh said: a stop or comma inside the marks, and a verb of speaking before the next mark; any verb
  /// where the sentence opens with the marks.
  bool is_said() const {
    constexpr std::int64_t farthest = 6;  // tokens behind the marks
    if (!ends_inside()) return false;
    const bool opens = opens_sentence();
    for (std::int64_t distance = 0; distance < farthest; ++distance) {
      const Token* token = at(quotation_.tokens.last, distance);
      if (!token || token->word_class == WordClass::punctuation) return false;
      if (opens && token->word_class == WordClass::verb) return true;
      const std::string_view word = document_.word(*token).fold;
      if (word == "said" || word == "says" || word == "told" || word == "tells") return true;
    }
    return false;
  }

  /// Every word of weight is capitalised, and there are two of them or it is no whole sentence.
  bool is_title() const {
    if (counts_.words > most_title_words || counts_.lower_content > 0 || !is_upper(first_inside())) return false;
    if (counts_.capitals * 2 < counts_.words || has_sentences()) return false;
    const bool says_something = counts_.subjects > 0 && counts_.auxiliaries + counts_.verbs > 0;
    if (says_something && (ends_inside() || is_introduced())) return false;
    if (counts_.capitals >= 2) return !is_stop(last_inside()) || counts_.capitals >= 3;
    const Token* before = token_before();
    const bool amid = before && before->word_class != WordClass::punctuation;
    return counts_.words == 1 && amid && !ends_inside();
  }

  const Document& document_;
  const Quotation& quotation_;
  Counts counts_;
};

}  // namespace

QuotationUse use_of(const Document& document, const Quotation& quotation) {
  return UseJudge(document, quotation).judge();
}

}  // namespace argmap::text
