// Walking a YAML tree, and finding a scalar's characters in the file again.
#include "rules/files/yaml.hpp"

namespace argmap::rules {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Steps through a scalar as written and as read side by side: quotes, escapes and folded line breaks are undone.
class Aligner {
 public:
  Aligner(std::string_view source, std::size_t start) : source_(source), at_(start) {
    if (peek() == '"' || peek() == '\'') quote_ = source_[at_++];
    if (quote_ == 0 && (peek() == '|' || peek() == '>')) skip_header();
  }

  /// Passes one byte of the value; false where the source shows something else.
  bool pass(char c) {
    if (after_space_ && is_space(peek()) && !is_space(c)) skip_space();
    after_space_ = false;
    if (quote_ == '"' && peek() == '\\') {
      at_ += 2;
      return at_ <= source_.size() && source_[at_ - 1] == c;
    }
    if (peek() == c) {
      at_ += quote_ == '\'' && c == '\'' ? 2 : 1;
      after_space_ = is_space(c);
      return true;
    }
    if (!is_space(c) || !is_space(peek())) return false;
    skip_space();
    return true;
  }

  [[nodiscard]] std::size_t at() const { return at_; }

 private:
  [[nodiscard]] char peek() const { return at_ < source_.size() ? source_[at_] : '\0'; }
  void skip_space() {
    while (is_space(peek())) ++at_;
  }
  void skip_header() {
    while (peek() != '\n' && peek() != '\0') ++at_;
    skip_space();
  }

  std::string_view source_;
  std::size_t at_;
  char quote_ = 0;
  bool after_space_ = false;
};

}  // namespace

std::string_view Value::text() const {
  return std::string_view(file_->tree.scalars).substr(node().text, node().text_size);
}

std::vector<Value> Value::items() const {
  std::vector<Value> items;
  if (kind() != Kind::sequence) return items;
  for (std::uint32_t i = index_ + 1; i < node().end; i = file_->tree.nodes[i].end) items.emplace_back(*file_, i);
  return items;
}

std::vector<Value::Entry> Value::entries() const {
  std::vector<Entry> entries;
  if (kind() != Kind::map) return entries;
  for (std::uint32_t i = index_ + 1; i < node().end;) {
    const std::uint32_t value = file_->tree.nodes[i].end;
    entries.push_back({Value(*file_, i), Value(*file_, value)});
    i = file_->tree.nodes[value].end;
  }
  return entries;
}

Location Value::location() const {
  if (kind() == Kind::scalar && !text().empty()) return location(0, text().size());
  return {&file_->source, node().offset, 1};
}

Location Value::location(std::size_t begin, std::size_t size) const {
  const Location start{&file_->source, node().offset, 1};
  Aligner aligner(file_->source.text, node().offset);
  std::size_t first = aligner.at();
  const std::string_view value = text().substr(0, begin + size);
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (i == begin) first = aligner.at();
    if (!aligner.pass(value[i])) return start;
  }
  if (value.size() <= begin) first = aligner.at();
  const std::size_t length = aligner.at() - first;
  return {&file_->source, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(length == 0 ? 1 : length)};
}

}  // namespace argmap::rules
