// The article as it was written, with what was found in it marked. Every piece of text is an element of its own that
// tells where in the original it begins, in code points, so that the script can light up any stretch of words.
#include <algorithm>
#include <optional>

#include "render/report/parts.hpp"

namespace argmap::render {
namespace {

struct Mark {
  Span span;
  std::uint32_t index = 0;  ///< of the unit, the voice, or the furniture
};
using Marks = std::vector<Mark>;

void sort_marks(Marks& marks) {
  std::ranges::stable_sort(marks, {}, [](const Mark& mark) { return mark.span; });
}

/// Walks through marks in text order; of those that overlap the first counts.
class Walk {
 public:
  explicit Walk(const Marks& marks) : marks_(marks) {}

  /// The mark that covers the byte. Bytes are asked for in ascending order.
  const Mark* at(std::uint32_t byte) {
    while (next_ < marks_.size() && marks_[next_].span.end <= byte) ++next_;
    return next_ < marks_.size() && marks_[next_].span.begin <= byte ? &marks_[next_] : nullptr;
  }

 private:
  const Marks& marks_;
  std::size_t next_ = 0;
};

Marks unit_marks(const Report& report) {
  Marks marks;
  const auto units = report.graph.units();
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    for (const Span span : units[i].spans) marks.push_back({span, i});
  }
  sort_marks(marks);
  return marks;
}

Marks attribution_marks(const Report& report, std::vector<Span> Attribution::*part) {
  Marks marks;
  for (const Attribution& each : report.attributions) {
    for (const Span span : each.*part) marks.push_back({span, each.voice});
  }
  sort_marks(marks);
  return marks;
}

Marks furniture_marks(const Report& report) {
  Marks marks;
  for (std::uint32_t i = 0; i < report.furniture.size(); ++i) marks.push_back({report.furniture[i].span, i});
  sort_marks(marks);
  return marks;
}

Marks markup_marks(const Report& report) {
  Marks marks;
  for (const Span span : report.document.markup) marks.push_back({span, 0});
  sort_marks(marks);
  return marks;
}

class ArticleWriter {
 public:
  explicit ArticleWriter(const Page& page)
      : page_(page),
        report_(page.report),
        html_(page.html),
        unit_marks_(unit_marks(report_)),
        source_marks_(attribution_marks(report_, &Attribution::source)),
        cue_marks_(attribution_marks(report_, &Attribution::cue)),
        furniture_marks_(furniture_marks(report_)),
        markup_marks_(markup_marks(report_)),
        begun_(report_.graph.units().size()),
        doubt_(begun_.size()) {
    for (const Finding& each : report_.findings) {
      if (each.units.empty()) continue;
      std::string_view& doubt = doubt_[each.units.front()];
      if (each.id == "unsupported" || doubt.empty()) doubt = each.id == "unsupported" ? "?" : "!";
    }
    for (const auto* marks : {&unit_marks_, &source_marks_, &cue_marks_, &furniture_marks_, &markup_marks_}) {
      for (const Mark& mark : *marks) cuts_.push_back(mark.span.begin), cuts_.push_back(mark.span.end);
    }
    std::ranges::sort(cuts_);
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
  }

  void write() {
    for (const Block& block : report_.document.blocks) write_block(block);
    close_list();
  }

 private:
  void write_block(const Block& block) {
    if (block.kind != BlockKind::list_item) close_list();
    if (block.kind == BlockKind::rule) return html_.raw("<hr>\n");
    if (block.kind == BlockKind::list_item && !in_list_) html_.raw("<ul>\n"), in_list_ = true;
    const std::string tag = tag_of(block);
    html_.add("<{} class=\"{}\" data-line=\"{}\"", tag, class_of(block), page_.positions.line(block.span.begin));
    if (const Mark* found = covering(block)) {
      html_.attribute("title", "not part of the argument: " + report_.furniture[found->index].category);
    }
    html_.raw(">");
    write_pieces(block.span);
    html_.add("</{}>\n", tag);
  }

  void close_list() {
    if (in_list_) html_.raw("</ul>\n");
    in_list_ = false;
  }

