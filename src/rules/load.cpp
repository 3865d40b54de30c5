// Packs laid over one another, and made into a rule book.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "argmap/rules.hpp"
#include "rules/book/book.hpp"
#include "rules/book/exercises.hpp"
#include "rules/files/map_reader.hpp"
#include "rules/files/suggest.hpp"
#include "rules/pack/book_image.hpp"
#include "rules/pack/pack.hpp"
#include "rules/program/compiler.hpp"
#include "rules/program/lists.hpp"
#include "rules/reading/genres.hpp"
#include "rules/reading/known_misses.hpp"
#include "rules/reading/part_namer.hpp"
#include "rules/reading/parts.hpp"
#include "rules/reading/rule_reader.hpp"
#include "rules/reading/weights.hpp"

namespace argmap {
namespace rules {
namespace {

const Names& file_keys() {
  static const Names keys{"lists",    "parts",     "rules",        "disable",  "weights",  "genres",
                          "of-genre", "fitted-on", "known-misses", "findings", "exercises"};
  return keys;
}

LoadedRules loaded(Book book) {
  return {RuleBook(std::make_shared<const Book>(std::move(book))), {}};
}

class Loader {
 public:
  explicit Loader(RuleChoice choice) : choice_(choice) {}

  PackFiles read(const std::filesystem::path& folder) { return read_files(folder, diagnostics_); }

  void lay(PackFiles files) {
    packs_.push_back(parse(std::move(files), diagnostics_));
    const Pack& pack = packs_.back();
    whole_ = whole_ && pack.whole;
    std::vector<ListDraft> lists;
    std::vector<PartDraft> parts;
    std::vector<Value> disabled;
    std::map<std::string, RuleDraft, std::less<>> layer;
    for (const auto& file : pack.files) {
      const MapReader reader(Value(*file, 0), "a rule file", file_keys(), diagnostics_);
      if (const auto map = part(reader, "lists", Kind::map))
        std::ranges::move(read_lists(*map, diagnostics_), std::back_inserter(lists));
      if (const auto map = part(reader, "parts", Kind::map))
        std::ranges::move(read_parts(*map, diagnostics_), std::back_inserter(parts));
      if (const auto rules = part(reader, "rules", Kind::sequence)) read_rules(*rules, !file->built_in, layer);
      if (const auto map = part(reader, "weights", Kind::map))
        std::ranges::move(read_weights(*map, diagnostics_), std::back_inserter(weights_of(reader)));
      if (const auto map = part(reader, "genres", Kind::map)) read_genres(*map, genres_, diagnostics_);
      if (const auto map = part(reader, "findings", Kind::map)) read_thresholds(*map, thresholds_, diagnostics_);
      if (const auto map = part(reader, "exercises", Kind::map)) read_exercises(*map, exercises_, diagnostics_);
      std::ranges::move(reader.scalars("disable"), std::back_inserter(disabled));
      if (const auto misses = part(reader, "known-misses", Kind::sequence))
        std::ranges::move(read_known_misses(*misses, file->source.name, diagnostics_),
                          std::back_inserter(known_misses_));
      if (const auto texts = reader.text("fitted-on"); !texts.empty() && !reader.get("of-genre")) fitted_on_ = texts;
    }
    lists_.lay(std::move(lists), diagnostics_);
    parts_.lay(parts, diagnostics_);
    for (auto& [id, rule] : layer) rules_.insert_or_assign(id, std::move(rule));
    for (const Value& id : disabled) disable(id);
  }

  LoadedRules finish() {
    weigh();
    if (!choice_.attitudes)
      std::erase_if(rules_, [](const auto& entry) { return is_beside(entry.second.rule.propose); });
    lists_.resolve(diagnostics_);
    lists_.collect(literals_);
    PartNamer namer(lists_, literals_, whole_, diagnostics_);
    parts_.name_words(namer);
    for (auto& [id, rule] : rules_) {
      for (DraftPattern& pattern : rule.patterns) complete(pattern, rule.rule, namer);
      for (DraftPattern& pattern : rule.unless) complete(pattern, rule.rule, namer);
    }
    check_genres();
    LoadedRules result;
    if (!diagnostics_.any_error()) result = loaded(make_book(namer));
    result.diagnostics = diagnostics_.take();
    return result;
  }

