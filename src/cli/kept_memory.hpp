// What a program that reads text after text does with memory that is free again.
#pragma once

#include <malloc.h>

namespace argmap::cli {

/// Keeps freed memory for the next text: handing it back and being given it anew, page by page and cleared, takes a
/// tenth of the time that the analysis of a long text takes. The most that is held is what the largest text needed.
inline void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int largest = 32 << 20;  // bytes; of a single block, and glibc takes no more
  constexpr int never = 1 << 30;
  mallopt(M_MMAP_THRESHOLD, largest);
  mallopt(M_TRIM_THRESHOLD, never);
#endif
}

}  // namespace argmap::cli
