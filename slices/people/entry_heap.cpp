// SPDX-License-Identifier: Apache-2.0
#include "people/entry_heap.hpp"

#include <algorithm>

#include "base/result.hpp"

namespace people {
namespace {
/// The first sixteen bytes as numbers: most tokens are told apart by them.
struct Beginning {
  std::uint64_t first = 0, second = 0;
  std::uint32_t at = 0;
};

std::uint64_t number_of(std::string_view text, std::size_t from) {
  std::uint64_t number = 0;
  for (std::size_t i = from; i < from + 8; ++i)
    number = number << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0u);
  return number;
}
}  // namespace

void EntryHeap::add(std::string_view token, const Uuid& id) {
  ENSURE(token.size() <= longest_token);
  if (found_.empty() || found_.back() != id) found_.push_back(id);
  places_.push_back({static_cast<std::uint32_t>(text_.size()),
                     static_cast<std::uint32_t>(found_.size() - 1),
                     static_cast<std::uint8_t>(token.size())});
  text_ += token;
}

void EntryHeap::clear() {
  places_.clear();
  found_.clear();
  text_.clear();
}

void EntryHeap::each_sorted(const TakeEntry& take) const {
  std::vector<Beginning> order;
  order.reserve(places_.size());
  for (std::uint32_t at = 0; at < places_.size(); ++at) {
    const auto text = text_of(places_[at]);
    order.push_back({number_of(text, 0), number_of(text, 8), at});
  }
  std::sort(order.begin(), order.end(), [&](const Beginning& a, const Beginning& b) {
    if (a.first != b.first) return a.first < b.first;
    if (a.second != b.second) return a.second < b.second;
    const auto &one = places_[a.at], &other = places_[b.at];
    if (const auto by_text = text_of(one).compare(text_of(other)); by_text != 0) return by_text < 0;
    return found_[one.found] < found_[other.found];
  });
  const Place* last = nullptr;
  for (const auto& beginning : order) {
    const auto& place = places_[beginning.at];
    const bool is_same =
        last && found_[last->found] == found_[place.found] && text_of(*last) == text_of(place);
    if (!is_same) take(text_of(place), found_[place.found]);
    last = &place;
  }
}
}  // namespace people
