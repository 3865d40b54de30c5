#include "rules/pack/embedded.hpp"

#include <cstddef>

extern "C" {
extern const char argmap_rule_trees[];
extern const char argmap_rule_trees_end[];
extern const char argmap_rule_book[];
extern const char argmap_rule_book_end[];
}

namespace argmap::rules {

EmbeddedRules embedded_rules() {
  return {{argmap_rule_trees, static_cast<std::size_t>(argmap_rule_trees_end - argmap_rule_trees)},
          {argmap_rule_book, static_cast<std::size_t>(argmap_rule_book_end - argmap_rule_book)}};
}

}  // namespace argmap::rules
