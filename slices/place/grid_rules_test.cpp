// SPDX-License-Identifier: Apache-2.0
#include "place/grid_rules.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

namespace place {
namespace {
const GridPolicy& policy() { return grid_policy(*Day::of(2027, 1, 15)); }

Uuid id_of(int number) {
  Uuid id;
  id.bytes.back() = static_cast<std::uint8_t>(number);
  return id;
}
/// Blocks of one compound with these households; `grids` names the grid of each, 0 for none.
std::vector<Block> blocks(const std::vector<std::int64_t>& households,
                          const std::vector<int>& grids = {}) {
  std::vector<Block> list;
  for (std::size_t i = 0; i < households.size(); ++i) {
    Block block{id_of(int(100 + i)), id_of(1), households[i], {}};
    if (i < grids.size() && grids[i]) block.grid = id_of(grids[i]);
    list.push_back(block);
  }
  return list;
}
/// "300 400(7) " of each part: households, and the grid that it goes on as.
std::string told(const std::vector<GridPart>& parts) {
  std::string text;
  for (const auto& part : parts) {
    text += std::to_string(part.households);
    if (part.grid) text += '(' + std::to_string(int(part.grid->bytes.back())) + ')';
    text += ' ';
  }
  return text;
}
}  // namespace

TEST(GridRules, HoldThreeToFiveHundredHouseholds) {
  // "300-500 households per grid": Xinhua, 2023-08-11.
  EXPECT_EQ(300, policy().least);
  EXPECT_EQ(500, policy().most);
}

TEST(GridRules, CutWhatStandsInOrderIntoGridsThatFit) {
  EXPECT_EQ("400 400 ", told(cut_into_grids(blocks({200, 200, 200, 200}), policy())));
  EXPECT_EQ("", told(cut_into_grids({}, policy())));
  EXPECT_EQ("120 ", told(cut_into_grids(blocks({120}), policy()))) << "too small for one of 300";
  EXPECT_EQ("900 ", told(cut_into_grids(blocks({900}), policy()))) << "nothing can be cut";
}

TEST(GridRules, LeaveAloneWhatFitsAlready) {
  EXPECT_EQ("", told(cut_into_grids(blocks({200, 200, 200, 200}, {1, 2, 1, 2}), policy())));
}

TEST(GridRules, MoveAsFewBlocksAsTheyCan) {
  const auto parts =
      cut_into_grids(blocks({100, 100, 100, 100, 100, 100, 100}, {1, 1, 1, 1, 1, 1, 2}), policy());
  EXPECT_EQ("400(1) 300(2) ", told(parts));
}

TEST(GridRules, PreferToCutBetweenCompounds) {
  auto list = blocks({150, 150, 150, 150, 150});
  list[3].compound = list[4].compound = id_of(2);
  EXPECT_EQ("450 300 ", told(cut_into_grids(list, policy())));
}

TEST(GridRules, CoverEveryBlockOnceAndNameNoGridTwice) {
  std::mt19937 dice(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::int64_t> households(1 + dice() % 40);
    std::vector<int> grids(households.size());
    for (auto& one : households) one = std::int64_t(dice() % 200);
    for (auto& one : grids) one = int(dice() % 5);
    const auto list = blocks(households, grids);
    const auto parts = cut_into_grids(list, policy());
    if (parts.empty()) continue;
    std::size_t at = 0;
    std::vector<Uuid> named;
    for (const auto& part : parts) {
      EXPECT_EQ(at, part.first);
      EXPECT_LT(part.first, part.end);
      at = part.end;
      if (part.grid) named.push_back(*part.grid);
    }
    EXPECT_EQ(list.size(), at);
    std::sort(named.begin(), named.end());
    EXPECT_EQ(named.end(), std::unique(named.begin(), named.end()));
    const auto all = std::accumulate(households.begin(), households.end(), std::int64_t(0));
    if (all < policy().least) {
      EXPECT_EQ(1u, parts.size());
    }
  }
}
}  // namespace place
