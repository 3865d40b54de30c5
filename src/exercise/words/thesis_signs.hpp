// What speaks for a sentence as the main claim. The analysis is wrong about it more often than about anything else, so
// that an item wants several signs that do not hang on one another.
#pragma once

#include <set>

#include "exercise/task.hpp"

namespace argmap::exercise {

/// The headline is taken up.
[[nodiscard]] bool says_headline(const Reading& reading, const Unit& unit);

class ThesisSigns {
 public:
  /// Reads the whole article once.
  explicit ThesisSigns(const Task& task);

  /// Where the sentence stands, if that speaks for a main claim, by the name of its reason in the rules ("why-last");
  /// "" elsewhere.
  [[nodiscard]] std::string place(std::uint32_t sentence) const;
  /// How many there are, of five: a demand in the main clause, the place, the headline, two of the words that the whole
  /// article is about, a phrase that gathers ("in my view").
  [[nodiscard]] std::size_t count(std::uint32_t unit) const;
  /// Another sentence of the author's that restates nothing may be the main claim as well: it has more signs, or both
  /// demand something, and the other stands at the beginning or the end or has hardly fewer signs.
  [[nodiscard]] bool has_rival(std::uint32_t thesis) const;
  /// Two words of the headline stand in the sentence.
  [[nodiscard]] bool echoes_headline(std::uint32_t sentence) const;
  /// Two of the nouns and names that the article has most often stand in the sentence.
  [[nodiscard]] bool gathers_themes(std::uint32_t sentence) const;

 private:
  const Task& task_;
  const Reading& reading_;
  std::vector<std::uint32_t> prose_;  ///< blocks, in text order
  std::set<std::uint64_t> themes_;
  std::set<std::uint32_t> headline_;  ///< stems
};

}  // namespace argmap::exercise
