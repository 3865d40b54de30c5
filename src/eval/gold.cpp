#include "eval/gold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "rules/files/suggest.hpp"

namespace argmap::eval {
namespace {

using nlohmann::json;

/// What is wrong in the line, said where it is noticed and caught where the line ends.
struct Wrong : std::runtime_error {
  using std::runtime_error::runtime_error;
};

constexpr std::array<std::string_view, 4> role_names{"major_claim", "claim", "premise", "none"};

/// "units 3": entries are counted from 1.
struct Where {
  std::string_view list;
  std::size_t index = 0;

  [[nodiscard]] Wrong wrong(const std::string& what) const {
    return Wrong(fmt::format("`{}` {}: {}", list, index + 1, what));
  }
};

class LineReader {
 public:
  LineReader(const json& object, Gold& gold) : object_(object), gold_(gold) {}

  void read() {
    gold_.name = text_of("id");
    gold_.split = text_of("split");
    const json& text = object_.contains("text") ? object_.at("text") : json();
    if (!text.is_string()) throw Wrong("no `text`, which must be a string");
    gold_.text = text.get<std::string>();
    if (gold_.text.starts_with("\xEF\xBB\xBF")) throw Wrong("`text` begins with a byte order mark; leave it out");
    find_code_points();
    each("units", [&](const json& unit, Where where) { read_unit(unit, where); });
    each("relations", [&](const json& relation, Where where) { read_relation(relation, false, where); });
    each("implied_relations", [&](const json& relation, Where where) { read_relation(relation, true, where); });
    each("restates", [&](const json& pair, Where where) { read_restatement(pair, where); });
    each("attributions", [&](const json& attribution, Where where) { read_attribution(attribution, where); });
    each("furniture", [&](const json& pair, Where where) { gold_.furniture.push_back(span(pair, where, "a span")); });
  }

 private:
  /// A number for an id is one in words.
  [[nodiscard]] std::string text_of(const char* key) const {
    const auto value = object_.find(key);
    if (value == object_.end() || value->is_null()) return "";
    return value->is_string() ? value->get<std::string>() : value->dump();
  }

  void find_code_points() {
    for (std::uint32_t i = 0; i < gold_.text.size(); ++i) {
      if ((static_cast<unsigned char>(gold_.text[i]) & 0xC0) != 0x80) starts_.push_back(i);
    }
    starts_.push_back(static_cast<std::uint32_t>(gold_.text.size()));
  }

  template <typename Read>
  void each(const char* key, Read read) {
    const auto list = object_.find(key);
    if (list == object_.end() || list->is_null()) return;
    if (!list->is_array()) throw Wrong(fmt::format("`{}` must be a list", key));
    for (std::size_t i = 0; i < list->size(); ++i) read((*list)[i], Where{key, i});
  }

  static const json& member(const json& object, const char* key, Where where) {
    if (!object.is_object()) throw where.wrong("must be an object");
    const auto value = object.find(key);
    if (value == object.end()) throw where.wrong(fmt::format("has no `{}`", key));
    return *value;
  }

  static std::string word(const json& object, const char* key, Where where) {
    const json& value = member(object, key, where);
    if (!value.is_string()) throw where.wrong(fmt::format("`{}` must be a string", key));
    return value.get<std::string>();
  }

  [[nodiscard]] std::uint32_t byte(const json& offset, Where where, std::string_view what) const {
    if (!offset.is_number_unsigned()) throw where.wrong(fmt::format("{} must be a whole number from 0", what));
    const auto place = offset.get<std::uint64_t>();
    if (place < starts_.size()) return starts_[place];
    throw where.wrong(
        fmt::format("{} {} lies behind the end of the text, which has {} code points (offsets count code "
                    "points from 0, not bytes)",
                    what, place, starts_.size() - 1));
  }

  [[nodiscard]] Span span(const json& from, const json& to, Where where) const {
    const Span span{byte(from, where, "start"), byte(to, where, "end")};
    if (span.empty()) throw where.wrong("it ends before it begins, or has no words");
    return span;
  }

