// SPDX-License-Identifier: Apache-2.0
#include "census/outcome_rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace census {
namespace {
Found found(std::uint8_t number, Outcome outcome, std::int64_t at) {
  Uuid id;
  id.bytes[15] = number;
  return {id, outcome, {at}, {}};
}
}  // namespace

TEST(CensusOutcomeRules, AnAbsenceTakesNoAnswerBack) {
  const std::vector<Found> visits{found(1, Outcome::answered, 1), found(2, Outcome::absent, 2),
                                  found(3, Outcome::refused, 3)};
  EXPECT_EQ(Outcome::answered, standing_of(visits).outcome);
}

TEST(CensusOutcomeRules, TheLatestThatSettlesADoorStands) {
  const std::vector<Found> visits{found(1, Outcome::answered, 1), found(2, Outcome::moved, 5),
                                  found(3, Outcome::by_phone, 3)};
  EXPECT_EQ(Outcome::moved, standing_of(visits).outcome);
}

TEST(CensusOutcomeRules, AReportIsMoreThanARefusalAndARefusalMoreThanAnAbsence) {
  std::vector<Found> visits{found(1, Outcome::refused, 1), found(2, Outcome::absent, 2)};
  EXPECT_EQ(Outcome::refused, standing_of(visits).outcome);
  visits.push_back(found(3, Outcome::self_reported, 0));
  EXPECT_EQ(Outcome::self_reported, standing_of(visits).outcome);
  visits.push_back(found(4, Outcome::answered, 0));
  EXPECT_EQ(Outcome::answered, standing_of(visits).outcome);
}

TEST(CensusOutcomeRules, AReportThatIsDeclinedCountsNoLongerAndOneAfterItDoes) {
  std::vector<Found> visits{found(1, Outcome::absent, 1), found(2, Outcome::self_reported, 2),
                            found(3, Outcome::none, 2)};
  EXPECT_EQ(Outcome::absent, standing_of(visits).outcome);
  visits.push_back(found(4, Outcome::self_reported, 3));
  EXPECT_EQ(Outcome::self_reported, standing_of(visits).outcome);
  visits.push_back(found(5, Outcome::answered, 0));
  EXPECT_EQ(Outcome::answered, standing_of(visits).outcome);
}

TEST(CensusOutcomeRules, TheOrderInWhichVisitsArriveDoesNotMatter) {
  std::vector<Found> visits{found(1, Outcome::absent, 1), found(2, Outcome::answered, 2),
                            found(3, Outcome::self_reported, 2), found(4, Outcome::vacant, 2),
                            found(5, Outcome::absent, 9)};
  const auto stands = standing_of(visits);
  EXPECT_EQ(Outcome::vacant, stands.outcome);
  int orders = 0;
  do {
    EXPECT_EQ(stands.visit, standing_of(visits).visit);
    ++orders;
  } while (std::next_permutation(visits.begin(), visits.end(),
                                 [](const Found& a, const Found& b) { return a.visit < b.visit; }));
  EXPECT_EQ(120, orders);
}

TEST(CensusOutcomeRules, NoVisitsAreNoOutcome) {
  EXPECT_EQ(Outcome::none, standing_of({}).outcome);
  EXPECT_FALSE(is_outcome(Outcome::absent));
  EXPECT_FALSE(is_outcome(Outcome::none));
}

TEST(CensusOutcomeRules, CountsAddUpToTheDoors) {
  Counts counts;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Outcome>>(
      [&](auto d) { count(counts, d.value); });
  EXPECT_EQ(8, counts.doors);
  EXPECT_EQ(counts.doors,
            counts.done + counts.self_reported + counts.absent + counts.refused + counts.not_yet);
  EXPECT_EQ(4, counts.done);
}
}  // namespace census
