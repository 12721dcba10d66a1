// SPDX-License-Identifier: Apache-2.0
#include "delivery/keeping.hpp"

#include "delivery/lookups.hpp"
#include "delivery/test_zone.hpp"
#include "platform/keep/retention.hpp"

namespace delivery {
namespace {
class DeliveryKeeping : public Zone {
 protected:
  keep::Removed apply() {
    return keep::apply_retention(app.house->desk(), app.house->app().sockets.expiring);
  }
  template <class Ask>
  auto of_person(const std::string& person, Ask&& ask) {
    PersonKnown known;
    known.person = *Uuid::parse(person);
    std::string text;
    const auto done = app.house->desk().run_as(routing::Desk::house(), community, "test.ask", "{}",
                                               [&](Work& work) -> Result<int> {
                                                 text = ask(work, personal_records(), known);
                                                 return 0;
                                               });
    EXPECT_TRUE(done);
    return text;
  }
  std::string shown(const std::string& person) {
    return of_person(person,
                     [](Work& work, const PersonalRecords& records, const PersonKnown& known) {
                       return bj::serialize(records.show(work, known));
                     });
  }
  void erase(const std::string& person) {
    of_person(person, [](Work& work, const PersonalRecords& records, const PersonKnown& known) {
      records.erase(work, known);
      return std::string();
    });
  }
};
}  // namespace

TEST_F(DeliveryKeeping, WhatIsOverGoesAfterAMonthWhatIsMissingAfterAQuarterAndNumbersStay) {
  step(came("3-1-101"), "collected");
  step(came("3-1-201"), "missing");
  came("3-1-301");
  app.clock.move(30 * day_ms - 10);
  EXPECT_EQ(0, apply().at("delivery.items"));
  app.clock.move(20);
  EXPECT_EQ(1, apply().at("delivery.items"));
  app.clock.move(60 * day_ms);
  EXPECT_EQ(1, apply().at("delivery.missing"));
  EXPECT_EQ(1, count("select count(*) from delivery_item")) << "what waits stays";
  EXPECT_EQ(1, count("select count(*) from delivery_step"));
  EXPECT_EQ(3, count("select sum(number) from delivery_count"));
}

TEST_F(DeliveryKeeping, WhatWaitsElsewhereUnderTheSameIdStays) {
  const auto mine = came("3-1-101"), other = came("3-1-201");
  // A house of several communities, in one of which a phone made an id that there was.
  const auto copied = app.house->desk().run_as(
      routing::Desk::house(), community, "test.ask", "{}", [&](Work& work) -> Result<int> {
        const auto elsewhere = work.world.new_uuid();
        for (auto item : items_by_id(work, {*Uuid::parse(mine), *Uuid::parse(other)})) {
          item.community_id = elsewhere;
          if (item.id.text() == other) item.state = State::collected;
          work.tx.insert(item);
        }
        return 0;
      });
  ASSERT_TRUE(copied);
  step(mine, "collected");
  app.clock.move(30 * day_ms + 1);
  EXPECT_EQ(2, apply().at("delivery.items"));
  EXPECT_EQ(2, count("select count(*) from delivery_item where state = 'arrived'"));
}

TEST_F(DeliveryKeeping, MarksAndTriesGoAMonthAfterTheirEnd) {
  mark("3-1-101");
  EXPECT_EQ(201, app.post(place + "/delivery-tries", people::body({{"id", app.new_id()},
                                                                   {"dwelling", door("3-1-101")},
                                                                   {"result", "knocked"},
                                                                   {"at", now()}}))
                     .status);
  app.clock.move(30 * day_ms + 1);
  auto removed = apply();
  EXPECT_EQ(1, removed.at("delivery.tries"));
  EXPECT_EQ(0, removed.at("delivery.marks"));
  app.clock.move(day_ms);
  EXPECT_EQ(1, apply().at("delivery.marks"));
}

TEST_F(DeliveryKeeping, APersonIsShownWhatCameForTheirHousehold) {
  const auto mine = came("3-1-101"), theirs = came("3-1-201");
  EXPECT_NE(std::string::npos, shown(wei).find(mine));
  EXPECT_EQ(std::string::npos, shown(wei).find(theirs));
}

TEST_F(DeliveryKeeping, ErasedWhatIsOverGoesAndTheRestIsTheDoorsAlone) {
  step(came("3-1-101"), "collected");
  came("3-1-101");
  erase(wei);
  EXPECT_EQ(1, count("select count(*) from delivery_item"));
  EXPECT_EQ(0, count("select count(*) from delivery_item where household_id is not null"));
  EXPECT_EQ(2, count("select sum(number) from delivery_count"));
}

TEST_F(DeliveryKeeping, OfAHouseholdWithOthersNothingIsErased) {
  app.be_again(staff);
  homes.person(zhang, "王芳", {{"relation", "spouse"}});
  app.be_again(guard);
  step(came("3-1-101"), "collected");
  erase(wei);
  EXPECT_EQ(1, count("select count(*) from delivery_item where household_id is not null"));
}
}  // namespace delivery
