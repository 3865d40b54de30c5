// What a text calls by initials that it has explained: "the Harbour Masters' Union (HMU)".
#pragma once

#include <cstdint>
#include <map>

#include "argmap/document.hpp"

namespace argmap::extract {

/// The long forms of the initials that stand in brackets behind them, the first of each. Linear in the document.
class Abbreviations {
 public:
  explicit Abbreviations(const Document& document);
  /// Of "HMU" the tokens "Harbour Masters' Union"; empty where the text does not explain it.
  [[nodiscard]] TokenRange long_form(std::uint32_t token) const;

 private:
  const Document& document_;
  std::map<std::uint32_t, TokenRange> by_word_;
};

}  // namespace argmap::extract
