// SPDX-License-Identifier: Apache-2.0
#include "people/lookalike_search.hpp"

#include <gtest/gtest.h>

#include <set>

#include "people/invent.hpp"

namespace people {
namespace {
const Day today = *Day::parse("2027-01-15");

Uuid nth_id(int n) {
  Uuid id;
  id.bytes[14] = static_cast<std::uint8_t>(n >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(n);
  return id;
}
Suspect somebody(int n, std::string_view name, const char* born, std::uint64_t home = 0) {
  Suspect suspect;
  suspect.id = nth_id(n);
  suspect.name = name;
  suspect.born_on = Day::parse(born);
  suspect.home = home;
  return suspect;
}
std::set<std::pair<int, int>> numbers_of(const LookalikeSearch::Found& found) {
  std::set<std::pair<int, int>> pairs;
  for (const auto& pair : found.pairs) pairs.emplace(pair.one, pair.other);
  return pairs;
}
}  // namespace

TEST(LookalikeSearch, FindsThoseThatShareAMarkAndRanksThem) {
  LookalikeSearch search(lookalike_policy(today));
  search.add(somebody(1, "张伟", "1960-03-05"));
  search.add(somebody(2, "张伟", "1960-01-01"));
  search.add(somebody(3, "张玮", "1960-03-05"));
  search.add(somebody(4, "王芳", "1960-03-05"));
  const auto found = search.run();
  EXPECT_EQ((std::set<std::pair<int, int>>{{0, 1}, {0, 2}}), numbers_of(found));
  EXPECT_EQ(2u, found.pairs.front().other) << "a name read alike on the same birthday says more";
  EXPECT_FALSE(found.is_more);
}

TEST(LookalikeSearch, ReadsNamesOfOtherScriptsByTheirLetters) {
  LookalikeSearch search(lookalike_policy(today));
  search.add(somebody(1, "ئالىيە", "1960-03-05"));
  search.add(somebody(2, "ئالىيە", "1960-01-01"));
  EXPECT_EQ(1u, search.run().pairs.size());
}

TEST(LookalikeSearch, LeavesOutWhoWasToldApartWhoHasLeftAndOnesOtherSelf) {
  LookalikeSearch search(lookalike_policy(today));
  auto first = somebody(1, "张伟", "1960-03-05"), second = somebody(2, "张伟", "1960-03-05"),
       same = somebody(1, "张伟", "1960-03-05");
  second.is_listed = false;
  search.add(first);
  search.add(second);
  same.community = 1;
  search.add(same);
  EXPECT_EQ((std::set<std::pair<int, int>>{{0, 1}, {1, 2}}), numbers_of(search.run()));
  EXPECT_TRUE(search.run([](const Uuid&, const Uuid&) { return true; }).pairs.empty());

  LookalikeSearch gone(lookalike_policy(today));
  first.is_listed = false;
  gone.add(first);
  gone.add(second);
  EXPECT_TRUE(gone.run().pairs.empty());
}

TEST(LookalikeSearch, AMarkThatTooManyShareTellsNothingAndIsCounted) {
  auto policy = lookalike_policy(today);
  policy.most_alike = 3;
  LookalikeSearch search(policy);
  for (int n = 0; n < 5; ++n) {
    auto one = somebody(n, "张伟", "");
    one.phone = 77;
    search.add(one);
  }
  const auto found = search.run();
  EXPECT_TRUE(found.pairs.empty());
  EXPECT_EQ(1, found.skipped);
}

TEST(LookalikeSearch, KeepsTheHighestScoresWhenThereAreTooMany) {
  auto policy = lookalike_policy(today);
  policy.most_pairs = 3;
  LookalikeSearch search(policy);
  for (int n = 0; n < 6; ++n) search.add(somebody(n, "张伟", n < 3 ? "1960-03-05" : "1960-01-01"));
  const auto found = search.run();
  EXPECT_TRUE(found.is_more);
  ASSERT_EQ(3u, found.pairs.size());
  for (const auto& pair : found.pairs)
    EXPECT_EQ(policy.same_name + policy.same_birth_day, pair.likeness.score);
}

/// Whatever everybody compared with everybody finds, the search finds too.
TEST(LookalikeSearch, MissesNobodyThatComparingAllWouldFind) {
  const auto& policy = lookalike_policy(today);
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    Dice dice(seed);
    std::vector<std::string> names;
    std::vector<Suspect> all;
    const char* characters[] = {"张", "章", "伟", "玮", "国", "强", "芳", "李"};
    for (int n = 0; n < 160; ++n) {
      std::string name;
      for (auto left = 2 + dice.throw_one(2); left > 0; --left)
        name += characters[dice.throw_one(8)];
      names.push_back(name);
    }
    for (int n = 0; n < 160; ++n) {
      auto one = somebody(n + 1, names[std::size_t(n)], "", std::uint64_t(dice.throw_one(60)));
      if (dice.is_within(80))
        one.born_on = Day::of(1960 + int(dice.throw_one(3)), 1, 1 + unsigned(dice.throw_one(4)));
      one.phone = dice.is_within(50) ? 1 + std::uint64_t(dice.throw_one(50)) : 0;
      one.number = dice.is_within(30) ? 1 + std::uint64_t(dice.throw_one(100)) : 0;
      one.sex = dice.is_within(50) ? Sex::male : Sex::unknown;
      all.push_back(one);
    }
    LookalikeSearch search(policy);
    for (const auto& one : all) search.add(one);
    std::set<std::pair<int, int>> expected;
    for (int i = 0; i < 160; ++i)
      for (int j = i + 1; j < 160; ++j) {
        const auto of = [&](int at) {
          const auto& one = all[std::size_t(at)];
          Likeable out;
          out.name = names[std::size_t(at)];
          out.sound = sound_of(names[std::size_t(at)]);
          out.born_on = one.born_on;
          out.sex = one.sex;
          out.phone = one.phone;
          out.number = one.number;
          out.home = one.home;
          return out;
        };
        if (compare(of(i), of(j), policy).score >= policy.least_score) expected.emplace(i, j);
      }
    EXPECT_GT(expected.size(), 20u);
    EXPECT_EQ(expected, numbers_of(search.run())) << "seed " << seed;
  }
}
}  // namespace people
