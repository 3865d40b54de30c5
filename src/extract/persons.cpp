#include "extract/persons.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace argmap::extract {
namespace {

using namespace std::string_view_literals;

constexpr std::array male{"boy"sv,         "boyfriend"sv,   "brother"sv,  "businessman"sv, "chairman"sv,  "clergyman"sv,
                          "congressman"sv, "councilman"sv,  "dad"sv,      "duke"sv,        "father"sv,    "fisherman"sv,
                          "gentleman"sv,   "grandfather"sv, "grandson"sv, "husband"sv,     "king"sv,      "landlord"sv,
                          "lord"sv,        "man"sv,         "monk"sv,     "mr"sv,          "mr."sv,       "nephew"sv,
                          "policeman"sv,   "prince"sv,      "sir"sv,      "son"sv,         "spokesman"sv, "uncle"sv,
                          "widower"sv};
constexpr std::array female{"actress"sv,       "aunt"sv,         "baroness"sv,    "businesswoman"sv, "chairwoman"sv,
                            "congresswoman"sv, "councilwoman"sv, "countess"sv,    "dame"sv,          "daughter"sv,
                            "duchess"sv,       "girl"sv,         "girlfriend"sv,  "granddaughter"sv, "grandmother"sv,
                            "headmistress"sv,  "lady"sv,         "landlady"sv,    "miss"sv,          "mother"sv,
                            "mrs"sv,           "mrs."sv,         "ms"sv,          "ms."sv,           "mum"sv,
                            "niece"sv,         "nun"sv,          "policewoman"sv, "princess"sv,      "queen"sv,
                            "sister"sv,        "spokeswoman"sv,  "widow"sv,       "wife"sv,          "woman"sv};
// Forenames that are common where English is written and that few of the other sex bear.
constexpr std::array male_names{
    "aaron"sv,   "adam"sv,     "ahmed"sv,    "alan"sv,     "albert"sv,   "alexander"sv, "alfred"sv,   "ali"sv,
    "andrew"sv,  "anthony"sv,  "arthur"sv,   "barack"sv,   "ben"sv,      "benjamin"sv,  "bernard"sv,  "bill"sv,
    "bob"sv,     "boris"sv,    "brian"sv,    "bruce"sv,    "carl"sv,     "carlos"sv,    "charles"sv,  "chuck"sv,
    "colin"sv,   "daniel"sv,   "david"sv,    "denis"sv,    "dennis"sv,   "derek"sv,     "donald"sv,   "douglas"sv,
    "ed"sv,      "edward"sv,   "eric"sv,     "ernest"sv,   "francis"sv,  "frank"sv,     "fred"sv,     "frederick"sv,
    "gary"sv,    "geoffrey"sv, "george"sv,   "gerald"sv,   "gordon"sv,   "graham"sv,    "greg"sv,     "gregory"sv,
    "hans"sv,    "harold"sv,   "harry"sv,    "henry"sv,    "howard"sv,   "hugh"sv,      "ian"sv,      "ivan"sv,
    "jack"sv,    "jacob"sv,    "jake"sv,     "james"sv,    "jason"sv,    "jeff"sv,      "jeffrey"sv,  "jeremy"sv,
    "jerry"sv,   "jim"sv,      "joe"sv,      "john"sv,     "jonathan"sv, "joseph"sv,    "joshua"sv,   "juan"sv,
    "keith"sv,   "kenneth"sv,  "kevin"sv,    "larry"sv,    "lawrence"sv, "liam"sv,      "luke"sv,     "marco"sv,
    "mark"sv,    "martin"sv,   "matthew"sv,  "michael"sv,  "mike"sv,     "mitch"sv,     "mohammed"sv, "muhammad"sv,
    "nathan"sv,  "neil"sv,     "nicholas"sv, "nick"sv,     "nigel"sv,    "oliver"sv,    "oscar"sv,    "patrick"sv,
    "paul"sv,    "peter"sv,    "philip"sv,   "ralph"sv,    "ray"sv,      "raymond"sv,   "richard"sv,  "rob"sv,
    "robert"sv,  "roger"sv,    "ronald"sv,   "roy"sv,      "samuel"sv,   "scott"sv,     "sean"sv,     "simon"sv,
    "stephen"sv, "steve"sv,    "steven"sv,   "stuart"sv,   "ted"sv,      "thomas"sv,    "timothy"sv,  "tom"sv,
    "tony"sv,    "trevor"sv,   "victor"sv,   "vladimir"sv, "walter"sv,   "william"sv};
constexpr std::array female_names{
    "abigail"sv, "ada"sv,     "alice"sv,    "alison"sv,    "amanda"sv,    "amy"sv,       "andrea"sv,
    "angela"sv,  "ann"sv,     "anna"sv,     "anne"sv,      "annie"sv,     "barbara"sv,   "beth"sv,
    "betty"sv,   "carol"sv,   "caroline"sv, "catherine"sv, "charlotte"sv, "christina"sv, "christine"sv,
    "claire"sv,  "clara"sv,   "cynthia"sv,  "deborah"sv,   "diana"sv,     "diane"sv,     "donna"sv,
    "dorothy"sv, "eleanor"sv, "elena"sv,    "elizabeth"sv, "ellen"sv,     "emily"sv,     "emma"sv,
    "esther"sv,  "eva"sv,     "fatima"sv,   "fiona"sv,     "florence"sv,  "frances"sv,   "gloria"sv,
    "grace"sv,   "hannah"sv,  "harriet"sv,  "helen"sv,     "hillary"sv,   "ida"sv,       "irene"sv,
    "isabel"sv,  "jane"sv,    "janet"sv,    "jennifer"sv,  "jessica"sv,   "joan"sv,      "joanna"sv,
    "judith"sv,  "julia"sv,   "julie"sv,    "karen"sv,     "kate"sv,      "katherine"sv, "kathleen"sv,
    "laura"sv,   "linda"sv,   "lisa"sv,     "louise"sv,    "lucy"sv,      "margaret"sv,  "maria"sv,
    "marie"sv,   "martha"sv,  "mary"sv,     "megan"sv,     "melania"sv,   "michelle"sv,  "nancy"sv,
    "natalie"sv, "nicola"sv,  "nora"sv,     "olivia"sv,    "pamela"sv,    "patricia"sv,  "rachel"sv,
    "rebecca"sv, "rosa"sv,    "rosemary"sv, "ruth"sv,      "samantha"sv,  "sandra"sv,    "sarah"sv,
    "sharon"sv,  "sophia"sv,  "sophie"sv,   "stephanie"sv, "susan"sv,     "teresa"sv,    "theresa"sv,
    "ursula"sv,  "vera"sv,    "victoria"sv, "virginia"sv,  "yvonne"sv};

bool holds(const auto& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

const std::string& fold(const Document& document, std::uint32_t token) {
  return document.word(document.tokens[token]).fold;
}

}  // namespace

Sex sex_of_pronoun(const Document& document, std::uint32_t token) {
  const std::string& word = fold(document, token);
  if (word == "he" || word == "him" || word == "his") return Sex::male;
  return word == "she" || word == "her" ? Sex::female : Sex::unknown;
}

Sex sex_of(const Document& document, TokenRange phrase) {
  Sex sex = Sex::unknown;
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const std::string& word = fold(document, i);
    if (holds(male, word)) sex = Sex::male;
    if (holds(female, word)) sex = Sex::female;
    if (!document.tokens[i].capitalised || i + 1 >= phrase.last) continue;  // "Grace" alone may be a surname
    if (holds(male_names, word)) sex = Sex::male;
    if (holds(female_names, word)) sex = Sex::female;
  }
  return sex;
}

