// SPDX-License-Identifier: Apache-2.0
#include "support/acting_rules.hpp"

#include <gtest/gtest.h>

namespace support {
namespace {
Uuid hand(std::uint8_t number) {
  Uuid id;
  id.bytes[15] = number;
  return id;
}
const Uuid first = hand(1), second = hand(2), third = hand(3);

/// "2", "2~" who stands in, "2*" outside of hours, "-" nobody.
std::string acts(std::optional<Uuid> assigned, std::vector<Ready> ready,
                 std::optional<Uuid> stands_in = {}) {
  const std::vector<Uuid> ranked{first, second, third};
  std::unordered_map<Uuid, Ready> of;
  for (std::size_t i = 0; i < ready.size(); ++i) of[ranked[i]] = ready[i];
  const auto acting = acting_of({assigned, stands_in, ranked}, of);
  if (!acting.hand) return "-";
  return std::to_string(acting.hand->bytes[15]) + (acting.is_stand_in ? "~" : "") +
         (acting.is_off_hours ? "*" : "");
}
using enum Ready;
}  // namespace

TEST(ActingRules, WhoIsAssignedActsWhateverTheirRank) {
  EXPECT_EQ("2", acts(second, {here, here, here}));
  EXPECT_EQ("1", acts({}, {here, here, here})) << "nobody assigned: the first, and no stand-in";
}

TEST(ActingRules, WhoIsAwayIsStoodInForByRank) {
  EXPECT_EQ("1~", acts(second, {here, away, here}));
  EXPECT_EQ("3~", acts(second, {away, gone, here}));
}

TEST(ActingRules, WhomTheyHandedOverToComesBeforeTheRanks) {
  EXPECT_EQ("3~", acts(second, {here, away, here}, third));
  EXPECT_EQ("1~", acts(second, {here, away, away}, third)) << "that one is away too";
}

TEST(ActingRules, OutsideOfHoursSomebodyWhoIsHereActs) {
  EXPECT_EQ("3~", acts(first, {off_hours, off_hours, here}));
}

TEST(ActingRules, ANightWithoutAnybodysHoursIsNotVacant) {
  EXPECT_EQ("2*", acts(second, {off_hours, off_hours, away}));
  EXPECT_EQ("1~*", acts(second, {off_hours, away, away}));
}

TEST(ActingRules, WhereEverybodyIsAwayOrGoneNobodyActs) {
  EXPECT_EQ("-", acts(second, {away, away, gone}));
  EXPECT_EQ("-", acts(second, {})) << "of whom nothing is known is gone";
  EXPECT_EQ("-", acts({}, {}));
}
}  // namespace support
