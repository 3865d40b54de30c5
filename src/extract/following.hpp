// Quotations that go on after the attribution that they belong to.
#pragma once

#include <vector>

#include "argmap/document.hpp"
#include "extract/attributions.hpp"
#include "extract/body.hpp"

namespace argmap::extract {

/// Gives quotations that follow an attribution without a source of their own to that attribution.
void add_following_quotations(const Document& document, const Body& body, std::vector<Cited>& cited);

/// Takes out of `some` whoever speaks within words that `all` quote: that is the affair of those who are quoted.
void drop_quoted_voices(const Document& document, const std::vector<Cited>& all, std::vector<Cited>& some);

}  // namespace argmap::extract
