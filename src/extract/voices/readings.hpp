// Readings: what single matches of voice rules say, before it is chosen between them.
#pragma once

#include <cstdint>

#include "argmap/document.hpp"
#include "extract/reasons/votes.hpp"
#include "extract/voices/asides.hpp"
#include "extract/voices/attributions.hpp"
#include "extract/voices/ends.hpp"

namespace argmap::extract {

/// Reads matches of voice rules as attributions, sentence by sentence.
class Reader {
 public:
  Reader(const Document& document, const rules::Book& book, const MatchIndex& matches)
      : document_(document), book_(book), matches_(matches), ends_(document, book, matches), asides_(book, matches) {}

  /// Goes to a sentence: its endings hold for what is read then.
  void enter(std::uint32_t sentence);
  /// What a match attributes: cut where a rule says that it ends, quotations whole. Without contents where it is none.
  [[nodiscard]] Cited read(std::uint32_t match);

 private:
  void take_in_source(Cited& cited, const match::Match& match, TokenRange content) const;
  [[nodiscard]] bool hangs_on_noun(const Cited& cited, TokenRange content) const;
  /// Its words have the features of a voice that its rule asks for in `where`.
  [[nodiscard]] bool is_asked_for(const Cited& cited) const;
  [[nodiscard]] bool lacks_quotation(const match::Match& match) const;
  [[nodiscard]] TokenRange on_to_reason(TokenRange content, const Cited& cited) const;
  [[nodiscard]] TokenRange up_to_comment(TokenRange content, TokenRange cue) const;
  [[nodiscard]] bool goes_on_behind(TokenRange content, std::uint32_t token, bool aside) const;
  [[nodiscard]] TokenRange from_clause(TokenRange content, TokenRange cue) const;
  [[nodiscard]] bool opens_speech(std::uint32_t token, std::uint32_t end) const;
  [[nodiscard]] bool tells_where(std::uint32_t token) const;
  void take_in_opening(TokenRange& content, std::uint32_t sentence) const;
  [[nodiscard]] bool goes_on(TokenRange opening) const;
  void take_in_quotation(TokenRange& content, TokenRange cue) const;
  void take_in_joined(TokenRange& content, std::uint32_t sentence) const;
  [[nodiscard]] bool is_whole(TokenRange range) const;
  [[nodiscard]] bool is_unquoted(TokenRange range) const;
  [[nodiscard]] bool is_all_marks(TokenRange range) const;
  void settle_quotations(Cited& cited) const;
  [[nodiscard]] bool is_rest_of_clause(TokenRange range) const;
  [[nodiscard]] bool has_next_turn(const match::Match& match) const;
  void announce(Cited& cited, const match::Match& match) const;

  const Document& document_;
  const rules::Book& book_;
  const MatchIndex& matches_;
  TokenRange sentence_;         // at hand
  bool has_quotation_ = false;  // some of its words are quoted
  Ends ends_;                   // in it
  Asides asides_;               // in it
};

}  // namespace argmap::extract
