// The marked sentences by which a rule proves itself.
#pragma once

#include "rules/book/book.hpp"
#include "rules/files/yaml.hpp"

namespace argmap::rules {

/// Takes the marks `[words]` and `[name=words]` out of an entry of `yes`, `no` or `known-miss`. Reports brackets that
/// do not pair, and names that are not among those given.
[[nodiscard]] Example read_example(const Value& entry, const std::vector<std::string_view>& names,
                                   Diagnostics& diagnostics);

}  // namespace argmap::rules
