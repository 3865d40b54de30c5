// Comments in a draft that silence findings: `<!-- argmap: ignore unsupported -->`.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/report.hpp"

namespace argmap::analysis {

/// What the comments of a text silence. `ignore` holds for the next paragraph (the one that it stands in or before),
/// `ignore-file` for the text; both are followed by findings, or by nothing for all of them.
class Suppressions {
 public:
  explicit Suppressions(const Document& document);

  [[nodiscard]] bool silences(const Report& report, const Finding& finding) const;
  /// Words after `ignore` or `ignore-file` that are no finding, with their comments; in text order.
  struct Unknown {
    std::string word;
    Span comment;
  };
  [[nodiscard]] const std::vector<Unknown>& unknown() const { return unknown_; }

 private:
  using Ids = std::set<std::string, std::less<>>;  ///< "" among them stands for every finding
  struct OfBlock {
    std::uint32_t block = 0;
    Ids ids;
  };

  void read(const Document& document, Span comment);
  void add(Ids& ids, std::string_view words, Span comment);
  [[nodiscard]] Ids& of_block(std::uint32_t block);

  Ids whole_;
  std::vector<OfBlock> blocks_;  // ascending
  std::vector<Unknown> unknown_;
};

}  // namespace argmap::analysis
