// SPDX-License-Identifier: Apache-2.0
#include "people/entry_heap.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace people {
namespace {
enum class Ids { in_any_order, in_their_order };
enum class Tokens { in_any_order, in_their_order };

void expect_sorted(Ids ids, Tokens tokens) {
  std::mt19937 dice(3);
  const std::vector<std::string> parts{"n", "p", "张", "张伟", "zhang", "zhangxiaowei", "xiao"};
  std::set<TokenEntry> expected;
  std::vector<TokenEntry> entries;
  for (int i = 0; i < 5'000; ++i) {
    TokenEntry entry;
    for (auto left = 1 + dice() % 4; left > 0; --left) entry.token += parts[dice() % parts.size()];
    entry.id.bytes[15] = static_cast<std::uint8_t>(ids == Ids::in_any_order ? dice() % 9 : i / 20);
    entries.push_back(entry);
    expected.insert(entry);
  }
  if (tokens == Tokens::in_their_order) std::sort(entries.begin(), entries.end());
  EntryHeap heap;
  for (const auto& entry : entries) heap.add(entry.token, entry.id);
  std::vector<TokenEntry> found;
  heap.each_sorted([&](std::string_view token, const Uuid& id) {
    found.push_back({std::string(token), id});
  });
  EXPECT_EQ(std::vector<TokenEntry>(expected.begin(), expected.end()), found);
  heap.clear();
  EXPECT_TRUE(heap.empty());
  heap.add("p", Uuid());
  EXPECT_EQ(1u, heap.size());
}

/// Pieces that are each in their order: what one community after another knows.
TEST(EntryHeap, MergesWhatCameInFewPieces) {
  std::mt19937 dice(4);
  std::set<TokenEntry> expected;
  EntryHeap heap;
  for (int piece = 0; piece < 5; ++piece) {
    std::set<TokenEntry> sorted;
    for (int i = 0; i < 1'000; ++i) {
      TokenEntry entry{"n" + std::to_string(dice() % 3'000), {}};
      entry.id.bytes[15] = static_cast<std::uint8_t>(9 - piece + int(dice() % 2));
      sorted.insert(entry);
    }
    for (const auto& entry : sorted) heap.add(entry.token, entry.id);
    expected.insert(sorted.begin(), sorted.end());
  }
  std::vector<TokenEntry> found;
  heap.each_sorted([&](std::string_view token, const Uuid& id) {
    found.push_back({std::string(token), id});
  });
  EXPECT_EQ(std::vector<TokenEntry>(expected.begin(), expected.end()), found);
}

TEST(EntryHeap, HandsOutEachOnceInTheOrderOfTokensAndIds) {
  expect_sorted(Ids::in_any_order, Tokens::in_any_order);
  expect_sorted(Ids::in_their_order, Tokens::in_any_order);
  expect_sorted(Ids::in_any_order, Tokens::in_their_order);
}
}  // namespace
}  // namespace people
