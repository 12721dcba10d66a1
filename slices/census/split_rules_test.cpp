// SPDX-License-Identifier: Apache-2.0
#include "census/split_rules.hpp"

#include <gtest/gtest.h>

#include <random>

namespace census {
namespace {
Uuid marked(std::uint8_t number) {
  Uuid id;
  id.bytes[15] = number;
  id.bytes[0] = 1;
  return id;
}

std::vector<Stair> stairs_of(const std::vector<std::int64_t>& loads) {
  std::vector<Stair> stairs;
  for (const auto load : loads) stairs.push_back({marked(std::uint8_t(stairs.size())), load});
  return stairs;
}

std::vector<Sharer> sharers_of(std::size_t count) {
  std::vector<Sharer> sharers;
  for (std::size_t i = 0; i < count; ++i) sharers.push_back({marked(std::uint8_t(i)), {}, 0});
  return sharers;
}

std::string text_of(const std::vector<Run>& runs) {
  std::string text;
  for (const auto& run : runs)
    text += std::to_string(run.first) + '+' + std::to_string(run.count) + '=' +
            std::to_string(run.load) + ' ';
  return text;
}

std::int64_t largest_of(const std::vector<Stair>& stairs) {
  std::int64_t largest = 0;
  for (const auto& stair : stairs) largest = std::max(largest, stair.load);
  return largest;
}

std::int64_t spread_of(const std::vector<Run>& runs) {
  std::int64_t least = runs.front().load, most = least;
  for (const auto& run : runs) {
    least = std::min(least, run.load);
    most = std::max(most, run.load);
  }
  return most - least;
}

/// Each stairwell once, each run in one piece.
void expect_whole(const std::vector<Run>& runs, const std::vector<Stair>& stairs,
                  const std::vector<Sharer>& sharers) {
  std::vector<int> given(stairs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    auto load = sharers[i].held;
    for (auto at = runs[i].first; at < runs[i].first + runs[i].count; ++at) {
      ASSERT_LT(at, stairs.size());
      ++given[at];
      load += stairs[at].load;
    }
    EXPECT_EQ(load, runs[i].load);
  }
  for (const auto times : given) EXPECT_EQ(1, times);
}

struct Town {
  std::vector<Stair> stairs;
  std::vector<Sharer> sharers;
};

Town invented(std::mt19937& random) {
  const auto pick = [&](int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(random);
  };
  std::vector<std::int64_t> loads;
  const int count = pick(1, 40);
  for (int i = 0; i < count; ++i) loads.push_back(pick(0, 4) == 0 ? pick(1, 90) : pick(40, 60));
  Town town{stairs_of(loads), sharers_of(std::size_t(pick(1, 12)))};
  for (auto& sharer : town.sharers)
    if (pick(0, 1)) sharer.home = std::size_t(pick(0, count - 1));
  return town;
}
}  // namespace

TEST(SplitRules, GivesEveryStairwellOnceInOnePieceAndLoadsDifferByTheLargestAtMost) {
  std::mt19937 random(20220206);
  for (int round = 0; round < 400; ++round) {
    const auto town = invented(random);
    const auto runs = split(town.stairs, town.sharers);
    ASSERT_EQ(town.sharers.size(), runs.size());
    expect_whole(runs, town.stairs, town.sharers);
    EXPECT_LE(spread_of(runs), largest_of(town.stairs)) << round << ' ' << text_of(runs);
  }
}

TEST(SplitRules, GivesTheSameRunsAgain) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    const auto town = invented(random);
    EXPECT_EQ(text_of(split(town.stairs, town.sharers)), text_of(split(town.stairs, town.sharers)));
  }
}

TEST(SplitRules, LeavesAChiefInTheirOwnStairwell) {
  const auto stairs = stairs_of({10, 10, 10, 10, 10, 10});
  auto sharers = sharers_of(3);
  sharers[0].home = 5;
  sharers[2].home = 0;
  EXPECT_EQ("4+2=20 2+2=20 0+2=20 ", text_of(split(stairs, sharers)));
}

TEST(SplitRules, MovesACutByAStairwellSoThatAChiefKeepsTheirOwn) {
  // Even runs of three would give stairwell 3 to the second; the bound allows a run of four.
  const auto stairs = stairs_of({10, 10, 10, 10, 10, 10, 10});
  auto sharers = sharers_of(2);
  sharers[0].home = 3;
  const auto runs = split(stairs, sharers);
  EXPECT_LE(runs[0].first, 3u);
  EXPECT_LT(3u, runs[0].first + runs[0].count);
  EXPECT_LE(spread_of(runs), 10);
}

TEST(SplitRules, PutsEqualLoadBeforeTwoWhoLiveSideBySide) {
  const auto stairs = stairs_of({10, 10, 10, 10, 10, 10});
  auto sharers = sharers_of(2);
  sharers[0].home = 0;
  sharers[1].home = 0;
  EXPECT_EQ("0+3=30 3+3=30 ", text_of(split(stairs, sharers)));
}

TEST(SplitRules, CountsWhatWasGivenByHand) {
  const auto stairs = stairs_of({10, 10, 10, 10});
  auto sharers = sharers_of(2);
  sharers[0].held = 20;
  EXPECT_EQ("0+1=30 1+3=30 ", text_of(split(stairs, sharers)));
  sharers[0].held = 500;
  EXPECT_EQ("0+0=500 0+4=40 ", text_of(split(stairs, sharers)));
}

TEST(SplitRules, HasNothingForSomeWhereThereAreMoreOwnersThanStairwells) {
  const auto stairs = stairs_of({10, 10});
  const auto sharers = sharers_of(4);
  const auto runs = split(stairs, sharers);
  expect_whole(runs, stairs, sharers);
  EXPECT_LE(spread_of(runs), 10);
  EXPECT_TRUE(split(stairs, {}).empty());
  EXPECT_EQ("0+0=0 ", text_of(split({}, sharers_of(1))));
}
}  // namespace census
