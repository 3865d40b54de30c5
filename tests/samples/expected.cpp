#include "expected.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cctype>
#include <functional>
#include <optional>

namespace argmap::samples {
namespace {

/// The text with every run of white space made one blank, and for each byte where it stood.
struct Flat {
  std::string text;
  std::vector<std::uint32_t> offsets;
};

Flat flatten(const std::string& text) {
  Flat flat;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const bool space = text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r';
    if (space && (flat.text.empty() || flat.text.back() == ' ')) continue;
    flat.text += space ? ' ' : text[i];
    flat.offsets.push_back(i);
  }
  flat.offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return flat;
}

std::string shortened(const std::string& words) {
  constexpr std::size_t longest = 60;
  if (words.size() <= longest) return words;
  std::size_t end = words.rfind(' ', longest);
  if (end == std::string::npos) end = longest;
  return words.substr(0, end) + "…";
}

std::vector<std::string> strings(const YAML::Node& node) {
  if (!node) return {};
  if (node.IsScalar()) return {node.as<std::string>()};
  std::vector<std::string> out;
  for (const YAML::Node& item : node)
    out.push_back(item.IsMap() ? item["text"].as<std::string>() : item.as<std::string>());
  return out;
}

std::uint32_t size_of(const std::vector<Span>& spans) {
  std::uint32_t size = 0;
  for (const Span span : spans) size += span.size();
  return size;
}

std::uint32_t common(const std::vector<Span>& a, const std::vector<Span>& b) {
  std::uint32_t size = 0;
  for (const Span x : a) {
    for (const Span y : b) {
      const std::uint32_t begin = std::max(x.begin, y.begin);
      const std::uint32_t end = std::min(x.end, y.end);
      if (begin < end) size += end - begin;
    }
  }
  return size;
}

class Comparison {
 public:
  Comparison(const Report& report, const std::filesystem::path& path)
      : report_(report), flat_(flatten(report.document.text)), expected_(YAML::LoadFile(path.string())) {}

  Outcome run() {
    thesis();
    each("claims",
         [&](const std::string& s) { return any_unit(s, [](const Unit& u) { return u.role != Role::evidence; }); });
    each("evidence",
         [&](const std::string& s) { return any_unit(s, [](const Unit& u) { return u.role == Role::evidence; }); });
    each("background", [&](const std::string& s) { return !any_unit(s, [](const Unit&) { return true; }); });
    for (const YAML::Node& voice : expected_["voices"]) check_voice(voice);
    each("not_voices", [&](const std::string& s) { return !quoted_by_a_voice(s); });
    each("furniture", [&](const std::string& s) { return in_furniture(s); });
    each("not_furniture", [&](const std::string& s) { return !in_furniture(s); });
    each("unsupported", [&](const std::string& s) { return listed_unsupported(s); });
    each("supported", [&](const std::string& s) { return !listed_unsupported(s); });
    for (const YAML::Node& relation : expected_["relations"]) check_relation(relation);
    return std::move(out_);
  }

 private:
  void require(bool met, const std::string& kind, const std::string& what) {
    ++out_.expectations;
    if (!met) out_.misses.push_back({kind, shortened(what)});
  }

  /// "he" does not stand in "the".
  [[nodiscard]] bool is_whole(std::size_t first, std::size_t last) const {
    const auto letter = [&](std::size_t i) {
      return i < flat_.text.size() && std::isalnum(static_cast<unsigned char>(flat_.text[i])) != 0;
    };
    return !(letter(first) && first > 0 && letter(first - 1)) && !(letter(last - 1) && letter(last));
  }

  /// Every place where the words stand.
  std::vector<Span> find(const std::string& words) {
    const std::string needle = flatten(words).text;
    std::vector<Span> places;
    for (std::size_t at = flat_.text.find(needle); at != std::string::npos; at = flat_.text.find(needle, at + 1)) {
      if (!is_whole(at, at + needle.size())) continue;
      places.push_back({flat_.offsets[at], flat_.offsets[at + needle.size() - 1] + 1});
    }
    if (places.empty()) out_.misses.push_back({"file", shortened(words)});
    return places;
  }

  Span place(const std::string& words) {
    const std::vector<Span> places = find(words);
    return places.empty() ? Span{} : places.front();
  }

  void each(const std::string& key, const std::function<bool(const std::string&)>& met) {
    for (const std::string& words : strings(expected_[key])) require(met(words), key, words);
  }

  /// Units and expected words need not have the same borders: sharing over half of the shorter one is enough.
  static bool about(Span words, const Unit& unit) {
    const std::uint32_t shorter = std::min(words.size(), size_of(unit.spans));
    return common({words}, unit.spans) * 2 > shorter;
  }

