// Quotation marks around words of the article: those that are missing put on, all taken off.
#pragma once

#include <string>
#include <string_view>

namespace argmap::exercise {

/// Words out of a longer quotation, with the quotation marks that are missing at either end.
[[nodiscard]] std::string with_marks(std::string text);
/// The words without any quotation marks, but for single ones, which may be apostrophes.
[[nodiscard]] std::string without_marks(std::string text);
/// The words without quotation marks and commas around them.
[[nodiscard]] std::string bare_words(std::string_view words);

}  // namespace argmap::exercise
