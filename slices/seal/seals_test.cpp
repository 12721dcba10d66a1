// SPDX-License-Identifier: Apache-2.0
/// Seals at doors: on, looked at, torn, off; and every number in one place.
#include "isolation/test_isolation.hpp"
#include "seal/doors.hpp"

namespace seal {
namespace {
namespace bj = boost::json;
using program::TestReply;

class Seals : public isolation::IsolationHouse {
 protected:
  Seals() {
    go(15, 9);
    staff = app.token();
    door = dwelling("3-1-101");
    other = dwelling("3-1-201");
  }
  /// The door with that label.
  std::string dwelling(const std::string& label) {
    std::string found;
    app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
      const auto map = ::place::DoorMap::load(work);
      for (const auto& one : map.dwellings())
        if (one.label == label) found = one.id.text();
    });
    return found;
  }
  void print(int count = 10) {
    const auto reply = post("/seal-batches", {{"id", app.new_id()}, {"count", count}});
    ASSERT_EQ(201, reply.status) << reply.body;
  }
  bj::object step_of(int number, const std::string& step, const bj::object& more = {}) {
    app.clock.move(1);
    bj::object made{
        {"id", app.new_id()}, {"number", number}, {"step", step}, {"at", now().milliseconds}};
    for (const auto& member : more) made[member.key()] = member.value();
    return made;
  }
  TestReply send(const bj::array& steps) { return post("/seal-steps", {{"steps", steps}}); }
  /// "on_door", or "used beside" where the step does not follow, or the refusal.
  std::string step(int number, const std::string& step, const bj::object& more = {}) {
    const auto reply = send({step_of(number, step, more)});
    if (reply.status != 201) return reply.code() + ' ' + reply.faults();
    const auto item = reply.json().at("items").at(0);
    return std::string(item.at("state").as_string()) +
           (item.at("is_beside").as_bool() ? " beside" : "");
  }
  std::string apply(int number, const std::string& where) {
    return step(number, "applied", {{"dwelling", where}});
  }
  bj::value stock() { return read("/seal-stock"); }
  bj::value doors() { return read("/sealed-doors"); }
  /// Open tasks of seals; other slices give some for the same door.
  bj::array seal_tasks() {
    auto open = read("/tasks?state=open").at("items").as_array();
    bj::array mine;
    for (auto& task : open)
      if (task.at("kind").as_string().starts_with("seal.")) mine.push_back(std::move(task));
    return mine;
  }
  std::string tasks() {
    std::string kinds;
    for (const auto& task : seal_tasks()) kinds += std::string(task.at("kind").as_string()) + ' ';
    return kinds;
  }

  std::string staff, door, other;
};
}  // namespace

TEST_F(Seals, EveryNumberThatWasIssuedIsInOnePlace) {
  order(wei);
  print(10);
  EXPECT_EQ("with_team", step(1, "taken_out"));
  EXPECT_EQ("with_team", step(2, "taken_out"));
  EXPECT_EQ("on_door", apply(3, door));
  EXPECT_EQ("voided", step(4, "voided"));
  EXPECT_EQ("missing", step(2, "found_missing"));
  const auto account = stock();
  EXPECT_EQ(10, account.at("issued").as_int64());
  EXPECT_EQ(6, account.at("in_stock").as_int64());
  EXPECT_EQ(1, account.at("with_team").as_int64());
  EXPECT_EQ(1, account.at("on_door").as_int64());
  EXPECT_EQ(1, account.at("missing").as_int64());
  EXPECT_EQ(1, account.at("voided").as_int64());
  EXPECT_EQ(2u, account.at("loose").as_array().size());
}

TEST_F(Seals, NumbersRunOnAndABatchSentTwiceIsOne) {
  const bj::object body{{"id", app.new_id()}, {"count", 20}};
  EXPECT_EQ(201, post("/seal-batches", body).status);
  EXPECT_EQ(201, post("/seal-batches", body).status);
  print(5);
  const auto account = stock();
  EXPECT_EQ(25, account.at("issued").as_int64());
  EXPECT_EQ(21, account.at("batches").at(0).at("first").as_int64());
  const auto labels =
      read("/seal-batches/" + std::string(account.at("batches").at(0).at("batch").as_string()) +
           "/labels");
  EXPECT_EQ(5u, labels.at("items").as_array().size());
  EXPECT_EQ("seal.too_many", post("/seal-batches", {{"id", app.new_id()}, {"count", 301}}).code());
}

