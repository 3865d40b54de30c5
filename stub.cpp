#include "text/pipeline.hpp"
namespace argmap::text { void find_word_classes(Document&){} void find_phrases(Document&){} }
