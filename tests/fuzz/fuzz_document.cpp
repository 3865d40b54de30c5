// Entry for a fuzzer that is built with -fsanitize=fuzzer (clang): any bytes are a document.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "check_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string broken = argmap::fuzz::check_document({reinterpret_cast<const char*>(data), size});
  if (broken.empty()) return 0;
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}
