#include "rules/pack/weight_edits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "rules/files/yaml.hpp"

namespace argmap::rules {
namespace {

constexpr std::string_view new_file =
    "# The weight of every rule, and how often it was right where it was measured. See docs/rules.md.\nweights:\n";

/// Why a file cannot be edited.
struct Refusal : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c >= 0 && c < ' ' ? ' ' : c;
  }
  return out += '"';
}

std::string_view family_of(std::string_view id) {
  return id.substr(0, id.find('.'));
}

class Editor {
 public:
  explicit Editor(std::string text) : file_{Source("weights", std::move(text)), {}}, text_(file_.source.text) {
    Diagnostics diagnostics;
    if (!parse_yaml(file_, diagnostics) || diagnostics.any_error()) {
      const auto all = diagnostics.take();
      throw Refusal(fmt::format("{}: {}", all.front().line, all.front().message));
    }
    if (!file_.tree.nodes.empty()) find_entries();
  }

  [[nodiscard]] bool has_weights() const { return weights_.has_value(); }

  void edit(const WeightEdit& edit) {
    const auto entry = entries_.find(edit.id);
    if (entry != entries_.end()) {
      const Value& map = entry->second.value;
      const std::uint32_t begin = map.location().offset;
      replace(begin, end_of_map(map), written(edit, map.entries()));
    } else {
      insert(edit);
    }
  }

  /// Whether an entry of the rule's family is there.
  [[nodiscard]] bool has_kin(std::string_view id) const {
    return std::ranges::any_of(entries_, [&](const auto& entry) { return family_of(entry.first) == family_of(id); });
  }

  void name_texts(const std::string& fitted_on) {
    const std::string line = "fitted-on: " + in_quotes(fitted_on);
    if (fitted_on_) {
      const std::uint32_t begin = fitted_on_->location().offset;
      replace(begin, line_end(begin), line);
    } else {
      const std::uint32_t at = weights_->key.location().offset;
      replace(at, at, line + "\n");
    }
  }

  /// All changes are at places of the old text, and none overlaps another.
  [[nodiscard]] std::string finish() {
    std::ranges::stable_sort(changes_, {}, &Change::begin);
    std::string out;
    std::uint32_t taken = 0;
    for (const Change& change : changes_) {
      out.append(text_, taken, change.begin - taken).append(change.words);
      taken = change.end;
    }
    return out.append(text_, taken);
  }

 private:
  struct Change {
    std::uint32_t begin;
    std::uint32_t end;
    std::string words;
  };

  void find_entries() {
    for (const Value::Entry& part : Value(file_, 0).entries()) {
      if (part.key.text() == "fitted-on") fitted_on_ = part.key;
      if (part.key.text() == "weights") weights_ = part;
    }
    if (!weights_) return;
    for (const Value::Entry& entry : weights_->value.entries()) entries_.emplace(entry.key.text(), entry);
  }

  void replace(std::uint32_t begin, std::uint32_t end, std::string words) {
    changes_.push_back({begin, end, std::move(words)});
  }

  [[nodiscard]] std::uint32_t line_end(std::uint32_t offset) const {
    const std::size_t end = std::min(text_.find('\n', offset), text_.size());
    return static_cast<std::uint32_t>(end);
  }

  /// Behind the brace that closes a map written as `{…}`.
  [[nodiscard]] std::uint32_t end_of_map(const Value& map) const {
    std::uint32_t at = map.location().offset;
    if (text_[at] != '{')
      throw Refusal(fmt::format("{}: write this weight as {{…}}, so that it can be edited", map.line()));
    char quote = '\0';
    for (; at < text_.size(); ++at) {
      const char c = text_[at];
      if (quote == '"' && c == '\\') {
        ++at;
      } else if (quote != '\0') {
        if (c == quote) quote = '\0';
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '}') {
        break;
      }
    }
    return at + 1;
  }

  /// "{judged: 2, right: 30, of: 40, on: "letters"}"
  static std::string written(const WeightEdit& edit, const std::vector<Value::Entry>& old) {
    std::map<std::string_view, std::string> values;
    if (old.empty() && edit.judged) values["judged"] = fmt::format("{}", *edit.judged);
    for (const auto& [key, value] : old) {
      values[key.text()] = key.text() == "on" ? in_quotes(value.text()) : std::string(value.text());
    }
    if (edit.fitted) values["fitted"] = fmt::format("{:.2f}", *edit.fitted);
    if (edit.counts) {
      values["right"] = std::to_string(edit.counts->right);
      values["of"] = std::to_string(edit.counts->of);
      values["on"] = in_quotes(edit.counts->on);
    }
    std::string out;
    for (const std::string_view key : {"judged", "fitted", "right", "of", "on"}) {
      const auto value = values.find(key);
      if (value != values.end()) out += fmt::format("{}{}: {}", out.empty() ? "{" : ", ", key, value->second);
    }
    return out + "}";
  }

  void insert(const WeightEdit& edit) {
    const std::string words = edit.id + ": " + written(edit, {});
    if (entries_.empty()) {
      if (weights_->value.kind() != Kind::null) {
        throw Refusal(fmt::format("{}: let `weights:` stand alone on its line", weights_->key.line()));
      }
      const std::uint32_t at = line_end(weights_->key.location().offset);
      return replace(at, at, "\n  " + words);
    }
    const Value::Entry& neighbour = place_for(edit.id);
    const std::uint32_t key = neighbour.key.location().offset;
    const std::size_t line = text_.rfind('\n', key) + 1;
    const std::string indent = text_.substr(line, key - line);
    if (indent.find_first_not_of(' ') != std::string::npos) {
      throw Refusal(
          fmt::format("{}: write each weight on a line of its own, so that more can be added", neighbour.key.line()));
    }
    const std::uint32_t at = line_end(end_of_map(neighbour.value));
    replace(at, at, "\n" + indent + words);
  }

  /// The last entry of the family, else the last of all. There must be one.
  [[nodiscard]] const Value::Entry& place_for(std::string_view id) const {
    const auto rank = [&](const auto& entry) {
      return std::pair(family_of(entry.first) == family_of(id), entry.second.key.location().offset);
    };
    return std::ranges::max_element(entries_, {}, rank)->second;
  }

  File file_;
  const std::string& text_;
  std::optional<Value::Entry> weights_;
  std::optional<Value> fitted_on_;  // the key
  std::map<std::string_view, Value::Entry> entries_;
  std::vector<Change> changes_;
};

}  // namespace

EditedWeights edit_weights(std::string_view text, const std::vector<WeightEdit>& edits, const std::string& fitted_on) {
  try {
    std::string whole(text.empty() ? new_file : text);
    if (!whole.ends_with('\n')) whole += '\n';
    if (!Editor(whole).has_weights()) whole += "weights:\n";
    Editor editor(whole);
    for (const bool kin : {true, false}) {  // so that strangers do not come between the members of a family
      for (const WeightEdit& edit : edits) {
        if (editor.has_kin(edit.id) == kin) editor.edit(edit);
      }
    }
    if (!fitted_on.empty()) editor.name_texts(fitted_on);
    return {editor.finish(), ""};
  } catch (const Refusal& refusal) {
    return {"", refusal.what()};
  }
}

}  // namespace argmap::rules
