// What one item of a sheet gives away of another.
#pragma once

#include <set>

#include "exercise/reading.hpp"

namespace argmap::exercise {

using Sentences = std::set<std::uint32_t>;

/// An item, the sentences of the article that it prints, and those that its answer is about.
struct Posed {
  Item item;
  Sentences printed;
  Sentences lined;  ///< of these, those whose line stands beside them
  Sentences asked;
};

/// Finds them in the text of items.
class Poser {
 public:
  explicit Poser(const Reading& reading);
  [[nodiscard]] Posed pose(Item item) const;

 private:
  [[nodiscard]] Sentences printed_in(const Item& item, bool with_line) const;
  [[nodiscard]] Sentences said_in(const Item& item) const;

  const Reading& reading_;
  std::vector<std::string> sentences_;  ///< letters and digits only
};

/// The sentences that the key of an item cites.
[[nodiscard]] Sentences cited(const Reading& reading, const Item& item);

/// The sentences by which either of two items gives away an answer of the other.
[[nodiscard]] Sentences leaks(const Posed& one, const Posed& other);

}  // namespace argmap::exercise
