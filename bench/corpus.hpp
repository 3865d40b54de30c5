// Long texts made of a short one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// The paragraphs of a text, as blank lines part them; its lines where there is no blank line. None is empty.
[[nodiscard]] std::vector<std::string> paragraphs_of(std::string_view text);

/// The paragraphs over and over, blank lines between, until `bytes` are reached; never cut within a paragraph.
[[nodiscard]] std::string one_text(const std::vector<std::string>& paragraphs, std::size_t bytes);

/// As many bytes in `stretches` that begin at even distances, so that they are like the whole.
[[nodiscard]] std::string sample(const std::vector<std::string>& paragraphs, std::size_t bytes, std::size_t stretches);

/// The paragraphs over and over in `count` texts of about `bytes / count` each.
[[nodiscard]] std::vector<std::string> many_texts(const std::vector<std::string>& paragraphs, std::size_t bytes,
                                                  std::size_t count);

}  // namespace bench