bool is_body(const Document& document, TokenRange phrase) {
  if (phrase.size() < 2 || fold(document, phrase.first) != "the") return false;
  const Token& second = document.tokens[phrase.first + 1];
  return second.capitalised && sex_of(document, phrase) == Sex::unknown && document.tokens[phrase.last - 1].capitalised;
}

bool is_place(const Document& document, TokenRange phrase) {
  constexpr std::array places{"across"sv, "around"sv, "at"sv, "from"sv, "in"sv, "near"sv, "outside"sv};
  constexpr std::uint32_t most = 6;  // tokens of the places named before it
  bool listed = false;               // "Lund, Sweden"
  const std::uint32_t behind = phrase.last + 1;
  if (behind < document.tokens.size() && fold(document, phrase.last) == ",")
    listed = document.tokens[behind].word_class == WordClass::name && phrase.first > 0 &&
             fold(document, phrase.first - 1) == "to";
  std::uint32_t i = phrase.first;
  for (std::uint32_t back = 0; i > 0 && back < most; ++back, --i) {
    const Token& before = document.tokens[i - 1];
    const std::string& word = fold(document, i - 1);
    const bool is_comma = word == ",";
    if (is_comma && listed) return false;
    if (!is_comma && before.word_class != WordClass::name)
      return std::ranges::find(places, word) != places.end() || (listed && word == "to");
    listed |= is_comma;
  }
  return false;
}

}  // namespace argmap::extract
