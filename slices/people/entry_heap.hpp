// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Search entries gathered in any order, to be packed in theirs.
///
/// The texts lie behind each other in one piece of memory: half a million small strings would cost
/// more than everything else that is done with them.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "people/run.hpp"

namespace people {
class EntryHeap {
 public:
  void add(std::string_view token, const Uuid& id);
  std::size_t size() const { return places_.size(); }
  bool empty() const { return places_.empty(); }
  void clear();

  /// Hands out each once, in their order, which one ending behind every token does not change.
  using TakeEntry = std::function<void(std::string_view token, const Uuid&)>;
  void each_sorted(const TakeEntry&) const;

 private:
  /// Where the text of an entry lies, and whom it finds.
  struct Place {
    std::uint32_t at = 0, found = 0;
    std::uint8_t size = 0;
  };
  std::string_view text_of(const Place& place) const {
    return std::string_view(text_).substr(place.at, place.size);
  }

  bool is_after_last(std::string_view token, const Uuid& id) const;
  bool comes_before(const Place&, const Place&) const;

  std::vector<Place> places_;
  std::vector<Uuid> found_;
  std::string text_;
  bool are_in_order_ = true, are_ids_in_order_ = true;  ///< As they came.
};
}  // namespace people
