// SPDX-License-Identifier: Apache-2.0
#include "base/ordered_ids.hpp"

#include <gtest/gtest.h>

#include <random>

namespace {
TEST(OrderedIds, StandInTheOrderInWhichTheyWereMade) {
  std::mt19937 dice(5);
  Uuid last;
  for (int i = 0; i < 20'000; ++i) {
    std::array<std::uint8_t, 10> noise;
    for (auto& byte : noise) byte = static_cast<std::uint8_t>(dice());
    const auto fresh = Uuid::make7(1'000 + i / 9'000, noise);
    const auto id = behind(last, fresh);
    ASSERT_LT(last, id);
    EXPECT_EQ('7', id.text()[14]);
    EXPECT_EQ(fresh.text().substr(19), id.text().substr(19)) << "what is random stays";
    last = id;
  }
}

TEST(OrderedIds, AMillisecondThatIsFullGoesOnInTheNext) {
  const auto full = *Uuid::parse("017f22e2-79ff-7fff-98c4-dc0c0c07398f");
  const auto fresh = *Uuid::parse("017f22e2-79ff-7001-8000-000000000001");
  EXPECT_EQ("017f22e2-7a00-7000-8000-000000000001", behind(full, fresh).text());
}

TEST(OrderedIds, AnIdThatComesAfterStaysAsItIs) {
  const auto last = *Uuid::parse("017f22e2-79ff-7001-98c4-dc0c0c07398f");
  const auto fresh = *Uuid::parse("017f22e2-7a00-7000-8000-000000000001");
  EXPECT_EQ(fresh, behind(last, fresh));
  EXPECT_EQ(fresh, behind({}, fresh));
}
}  // namespace
