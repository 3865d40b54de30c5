#include "rules/files/yaml.hpp"

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <istream>
#include <streambuf>

#include "argmap/span.hpp"

namespace argmap::rules {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Where the quotation that opens at `at` closes, `npos` where it never does; `at` itself where none opens there.
std::size_t quotation_end(std::string_view text, std::size_t at) {
  const char mark = at < text.size() ? text[at] : ' ';
  if (mark != '"' && mark != '\'') return at;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    const bool pair = i + 1 < text.size() && text[i + 1] == mark && mark == '\'';  // 'it''s'
    if (text[i] == mark && !pair) return i;
    if (text[i] == mark || (text[i] == '\\' && mark == '"')) ++i;
  }
  return std::string_view::npos;
}

/// Writes the tree as yaml-cpp meets the values.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const Source& source, std::size_t skipped, Diagnostics& diagnostics)
      : source_(source), skipped_(skipped), diagnostics_(diagnostics) {}

  Tree take() { return std::move(tree_); }

  /// A way out where the syntax breaks in this line: the quotation read last ran over the end of its line.
  [[nodiscard]] std::string hint() const {
    const std::uint32_t first = source_.line_of(quotation_.begin);
    if (quotation_.empty() || source_.line_of(quotation_.end) == first) return "";
    return fmt::format("is the quotation that opens in line {} closed where it should be?", first);
  }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { leaf(Kind::null, mark, {}); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    diagnostics_.error({&source_, offset(mark), 1}, "aliases are no part of the rule format", "write the value out");
    leaf(Kind::null, mark, {});
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string& value) override {
    look_for_end(mark);
    leaf(Kind::scalar, mark, value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    open(Kind::sequence, mark);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    open(Kind::map, mark);
  }
  void OnMapEnd() override { close(); }

 private:
  [[nodiscard]] std::uint32_t offset(const YAML::Mark& mark) const {
    return static_cast<std::uint32_t>(static_cast<std::size_t>(std::max(mark.pos, 0)) + skipped_);
  }
  /// yaml-cpp lets a quotation end with the file, where that ends with a line break.
  void look_for_end(const YAML::Mark& mark) {
    const std::uint32_t begin = offset(mark);
    const std::size_t end = quotation_end(source_.text, begin);
    if (end == std::string_view::npos) throw YAML::ParserException(mark, "this quotation is never closed");
    if (end > begin) quotation_ = {begin, static_cast<std::uint32_t>(end)};
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tree_.nodes.size()); }

  void leaf(Kind kind, const YAML::Mark& mark, const std::string& value) {
    const auto text = static_cast<std::uint32_t>(tree_.scalars.size());
    tree_.nodes.push_back({kind, offset(mark), text, static_cast<std::uint32_t>(value.size()), size() + 1});
    tree_.scalars += value;
  }
  void open(Kind kind, const YAML::Mark& mark) {
    open_.push_back(size());
    tree_.nodes.push_back({kind, offset(mark), 0, 0, 0});
  }
  void close() {
    tree_.nodes[open_.back()].end = size();
    open_.pop_back();
  }

  const Source& source_;
  std::size_t skipped_;
  Diagnostics& diagnostics_;
  Tree tree_;
  std::vector<std::uint32_t> open_;
  Span quotation_;  ///< the last, from mark to mark
};

/// Bytes of the sequence that begins here: 0 where it is no well-formed UTF-8.
std::size_t sequence_size(std::string_view rest) {
  const auto byte = [&](std::size_t i) { return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U; };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return follows(1) ? 2 : 0;
  if (first >= 0xE0 && first < 0xF0) {
    const bool overlong = first == 0xE0 && byte(1) < 0xA0;
    const bool surrogate = first == 0xED && byte(1) >= 0xA0;
    return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
  }
  const bool in_range =
      (first > 0xF0 && first < 0xF4) || (first == 0xF0 && byte(1) >= 0x90) || (first == 0xF4 && byte(1) < 0x90);
  return in_range && follows(1) && follows(2) && follows(3) ? 4 : 0;
}

/// yaml-cpp takes U+0004 for the end and repairs broken UTF-8 without a word, so both are refused beforehand.
bool check_characters(const Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = sequence_size(text.substr(i));
    const Location place{&source, static_cast<std::uint32_t>(i), 1};
    if (size == 0) {
      diagnostics.error(place, "this is not UTF-8", "save the file as UTF-8");
      return false;
    }
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) {
      diagnostics.error(place, fmt::format("control character U+{:04X}", c));
      return false;
    }
    i += size;
  }
  return true;
}

void check_keys(const Value& map, Diagnostics& diagnostics) {
  std::vector<Value> keys;
  for (const auto& [key, value] : map.entries()) {
    if (key.kind() == Kind::scalar) keys.push_back(key);
  }
  std::ranges::stable_sort(keys, {}, [](const Value& key) { return key.text(); });
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i].text() != keys[i - 1].text()) continue;
    diagnostics.error(keys[i].location(), fmt::format("key `{}` stands twice in this map", keys[i].text()),
                      fmt::format("the first is in line {}", keys[i - 1].line()));
  }
}

class MemoryBuffer : public std::streambuf {
 public:
  explicit MemoryBuffer(std::string_view bytes) {
    auto* begin = const_cast<char*>(bytes.data());  // a streambuf for reading alone never writes
    setg(begin, begin, begin + bytes.size());
  }
};

}  // namespace

bool parse_yaml(File& file, Diagnostics& diagnostics) {
  const Source& source = file.source;
  if (!check_characters(source, diagnostics)) return false;
  const std::size_t skipped = source.text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  MemoryBuffer buffer(std::string_view(source.text).substr(skipped));
  std::istream stream(&buffer);
  TreeBuilder builder(source, skipped, diagnostics);
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    if (parser) diagnostics.error({&source, 0, 1}, "a rule file is one YAML document", "take out the `---` lines");
  } catch (const YAML::Exception& error) {
    const auto offset = static_cast<std::uint32_t>(static_cast<std::size_t>(std::max(error.mark.pos, 0)) + skipped);
    const bool deep = dynamic_cast<const YAML::DeepRecursion*>(&error) != nullptr;
    const std::string message = deep ? "values in values, nested too deeply" : error.msg;
    diagnostics.error({&source, offset, 1}, fmt::format("YAML syntax: {}", message), builder.hint());
    return false;
  }
  file.tree = builder.take();
  for (std::uint32_t i = 0; i < file.tree.nodes.size(); ++i) {
    if (file.tree.nodes[i].kind == Kind::map) check_keys(Value(file, i), diagnostics);
  }
  return true;
}

}  // namespace argmap::rules
