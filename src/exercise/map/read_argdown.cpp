#include <algorithm>
#include <unordered_map>

#include "exercise/map/argdown_line.hpp"
#include "exercise/map/own_map.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t most_diagnostics = 200;
constexpr std::size_t tab_width = 4;
constexpr std::size_t most_of_a_line = 200;  ///< bytes that a diagnostic shows

/// Reads line by line; what is indented deeper bears on what stands above it.
class ArgdownReader {
 public:
  ArgdownReader(std::string_view name, OwnMap& map) : name_(name), map_(map) {}

  void read(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
      line_ = bytes.substr(at, end - at);
      if (line_.ends_with('\r')) line_.remove_suffix(1);
      at = end + 1;
      ++number_;
      if (!front_matter()) read_line(comments_.blanked(line_));
    }
    if (comments_.open()) wrong(0, "a comment is never closed", "close it with */ or -->");
    if (in_front_) wrong(0, "the front matter is never closed", "close it with a line ===");
  }

 private:
  struct Parent {
    std::size_t indent;
    std::uint32_t statement;
  };

  void wrong(std::size_t byte, std::string message, std::string hint) {
    if (map_.diagnostics.size() >= most_diagnostics) return;
    Diagnostic diagnostic;
    diagnostic.file = name_;
    diagnostic.line = number_;
    diagnostic.column = column(byte);
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    if (line_.size() <= most_of_a_line) diagnostic.source_line = line_;
    map_.diagnostics.push_back(std::move(diagnostic));
  }

  [[nodiscard]] std::uint32_t column(std::size_t byte) const {
    return static_cast<std::uint32_t>(
               std::ranges::count_if(line_.substr(0, std::min(byte, line_.size())),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; })) +
           1;
  }

  /// Whether the line belongs to the block between === and === at the top.
  bool front_matter() {
    const bool fence = line_.starts_with("===") && line_.find_first_not_of("= \t") == std::string_view::npos;
    if (fence && (in_front_ || !begun_)) {
      in_front_ = !in_front_;
      begun_ = true;
      return true;
    }
    begun_ = begun_ || line_.find_first_not_of(" \t") != std::string_view::npos;
    return in_front_;
  }

  void read_line(const std::string& line) {
    const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string_view text = std::string_view(line).substr(begin);
    if (text.empty()) {
      open_ = refused_ = false;  // whatever stood above is complete
    } else if (text.starts_with("# ") || text.starts_with("##")) {
      parents_.clear(), open_ = false;
    } else if (const auto sign = sign_at(text); !refuse(text, begin)) {
      std::size_t indent = 0;
      for (const char c : line.substr(0, begin)) indent += c == '\t' ? tab_width : 1;
      sign ? relation(*sign, text, begin, indent) : words(text, begin, indent);
    }
  }

  /// What Argdown has and this does not read is told once a block.
  bool refuse(std::string_view text, std::size_t at) {
    const auto digits = std::min(text.find_first_not_of("0123456789", text.front() == '(' ? 1 : 0), text.size());
    const bool numbered = text.front() == '(' && digits > 1 && text.substr(digits).starts_with(")");
    const bool listed = text.starts_with("* ") || (digits > 0 && text.substr(digits).starts_with(". "));
    const bool rule = text.find_first_not_of("-= \t") == std::string_view::npos && text.size() > 1;
    if (numbered || rule) {
      if (!refused_) {
        wrong(at, "premises and conclusions in numbers are not read", "write the conclusion, and below it + premise");
      }
      return refused_ = true;
    }
    if (!listed || open_) return refused_;
    if (!refused_) wrong(at, "lists are not read", "write each statement as [title]: text, an empty line between");
    return refused_ = true;
  }

  void relation(Sign sign, std::string_view text, std::size_t at, std::size_t indent) {
    while (!parents_.empty() && parents_.back().indent >= indent) parents_.pop_back();
    std::size_t begin = std::min(text.find_first_not_of(" \t", sign.size), text.size());
    if (sign.both) return wrong(at, "contradictions (><) are not read", "write - for an attack");
    if (begin == text.size()) {
      return wrong(at + sign.size, "no statement follows the sign", "write its title, as in + [u7]");
    }
    const auto child = statement(text.substr(begin), at + begin);
    if (!child) return;
    if (parents_.empty()) {
      wrong(at, "there is nothing that this could bear on", "indent it deeper than the statement that it bears on");
    } else if (parents_.back().statement == *child) {
      wrong(at, "a statement bears on itself", "name the statement that it bears on");
    } else {
      const std::uint32_t parent = parents_.back().statement;
      map_.relations.push_back(
          {sign.down ? parent : *child, sign.down ? *child : parent, sign.type, number_, column(at)});
    }
    parents_.push_back({indent, *child});
  }

  /// A statement without a sign, or words that go on.
  void words(std::string_view text, std::size_t at, std::size_t indent) {
    if (open_ && !starts_element(text)) {
      Element more;
      std::string& whole = map_.statements[last_].text;
      const std::string added = plain_words(text, more);
      if (!more.problem.empty()) wrong(at + more.at, more.problem, more.hint);
      if (!added.empty()) whole += (whole.empty() ? "" : " ") + added;
      return;
    }
    while (!parents_.empty() && parents_.back().indent >= indent) parents_.pop_back();
    if (const auto made = statement(text, at)) parents_.push_back({indent, *made});
  }

  std::optional<std::uint32_t> statement(std::string_view text, std::size_t at) {
    const Element element = element_of(text);
    open_ = element.problem.empty();
    if (!open_) wrong(at + element.at, element.problem, element.hint);
    if (!open_ && element.title.empty()) return std::nullopt;
    const auto next = static_cast<std::uint32_t>(map_.statements.size());
    const auto [known, fresh] =
        element.title.empty() ? std::pair(by_title_.end(), true) : by_title_.try_emplace(element.title, next);
    last_ = fresh ? next : known->second;
    if (fresh) map_.statements.push_back({element.title, "", number_, column(at)});
    // Of two wordings the first counts; a reference has none.
    std::string& kept = map_.statements[last_].text;
    if (kept.empty()) kept = element.text;
    if (kept != element.text || element.text.empty()) open_ = false;
    return last_;
  }

  std::string_view name_;
  OwnMap& map_;
  std::string_view line_;
  std::uint32_t number_ = 0;
  Comments comments_;
  bool begun_ = false;     ///< something stood above
  bool in_front_ = false;  ///< between === and ===
  bool refused_ = false;   ///< this block was refused already
  bool open_ = false;      ///< words of the next line would go on with statement `last_`
  std::uint32_t last_ = 0;
  std::vector<Parent> parents_;
  std::unordered_map<std::string, std::uint32_t> by_title_;
};

}  // namespace

OwnMap read_argdown(std::string_view name, std::string_view bytes) {
  OwnMap map;
  ArgdownReader(name, map).read(bytes);
  return map;
}

bool holds_map(std::string_view name, std::string_view bytes) {
  if (name.ends_with(".argdown") || name.ends_with(".ad")) return true;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && std::string_view("{[<=#/").find(bytes[first]) != std::string_view::npos;
}

}  // namespace argmap::exercise
