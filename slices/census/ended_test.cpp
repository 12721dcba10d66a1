// SPDX-License-Identifier: Apache-2.0
/// A walker's phone that was signed out from elsewhere.
#include "census/test_drive.hpp"
#include "people/test_lost.hpp"

namespace census {
namespace {
class CensusEnded : public Census {
 protected:
  CensusEnded() { town.run(); }
};
}  // namespace

TEST_F(CensusEnded, VisitsFromBeforeAreTakenAndThoseSinceAreNot) {
  app.be_again(town.one_token);
  const auto before = town.visit_body("3-1-101", "absent");
  const auto session = people::lose_phone(app, town.staff);
  TestDrive::expect(201, town.send(before));
  EXPECT_NE(std::string::npos, people::told_of_end(app, "census.visit").find(session));
  const auto since = town.send(town.visit_body("3-1-102", "absent"));
  EXPECT_EQ("auth.after_end", since.code());
  EXPECT_EQ("/at auth.after_end;", since.faults());
  EXPECT_EQ(401, app.get(town.at() + "/doors").status);
}

TEST_F(CensusEnded, NoDoorIsVisitedThatWasNotTheirs) {
  app.be_again(town.one_token);
  const auto before = town.visit_body("3-2-101", "absent");
  people::lose_phone(app, town.staff);
  EXPECT_EQ("census.not_your_door", town.send(before).code());
}
}  // namespace census