  [[nodiscard]] Span span(const json& pair, Where where, std::string_view what) const {
    if (!pair.is_array() || pair.size() != 2) throw where.wrong(fmt::format("{} must be [start, end]", what));
    return span(pair[0], pair[1], where);
  }

  void read_unit(const json& unit, Where where) {
    const std::string type = word(unit, "type", where);
    const auto role = std::ranges::find(role_names, type);
    if (role == role_names.end()) {
      const std::string meant = rules::did_you_mean(type, {role_names.begin(), role_names.end()});
      throw where.wrong(fmt::format("`type` is one of {}, not '{}'{}{}", fmt::join(role_names, ", "), type,
                                    meant.empty() ? "" : "; ", meant));
    }
    units_.try_emplace(word(unit, "id", where), static_cast<std::uint32_t>(gold_.units.size()));
    gold_.units.push_back({span(member(unit, "start", where), member(unit, "end", where), where),
                           static_cast<GoldRole>(role - role_names.begin())});
    const auto also = unit.find("also_thesis");
    gold_.units.back().also_thesis = also != unit.end() && also->is_boolean() && also->get<bool>();
  }

  [[nodiscard]] std::uint32_t end_of(const json& relation, const char* key, Where where) const {
    const std::string id = word(relation, key, where);
    const auto unit = units_.find(id);
    if (unit == units_.end()) throw where.wrong(fmt::format("`{}` names '{}', which is no unit of this line", key, id));
    return unit->second;
  }

  void read_relation(const json& relation, bool implied, Where where) {
    const std::string type = word(relation, "type", where);
    if (type != "support" && type != "attack") {
      throw where.wrong(fmt::format("`type` is support or attack, not '{}'", type));
    }
    gold_.relations.push_back({end_of(relation, "from", where), end_of(relation, "to", where),
                               type == "attack" ? RelationType::attacks : RelationType::supports, implied});
  }

  void read_restatement(const json& pair, Where where) {
    gold_.relations.push_back({end_of(pair, "from", where), end_of(pair, "to", where), RelationType::restates, false});
  }

  [[nodiscard]] std::vector<Span> spans(const json& attribution, const char* key, Where where) const {
    std::vector<Span> spans;
    const auto list = attribution.find(key);
    if (list == attribution.end() || list->is_null()) return spans;
    if (!list->is_array()) throw where.wrong(fmt::format("`{}` must be a list of [start, end]", key));
    for (const json& pair : *list) spans.push_back(span(pair, where, fmt::format("each of `{}`", key)));
    return spans;
  }

  void read_attribution(const json& attribution, Where where) {
    if (!attribution.is_object()) throw where.wrong("must be an object");
    const auto kind = attribution.find("kind");
    const bool named = kind != attribution.end() && kind->is_string();
    gold_.attributions.push_back({spans(attribution, "source", where), spans(attribution, "cue", where),
                                  spans(attribution, "content", where), named ? kind->get<std::string>() : ""});
  }

  const json& object_;
  Gold& gold_;
  std::vector<std::uint32_t> starts_;  // bytes at which code points begin, and the end
  std::map<std::string, std::uint32_t, std::less<>> units_;
};

}  // namespace

GoldLine read_gold_line(std::string_view line) {
  GoldLine read;
  try {
    const json object = json::parse(line);
    if (!object.is_object()) throw Wrong("not a JSON object");
    LineReader(object, read.gold).read();
  } catch (const Wrong& wrong) {
    read.problem = wrong.what();
  } catch (const json::parse_error& error) {
    read.problem = fmt::format("not valid JSON (byte {})", error.byte);
  } catch (const json::exception&) {
    read.problem = "not valid JSON (a number out of range)";
  }
  return read;
}

std::vector<Gold> part_of(std::vector<Gold> golds, std::string& split, Unasked unasked) {
  const auto has_train = [](const Gold& gold) { return gold.split == "train"; };
  const bool trains = unasked == Unasked::training && std::ranges::any_of(golds, has_train);
  if (split.empty() && trains) split = "train";
  if (!split.empty()) std::erase_if(golds, [&](const Gold& gold) { return gold.split != split; });
  return golds;
}

}  // namespace argmap::eval