  bool any_unit(const std::string& words, const std::function<bool(const Unit&)>& test) {
    const Span span = place(words);
    return std::ranges::any_of(report_.graph.units(), [&](const Unit& u) { return about(span, u) && test(u); });
  }

  void thesis() {
    const std::vector<std::string> wordings = strings(expected_["thesis"]);
    const auto found = report_.graph.thesis();
    const bool met = found && std::ranges::any_of(wordings, [&](const std::string& s) {
                       return about(place(s), report_.graph.units()[*found]);
                     });
    if (!wordings.empty()) require(met, "thesis", wordings.front());
  }

  std::vector<Span> places(const std::vector<std::string>& pieces, Span near) {
    std::vector<Span> out;
    for (const std::string& piece : pieces) {
      const std::vector<Span> all = find(piece);
      const auto distance = [&](Span s) { return s.begin > near.begin ? s.begin - near.begin : near.begin - s.begin; };
      if (!all.empty()) out.push_back(near.empty() ? all.front() : *std::ranges::min_element(all, {}, distance));
    }
    return out;
  }

  void check_voice(const YAML::Node& node) {
    const std::vector<std::string> contents = strings(node["content"]);
    const std::vector<std::string> sources = strings(node["source"]);
    const Span near = contents.empty() ? Span{} : place(contents.back());
    const std::vector<Span> content = places(contents, {});
    const std::vector<Span> source = places(sources, near);
    const std::string label =
        (sources.empty() ? "nobody" : sources.front()) + " | " + (contents.empty() ? "" : contents.front());
    const Attribution* best = nullptr;
    for (const Attribution& a : report_.attributions) {
      const std::uint32_t both = common(a.content, content);
      const bool enough = both * 2 >= size_of(a.content) + size_of(content) - both;
      if (enough && (source.empty() || common(a.source, source) > 0)) best = &a;
    }
    require(best != nullptr, "voices", label);
    if (best == nullptr) return;
    const Voice& voice = report_.voices[best->voice];
    check_word(node["kind"], name_of(best->kind), "voice kind", label);
    check_word(node["naming"], name_of(voice.naming), "voice naming", label);
    check_word(node["stance"], name_of(best->stance), "voice stance", label);
    check_word(node["interest"], voice.interest ? "true" : "false", "voice interest", label);
    if (const YAML::Node role = node["role"]; role && !role.as<std::string>().empty()) {
      require(!voice.role.empty(), "voice role", label);
    }
  }

  void check_word(const YAML::Node& node, std::string_view found, const std::string& kind, const std::string& label) {
    if (node) require(node.as<std::string>() == found, kind, label);
  }

  bool quoted_by_a_voice(const std::string& words) {
    const std::vector<Span> all = find(words);
    return std::ranges::any_of(report_.attributions, [&](const Attribution& a) {
      return size_of(a.content) <= words.size() + 8 && common(a.content, all) > 0;
    });
  }

  bool in_furniture(const std::string& words) {
    const Span span = place(words);
    return std::ranges::any_of(report_.furniture, [&](const Furniture& f) { return f.span.overlaps(span); });
  }

  bool listed_unsupported(const std::string& words) {
    const Span span = place(words);
    return std::ranges::any_of(report_.findings, [&](const Finding& f) {
      return f.id == "unsupported" && about(span, report_.graph.units()[f.units.front()]);
    });
  }

  void check_relation(const YAML::Node& node) {
    const Span from = place(node["from"].as<std::string>());
    const Span to = place(node["to"].as<std::string>());
    const bool support = node["type"].as<std::string>() == "support";
    const auto units = report_.graph.units();
    const bool met = std::ranges::any_of(report_.graph.relations(), [&](const Relation& r) {
      if ((r.type == RelationType::supports) != support || r.type == RelationType::restates) return false;
      if (std::ranges::none_of(r.from, [&](std::uint32_t u) { return about(from, units[u]); })) return false;
      return target_is(r.to, to);
    });
    require(met, "relations", node["from"].as<std::string>());
  }

  [[nodiscard]] bool target_is(Target target, Span words) const {
    if (!target.is_relation) return about(words, report_.graph.units()[target.index]);
    return about(words, report_.graph.units()[report_.graph.relations()[target.index].from.front()]);
  }

  const Report& report_;
  Flat flat_;
  YAML::Node expected_;
  Outcome out_;
};

}  // namespace

Outcome compare(const Report& report, const std::filesystem::path& expected) {
  return Comparison(report, expected).run();
}

}  // namespace argmap::samples
