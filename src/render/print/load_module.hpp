// The module with librsvg, cairo and pango, which is loaded only when PNG or PDF is asked for.
#pragma once

#include <string>

namespace argmap::render {

/// One of the module's functions; the module stays loaded. nullptr where it cannot be had; `error` then says why.
[[nodiscard]] void* module_function(const char* name, std::string& error);

/// Takes a piece of a finished file into the std::string that is the context.
void collect(void* context, const char* bytes, std::size_t size);

}  // namespace argmap::render
