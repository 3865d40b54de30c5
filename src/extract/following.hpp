// Quotations that go on after the attribution that they belong to.
#pragma once

#include <vector>

#include "argmap/document.hpp"
#include "extract/attributions.hpp"
#include "extract/body.hpp"

namespace argmap::extract {

/// Gives quotations that follow an attribution without a source of their own to that attribution.
void add_following_quotations(const Document& document, const Body& body, std::vector<Cited>& cited);

}  // namespace argmap::extract
