#include "cli/session/saved_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "cli/terminal/console.hpp"

namespace argmap::cli {
namespace {

std::string message_of(int error) {
  return std::strerror(error);
}

std::string write_all(int descriptor, std::string_view bytes) {
  Output output(descriptor);
  output.write(bytes);
  output.flush();
  const bool closed = close(descriptor) == 0;
  if (output.error() != 0) return message_of(output.error());
  return closed ? "" : message_of(errno);
}

std::string write_directly(const std::string& file, std::string_view bytes) {
  const int descriptor = open(file.c_str(), O_WRONLY | O_CLOEXEC);
  return descriptor < 0 ? message_of(errno) : write_all(descriptor, bytes);
}

/// The rights that a new file gets here.
mode_t usual_mode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

/// Where a link leads, so that the link itself is left alone.
std::string behind_links(const std::string& file) {
  char* resolved = realpath(file.c_str(), nullptr);
  if (resolved == nullptr) return file;
  std::string path = resolved;
  std::free(resolved);
  return path;
}

std::string replace(const std::string& file, std::string_view bytes, mode_t mode) {
  std::string temporary = file + ".XXXXXX";
  const int descriptor = mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0) return message_of(errno);
  const bool allowed = fchmod(descriptor, mode) == 0;
  std::string problem = allowed ? "" : message_of(errno);
  if (std::string failed = write_all(descriptor, bytes); problem.empty()) problem = std::move(failed);
  if (problem.empty() && std::rename(temporary.c_str(), file.c_str()) != 0) problem = message_of(errno);
  if (!problem.empty()) unlink(temporary.c_str());
  return problem;
}

}  // namespace

std::string save(const std::string& file, std::string_view bytes) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) return replace(file, bytes, usual_mode());
  if (!S_ISREG(status.st_mode)) return write_directly(file, bytes);
  return replace(behind_links(file), bytes, status.st_mode & 07777);
}

}  // namespace argmap::cli
