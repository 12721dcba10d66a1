// SPDX-License-Identifier: Apache-2.0
/// Whatever happens in whatever order, everybody lives in one place at most, counters are what a
/// count of the rows says, and the journal has no break.
#include "people/test_town.hpp"

namespace people {
TEST(Life, KeepsEverybodyInOnePlaceWhateverHappens) {
  std::size_t done = 0, undone = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Town town(seed);
    for (int i = 0; i < 80; ++i) {
      town.step();
      if (i % 8 == 0) town.check();
      if (testing::Test::HasFailure()) return;
    }
    town.check();
    done += town.done();
    undone += town.undone();
  }
  EXPECT_GT(done, 100u) << "too much was refused to prove anything";
  EXPECT_GE(undone, 5u);
}

TEST(Life, ACorrectionLeavesEverybodyAsTheyWere) {
  std::size_t corrected = 0;
  for (std::uint64_t seed = 11; seed <= 13; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Town town(seed);
    for (int i = 0; i < 40; ++i) {
      const auto before = everybody(town.app);
      if (!town.decide_one()) continue;
      ASSERT_TRUE(town.correct_last());
      const auto after = everybody(town.app);
      for (const auto& [id, facts] : before) EXPECT_EQ(facts, after.at(id));
      ++corrected;
      if (testing::Test::HasFailure()) return;
      town.step();
    }
    town.check();
  }
  EXPECT_GT(corrected, 20u);
}

TEST(Life, ASeparationLeavesBothAsTheyWere) {
  std::size_t separated = 0;
  for (std::uint64_t seed = 21; seed <= 23; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Town town(seed);
    for (int i = 0; i < 40; ++i) {
      const auto before = everybody(town.app);
      if (town.merge_two()) {
        ASSERT_TRUE(town.separate_last());
        EXPECT_EQ(before, everybody(town.app));
        ++separated;
      }
      if (testing::Test::HasFailure()) return;
      town.step();
    }
    town.check();
  }
  EXPECT_GT(separated, 10u);
}
}  // namespace people
