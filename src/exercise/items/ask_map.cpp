// The map with blanks, and the map that is the key to a learner's own.
#include <algorithm>
#include <set>

#include "exercise/items/small_maps.hpp"
#include "exercise/key_map.hpp"
#include "exercise/words/marks.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t most_branches = 4;
constexpr std::size_t most_objections = 2;
constexpr std::size_t fewest_blanks = 3;
constexpr double sure =
    1;  ///< margin of what bears on the thesis: more than the key map wants, of which nobody fills boxes

std::string id_of(std::uint32_t unit) {
  return "u" + std::to_string(unit + 1);
}

/// Draws up a map of the thesis with the surest branches below it.
class MapMaker {
 public:
  MapMaker(Task& task, std::uint32_t thesis) : task_(task), reading_(task.reading), thesis_(thesis) {}

  void draw_up() {
    item_.map.nodes.push_back({id_of(thesis_), "thesis", task_.kind.called("main-claim"), 0, ""});
    for (const Answered& answered : answered_points(task_)) add_objection(answered);
    std::vector<Pair> pairs = sure_pairs(task_);
    task_.draw.shuffle(pairs);
    for (const Pair& pair : pairs) add_branch(pair);
    add_reason();
    if (blanks_.size() < fewest_blanks) return;
    finish();
  }

 private:
  /// A piece of evidence below a claim that bears on the thesis; what others say only right behind the claim, since
  /// farther off it may speak for their side.
  void add_branch(const Pair& pair) {
    const Relation* up = reading_.outgoing(pair.claim);
    const Unit& claim = reading_.unit(pair.claim);
    const bool bears = up != nullptr && up->to.index == thesis_ && up->type == RelationType::supports &&
                       (up->margin >= sure || reason_mark(task_, claim.sentence));
    const Unit& evidence = reading_.unit(pair.evidence);
    const bool own = reading_.own(evidence.sentence) || evidence.sentence == claim.sentence + 1;
    if (!bears || !own || branches_ == most_branches || known(pair.claim) || known(pair.evidence)) return;
    ++branches_;
    add(pair.claim, false);
    link(pair.claim, thesis_, RelationType::supports);
    add(pair.evidence, true);
    link(pair.evidence, pair.claim, RelationType::supports);
  }

  /// One more reason with nothing below it: the only blank right below the main claim, so that there is no doubt which.
  void add_reason() {
    for (std::uint32_t i = 0; i < reading_.units().size(); ++i) {
      const Unit& unit = reading_.unit(i);
      const Relation* up = reading_.outgoing(i);
      const bool bears =
          up != nullptr && up->to.index == thesis_ && up->type == RelationType::supports && up->margin >= sure;
      if (!bears || unit.attribution != Unit::none_index || known(i) || reading_.units_in(unit.sentence) != 1) continue;
      if (!reading_.is_sentence(unit) || reading_.speaks_of_itself(unit.sentence)) continue;
      if (!reason_mark(task_, unit.sentence)) continue;
      add(i, true);
      return link(i, thesis_, RelationType::supports);
    }
  }

  /// Both are marked by words; the graph says only that the point speaks against the thesis.
  void add_objection(const Answered& answered) {
    const auto point = attacker_in(answered.point);
    const auto answer = first_in(answered.answer);
    if (!point || !answer || objections_ == most_objections) return;
    ++objections_;
    add(*point, false);
    link(*point, thesis_, RelationType::attacks);
    add(*answer, true);
    link(*answer, *point, RelationType::attacks);
  }

  [[nodiscard]] std::optional<std::uint32_t> first_in(std::uint32_t sentence) const {
    const auto& units = reading_.units_of(sentence);
    return units.empty() ? std::nullopt : std::optional(units.front());
  }

