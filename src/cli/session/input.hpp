// Bytes of a file or of standard input, as a whole or line by line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace argmap::cli {

/// Reads "-" (standard input) or a file. Holds no more than was asked for: a line, or all that is left.
class Input {
 public:
  /// Never fails at once: `problem` says what went wrong.
  explicit Input(const std::string& file);
  ~Input();
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  /// Before anything was taken: the first byte that is no white space and no byte order mark, or '\0' where there is
  /// none.
  [[nodiscard]] char peek_visible();
  /// Before anything was taken: the first line with anything in it, or "" where there is none.
  [[nodiscard]] std::string_view peek_line();

  /// Takes the next line, its break left out. False at the end.
  [[nodiscard]] bool next_line(std::string& line);
  /// Takes everything that is left. Bytes that no text begins with are noticed early: `problem` then says so.
  [[nodiscard]] std::string rest();

  /// Why reading stopped before the end, or "". Without the file's name.
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  bool fill();
  /// Where the line that begins at `from` ends; reads on until it does.
  std::size_t line_end(std::size_t from);

  std::string file_;
  int descriptor_ = -1;
  bool ended_ = false;
  std::string buffer_;
  std::size_t taken_ = 0;  ///< bytes of `buffer_` that were handed out
  std::string problem_;
};

}  // namespace argmap::cli
