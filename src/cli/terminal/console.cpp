#include "cli/terminal/console.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace argmap::cli {
namespace {

constexpr std::size_t buffer_size = 65'536;

bool wants_colour(int descriptor) {
  const char* forbidden = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  if (forbidden != nullptr && *forbidden != '\0') return false;
  return isatty(descriptor) == 1 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

std::string_view code_of(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::strong:
      return "\x1b[1m";
    case Style::faint:
      return "\x1b[2m";
    case Style::note:
      return "\x1b[36m";
    case Style::warning:
      return "\x1b[33m";
    case Style::error:
      return "\x1b[31m";
  }
  return "";
}

}  // namespace

void Output::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > buffer_size) flush();
  if (bytes.size() > buffer_size) return write_through(bytes);
  buffer_ += bytes;
}

void Output::flush() {
  write_through(buffer_);
  buffer_.clear();
}

void Output::write_through(std::string_view bytes) {
  while (error_ == 0 && !bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
}

Console::Console(int out, int err) : out_(out), err_(err), colour_(wants_colour(out)) {}

void Console::complain(std::string_view message) {
  out_.flush();  // what was done before the mistake stands before it on a terminal
  err_.write("argmap: " + shown(message) + "\n");
  err_.flush();
}

std::string Console::styled(Style style, std::string_view text) const {
  if (!colour_ || style == Style::plain) return std::string(text);
  return std::string(code_of(style)).append(text).append("\x1b[0m");
}

bool Console::on_terminal() const {
  return isatty(out_.descriptor()) == 1;
}

}  // namespace argmap::cli