 private:
  void complete(DraftPattern& pattern, Rule& rule, PartNamer& namer) {
    namer.name(pattern.parts, pattern.source);
    parts_.note(pattern.parts, rule.parts);
    parts_.put_in(pattern, whole_, diagnostics_);
  }

  /// A key's value, which must be of this kind; a key without a value is an empty one.
  std::optional<Value> part(const MapReader& reader, std::string_view key, Kind kind) {
    const auto value = reader.get(key);
    if (!value || value->kind() == Kind::null) return std::nullopt;
    if (value->kind() == kind) return value;
    diagnostics_.error(value->location(),
                       fmt::format("`{}` must be {}, this is {}", key, name_of(kind), name_of(value->kind())));
    return std::nullopt;
  }

  /// Where the weights of a file go: to its genre, or to the rules themselves.
  std::vector<WeightDraft>& weights_of(const MapReader& reader) {
    const auto genre = reader.get("of-genre");
    return genre ? genre_weights_.emplace_back(*genre, std::vector<WeightDraft>()).second : weights_;
  }

  void read_rules(const Value& rules, bool check_examples, std::map<std::string, RuleDraft, std::less<>>& layer) {
    for (const Value& map : rules.items()) {
      auto rule = read_rule(map, diagnostics_, choice_.examples || check_examples);
      if (!rule) continue;
      if (!choice_.examples) drop_examples(rule->rule);
      const std::string id = rule->rule.id;
      const auto [first, is_new] = layer.try_emplace(id, std::move(*rule));
      if (is_new) continue;
      const Rule& other = first->second.rule;
      diagnostics_.error(rule->id.location(), fmt::format("the id `{}` stands twice in this pack", id),
                         fmt::format("the first is at {}:{}", other.file, other.line));
    }
  }

  static void drop_examples(Rule& rule) {
    rule.yes.clear();
    rule.no.clear();
    rule.known_miss.clear();
  }

  [[nodiscard]] Names rule_ids() const {
    Names ids;
    for (const auto& [id, rule] : rules_) ids.push_back(id);
    return ids;
  }

  void warn_unknown_rule(const Value& id) {
    const Location place = id.location();
    if (!whole_ || diagnostics_.is_full(*place.source)) return;  // it may stand in a file that could not be read
    diagnostics_.warning(place, fmt::format("no rule has the id `{}`", id.text()), did_you_mean(id.text(), rule_ids()));
  }

  void disable(const Value& id) {
    const auto rule = rules_.find(id.text());
    if (rule == rules_.end()) return warn_unknown_rule(id);
    rules_.erase(rule);
    disabled_.emplace_back(id.text());
  }

  /// Defaults of families first, then the weights of single rules; later packs over earlier ones.
  void weigh() {
    std::stable_partition(weights_.begin(), weights_.end(),
                          [](const WeightDraft& draft) { return draft.is_default(); });
    for (const WeightDraft& draft : weights_) {
      const bool used = draft.is_default() ? weigh_family(draft) : weigh_rule(draft);
      if (!used) warn_unknown_rule(draft.id);
    }
  }

  bool weigh_family(const WeightDraft& draft) {
    const std::string_view prefix = draft.family();
    bool used = false;
    for (auto rule = rules_.lower_bound(prefix); rule != rules_.end() && rule->first.starts_with(prefix); ++rule) {
      rule->second.rule.weight = draft.weight;
      used = true;
    }
    return used;
  }

  [[nodiscard]] bool is_disabled(std::string_view id) const {
    return std::ranges::find(disabled_, id) != disabled_.end();
  }

  bool weigh_rule(const WeightDraft& draft) {
    const auto rule = rules_.find(draft.id.text());
    if (rule != rules_.end()) rule->second.rule.weight = draft.weight;
    return rule != rules_.end() || is_disabled(draft.id.text());
  }

