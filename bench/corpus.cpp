#include "corpus.hpp"

#include <algorithm>

namespace bench {

namespace {

/// Goes round the paragraphs for ever, from text to text.
class Wheel {
 public:
  explicit Wheel(const std::vector<std::string>& paragraphs) : paragraphs_(paragraphs) {}

  std::string text_of(std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) {
      text += paragraphs_[next_];
      text += "\n\n";
      next_ = (next_ + 1) % paragraphs_.size();
    }
    return text;
  }

 private:
  const std::vector<std::string>& paragraphs_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<std::string> paragraphs_of(std::string_view text) {
  const std::string_view border = text.find("\n\n") == std::string_view::npos ? "\n" : "\n\n";
  std::vector<std::string> paragraphs;
  while (!text.empty()) {
    const auto end = std::min(text.find(border), text.size());
    if (text.substr(0, end).find_first_not_of(" \t\r\n") != std::string_view::npos) {
      paragraphs.emplace_back(text.substr(0, end));
    }
    text.remove_prefix(std::min(end + border.size(), text.size()));
  }
  return paragraphs;
}

std::string one_text(const std::vector<std::string>& paragraphs, std::size_t bytes) {
  return Wheel(paragraphs).text_of(bytes);
}

std::string sample(const std::vector<std::string>& paragraphs, std::size_t bytes, std::size_t stretches) {
  std::string text;
  for (std::size_t i = 0; i < stretches; ++i) {
    const std::size_t due = bytes / stretches * (i + 1);
    for (std::size_t p = paragraphs.size() * i / stretches; text.size() < due; p = (p + 1) % paragraphs.size()) {
      text += paragraphs[p];
      text += "\n\n";
    }
  }
  return text;
}

std::vector<std::string> many_texts(const std::vector<std::string>& paragraphs, std::size_t bytes, std::size_t count) {
  Wheel wheel(paragraphs);
  std::vector<std::string> texts;
  std::size_t made = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto due = bytes / count * (i + 1);
    texts.push_back(wheel.text_of(due > made ? due - made : 1));
    made += texts.back().size();
  }
  return texts;
}

}  // namespace bench
