#include "extract/units/cue_words.hpp"

namespace argmap::extract {

bool CueWords::is_mark(TokenRange cue) const {
  return cue.size() == 1 && class_of(cue.first) == WordClass::punctuation;
}

bool CueWords::is_inside_statement(TokenRange cue) const {
  return !has_verb_or_preposition(cue) || is_participle(cue);
}

bool CueWords::has_verb_or_preposition(TokenRange cue) const {
  for (std::uint32_t i = cue.first; i < cue.last; ++i) {
    const WordClass c = class_of(i);
    if (c == WordClass::verb || c == WordClass::auxiliary || c == WordClass::preposition) return true;
  }
  return false;
}

bool CueWords::is_participle(TokenRange cue) const {
  return class_of(cue.first) == WordClass::verb && lexis_.is(document_.tokens[cue.first], Lexis::ing);
}

}  // namespace argmap::extract
