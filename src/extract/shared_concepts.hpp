// What two drafts speak of both.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/drafts.hpp"

namespace argmap::extract {

/// The concepts that drafts have in common. Each knows where it is named before and after: of drafts near one another
/// these ways are followed, and of others their concepts are compared.
class SharedConcepts {
 public:
  /// Of the drafts that are no background.
  SharedConcepts(const Reading& reading, const std::vector<Draft>& drafts);

  /// What two drafts have in common.
  class Common {
   public:
    [[nodiscard]] std::uint32_t concepts() const { return counted_ >> 1U; }
    /// One of them is named as a proper noun in both.
    [[nodiscard]] bool name() const { return (counted_ & 1U) != 0; }
    /// A concept; `name` is 1 where both name it so.
    void add(std::uint32_t name) { counted_ = (counted_ + 2) | name; }

   private:
    std::uint32_t counted_ = 0;  // twice the concepts, one more for a name
  };

  /// Settles one of the two.
  void start_from(std::uint32_t draft);
  /// What it has in common with another.
  [[nodiscard]] Common with(std::uint32_t draft) {
    const std::uint32_t place = draft - from_ + reach;  // wraps round where it stands far before
    return place < near_.size() ? near_[place] : with_far(draft);
  }

 private:
  static constexpr std::uint32_t reach = 24;  // drafts before and after that are near

  /// One bit for every concept of a draft; a bit that is not set tells that a concept is not there.
  using Signature = std::array<std::uint64_t, 4>;

  /// A concept of a draft, once for it.
  struct Mention {
    std::uint32_t concept_number = 0;
    std::uint32_t draft = 0;
    std::uint32_t before = none;  ///< the mention in the nearest draft before
    std::uint32_t after = none;
    std::uint32_t name = 0;  ///< 1 where it is a proper noun
  };

  /// A concept, and 1 where a proper noun names it.
  struct Named {
    std::uint32_t number;
    std::uint32_t name;
  };

  struct OfDraft {
    TokenRange mentions;
    Signature signature{};
  };

  void add(const Reading& reading, std::uint32_t draft, std::uint32_t sentence, std::span<const TokenRange> core);
  void mention(Named named, std::uint32_t draft);
  void add_near(const Mention& mention, std::uint32_t name) {
    near_[mention.draft - from_ + reach].add(mention.name & name);
  }
  [[nodiscard]] Common with_far(std::uint32_t draft);
  [[nodiscard]] std::span<const Mention> mentions(std::uint32_t draft) const {
    const TokenRange all = drafts_[draft].mentions;
    return std::span(mentions_).subspan(all.first, all.size());
  }

  std::vector<Mention> mentions_;    // one draft after the other
  std::vector<std::uint32_t> last_;  // by concept: its last mention so far
  std::vector<OfDraft> drafts_;
  std::uint32_t from_ = none;
  std::array<Common, 2 * reach + 1> near_{};  // by place around it
  std::vector<std::uint32_t> holders_;        // by concept: twice the last draft that was compared, one more for a name
  std::uint32_t held_ = none;                 // that draft
};

}  // namespace argmap::extract
