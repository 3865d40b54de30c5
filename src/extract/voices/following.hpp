// Quotations that go on after the attribution that they belong to.
#pragma once

#include <span>
#include <vector>

#include "argmap/document.hpp"
#include "extract/voices/attributions.hpp"
#include "extract/words/body.hpp"

namespace argmap::extract {

/// Gives quotations that follow an attribution without a source of their own to that attribution.
void add_following_quotations(const Document& document, const Body& body, std::vector<Cited>& cited);

/// The same for attributions that stand beside others: what follows those is theirs.
void add_following_quotations(const Document& document, const Body& body, std::span<const Cited> given,
                              std::vector<Cited>& beside);

/// Takes out of `some` whoever speaks within words that `all` quote: that is the affair of those who are quoted.
void drop_quoted_voices(const Document& document, const std::vector<Cited>& all, std::vector<Cited>& some);

/// Takes out of `some` what is reported, or wished, within what somebody in `all` says; quoted words stay.
void drop_told_within(const Document& document, const std::vector<Cited>& all, std::vector<Cited>& some);

}  // namespace argmap::extract
