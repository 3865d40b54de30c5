// Who may include whom.
#pragma once

#include <string>
#include <vector>

#include "source_tree.hpp"

namespace structure {

/// Every include that breaks the order of the stages, takes a library out of its folder, or brings something other
/// than the standard library into the public headers; as "path:line: message".
[[nodiscard]] std::vector<std::string> layering_problems(const std::vector<SourceFile>& files);

}  // namespace structure
