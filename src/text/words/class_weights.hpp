// The weights by which a reading of an ambiguous word is chosen: what stands before it, what stands after it.
//
// Units are those of `Word::commonness`: 8 is a factor of two. Judged by hand.
#pragma once

#include <array>
#include <cstdint>

#include "text/words/traits.hpp"

namespace argmap::text {

/// What the words up to here lead one to expect.
enum class Before : std::uint8_t {
  start,  ///< of a sentence or clause
  comma,
  conjunction,
  nominal,  ///< a determiner, possessive, number or attributive adjective
  preposition,
  wants_bare,     ///< to, a modal, do
  subject_asked,  ///< the subject of a question that began with an auxiliary: "does the law …"
  have,
  be,
  he,    ///< he, she, it, this: a verb in -s
  they,  ///< I, you, we, they: a bare verb
  who,   ///< who, which, that as a subject: any finite verb
  noun,  ///< a singular noun or a name, its clause still without a verb
  plural,
  noun_behind_verb,
  verb,
  verb_of_who,  ///< a verb right behind "who": its object, or the verb that the whole is the subject of
};
inline constexpr std::size_t before_count = 17;

using WeightRow = std::array<std::int8_t, tag_count>;

// clang-format off
//                                 noun plur name bare pres past part  ing  adj  adv
inline constexpr std::array<WeightRow, before_count> weights_before = {{
    /* start            */ WeightRow{{  5,   5,   0, -20, -60, -50, -16,  -8,   0,   8}},
    /* comma            */ WeightRow{{  5,   5,   0, -20,   0,   0,   5,   5,   0,   5}},
    /* conjunction      */ WeightRow{{  5,   5,   0,   0,   0,   0,   0,   0,   5,   5}},
    /* nominal          */ WeightRow{{ 40,  40,   0, -90, -90, -80, -20, -20,  40,  -5}},
    /* preposition      */ WeightRow{{ 30,  30,   0, -90, -90, -90, -40,  25,  15, -10}},
    /* wants_bare       */ WeightRow{{-60, -60, -40,  80, -80, -80, -80, -60, -60,   5}},
    /* subject_asked    */ WeightRow{{  0,   0,   0,  45, -50, -40,   0,   0,   0,   5}},
    /* have             */ WeightRow{{ 10,  10,   0, -60, -90, -40,  70, -40,  10,  10}},
    /* be               */ WeightRow{{  0,   0,   0, -70, -90, -70,  50,  50,  25,  10}},
    /* he               */ WeightRow{{-60, -60, -20, -70,  60,  60, -40, -20, -50,  10}},
    /* they             */ WeightRow{{-60, -60, -20,  60, -20,  60, -40, -20, -50,  10}},
    /* who              */ WeightRow{{-40, -40, -10,  50,  60,  60, -30, -20, -40,  10}},
    /* noun             */ WeightRow{{  0,   0,   0, -50,  18,  22,   0, -10, -30,   5}},
    /* plural           */ WeightRow{{-30, -30, -10,  30, -60,  25,   8,   0, -15,   5}},
    /* noun_behind_verb */ WeightRow{{  5,   5,   0, -45, -40, -15,  20,  20, -15,  10}},
    /* verb             */ WeightRow{{ 20,  20,   0, -50, -80, -70,   0,  10,  10,  10}},
    /* verb_of_who      */ WeightRow{{ 20,  15,   0, -15, -10, -10,   0,  10,  10,  10}},
}};

//                                 noun plur name bare pres past part  ing  adj  adv
inline constexpr std::array<WeightRow, look_count> weights_after = {{
    /* other            */ WeightRow{{  0,   0,   0,   0,   0,   0,   0,   0,   0,   0}},
    /* quote            */ WeightRow{{  0,   0,   0,   0,   0,   0,   0,   0,   0,   0}},
    /* noun             */ WeightRow{{  0, -25,   0,   5,   0,   0,   0,   8,  25, -10}},
    /* adjective        */ WeightRow{{-10,  -5,   0,   8,   8,   8,   0,   5,   5,   8}},
    /* adverb           */ WeightRow{{  0,   0,   0,   5,   5,   5,   5,   5,  -5,   0}},
    /* verb             */ WeightRow{{  5,   5,   0, -15, -20, -15, -15,  -5, -15,  15}},
    /* bare_auxiliary   */ WeightRow{{  0,   0,   0,   0,   0,   0,   0,   0,   0,   5}},
    /* preposition      */ WeightRow{{  5,   5,   0,  -5,   0,   0,  10,   0, -10,   0}},
    /* of               */ WeightRow{{ 30,  30,   0, -30, -30, -30, -10, -10, -15, -10}},
    /* to               */ WeightRow{{  5,   5,   0,   0,   5,   5,  10,   0,   5,   0}},
    /* number           */ WeightRow{{ -5, -10,   0,   5,   5,   5,   0,   5,  -5,  10}},
    /* possessive       */ WeightRow{{ 50,  50,   0, -60, -60, -60, -60, -40, -50, -40}},
    /* negation         */ WeightRow{{ 10,  10,   0, -10, -10, -10,   0,   0,   0,   0}},
    /* name             */ WeightRow{{-10, -20,   0,  10,  10,  10,   0,   5,   5,   0}},
    /* mark             */ WeightRow{{  5,   5,   0,  -5,   0,   0,   0,   0,   0,   5}},
    /* comma            */ WeightRow{{  5,   5,   0,  -5,   0,   0,   0,   0,   0,   5}},
    /* determiner       */ WeightRow{{-30, -30, -10,  25,  25,  25,   5,  20, -30,   0}},
    /* subject_pronoun  */ WeightRow{{-10, -10,   0,   5,  10,  10,   0,  -5, -20,  10}},
    /* pronoun          */ WeightRow{{-15, -15,   0,  15,  15,  15,   5,  10, -20,   5}},
    /* that             */ WeightRow{{  0,   0,   0,  20,  25,  25,  10,  10,   5,  -5}},
    /* conjunction      */ WeightRow{{  0,   0,   0,   0,   0,   0,   0,   0,   0,   0}},
    /* subordinator     */ WeightRow{{  0,   0,   0,   0,   5,   5,   5,   0,   0,   0}},
    /* finite           */ WeightRow{{ 25,  25,   0, -50, -40, -40,   0, -10, -30,   0}},
}};

// clang-format on

inline constexpr int parallel_to_conjunct = 30;     ///< for the tag of the word before "and", "or", "but"
inline constexpr int noun_before_finite_verb = 20;  ///< a finite auxiliary follows before the clause ends
inline constexpr int second_finite_verb = -35;

}  // namespace argmap::text
