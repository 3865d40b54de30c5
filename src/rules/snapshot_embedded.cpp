#include "rules/snapshot.hpp"

extern "C" {
extern const char argmap_rule_snapshot[];
extern const char argmap_rule_snapshot_end[];
}

namespace argmap::rules {

std::optional<Tree> find_snapshot(std::string_view bytes) {
  const auto size = static_cast<std::size_t>(argmap_rule_snapshot_end - argmap_rule_snapshot);
  return find_in_snapshot({argmap_rule_snapshot, size}, bytes);
}

}  // namespace argmap::rules