TEST_F(Seals, ALabelFromElsewhereIsKnownByItsDigits) {
  order(wei);
  print();
  const auto batch = stock().at("batches").at(0).at("batch").as_string();
  const auto label = read("/seal-batches/" + std::string(batch) + "/labels").at("items").at(0);
  const auto check = std::string(label.at("check").as_string());
  EXPECT_EQ("on_door", step(1, "applied", {{"dwelling", door}, {"check", check}}));
  EXPECT_EQ("seal.not_ours /steps/0/check seal.not_ours;",
            step(1, "checked", {{"check", check == "000000" ? "000001" : "000000"}}));
}

TEST_F(Seals, ADoorIsSealedOnlyForAsLongAsSomebodyThereHasToBeAtHome) {
  const auto made = order(wei);
  print();
  EXPECT_EQ(1, doors().at("unsealed").as_int64()) << "the order asks for a seal";
  apply(1, door);
  EXPECT_EQ(1, doors().at("sealed").as_int64());
  EXPECT_EQ(0, doors().at("unsealed").as_int64());
  go(16, 10);
  EXPECT_EQ(1, doors().at("check_due").as_int64());
  EXPECT_EQ("on_door", step(1, "checked"));
  EXPECT_EQ(1, doors().at("sealed").as_int64());
  EXPECT_EQ(201, change(made, "withdrawn", "made_by_mistake").status);
  const auto list = doors();
  EXPECT_EQ(1, list.at("no_ground").as_int64());
  EXPECT_EQ("used", step(1, "removed"));
  EXPECT_EQ(0u, doors().at("items").as_array().size()) << "no seal is left";
}

TEST_F(Seals, AnOpeningIsTakenForEveryReasonAndAskedAboutWithoutOne) {
  order(wei);
  print();
  apply(1, door);
  EXPECT_EQ("used", step(1, "opened", {{"opener", "resident"}, {"why", "emergency"}}));
  EXPECT_EQ(0, doors().at("unexplained").as_int64()) << "an emergency is a reason like any other";
  apply(2, door);
  EXPECT_EQ("used", step(2, "found_torn"));
  EXPECT_EQ(1, doors().at("unexplained").as_int64());
  const auto open = read("/door-openings").at("items").at(0);
  EXPECT_FALSE(open.at("is_late").as_bool());
  go(16, 10);
  EXPECT_TRUE(read("/door-openings").at("items").at(0).at("is_late").as_bool());
  const auto at = "/door-openings/" + std::string(open.at("opening").as_string()) + "/reasons";
  EXPECT_EQ("seal.why_needed", post(at, {{"opener", "resident"}, {"why", "unknown"}}).code());
  EXPECT_EQ(201, post(at, {{"opener", "resident"}, {"why", "waste"}}).status);
  EXPECT_EQ(201, post(at, {{"opener", "resident"}, {"why", "waste"}}).status) << "twice is once";
  EXPECT_EQ("seal.explained_already", post(at, {{"opener", "team"}, {"why", "waste"}}).code());
  EXPECT_EQ(0u, read("/door-openings").at("items").as_array().size());
}

TEST_F(Seals, WhatPhonesDidOfflineCountsByTheirClocksAndOnce) {
  order(wei);
  print();
  const auto applied = step_of(1, "applied", {{"dwelling", door}});
  const auto checked = step_of(1, "checked", {{"dwelling", door}});
  const auto opened =
      step_of(1, "opened", {{"dwelling", door}, {"opener", "team"}, {"why", "sampling"}});
  EXPECT_EQ(201, send({opened}).status) << "the last one arrives first";
  auto reply = send({checked, applied});
  EXPECT_EQ("used", reply.json().at("items").at(0).at("state").as_string()) << reply.body;
  EXPECT_FALSE(reply.json().at("items").at(0).at("is_beside").as_bool());
  reply = send({checked, applied, opened});
  EXPECT_EQ(0, reply.json().at("taken").as_int64());
  EXPECT_EQ(3, reply.json().at("known").as_int64());
}

TEST_F(Seals, TwoWhoSayDifferentThingsBothStand) {
  order(wei);
  print();
  apply(1, door);
  EXPECT_EQ("used", step(1, "removed"));
  EXPECT_EQ("used beside", apply(1, other));
  EXPECT_EQ(1, stock().at("beside").as_int64());
}

