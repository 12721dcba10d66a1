// SPDX-License-Identifier: Apache-2.0
/// What gates tell on the phone of a holder: which are open, and who looked at their passages.
#include "gate/test_gates.hpp"
#include "pass/test_phones.hpp"

namespace gate {
namespace {
class AtHolder : public Gates {
 protected:
  pass::TestPhone phone_of(const std::string& person, const bj::object& more = {}) {
    as_staff();
    auto phone = pass::bound_phone(app, place, person, more);
    as_guard();
    return phone;
  }
  program::TestReply ask(const std::string& path, const pass::TestPhone& phone) {
    app.be_nobody();
    app.clock.move(1);
    auto reply = app.post(path, people::body({{"shown", phone.shown(app.clock.now())}}));
    as_guard();
    return reply;
  }
  bj::value gates_told(const pass::TestPhone& phone) {
    const auto reply = ask("/pass-gates", phone);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  bj::array looks_told(const pass::TestPhone& phone) {
    const auto reply = ask("/pass-passage-looks", phone);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json().at("items").as_array();
  }
  program::TestReply look_at(const std::string& person, const char* purpose) {
    as_staff();
    app.clock.move(1);
    auto reply = app.post(place + "/passage-histories",
                          people::body({{"person", person}, {"purpose", purpose}}));
    as_guard();
    return reply;
  }
  void only(const std::string& gate) {
    as_staff();
    app.clock.move(1);
    expect(201, app.post(place + "/single-entrances",
                         people::body({{"id", app.new_id()}, {"gate", gate}, {"reason", "封控"}})));
    as_guard();
  }
  void stands(const std::string& gate, const char* state) {
    as_staff();
    app.clock.move(1);
    expect(201, app.post(place + "/gates/" + gate + "/standings",
                         people::body({{"state", state}, {"hours", nullptr}, {"reason", "恢复"}})));
    as_guard();
  }
};
}  // namespace

TEST_F(AtHolder, IsToldWhichGateIsLeftOnceTheOthersAreClosed) {
  const auto phone = phone_of(wei);
  const auto before = gates_told(phone);
  EXPECT_EQ(3u, before.at("items").as_array().size());
  EXPECT_TRUE(before.at("notice").is_null());
  only(main);
  const auto told = gates_told(phone);
  EXPECT_EQ("南大门", told.at("items").at(0).at("name").as_string());
  EXPECT_EQ("open", told.at("items").at(0).at("state").as_string());
  const auto& notice = told.at("notice");
  EXPECT_EQ("南大门", notice.at("gate_name").as_string());
  EXPECT_EQ("封控", notice.at("reason").as_string());
  ASSERT_EQ(1u, notice.at("closed").as_array().size()) << "the fire gate stays a way out";
  EXPECT_EQ("东侧门", notice.at("closed").at(0).as_string());
}

TEST_F(AtHolder, IsToldNoMoreOnceTheGatesAreOpenAgain) {
  const auto phone = phone_of(wei);
  only(main);
  stands(side, "open");
  EXPECT_TRUE(gates_told(phone).at("notice").is_null());
  only(side);
  EXPECT_EQ("东侧门", gates_told(phone).at("notice").at("gate_name").as_string());
  stands(side, "closed");
  EXPECT_TRUE(gates_told(phone).at("notice").is_null()) << "nobody is sent to a closed gate";
}

TEST_F(AtHolder, TheOfficeKnowsHowManyHouseholdsAreToldOfHowMany) {
  phone_of(fang);
  only(main);
  as_staff();
  const auto list = app.get(place + "/single-entrances").json();
  EXPECT_EQ(2, list.at("households").as_int64());
  EXPECT_EQ(1, list.at("households_told").as_int64());
}

TEST_F(AtHolder, ThePersonSeesWhoLookedAtTheirPassagesAndWhatFor) {
  take({passage({{"person", wei}})});
  const auto phone = phone_of(wei), other = phone_of(lei);
  EXPECT_TRUE(looks_told(phone).empty());
  expect(201, look_at(wei, "case_follow_up"));
  expect(201, look_at(wei, "complaint"));
  const auto looks = looks_told(phone);
  ASSERT_EQ(2u, looks.size());
  EXPECT_EQ("complaint", looks[0].at("purpose").as_string());
  EXPECT_FALSE(looks[0].at("by").as_string().empty());
  EXPECT_TRUE(looks_told(other).empty());
  const auto file = look_at(wei, "person_asked").json();
  EXPECT_EQ("张伟", file.at("name").as_string());
  EXPECT_EQ("3-1-101", file.at("door").as_string());
  EXPECT_EQ(2u, file.at("looks").as_array().size()) << "who looked before, and not this one";
}

TEST_F(AtHolder, WhoLookedIsToldAfterThePassagesAreGone) {
  take({passage({{"person", wei}})});
  expect(201, look_at(wei, "complaint"));
  app.house->store().write_now([&](db::Tx& tx) {
    tx.run("delete from gate_passage");
    return db::Outcome::keep;
  });
  EXPECT_EQ(1u, looks_told(phone_of(wei)).size());
  as_staff();
  const auto looks = app.get(place + "/looks?person=" + wei).json().at("items").as_array();
  EXPECT_EQ(1, std::count_if(looks.begin(), looks.end(), [](const bj::value& one) {
              return one.at("act").as_string() == "gate.show_history" &&
                     one.at("purpose").as_string() == "complaint";
            }));
}

TEST_F(AtHolder, WhoLookedAtSomebodyWhoWasMadeOneWithThemIsToldToo) {
  as_staff();
  const auto twin = homes.person(zhang, "张玮");
  expect(201, look_at(twin, "complaint"));
  as_staff();
  app.clock.move(1);
  const auto merged = app.post(place + "/merges", people::body({{"id", app.new_id()},
                                                                {"person", wei},
                                                                {"other", twin},
                                                                {"person_revision", 1},
                                                                {"other_revision", 1},
                                                                {"choices", bj::array()}}));
  ASSERT_EQ(201, merged.status) << merged.body;
  const auto looks = look_at(wei, "person_asked").json().at("looks").as_array();
  ASSERT_EQ(1u, looks.size());
  EXPECT_EQ("complaint", looks[0].at("purpose").as_string());
}

TEST_F(AtHolder, APassThatEndedTellsNothingOfItsFormerOwner) {
  const auto phone = phone_of(wei);
  expect(201, look_at(wei, "complaint"));
  as_staff();
  expect(201, app.post(place + "/pass-revocations", people::body({{"id", app.new_id()},
                                                                  {"passes", bj::array{phone.pass}},
                                                                  {"reason", "lost"}})));
  EXPECT_TRUE(looks_told(phone).empty());
}

TEST_F(AtHolder, ThePhoneOfAnotherIsNotHeard) {
  auto phone = phone_of(wei);
  phone.key = cose::SigningKey::make(cose::Algorithm::es256);
  expect(403, ask("/pass-gates", phone), "pass.not_held");
  expect(403, ask("/pass-passage-looks", phone), "pass.not_held");
}
}  // namespace gate
