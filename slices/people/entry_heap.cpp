// SPDX-License-Identifier: Apache-2.0
#include "people/entry_heap.hpp"

#include <algorithm>
#include <cstring>

#include "base/result.hpp"

namespace people {
namespace {
/// The first bytes as numbers: nearly all tokens are told apart by them, or are the same.
struct Beginning {
  std::uint64_t first = 0, second = 0, third = 0;
  std::uint32_t at = 0, size = 0;
};
constexpr std::size_t bytes_in_beginning = 24;

std::uint64_t number_of(std::string_view text, std::size_t from) {
  std::uint64_t number = 0;
  if (text.size() >= from + 8) {
    std::memcpy(&number, text.data() + from, 8);
    return __builtin_bswap64(number);
  }
  for (std::size_t i = from; i < from + 8; ++i)
    number = number << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0u);
  return number;
}

/// Merges neighbours, two and two, until one piece is left.
template <class Before>
void merge_pieces(std::vector<Beginning>& all, std::vector<std::size_t> ends,
                  const Before& before) {
  std::vector<Beginning> merged(all.size());
  while (ends.size() > 1) {
    std::vector<std::size_t> left;
    std::size_t from = 0;
    for (std::size_t i = 0; i < ends.size(); i += 2) {
      const auto middle = ends[i], to = i + 1 < ends.size() ? ends[i + 1] : middle;
      const auto at = [&](std::size_t place) { return all.begin() + std::ptrdiff_t(place); };
      std::merge(at(from), at(middle), at(middle), at(to), merged.begin() + std::ptrdiff_t(from),
                 before);
      left.push_back(from = to);
    }
    all.swap(merged);
    ends = std::move(left);
  }
}

/// What came in few pieces, each in its order, is merged: that of one community after another.
template <class Before>
void sort_in_pieces(std::vector<Beginning>& all, const Before& before) {
  constexpr std::size_t least_in_piece = 256;
  std::vector<std::size_t> ends;
  for (std::size_t at = 1; at < all.size() && ends.size() <= all.size() / least_in_piece; ++at)
    if (before(all[at], all[at - 1])) ends.push_back(at);
  if (ends.size() > all.size() / least_in_piece) return std::sort(all.begin(), all.end(), before);
  ends.push_back(all.size());
  merge_pieces(all, std::move(ends), before);
}
}  // namespace

bool EntryHeap::is_after_last(std::string_view token, const Uuid& id) const {
  if (places_.empty()) return true;
  const auto order = text_of(places_.back()).compare(token);
  return order != 0 ? order < 0 : found_[places_.back().found] <= id;
}

void EntryHeap::add(std::string_view token, const Uuid& id) {
  ENSURE(token.size() <= longest_token);
  are_in_order_ = are_in_order_ && is_after_last(token, id);
  if (found_.empty() || found_.back() != id) {
    are_ids_in_order_ = are_ids_in_order_ && (found_.empty() || found_.back() < id);
    found_.push_back(id);
  }
  places_.push_back({static_cast<std::uint32_t>(text_.size()),
                     static_cast<std::uint32_t>(found_.size() - 1),
                     static_cast<std::uint8_t>(token.size())});
  text_ += token;
}

void EntryHeap::clear() { *this = {}; }

bool EntryHeap::comes_before(const Place& a, const Place& b) const {
  const auto order = text_of(a).compare(text_of(b));
  return order != 0 ? order < 0 : found_[a.found] < found_[b.found];
}

void EntryHeap::each_sorted(const TakeEntry& take) const {
  const Place* last = nullptr;
  const auto hand_out = [&](const Place& place) {
    const bool is_same =
        last && found_[last->found] == found_[place.found] && text_of(*last) == text_of(place);
    if (!is_same) take(text_of(place), found_[place.found]);
    last = &place;
  };
  if (are_in_order_) {
    std::for_each(places_.begin(), places_.end(), hand_out);
    return;
  }

  std::vector<Beginning> order;
  order.reserve(places_.size());
  for (std::uint32_t at = 0; at < places_.size(); ++at) {
    const auto text = text_of(places_[at]);
    order.push_back({number_of(text, 0), number_of(text, 8), number_of(text, 16), at,
                     static_cast<std::uint32_t>(text.size())});
  }
  sort_in_pieces(order, [&](const Beginning& a, const Beginning& b) {
    if (a.first != b.first) return a.first < b.first;
    if (a.second != b.second) return a.second < b.second;
    if (a.third != b.third) return a.third < b.third;
    // The same token, mostly: then those who came first stand first, without a look at them.
    if (are_ids_in_order_ && a.size == b.size && a.size <= bytes_in_beginning) return a.at < b.at;
    return comes_before(places_[a.at], places_[b.at]);
  });
  for (const auto& beginning : order) hand_out(places_[beginning.at]);
}
}  // namespace people