TEST_F(Seals, WhatNoDoorOrNumberHasIsRefusedWithItsField) {
  print();
  EXPECT_EQ("seal.no_such_number /steps/0/number seal.no_such_number;", step(99, "taken_out"));
  EXPECT_EQ("seal.door_needed /steps/0/dwelling seal.door_needed;", step(1, "applied"));
  EXPECT_EQ("seal.no_such_door /steps/0/dwelling seal.no_such_door;", apply(1, homes.building));
  EXPECT_EQ("seal.no_opening /steps/0/why seal.no_opening;", step(1, "voided", {{"why", "fire"}}));
  EXPECT_EQ("seal.no_steps", send({}).code());
}

TEST_F(Seals, TheWorkAtADoorFollowsItsSeal) {
  const auto made = order(wei);
  EXPECT_EQ("seal.apply ", tasks());
  print();
  apply(1, door);
  EXPECT_EQ("seal.check ", tasks());
  step(1, "found_torn");
  EXPECT_EQ("seal.apply ", tasks());
  apply(2, door);
  EXPECT_EQ(201, change(made, "withdrawn", "made_by_mistake").status);
  EXPECT_EQ("seal.remove ", tasks());
  step(2, "removed");
  EXPECT_EQ("", tasks());
}

TEST_F(Seals, ALookThatIsOverdueStaysOverdueUntilSomebodyLooks) {
  const auto made = order(wei);
  print();
  apply(1, door);
  const auto task = [&] { return seal_tasks().at(0); };
  const auto first = task();
  go(17, 12);
  EXPECT_EQ(201, serve(made).status) << "the order is looked at again";
  EXPECT_EQ(first.at("task"), task().at("task"));
  EXPECT_EQ(0u, read("/tasks?state=done_today&kind=seal.check").at("items").as_array().size());
  EXPECT_EQ("on_door", step(1, "checked"));
  EXPECT_NE(first.at("task"), task().at("task"));
  EXPECT_EQ(1u, read("/tasks?state=done_today&kind=seal.check").at("items").as_array().size());
}

TEST_F(Seals, WhatNobodyHasToDoAnyMoreIsNotDone) {
  const auto made = order(wei);
  print();
  apply(1, door);
  EXPECT_EQ(201, change(made, "withdrawn", "made_by_mistake").status);
  EXPECT_EQ(0u, read("/tasks?state=done_today&kind=seal.check").at("items").as_array().size());
  EXPECT_EQ("seal.remove ", tasks());
}

TEST_F(Seals, ASensorTellsOfAnOpeningThatIsAskedAbout) {
  order(wei);
  const bj::object body{{"id", app.new_id()}, {"dwelling", door}, {"name", "门磁 7"}};
  ASSERT_EQ(201, post("/door-sensors", body).status);
  EXPECT_EQ(
      "seal.no_order",
      post("/door-sensors", {{"id", app.new_id()}, {"dwelling", other}, {"name", "x"}}).code())
      << "nobody behind that door has to stay at home";
  const auto at = "/door-sensors/" + std::string(body.at("id").as_string());
  const auto token = std::string(read(at).at("token").as_string());
  const bj::object event{{"token", token}, {"id", app.new_id()}, {"contact", "opened"}};
  app.be_nobody();
  const auto tell = [&](const bj::object& what) {
    return app.post("/door-sensor-events", bj::serialize(what));
  };
  EXPECT_EQ(201, tell(event).status);
  EXPECT_EQ(201, tell(event).status) << "twice is once";
  EXPECT_EQ(201, tell({{"token", token}, {"id", app.new_id()}, {"contact", "closed"}}).status);
  EXPECT_EQ(
      "seal.no_such_sensor",
      tell({{"token", "1111222233334444"}, {"id", app.new_id()}, {"contact", "opened"}}).code());
  app.be_again(staff);
  homes.enter();
  EXPECT_EQ(1, doors().at("unexplained").as_int64());
  EXPECT_EQ(201, post(at + "/ends", {}).status);
  app.be_nobody();
  EXPECT_EQ("seal.no_such_sensor", tell(event).code());
}

TEST_F(Seals, ATaskThatFoundTheSealTornIsAStepOfIt) {
  order(wei);
  print();
  apply(1, door);
  const auto task = seal_tasks().at(0);
  go(16, 8);
  const auto reply =
      post("/tasks/" + std::string(task.at("task").as_string()) + "/reports",
           {{"id", app.new_id()},
            {"done_at", now().milliseconds},
            {"answers", bj::array{bj::object{{"name", "found"}, {"choice", "torn"}}}},
            {"counts", bj::array{}},
            {"photos", bj::array{}}});
  EXPECT_EQ(201, reply.status) << reply.body;
  EXPECT_EQ(1, doors().at("unsealed").as_int64());
  EXPECT_EQ(1, stock().at("used").as_int64());
}
}  // namespace seal
