// The program that makes what is to be embedded has nothing of it yet.
#include "rules/pack/embedded.hpp"

namespace argmap::rules {

EmbeddedRules embedded_rules() {
  return {};
}

}  // namespace argmap::rules