  [[nodiscard]] std::optional<std::uint32_t> attacker_in(std::uint32_t sentence) const {
    for (const std::uint32_t i : reading_.units_of(sentence)) {
      const Relation* up = reading_.outgoing(i);
      if (up != nullptr && up->type == RelationType::attacks && up->to.index == thesis_) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool known(std::uint32_t unit) const {
    return std::ranges::find(item_.map.nodes, id_of(unit), &SheetNode::id) != item_.map.nodes.end();
  }

  void add(std::uint32_t unit, bool blank) {
    Row row = sentence_row(reading_, unit, id_of(unit));
    row.show_none();
    const Relation* up = reading_.outgoing(unit);
    if (up != nullptr) row.cite.rules = reading_.cite(reading_.unit(unit).hull(), up->reasons).rules;
    item_.map.nodes.push_back(
        {id_of(unit), std::string(name_of(reading_.unit(unit).role)), row.text, row.cite.line, ""});
    if (blank) blanks_.push_back(row);
  }

  void link(std::uint32_t from, std::uint32_t to, RelationType type) {
    item_.map.edges.push_back({id_of(from), id_of(to), std::string(name_of(type))});
  }

  void finish() {
    Item item = task_.item(Form::match);
    item.map = std::move(item_.map);
    std::vector<Row> bank = blanks_;
    task_.draw.shuffle(bank);
    const auto in_place = [](const Row& a, const Row& b) { return a.answer == b.answer; };
    if (std::ranges::equal(bank, blanks_, in_place)) std::ranges::rotate(bank, bank.begin() + 1);  // a, b, c unread
    for (std::size_t i = 0; i < bank.size(); ++i)
      item.options.push_back({letter_of(i), bank[i].text, 0});  // a line would tell beside which box it stands
    for (std::size_t i = 0; i < blanks_.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      const auto place = std::ranges::find(bank, blanks_[i].answer, &Row::answer) - bank.begin();
      item.rows.push_back({number, "box " + number, 0});
      item.key.pairs.emplace_back(number, letter_of(static_cast<std::size_t>(place)));
      item.key.cites.push_back(blanks_[i].cite);
      std::ranges::find(item.map.nodes, blanks_[i].answer, &SheetNode::id)->blank = number;
    }
    item.points *= static_cast<double>(item.rows.size());
    const Span thesis = reading_.document().sentences[reading_.unit(thesis_).sentence].span;
    const std::string main = reading_.words(thesis) + " (line " + std::to_string(reading_.line(thesis.begin)) + ")";
    item.key.because = filled(task_.kind.called("why"), "main-claim", main);
    task_.items.push_back(std::move(item));
  }

  Task& task_;
  const Reading& reading_;
  std::uint32_t thesis_;
  Item item_;
  std::vector<Row> blanks_;
  std::size_t branches_ = 0;
  std::size_t objections_ = 0;
};

}  // namespace

void ask_map(Task& task) {
  constexpr std::size_t variants = 4;  // of small maps, of which another item may print a box
  if (const auto thesis = task.sure_thesis()) MapMaker(task, *thesis).draw_up();
  if (!task.items.empty()) return;
  for (std::size_t i = 0; i < variants; ++i) {
    if (auto item = small_maps(task)) task.items.push_back(std::move(*item));
  }
}

namespace {

constexpr std::size_t most_nodes = 60;
constexpr std::size_t fewest_words = 5;

bool shown(const Reading& reading, std::uint32_t unit, std::optional<std::uint32_t> thesis) {
  if (thesis == unit) return true;
  return !reading.unit(unit).question && reading.word_count(reading.unit(unit).hull()) >= fewest_words;
}

/// What the relation points at; an undercut, which bears on the step from a premise, stands below that premise.
std::uint32_t target_of(const Reading& reading, const Relation& relation) {
  if (!relation.to.is_relation) return relation.to.index;
  return reading.report().graph.relations()[relation.to.index].from.front();
}

}  // namespace

SheetMap key_map(const Reading& reading, double margin) {
  SheetMap map;
  std::set<std::uint32_t> units;
  const auto thesis = reading.report().graph.thesis();  // once: the graph looks through all units for it
  if (thesis) units.insert(*thesis);
  for (const Relation& relation : reading.report().graph.relations()) {
    const std::uint32_t to = target_of(reading, relation);
    for (const std::uint32_t from : relation.from) {
      if (relation.margin < margin || !shown(reading, from, thesis) || !shown(reading, to, thesis)) continue;
      const std::size_t more = (units.contains(from) ? 0U : 1U) + (units.contains(to) ? 0U : 1U);
      if (units.size() + more > most_nodes) continue;
      units.insert({from, to});
      map.edges.push_back({id_of(from), id_of(to), std::string(name_of(relation.type))});
    }
  }
  for (const std::uint32_t i : units) {
    const Unit& unit = reading.unit(i);
    map.nodes.push_back({id_of(i), std::string(name_of(unit.role)), reading.statement(unit), reading.line(unit), ""});
  }
  return map;
}

}  // namespace argmap::exercise
