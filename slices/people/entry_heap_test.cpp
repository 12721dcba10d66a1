// SPDX-License-Identifier: Apache-2.0
#include "people/entry_heap.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace people {
namespace {
TEST(EntryHeap, HandsOutEachOnceInTheOrderOfTokensAndIds) {
  std::mt19937 dice(3);
  const std::vector<std::string> parts{"n", "p", "张", "张伟", "zhang", "zhangxiaowei", "xiao"};
  std::set<TokenEntry> expected;
  EntryHeap heap;
  for (int i = 0; i < 5'000; ++i) {
    TokenEntry entry;
    for (auto left = 1 + dice() % 4; left > 0; --left) entry.token += parts[dice() % parts.size()];
    entry.id.bytes[15] = static_cast<std::uint8_t>(dice() % 9);
    heap.add(entry.token, entry.id);
    expected.insert(entry);
  }
  std::vector<TokenEntry> found;
  heap.each_sorted([&](std::string_view token, const Uuid& id) {
    found.push_back({std::string(token), id});
  });
  EXPECT_EQ(std::vector<TokenEntry>(expected.begin(), expected.end()), found);
  heap.clear();
  EXPECT_TRUE(heap.empty());
}
}  // namespace
}  // namespace people
