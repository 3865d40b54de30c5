#include "cli/session/input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <limits>

#include "argmap/document.hpp"

namespace argmap::cli {
namespace {

constexpr std::size_t chunk = 262'144;
constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
constexpr std::string_view white_space = " \t\r\n\v\f";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_directory(int descriptor) {
  struct stat status {};
  return fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace

Input::Input(const std::string& file) : file_(file) {
  descriptor_ = file == "-" ? 0 : open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) problem_ = std::strerror(errno);
  if (descriptor_ >= 0 && is_directory(descriptor_)) problem_ = std::strerror(EISDIR);
  ended_ = !problem_.empty();
}

Input::~Input() {
  if (descriptor_ > 0) close(descriptor_);
}

bool Input::fill() {
  if (ended_) return false;
  if (taken_ >= chunk) {
    buffer_.erase(0, taken_);
    taken_ = 0;
  }
  const std::size_t before = buffer_.size();
  buffer_.resize(before + chunk);
  ssize_t got = 0;
  do {
    got = read(descriptor_, buffer_.data() + before, chunk);
  } while (got < 0 && errno == EINTR);
  if (got < 0) problem_ = std::strerror(errno);
  buffer_.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  if (buffer_.size() - taken_ >= most) problem_ = "texts of 4 GiB and more are not read";
  ended_ = got <= 0 || !problem_.empty();
  return !ended_;
}

char Input::peek_visible() {
  std::size_t from = 0;
  while (from >= buffer_.size() || white_space.find(buffer_[from]) != std::string_view::npos) {
    if (from < buffer_.size()) {
      ++from;
    } else if (!fill()) {
      return '\0';
    }
    if (from == 0 && buffer_.starts_with(byte_order_mark)) from = byte_order_mark.size();
  }
  return buffer_[from];
}

std::size_t Input::line_end(std::size_t from) {
  for (;;) {
    const std::size_t end = buffer_.find('\n', from);
    if (end != std::string::npos) return end;
    const std::size_t looked_at = buffer_.size() - taken_;
    if (!fill()) return buffer_.size();
    from = taken_ + looked_at;
  }
}

std::string_view Input::peek_line() {
  for (std::size_t begin = 0;;) {
    const std::size_t end = line_end(begin);
    const auto line = std::string_view(buffer_).substr(begin, end - begin);
    if (line.find_first_not_of(white_space) != std::string_view::npos) return line;
    if (end >= buffer_.size()) return "";
    begin = end + 1;
  }
}

bool Input::next_line(std::string& line) {
  const std::size_t end = line_end(taken_);
  if (taken_ >= buffer_.size()) return false;
  line.assign(buffer_, taken_, end - taken_);
  taken_ = std::min(end + 1, buffer_.size());
  return true;
}

std::string Input::rest() {
  bool more = true;
  while (more && buffer_.size() - taken_ < chunk) more = fill();
  if (problem_.empty()) problem_ = refusal(file_, std::string_view(buffer_).substr(taken_));
  if (!problem_.empty()) return "";
  while (fill()) {
  }
  std::string all = std::move(buffer_);
  all.erase(0, taken_);
  buffer_.clear();
  taken_ = 0;
  ended_ = true;
  return all;
}

}  // namespace argmap::cli
