// argmap: reads prose that argues, and gives claims, evidence, cited voices and the argument graph.
//
//   const auto loaded = argmap::load_rules(argmap::find_pack());
//   const auto report = argmap::analyse(argmap::read_document("essay.txt", bytes), *loaded.book);
//   std::cout << argmap::render_svg(report);
#pragma once

#include "argmap/acceptability.hpp"
#include "argmap/analyse.hpp"
#include "argmap/diagnostic.hpp"
#include "argmap/document.hpp"
#include "argmap/exercise.hpp"
#include "argmap/findings.hpp"
#include "argmap/graph.hpp"
#include "argmap/reason.hpp"
#include "argmap/render.hpp"
#include "argmap/report.hpp"
#include "argmap/rules.hpp"
#include "argmap/span.hpp"
#include "argmap/unit.hpp"
#include "argmap/voice.hpp"
