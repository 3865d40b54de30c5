#include "extract/voices/agreeing_readings.hpp"

#include <algorithm>
#include <utility>

namespace argmap::extract {
namespace {

bool same_reading(const Cited& a, const Cited& b) {
  return a.cue == b.cue && a.source == b.source && overlap(a.contents, b.contents);
}

class Joiner {
 public:
  Joiner(const Document& document, const rules::Book& book) : document_(document), book_(book) {}

  void join(std::vector<Cited>& readings) const {
    std::vector<Cited> joined;
    for (Cited& reading : readings) {
      const auto same = std::ranges::find_if(joined, [&](const Cited& c) { return same_reading(c, reading); });
      if (same == joined.end()) {
        joined.push_back(std::move(reading));
        continue;
      }
      if (knows_content_better(reading, *same)) {
        same->contents = reading.contents;
        std::swap(same->votes.front(), reading.votes.front());
      }
      same->dangling |= reading.dangling;
      if (same->role.empty()) same->role = reading.role;
      if (same->outlet.empty()) same->outlet = reading.outlet;
      same->votes.insert(same->votes.end(), reading.votes.begin(), reading.votes.end());
    }
    readings = std::move(joined);
  }

 private:
  /// The weightier rule knows better where content begins and ends; of equals the one that takes more. But no rule
  /// knows the end that takes a few quoted words for all that was said.
  [[nodiscard]] bool knows_content_better(const Cited& a, const Cited& b) const {
    if (is_part(a, b) != is_part(b, a)) return is_part(b, a);
    if (goes_on(a, b) || goes_on(b, a)) return goes_on(a, b);
    if (lacks_subject(a, b) || lacks_subject(b, a)) return lacks_subject(b, a);
    if (stops_short(a, b) || stops_short(b, a)) return stops_short(b, a);
    if (a.votes.front().weight != b.votes.front().weight) return a.votes.front().weight > b.votes.front().weight;
    return size_of(a.contents) > size_of(b.contents);
  }

  /// "Only you," she said, would sell the wheel: it has the same quotation and words behind the cue as well.
  static bool goes_on(const Cited& a, const Cited& b) {
    return a.contents.size() == 2 && b.contents.size() == 1 && a.contents.front() == b.contents.front();
  }

  /// She said she “would sell it”: the quotation alone is no clause.
  [[nodiscard]] bool lacks_subject(const Cited& part, const Cited& whole) const {
    const std::uint32_t first = part.contents.front().first;
    if (first <= part.cue.last || whole.contents.front().first + 1 != first) return false;
    const std::uint32_t quotation = document_.tokens[first].quotation;
    if (quotation == none || document_.quotations[quotation].tokens.first != first) return false;
    const std::string& fold = document_.word(document_.tokens[first - 1]).fold;
    return fold == "he" || fold == "she" || fold == "they" || fold == "we" || fold == "i";
  }

  /// He called the wheel, which had stopped, "a rag": the one ends before the quoted words that the other's
  /// rule asks for.
  [[nodiscard]] bool stops_short(const Cited& part, const Cited& whole) const {
    const TokenRange content = part.contents.front();
    const TokenRange all = whole.contents.front();
    if (part.contents.size() != 1 || content.first != all.first || content.last >= all.last) return false;
    if (!book_.digest.briefs[whole.votes.front().rule].asks_for(rules::Scope::voice)) return false;
    const auto is_quoted = [&](const Token& t) { return t.quotation != document_.tokens[part.cue.first].quotation; };
    const auto at = [&](std::uint32_t i) { return document_.tokens.begin() + i; };
    return std::none_of(at(content.first), at(content.last), is_quoted) &&
           std::any_of(at(content.last), at(all.last), is_quoted);
  }

  /// What the one says ends with quoted words and is less than the other's: it stops at the closing mark though the
  /// sentence goes on without a pause, or begins with a mark in the middle of a clause.
  [[nodiscard]] bool is_part(const Cited& part, const Cited& whole) const {
    const TokenRange content = part.contents.front();
    const TokenRange all = whole.contents.front();
    if (part.contents.size() != 1 || content.first < part.cue.last || !all.contains(content)) return false;
    const std::uint32_t last = document_.tokens[content.last - 1].quotation;
    if (last == none || content == all || content.size() < 3) return false;
    const TokenRange quoted = document_.quotations[last].tokens;
    if (quoted.last != content.last || quoted.first < content.first) return false;
    const bool pauses = document_.tokens[content.last - 2].word_class == WordClass::punctuation;
    if (!pauses && (content.first == all.first || quoted == content)) return true;
    const bool opens = document_.tokens[content.first + 1].capitalised;
    return quoted == content && (!opens || document_.word(document_.tokens[all.first]).fold == "that");
  }

  const Document& document_;
  const rules::Book& book_;
};

}  // namespace

std::uint32_t size_of(const std::vector<TokenRange>& ranges) {
  std::uint32_t size = 0;
  for (const TokenRange range : ranges) size += range.size();
  return size;
}

bool overlap(const std::vector<TokenRange>& a, const std::vector<TokenRange>& b) {
  return std::ranges::any_of(
      a, [&](TokenRange x) { return std::ranges::any_of(b, [&](TokenRange y) { return x.overlaps(y); }); });
}

void join_agreeing(const Document& document, const rules::Book& book, std::vector<Cited>& readings) {
  Joiner(document, book).join(readings);
}

}  // namespace argmap::extract