  void check_genres() {
    Names ids;
    for (const auto& [id, draft] : genres_) ids.push_back(id);
    for (const auto& [id, rule] : rules_) {
      if (!whole_ || !rule.genre || genres_.contains(rule.genre->text())) continue;
      diagnostics_.error(rule.genre->location(), fmt::format("there is no genre `{}`", rule.genre->text()),
                         did_you_mean(rule.genre->text(), ids));
    }
    for (auto& [genre, weights] : genre_weights_) {
      const auto draft = genres_.find(genre.text());
      if (draft == genres_.end()) {
        diagnostics_.error(genre.location(), fmt::format("there is no genre `{}`", genre.text()),
                           did_you_mean(genre.text(), ids));
        continue;
      }
      for (const WeightDraft& weight : weights) {
        if (!rules_.contains(weight.id.text()) && !is_disabled(weight.id.text())) warn_unknown_rule(weight.id);
      }
      std::ranges::move(weights, std::back_inserter(draft->second.weights));
    }
  }

  /// Once the rules stand in their order.
  void add_genres(Book& book) {
    for (auto& [id, draft] : genres_) {
      std::map<std::uint32_t, double> weights;  // of a rule that is weighed twice the later one counts
      for (const WeightDraft& weight : draft.weights) {
        if (const Rule* rule = book.rule(weight.id.text()))
          weights[static_cast<std::uint32_t>(rule - book.rules.data())] = weight.weight.value;
      }
      draft.genre.weights.assign(weights.begin(), weights.end());
      book.genres.push_back(std::move(draft.genre));
    }
  }

  Book make_book(const PartNamer& namer) {
    Book book;
    book.attitudes = choice_.attitudes;
    Compiler compiler(std::move(vocabulary_), literals_, namer.phrases(), namer.list_count());
    for (auto& [id, draft] : rules_) {
      const auto index = static_cast<std::uint32_t>(book.rules.size());
      for (const DraftPattern& pattern : draft.patterns) compiler.add_pattern(index, pattern.parts);
      for (const DraftPattern& pattern : draft.unless) compiler.add_unless(index, pattern.parts);
      book.rules.push_back(std::move(draft.rule));
    }
    book.program = compiler.finish(book.rules.size());
    book.thresholds = thresholds_;
    book.exercises = std::move(exercises_);
    book.fitted_on = fitted_on_;
    book.known_misses = std::move(known_misses_);
    add_genres(book);
    book.digest = digest_of(book.rules, book.genres);
    return book;
  }

  Diagnostics diagnostics_;
  std::vector<Pack> packs_;  // every draft points into their files
  bool whole_ = true;
  ListTable lists_;
  PartTable parts_;
  RuleChoice choice_;
  std::map<std::string, RuleDraft, std::less<>> rules_;
  std::vector<std::string> disabled_;
  std::vector<WeightDraft> weights_;
  std::string fitted_on_;
  std::vector<KnownMiss> known_misses_;
  GenreDrafts genres_;
  Thresholds thresholds_;
  Exercises exercises_;
  std::vector<std::pair<Value, std::vector<WeightDraft>>> genre_weights_;  // by the words that name a genre
  Vocabulary vocabulary_;
  Literals literals_{vocabulary_};
};

}  // namespace
}  // namespace rules

std::vector<std::string> RuleBook::genres() const {
  std::vector<std::string> names;
  for (const rules::Genre& genre : book_->genres) names.push_back(genre.id);
  names.insert(std::ranges::upper_bound(names, "general"), "general");
  return names;
}

LoadedRules load_rules(const std::filesystem::path& pack, const std::vector<std::filesystem::path>& over,
                       RuleChoice choice) {
  rules::Loader loader(choice);
  auto files = loader.read(pack);
  if (over.empty() && choice == RuleChoice{}) {
    if (auto book = rules::find_embedded_book(files)) return rules::loaded(std::move(*book));
  }
  loader.lay(std::move(files));
  for (const auto& folder : over) loader.lay(loader.read(folder));
  return loader.finish();
}

}  // namespace argmap