  /// No level of heading is left out, as those who jump from heading to heading expect.
  std::string tag_of(const Block& block) {
    switch (block.kind) {
      case BlockKind::headline:
        heading_level_ = 3;
        return "h3";
      case BlockKind::heading:
        heading_level_ = std::clamp(block.level + 2, 3, std::min(heading_level_ + 1, 6));
        return fmt::format("h{}", heading_level_);
      case BlockKind::list_item:
        return "li";
      case BlockKind::quote:
        return "blockquote";
      case BlockKind::code:
        return "pre";
      default:
        return "p";
    }
  }

  [[nodiscard]] std::string class_of(const Block& block) const {
    std::string out = "block";
    if (covering(block) != nullptr) out += " furniture";
    if (block.kind == BlockKind::headline) out += " headline";
    if (block.kind == BlockKind::list_item && block.level > 1) out += " deeper";
    return out;
  }

  /// The furniture that the whole block is.
  [[nodiscard]] const Mark* covering(const Block& block) const {
    const auto behind = std::ranges::upper_bound(furniture_marks_, block.span.begin, {},
                                                 [](const Mark& mark) { return mark.span.begin; });
    if (behind == furniture_marks_.begin()) return nullptr;
    const Mark& mark = *std::prev(behind);
    return mark.span.contains(block.span) ? &mark : nullptr;
  }

  void write_pieces(Span block) {
    auto cut = std::ranges::upper_bound(cuts_, block.begin);
    for (std::uint32_t begin = block.begin; begin < block.end;) {
      const std::uint32_t end = cut == cuts_.end() ? block.end : std::min(*cut++, block.end);
      write_piece({begin, end});
      begin = end;
    }
    enter(std::nullopt);
  }

  /// A piece is all of one kind: nothing begins or ends inside it.
  void write_piece(Span piece) {
    const Mark* unit = units_.at(piece.begin);
    enter(unit != nullptr ? std::optional(unit->index) : std::nullopt);
    if (markup_.at(piece.begin) != nullptr) return;
    html_.add("<span data-at=\"{}\"", page_.positions.code_point(piece.begin));
    if (const Mark* source = sources_.at(piece.begin)) {
      html_.add(" class=\"source\" data-id=\"v{}\"", source->index + 1);
    } else if (cues_.at(piece.begin) != nullptr) {
      html_.raw(" class=\"cue\"");
    } else if (furniture_.at(piece.begin) != nullptr) {
      html_.raw(" class=\"furniture\"");
    }
    html_.raw(">"), html_.words(report_.document.slice(piece)), html_.raw("</span>");
  }

  /// Closes the statement that is open and opens another; a statement in several parts has its id on the first.
  void enter(std::optional<std::uint32_t> unit) {
    if (unit == open_) return;
    if (open_) html_.raw("</a>");
    open_ = unit;
    if (!unit) return;
    const Unit& entered = report_.graph.units()[*unit];
    html_.add("<a class=\"unit {0}\" href=\"#u{1}\" data-id=\"u{1}\"", name_of(entered.role), *unit + 1);
    if (!begun_[*unit])
      html_.add(" id=\"text-u{}\" data-mark=\"{}{}\"", *unit + 1, mark_of(entered.role), doubt_[*unit]);
    begun_[*unit] = true;
    html_.raw(">");
  }

  const Page& page_;
  const Report& report_;
  Html& html_;
  Marks unit_marks_;
  Marks source_marks_;
  Marks cue_marks_;
  Marks furniture_marks_;
  Marks markup_marks_;
  Walk units_{unit_marks_};
  Walk sources_{source_marks_};
  Walk cues_{cue_marks_};
  Walk furniture_{furniture_marks_};
  Walk markup_{markup_marks_};
  std::vector<std::uint32_t> cuts_;      ///< where pieces end: everywhere that any mark begins or ends
  std::vector<bool> begun_;              ///< by unit
  std::vector<std::string_view> doubt_;  ///< by unit: "?" where nothing supports it, "!" for another finding
  std::optional<std::uint32_t> open_;
  int heading_level_ = 2;
  bool in_list_ = false;
};

}  // namespace

void Page::article() const {
  ArticleWriter(*this).write();
}

}  // namespace argmap::render
