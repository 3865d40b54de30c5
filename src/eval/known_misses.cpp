#include "eval/known_misses.hpp"

#include <algorithm>

#include "extract/extract.hpp"

namespace argmap::eval {
namespace {

/// The spans marked as one of the names.
std::vector<Span> marked(const rules::Example& example, std::initializer_list<std::string_view> names) {
  std::vector<Span> spans;
  for (const rules::Example::Mark& mark : example.marks) {
    if (std::ranges::find(names, mark.capture) != names.end()) spans.push_back(mark.span);
  }
  return spans;
}

}  // namespace

std::optional<std::uint32_t> find_marked(const std::vector<Attribution>& attributions, const rules::Example& example) {
  const auto source = marked(example, {"source"});
  const auto cue = marked(example, {"cue"});
  const auto content = marked(example, {"content", "content2"});
  for (std::uint32_t i = 0; i < attributions.size(); ++i) {
    const Attribution& a = attributions[i];
    const auto agrees = [](const std::vector<Span>& wanted, const std::vector<Span>& found) {
      return wanted.empty() || wanted == found;
    };
    if (agrees(source, a.source) && agrees(cue, a.cue) && agrees(content, a.content)) return i;
  }
  return std::nullopt;
}

std::vector<MissResult> test_known_misses(const RuleBook& book) {
  std::vector<MissResult> results;
  for (const rules::KnownMiss& miss : book.book().known_misses) {
    const auto found = extract::extract(read_document("example", miss.example.text), book);
    const bool missed = !find_marked(found.attributions, miss.example);
    const auto index = static_cast<std::uint32_t>(results.size());
    results.push_back({index, missed ? "" : "this is found now: give it to its rule as a `yes`, and to the guide"});
  }
  return results;
}

}  // namespace argmap::eval
