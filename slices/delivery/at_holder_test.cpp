// SPDX-License-Identifier: Apache-2.0
/// What a household sees on the phone with its pass.
#include "delivery/test_zone.hpp"
#include "pass/test_passes.hpp"

namespace delivery {
namespace {
class Holders : public Zone {
 protected:
  /// A pass of the person on a phone of their own; answers what that phone got.
  std::string bound(const std::string& person, const cose::SigningKey& phone,
                    const bj::object& more = {}) {
    app.be_again(staff);
    app.clock.move(1);
    bj::object body{{"id", app.new_id()},
                    {"kind", "resident"},
                    {"medium", "phone"},
                    {"persons", person.empty() ? bj::array{} : bj::array{person}},
                    {"gates", bj::array{}}};
    for (const auto& member : more) body[member.key()] = member.value();
    const auto issued = app.post(place + "/passes", people::body(body));
    EXPECT_EQ(201, issued.status) << issued.body;
    const auto pass = issued.json().at("items").at(0).at("pass").as_string();
    const auto links =
        app.post(place + "/pass-link-sheets",
                 people::body({{"unbound", bj::array{pass}}, {"base", "https://linli.example"}}));
    const auto digits = links.json().at("items").at(0).at("code");
    app.be_nobody();
    const auto reply =
        app.post("/pass-bindings",
                 people::body({{"digits", digits},
                               {"public_key", pass::to_hex(pass::TestKeys::point_of(phone))}}));
    EXPECT_EQ(201, reply.status) << reply.body;
    app.be_again(guard);
    return std::string(reply.json().at("code").as_string());
  }
  TestReply ask(const cose::SigningKey& phone, const std::string& code) {
    app.be_nobody();
    app.clock.move(1);
    auto reply =
        app.post("/pass-deliveries",
                 people::body({{"shown", pass::write_held(phone, code, app.clock.now())}}));
    app.be_again(guard);
    return reply;
  }
  cose::SigningKey phone = cose::SigningKey::make(cose::Algorithm::es256);
  cose::SigningKey other = cose::SigningKey::make(cose::Algorithm::es256);
};
}  // namespace

TEST_F(Holders, SeeWhatWaitsForThemOnWhichShelfSinceWhenAndNothingOfOthers) {
  const auto code = bound(wei, phone);
  came("3-1-101");
  came("3-1-101");
  came("3-1-201", "meal");
  const auto reply = ask(phone, code);
  ASSERT_EQ(200, reply.status) << reply.body;
  const auto items = reply.json().at("items").as_array();
  ASSERT_EQ(1u, items.size());
  EXPECT_EQ("南门配送点", items[0].at("zone_name").as_string());
  EXPECT_EQ("3", items[0].at("shelf").as_string());
  EXPECT_EQ(2, items[0].at("waiting").as_int64());
  EXPECT_FALSE(items[0].at("is_brought").as_bool());
}

TEST_F(Holders, AreToldThatItIsBroughtAndNoMoreOnceTheyHaveIt) {
  const auto code = bound(wei, phone);
  mark("3-1-101");
  const auto item = came("3-1-101");
  EXPECT_TRUE(ask(phone, code).json().at("items").at(0).at("is_brought").as_bool());
  step(item, "at_door");
  EXPECT_TRUE(ask(phone, code).json().at("items").as_array().empty());
}

TEST_F(Holders, OfAnotherKindOrAnotherPhoneAreToldNothing) {
  const auto code = bound(wei, phone);
  const auto carer = bound("", other, {{"kind", "carer"}, {"name", "周护工"}, {"host", wei}});
  came("3-1-101");
  EXPECT_TRUE(ask(other, carer).json().at("items").as_array().empty());
  expect(403, "pass.not_held", ask(other, code));
}

TEST_F(Holders, WhoMovedInIsNotToldWhatCameForThoseBefore) {
  const auto item = came("3-1-101");
  app.house->store().write_now([&](db::Tx& tx) {
    tx.run("update delivery_item set household_id = ? where id = ?", *Uuid::parse(li),
           *Uuid::parse(item));
    return db::Outcome::keep;
  });
  const auto code = bound(wei, phone);
  EXPECT_TRUE(ask(phone, code).json().at("items").as_array().empty());
}

TEST_F(Holders, ADoorWhoseHouseholdSeesItOnAPhoneIsNotCalled) {
  came("3-1-101");
  EXPECT_EQ(1, read("/delivery-calls").at("all").as_int64());
  bound(wei, phone);
  EXPECT_EQ(0, read("/delivery-calls").at("all").as_int64());
  EXPECT_TRUE(read("/unserved").at("items").at(0).at("has_phone").as_bool());
}
}  // namespace delivery
