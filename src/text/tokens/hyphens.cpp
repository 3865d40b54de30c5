#include "text/tokens/hyphens.hpp"

#include <algorithm>

#include "text/bytes/token_chars.hpp"
#include "text/tokens/words.hpp"
#include "text/words/lexicon.hpp"

namespace argmap::text {
namespace {

constexpr UChar32 soft_hyphen = 0xAD;
constexpr std::string_view soft_hyphen_bytes = "\xC2\xAD";

bool is_hyphen(UChar32 c) {
  return c == soft_hyphen || (c != 0 && chars::kind_of(c) == CharKind::hyphen);
}

std::uint32_t behind_blanks(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

std::uint32_t behind_line_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (at + 1 < end && text[at] == '\r' && text[at + 1] == '\n') return at + 2;
  return at < end && (text[at] == '\r' || text[at] == '\n') ? at + 1 : at;
}

/// What of a folded part touches the line end: letters without hyphen or apostrophe.
std::string_view first_letters(std::string_view part) {
  return part.substr(0, part.find_first_of("-'"));
}
std::string_view last_letters(std::string_view part) {
  return part.substr(part.find_last_of("-'") + 1);
}

}  // namespace

BrokenLine broken_line(std::string_view text, std::uint32_t at, std::uint32_t end) {
  std::uint8_t length = 0;
  if (text.substr(0, at).ends_with(soft_hyphen_bytes)) at -= 2;  // which words may hold
  if (at == 0 || !chars::is_ascii_letter(text[at - 1]) || !is_hyphen(chars::decode(text, at, end, length))) return {};
  const std::uint32_t behind = at + length;
  const std::uint32_t line_end = behind_blanks(text, behind, end);
  const std::uint32_t line = behind_line_end(text, line_end, end);
  const std::uint32_t next = behind_blanks(text, line, end);
  if (line == line_end || u_islower(chars::decode(text, next, end, length)) == 0) return {};
  return {at, behind, next};
}

JoinedWord joined_over_line_end(std::string_view written) {
  const auto end = static_cast<std::uint32_t>(written.size());
  const auto line = static_cast<std::uint32_t>(std::min(written.find_first_of("\r\n"), written.size()));
  std::uint32_t hyphen_end = line;
  while (hyphen_end > 0 && (written[hyphen_end - 1] == ' ' || written[hyphen_end - 1] == '\t')) --hyphen_end;
  std::uint32_t hyphen = hyphen_end;
  while (hyphen > 0 && (static_cast<unsigned char>(written[--hyphen]) & 0xC0U) == 0x80U) continue;
  const std::string first = fold_word(written.substr(0, hyphen));
  const std::string second =
      fold_word(written.substr(behind_blanks(written, behind_line_end(written, line, end), end)));
  const std::string seam = std::string(last_letters(first)).append(first_letters(second));
  if (knows_word(seam)) return {first + second, false};
  if (!knows_open_word(first_letters(second))) return {};
  return {first + '-' + second, true};
}

}  // namespace argmap::text
