// Standard output and standard error, with every failure to write noticed.
#pragma once

#include <string>
#include <string_view>

namespace argmap::cli {

/// A buffered file descriptor, not closed in the end. After the first failure everything is dropped.
class Output {
 public:
  explicit Output(int descriptor) : descriptor_(descriptor) {}

  void write(std::string_view bytes);
  /// Hands everything over to the system.
  void flush();
  /// `errno` of the first failure, or 0.
  [[nodiscard]] int error() const { return error_; }
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  void write_through(std::string_view bytes);

  int descriptor_;
  int error_ = 0;
  std::string buffer_;
};

enum class Style { plain, strong, faint, note, warning, error };

/// Where a command speaks.
class Console {
 public:
  Console(int out, int err);

  Output& out() { return out_; }
  Output& err() { return err_; }
  /// One line on standard error: "argmap: " and the message, control characters escaped.
  void complain(std::string_view message);
  /// The text in colour, where standard output is a terminal that wants it.
  [[nodiscard]] std::string styled(Style style, std::string_view text) const;
  void forbid_colour() { colour_ = false; }
  /// Whether standard output goes to a screen.
  [[nodiscard]] bool on_terminal() const;
  /// Of standard output.
  [[nodiscard]] int descriptor() const { return out_.descriptor(); }

 private:
  Output out_;
  Output err_;
  bool colour_;
};

/// The text as it may be shown on a terminal: control characters and invisible direction marks become visible
/// escapes such as \x1b and \u202e, bytes that are no UTF-8 become U+FFFD. Line breaks and tabs too, unless `lines`
/// keeps them.
[[nodiscard]] std::string shown(std::string_view text, bool lines = false);

}  // namespace argmap::cli
