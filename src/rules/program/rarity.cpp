#include "rules/program/rarity.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace argmap::rules {
namespace {

using namespace std::string_view_literals;

// Judged, not measured: only the order matters, and only for speed.
constexpr std::array common_words = std::to_array<std::pair<std::string_view, std::uint32_t>>({
    {"'"sv, 20},      {"'s"sv, 90},    {"("sv, 20},    {")"sv, 20},      {","sv, 550},    {"."sv, 450},
    {":"sv, 20},      {";"sv, 30},     {"?"sv, 20},    {"a"sv, 220},     {"about"sv, 20}, {"all"sv, 25},
    {"an"sv, 30},     {"and"sv, 270},  {"are"sv, 50},  {"as"sv, 65},     {"at"sv, 45},    {"be"sv, 60},
    {"been"sv, 22},   {"but"sv, 45},   {"by"sv, 50},   {"can"sv, 22},    {"could"sv, 15}, {"did"sv, 12},
    {"do"sv, 18},     {"for"sv, 85},   {"from"sv, 40}, {"had"sv, 40},    {"has"sv, 30},   {"have"sv, 42},
    {"he"sv, 60},     {"her"sv, 30},   {"him"sv, 20},  {"his"sv, 45},    {"how"sv, 12},   {"i"sv, 70},
    {"if"sv, 22},     {"in"sv, 190},   {"into"sv, 15}, {"is"sv, 100},    {"it"sv, 90},    {"its"sv, 20},
    {"may"sv, 12},    {"me"sv, 15},    {"more"sv, 22}, {"my"sv, 20},     {"n't"sv, 30},   {"no"sv, 20},
    {"not"sv, 45},    {"of"sv, 270},   {"on"sv, 65},   {"one"sv, 30},    {"only"sv, 13},  {"or"sv, 38},
    {"other"sv, 15},  {"our"sv, 15},   {"out"sv, 18},  {"people"sv, 10}, {"said"sv, 18},  {"she"sv, 30},
    {"should"sv, 10}, {"so"sv, 22},    {"some"sv, 16}, {"such"sv, 12},   {"than"sv, 17},  {"that"sv, 110},
    {"the"sv, 520},   {"their"sv, 28}, {"them"sv, 18}, {"then"sv, 12},   {"there"sv, 26}, {"these"sv, 13},
    {"they"sv, 38},   {"this"sv, 46},  {"to"sv, 250},  {"up"sv, 19},     {"was"sv, 80},   {"we"sv, 35},
    {"were"sv, 32},   {"what"sv, 22},  {"when"sv, 22}, {"which"sv, 35},  {"who"sv, 25},   {"will"sv, 25},
    {"with"sv, 67},   {"would"sv, 24}, {"you"sv, 50},  {"your"sv, 15},
});

// By bit of the trait: `other`, the word classes in order, punctuation; then the further traits.
constexpr std::array<std::uint32_t, 21> trait_frequencies{100, 2000, 500, 600,  1000, 700,  700,  500, 1100, 1100, 350,
                                                          250, 300,  150, 1200, 0,    1300, 8800, 500, 500,  30};

}  // namespace

std::vector<std::uint32_t> frequencies_of(const Vocabulary& vocabulary) {
  std::vector<std::uint32_t> frequencies(vocabulary.size(), 1);
  for (const auto& [word, frequency] : common_words) {
    const std::uint32_t number = vocabulary.find(word);
    if (number != none) frequencies[number] = frequency;
  }
  return frequencies;
}

std::uint32_t frequency_of_traits(std::uint32_t traits) {
  std::uint32_t sum = 0;
  for (std::size_t bit = 0; bit < trait_frequencies.size(); ++bit) {
    if ((traits >> bit & 1U) != 0) sum += trait_frequencies[bit];
  }
  return sum;
}

}  // namespace argmap::rules
