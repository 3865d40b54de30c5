#include "exercise/items/kinds.hpp"

#include <algorithm>
#include <array>

namespace argmap {
namespace exercise {
namespace {

constexpr std::array table{Kind{"main-claim", Form::choice, ask_main_claim},
                           Kind{"order-argument", Form::order, ask_order},
                           Kind{"sort-sentences", Form::match, ask_sort},
                           Kind{"fact-value-policy", Form::match, ask_fact_value_policy},
                           Kind{"connective", Form::choice, ask_connective},
                           Kind{"concession", Form::match, ask_concession},
                           Kind{"support-attack", Form::match, ask_support_attack},
                           Kind{"evidence-claim", Form::match, ask_evidence_claim},
                           Kind{"evidence-kind", Form::choice, ask_evidence_kind},
                           Kind{"complete-map", Form::match, ask_map},
                           Kind{"who-says", Form::match, ask_who_says},
                           Kind{"stance", Form::match, ask_stance},
                           Kind{"judge-source", Form::open, ask_source},
                           Kind{"unsupported", Form::choice, ask_unsupported},
                           Kind{"missing-evidence", Form::open, ask_missing_evidence},
                           Kind{"loaded-words", Form::open, ask_loaded_words},
                           Kind{"counter-argument", Form::open, ask_counter_argument}};

}  // namespace

std::span<const Kind> kinds() {
  return table;
}

const Kind* find_kind(std::string_view name) {
  const auto found = std::ranges::find(table, name, &Kind::name);
  return found == table.end() ? nullptr : &*found;
}

}  // namespace exercise

std::vector<std::string_view> exercise_kinds() {
  std::vector<std::string_view> names;
  for (const exercise::Kind& kind : exercise::kinds()) names.push_back(kind.name);
  return names;
}

std::string_view name_of(Level level) {
  return level == Level::middle ? "middle" : level == Level::secondary ? "secondary" : "university";
}

std::string_view name_of(Form form) {
  constexpr std::array<std::string_view, 4> names{"choice", "match", "order", "open"};
  return names.at(static_cast<std::size_t>(form));
}

}  // namespace argmap
