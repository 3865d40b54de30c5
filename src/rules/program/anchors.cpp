#include "rules/program/anchors.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace argmap::rules {
namespace {

void flatten_into(const Sequence& sequence, std::vector<FlatPart>& parts) {
  for (const Item& item : sequence) {
    if (item.kind != Item::Kind::capture || item.optional) {
      parts.push_back({&item, -1, -1});
      continue;
    }
    parts.push_back({nullptr, item.slot, -1});
    flatten_into(item.alternatives.front(), parts);
    parts.push_back({nullptr, -1, item.slot});
  }
}

/// What the first (or last) token of a part is asked for.
class FirstTests {
 public:
  FirstTests(bool forward, bool with_phrases) : forward_(forward), with_phrases_(with_phrases) {}

  /// Adds the tests that a part begins with (or ends with); false where it may be empty, a gap, an edge or a span (but
  /// for a noun phrase, where these are asked for).
  bool add(const Item& item) {
    switch (item.kind) {
      case Item::Kind::word:
      case Item::Kind::lemma:
      case Item::Kind::traits:
      case Item::Kind::list:
        parts_.push_back(&item);
        return true;
      case Item::Kind::group:
      case Item::Kind::capture:
        return std::ranges::all_of(item.alternatives, [&](const Sequence& s) { return add(s); });
      case Item::Kind::span:
        if (!with_phrases_ || item.span != SpanKind::np) break;
        parts_.push_back(&item);
        return true;
      case Item::Kind::gap:
      case Item::Kind::edge:
      case Item::Kind::part:
        break;
    }
    return false;
  }

  /// The same of a sequence: optional parts, and the first that is not.
  bool add(const Sequence& sequence) {
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      const Item& item = forward_ ? sequence[i] : sequence[sequence.size() - 1 - i];
      if (!add(item)) return false;
      if (!item.optional) return true;
    }
    return false;
  }

  [[nodiscard]] FirstParts take() { return std::move(parts_); }

 private:
  bool forward_;
  bool with_phrases_;
  FirstParts parts_;
};

std::uint32_t sum_of(std::uint32_t a, std::uint32_t b) {
  return a == none || b == none ? none : a + b;
}

std::uint32_t longest(const Item& item);

std::uint32_t longest(const Sequence& sequence) {
  std::uint32_t tokens = 0;
  for (const Item& item : sequence) tokens = sum_of(tokens, longest(item));
  return tokens;
}

/// The most tokens that a part can take; `none` for any number.
std::uint32_t longest(const Item& item) {
  std::uint32_t tokens = 0;
  switch (item.kind) {
    case Item::Kind::word:
    case Item::Kind::lemma:
    case Item::Kind::list:
      return item.longest;
    case Item::Kind::traits:
      return 1;
    case Item::Kind::gap:
      return item.gap;
    case Item::Kind::edge:
      return 0;
    case Item::Kind::span:
    case Item::Kind::part:
      return none;
    case Item::Kind::group:
    case Item::Kind::capture:
      break;
  }
  for (const Sequence& alternative : item.alternatives) {
    const std::uint32_t own = longest(alternative);
    tokens = own == none ? none : std::max(tokens, own);
    if (tokens == none) break;
  }
  return tokens;
}

/// True where every way through the part goes over a quotation.
bool needs_quotation(const Item& item) {
  if (item.optional) return false;
  if (item.kind == Item::Kind::span) return item.span == SpanKind::quote;
  if (item.alternatives.empty()) return false;
  return std::ranges::all_of(item.alternatives,
                             [](const Sequence& s) { return std::ranges::any_of(s, needs_quotation); });
}

/// True where some way through the part goes over a quotation, which may end in another sentence.
bool holds_quotation(const Item& item) {
  if (item.kind == Item::Kind::span) return item.span == SpanKind::quote;
  return std::ranges::any_of(item.alternatives,
                             [](const Sequence& s) { return std::ranges::any_of(s, holds_quotation); });
}

