// argmap eval: how right the whole analysis is on annotated texts.
#include "cli/commands/eval.hpp"

#include <fmt/format.h>

#include "argmap/analyse.hpp"
#include "cli/commands/found_gold.hpp"
#include "cli/session/session.hpp"

namespace argmap::cli {

std::string Evaluated::name_of_text(std::uint32_t index) const {
  const std::string& name = gold.golds[index].name;
  return name.empty() ? fmt::format("text {}", index + 1) : name;
}

ExitCode run_eval(Invocation& invocation) {
  const auto gold = read_gold_file(invocation, invocation.arguments.operands.front(), eval::Unasked::all);
  if (!gold) return ExitCode::error;
  const Scheme scheme = scheme_given(invocation);
  const auto book = load_book(invocation, {}, {.attitudes = scheme == Scheme::polnear, .examples = false});
  if (!book || !genre_given(invocation, *book)) return ExitCode::error;
  const std::string genre = invocation.arguments.get("genre");
  const auto find = [&](const eval::Gold& text) {
    eval::Gold found = gold_of(analyse(read_document(text.name, text.text), *book, genre), scheme);
    return found.text == text.text ? found : eval::Gold{};  // bytes that are read as something else give no spans of it
  };
  const eval::Evaluation evaluation = eval::evaluate(gold->golds, find);
  const Evaluated evaluated{*gold, invocation.arguments.get("scheme", "vocabulary"), evaluation};
  const bool json = invocation.arguments.format("text") == "json";
  invocation.console.out().write(json ? eval_json(evaluated) : eval_text(evaluated));
  return ExitCode::done;
}

}  // namespace argmap::cli
