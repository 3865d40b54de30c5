// The book of the built-in pack, compiled when the program was built, because compiling it takes longer than all else
// that is done for an article.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "argmap/rules.hpp"
#include "rules/book/book.hpp"
#include "rules/pack/pack.hpp"

namespace argmap::rules {

/// A book as bytes. Its files are named from `folder` on, which they lie in.
[[nodiscard]] std::string write_book(Book book, const std::filesystem::path& folder);
/// The book, as it would have been loaded from `folder`; nothing where the bytes are no image that this build wrote.
[[nodiscard]] std::optional<Book> read_book(std::string_view image, const std::filesystem::path& folder);

/// The embedded book where these are the files, byte for byte, that the program was built with. It was loaded by the
/// choice {}.
[[nodiscard]] std::optional<Book> find_embedded_book(const PackFiles& files);

}  // namespace argmap::rules
