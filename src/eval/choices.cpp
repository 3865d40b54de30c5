#include "eval/choices.hpp"

#include <algorithm>
#include <map>

#include "eval/agreement.hpp"
#include "extract/trace.hpp"
#include "rules/book/book.hpp"

namespace argmap::eval {
namespace {

using extract::Proposed;
using rules::ProposalKind;
using rules::UnitProposal;

constexpr std::array relation_types{RelationType::supports, RelationType::attacks, RelationType::undercuts,
                                    RelationType::restates};

constexpr std::array roles{UnitProposal::claim, UnitProposal::evidence, UnitProposal::background};

bool has_role(const std::vector<Gold>& golds, GoldRole role) {
  return std::ranges::any_of(golds, [&](const Gold& gold) {
    return std::ranges::find(gold.units, role, &GoldUnit::role) != gold.units.end();
  });
}

}  // namespace

std::string_view name_of(Task task) {
  static constexpr std::array<std::string_view, task_count> names{"role", "thesis", "relation"};
  return names[static_cast<std::size_t>(task)];
}

/// What the rules proposed in one text, beside its gold.
struct Choices::Text {
  Text(const Gold& gold, const RuleBook& book, const std::string& genre, std::uint32_t number)
      : document(read_document(gold.name, gold.text)),
        agreement(document, gold),
        trace(extract::trace(document, book, {.genre = genre})),
        index(number) {
    for (const Proposed& p : trace.proposals) {
      const ProposalKind kind = book.book().rules[p.rule].propose.kind;
      if (kind == ProposalKind::unit) by_draft[p.here].push_back(p.rule);
      if (kind == ProposalKind::relation) by_pair[p.from][p.to].push_back(p.rule);
    }
  }

  /// Rules that propose the role for a draft.
  [[nodiscard]] std::vector<std::uint32_t> voters(Span draft, UnitProposal role, const rules::Book& book) const {
    std::vector<std::uint32_t> rules;
    const auto votes = by_draft.find(draft);
    if (votes == by_draft.end()) return rules;
    std::ranges::copy_if(votes->second, std::back_inserter(rules),
                         [&](std::uint32_t rule) { return book.rules[rule].propose.unit == role; });
    return rules;
  }

  Document document;
  Agreement agreement;
  extract::Trace trace;
  std::uint32_t index;
  std::map<Span, std::vector<std::uint32_t>> by_draft;
  std::map<Span, std::map<Span, std::vector<std::uint32_t>>> by_pair;  // by source, then by target
};

void Choices::add_file(const std::vector<Gold>& golds) {
  const bool tells_roles = has_role(golds, GoldRole::claim) && has_role(golds, GoldRole::premise);
  const bool theses = has_role(golds, GoldRole::major_claim);
  for (std::uint32_t i = 0; i < golds.size(); ++i) {
    const Text text(golds[i], book_, genre_, i);
    if (tells_roles) add_roles(text);
    if (theses) add_thesis(text);
    add_relations(text);
  }
  ++files_;
}

std::size_t Choices::voters() const {
  return book_.book().rules.size() + files_ * roles.size();
}

void Choices::add_roles(const Text& text) {
  const auto leanings = static_cast<std::uint32_t>(voters());  // of this file: it is not counted yet
  for (const Span draft : text.trace.drafts) {
    std::vector<ChoiceOption> options;
    for (std::uint32_t i = 0; i < roles.size(); ++i) {
      options.push_back(
          {text.voters(draft, roles[i], book_.book()), text.agreement.unit(roles[i], draft) == Verdict::right});
      if (files_ > 0) options.back().rules.push_back(leanings + i);
    }
    keep(Task::role, std::move(options), text.index);
  }
}

/// What says the thesis again, or could have been taken for it, would have been as good a choice.
void Choices::add_thesis(const Text& text) {
  std::vector<ChoiceOption> options;
  for (const Span draft : text.trace.drafts) {
    options.push_back({text.voters(draft, UnitProposal::thesis, book_.book()), text.agreement.could_be_thesis(draft)});
  }
  keep(Task::thesis, std::move(options), text.index);
}

/// A pair is one option for each type that a rule names, and always one for a support.
void Choices::add_relations(const Text& text) {
  for (const auto& [from, targets] : text.by_pair) {
    std::vector<ChoiceOption> options;
    for (const auto& [to, votes] : targets) {
      for (const RelationType type : relation_types) {
        ChoiceOption option;
        bool named = type == RelationType::supports;
        for (const std::uint32_t rule : votes) {
          const rules::Proposal& proposal = book_.book().rules[rule].propose;
          const bool speaks = !proposal.any_relation && proposal.relation == type;
          named = named || speaks;
          if (speaks || proposal.any_relation) option.rules.push_back(rule);
        }
        option.right = text.agreement.relation(type, from, to) == Verdict::right;
        if (named) options.push_back(std::move(option));
      }
    }
    keep(Task::relation, std::move(options), text.index);
  }
}

void Choices::keep(Task task, std::vector<ChoiceOption> options, std::uint32_t document) {
  const auto right = std::ranges::count(options, true, &ChoiceOption::right);
  if (right == 0 || right == static_cast<std::ptrdiff_t>(options.size())) return;
  choices_[static_cast<std::size_t>(task)].push_back({std::move(options), files_, document});
}

void Choices::balance() {
  for (const Task task : {Task::thesis, Task::relation}) {
    std::vector<Choice>& choices = choices_[static_cast<std::size_t>(task)];
    std::vector<double> counts(files_, 0);
    for (const Choice& choice : choices) counts[choice.file] += 1;
    for (Choice& choice : choices) {
      const bool later = choice.file > 0 && counts[0] > 0;
      choice.weight = later ? std::min(1.0, counts[0] / counts[choice.file]) : 1.0;
    }
  }
}

}  // namespace argmap::eval
