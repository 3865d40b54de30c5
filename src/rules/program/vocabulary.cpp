#include "rules/program/vocabulary.hpp"

#include "text/tokens/scan.hpp"
#include "text/tokens/words.hpp"
#include "text/words/lexicon_table.hpp"

namespace argmap::rules {
namespace {

/// Stands behind every phrase, so that the stop of "etc." is not taken for that of a sentence.
constexpr std::string_view companion = " x";

}  // namespace

std::size_t Vocabulary::place(std::string_view word, std::uint32_t hash) const {
  const std::size_t mask = table_.size() - 1;
  const auto is_other = [&](const Slot& slot) { return slot.hash != hash || (*this)[slot.id] != word; };
  std::size_t at = hash & mask;
  while (table_[at].id != none && is_other(table_[at])) at = (at + 1) & mask;
  return at;
}

void Vocabulary::grow() {
  table_.assign(table_.empty() ? 1024 : table_.size() * 2, {});
  for (std::uint32_t id = 0; id < size(); ++id) {
    const std::uint32_t hash = text::lexicon_hash((*this)[id]);
    table_[place((*this)[id], hash)] = {hash, id};
  }
}

std::uint32_t Vocabulary::add(std::string_view word) {
  if (words_.size() * 2 >= table_.size()) grow();
  const std::uint32_t hash = text::lexicon_hash(word);
  Slot& slot = table_[place(word, hash)];
  if (slot.id != none) return slot.id;
  slot = {hash, size()};
  const auto begin = static_cast<std::uint32_t>(pool_.size());
  pool_ += word;
  words_.push_back({begin, static_cast<std::uint32_t>(pool_.size())});
  return slot.id;
}

std::uint32_t Vocabulary::find(std::string_view word) const {
  return table_.empty() ? none : table_[place(word, text::lexicon_hash(word))].id;
}

std::uint32_t Literals::add(std::string_view phrase) {
  const std::uint32_t literal = phrases_.add(phrase);
  if (literal < ranges_.size()) return literal;
  text_.assign(phrase).append(companion);
  const auto end = static_cast<std::uint32_t>(phrase.size());
  const text::Scanner scanner(text_, end, static_cast<std::uint32_t>(text_.size()));
  const auto first = static_cast<std::uint32_t>(tokens_.size());
  const auto add_token = [&](std::uint32_t begin, std::uint32_t behind) {
    const auto word = std::string_view(text_).substr(begin, behind - begin);
    if (!word.empty()) tokens_.push_back(vocabulary_.add(text::fold_word(word)));
  };
  for (std::uint32_t at = scanner.behind_space(0); at < end; at = scanner.behind_space(at)) {
    const std::uint32_t behind = scanner.token_end(at);
    const std::uint32_t cut = behind - at < 3 ? behind : scanner.contraction({at, behind});
    add_token(at, cut);
    add_token(cut, behind);
    at = behind;
  }
  ranges_.push_back({first, static_cast<std::uint32_t>(tokens_.size())});
  return literal;
}

}  // namespace argmap::rules