using Items = std::vector<const Item*>;
constexpr std::ptrdiff_t most_rest = 10;  // items behind a beginning that are kept

/// The ways to begin these items, of which the first that is not optional is no gap, span or edge.
void add_beginnings(const Items& items, std::vector<Beginning>& all) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto behind = items.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    const Items rest(behind, behind + std::min<std::ptrdiff_t>(most_rest, items.end() - behind));
    if (items[i]->alternatives.empty()) all.push_back({items[i], rest});
    for (const Sequence& alternative : items[i]->alternatives) {
      Items whole;
      for (const Item& item : alternative) whole.push_back(&item);
      whole.insert(whole.end(), rest.begin(), rest.end());
      add_beginnings(whole, all);
    }
    if (!items[i]->optional) return;
  }
}

}  // namespace

std::vector<FlatPart> flatten(const Sequence& pattern) {
  std::vector<FlatPart> parts;
  flatten_into(pattern, parts);
  return parts;
}

std::optional<FirstParts> first_parts(const Item& item) {
  FirstTests first(true, false);
  if (item.optional || !first.add(item)) return std::nullopt;
  return first.take();
}

bool holds_stretch(const Item& item) {
  if (item.kind == Item::Kind::span) return item.span == SpanKind::clause || item.span == SpanKind::rest;
  return std::ranges::any_of(item.alternatives,
                             [](const Sequence& s) { return std::ranges::any_of(s, holds_stretch); });
}

std::vector<Beginning> beginnings(const std::vector<FlatPart>& parts, std::size_t anchor) {
  Items items;
  for (const FlatPart& part : std::span(parts).subspan(anchor)) {
    if (part.item != nullptr) items.push_back(part.item);
  }
  std::vector<Beginning> all;
  add_beginnings(items, all);
  return all;
}

std::vector<Awaited> awaited_behind(const Beginning& beginning) {
  std::vector<Awaited> all;
  std::uint32_t reach = longest(*beginning.first);
  for (const Item* item : beginning.rest) {
    if (holds_quotation(*item)) break;
    if (auto first = first_parts(*item)) all.push_back({std::move(*first), reach});
    reach = sum_of(reach, longest(*item));
  }
  return all;
}

std::vector<Awaited> awaited_before(const std::vector<FlatPart>& parts, std::size_t anchor) {
  std::vector<Awaited> all;
  std::uint32_t reach = 0;
  for (std::size_t i = anchor; i-- > 0;) {
    const Item* item = parts[i].item;
    if (item == nullptr) continue;
    if (holds_quotation(*item)) break;
    reach = sum_of(reach, longest(*item));
    if (auto first = first_parts(*item)) all.push_back({std::move(*first), reach});
  }
  return all;
}

FirstParts next_tests(const Beginning& beginning) {
  FirstTests first(true, true);
  for (const Item* item : beginning.rest) {
    if (!first.add(*item)) break;
    if (!item->optional) return first.take();
  }
  return {};
}

FirstParts tests_before(const std::vector<FlatPart>& parts, std::size_t anchor) {
  FirstTests last(false, true);
  for (std::size_t i = anchor; i-- > 0;) {
    const Item* item = parts[i].item;
    if (item == nullptr) continue;
    if (!last.add(*item)) break;
    if (!item->optional) return last.take();
  }
  return {};
}

Glance glance_of(const std::vector<FlatPart>& parts, std::size_t anchor) {
  Glance glance;
  std::uint32_t reach = 0;
  for (std::size_t i = anchor; i-- > 0 && reach != none;) {
    const Item* item = parts[i].item;
    if (item == nullptr) continue;
    if (item->kind == Item::Kind::edge && (item->edge == Edge::sentence_start || item->edge == Edge::block_start)) {
      glance.reach = reach;
      glance.block_start = item->edge == Edge::block_start;
      break;
    }
    reach = sum_of(reach, longest(*item));
  }
  glance.quotation =
      std::ranges::any_of(parts, [](const FlatPart& part) { return part.item && needs_quotation(*part.item); });
  return glance;
}

}  // namespace argmap::rules
