// SPDX-License-Identifier: Apache-2.0
/// What a household sees on the phone with its pass.
#include "delivery/test_zone.hpp"
#include "pass/test_phones.hpp"

namespace delivery {
namespace {
class Holders : public Zone {
 protected:
  pass::TestPhone bound(const std::string& person, const bj::object& more = {}) {
    app.be_again(staff);
    auto phone = pass::bound_phone(app, place, person, more);
    app.be_again(guard);
    return phone;
  }
  TestReply ask(const pass::TestPhone& phone) {
    app.be_nobody();
    app.clock.move(1);
    auto reply =
        app.post("/pass-deliveries", people::body({{"shown", phone.shown(app.clock.now())}}));
    app.be_again(guard);
    return reply;
  }
};
}  // namespace

TEST_F(Holders, SeeWhatWaitsForThemOnWhichShelfSinceWhenAndNothingOfOthers) {
  const auto phone = bound(wei);
  came("3-1-101");
  came("3-1-101");
  came("3-1-201", "meal");
  const auto reply = ask(phone);
  ASSERT_EQ(200, reply.status) << reply.body;
  const auto items = reply.json().at("items").as_array();
  ASSERT_EQ(1u, items.size());
  EXPECT_EQ("南门配送点", items[0].at("zone_name").as_string());
  EXPECT_EQ("3", items[0].at("shelf").as_string());
  EXPECT_EQ(2, items[0].at("waiting").as_int64());
  EXPECT_FALSE(items[0].at("is_brought").as_bool());
}

TEST_F(Holders, AreToldThatItIsBroughtAndNoMoreOnceTheyHaveIt) {
  const auto phone = bound(wei);
  mark("3-1-101");
  const auto item = came("3-1-101");
  EXPECT_TRUE(ask(phone).json().at("items").at(0).at("is_brought").as_bool());
  step(item, "at_door");
  EXPECT_TRUE(ask(phone).json().at("items").as_array().empty());
}

TEST_F(Holders, OfAnotherKindOrAnotherPhoneAreToldNothing) {
  const auto phone = bound(wei);
  auto carer = bound("", {{"kind", "carer"}, {"name", "周护工"}, {"host", wei}});
  came("3-1-101");
  EXPECT_TRUE(ask(carer).json().at("items").as_array().empty());
  carer.code = phone.code;
  expect(403, "pass.not_held", ask(carer));
}

TEST_F(Holders, WhoMovedInIsNotToldWhatCameForThoseBefore) {
  const auto item = came("3-1-101");
  app.house->store().write_now([&](db::Tx& tx) {
    tx.run("update delivery_item set household_id = ? where id = ?", *Uuid::parse(li),
           *Uuid::parse(item));
    return db::Outcome::keep;
  });
  const auto phone = bound(wei);
  EXPECT_TRUE(ask(phone).json().at("items").as_array().empty());
}

TEST_F(Holders, ADoorWhoseHouseholdSeesItOnAPhoneIsNotCalled) {
  came("3-1-101");
  EXPECT_EQ(1, read("/delivery-calls").at("all").as_int64());
  bound(wei);
  EXPECT_EQ(0, read("/delivery-calls").at("all").as_int64());
  EXPECT_TRUE(read("/unserved").at("items").at(0).at("has_phone").as_bool());
}
}  // namespace delivery
