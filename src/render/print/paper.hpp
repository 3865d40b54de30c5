// The sizes of paper.
#pragma once

#include "argmap/render.hpp"

namespace argmap::render {

/// In points, upright; nought for `Paper::any`.
struct PageSize {
  double width = 0;
  double height = 0;
};
constexpr PageSize page_size(Paper paper) {
  constexpr double a4_short = 595.28;
  constexpr double a4_long = 841.89;
  switch (paper) {
    case Paper::a4:
      return {a4_short, a4_long};
    case Paper::a3:
      return {a4_long, 2 * a4_short};
    case Paper::letter:
      return {612, 792};
    default:
      return {};
  }
}

}  // namespace argmap::render
