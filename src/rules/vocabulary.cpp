#include "rules/vocabulary.hpp"

#include "text/lexicon_table.hpp"
#include "text/tokens_scan.hpp"
#include "text/tokens_words.hpp"

namespace argmap::rules {
namespace {

/// Stands behind every phrase, so that the stop of "etc." is not taken for that of a sentence.
constexpr std::string_view companion = " x";

}  // namespace

std::size_t Vocabulary::place(std::string_view word) const {
  const std::size_t mask = table_.size() - 1;
  std::size_t at = text::lexicon_hash(word) & mask;
  while (table_[at] != none && (*this)[table_[at]] != word) at = (at + 1) & mask;
  return at;
}

void Vocabulary::grow() {
  table_.assign(table_.empty() ? 1024 : table_.size() * 2, none);
  for (std::uint32_t id = 0; id < size(); ++id) table_[place((*this)[id])] = id;
}

std::uint32_t Vocabulary::add(std::string_view word) {
  if (words_.size() * 2 >= table_.size()) grow();
  std::uint32_t& id = table_[place(word)];
  if (id != none) return id;
  id = size();
  const auto begin = static_cast<std::uint32_t>(pool_.size());
  pool_ += word;
  words_.push_back({begin, static_cast<std::uint32_t>(pool_.size())});
  return id;
}

std::uint32_t Vocabulary::find(std::string_view word) const {
  return table_.empty() ? none : table_[place(word)];
}

std::uint32_t Literals::add(std::string_view phrase) {
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
  return static_cast<std::uint32_t>(ranges_.size() - 1);
}

}  // namespace argmap::rules
