// SPDX-License-Identifier: Apache-2.0
/// The routes of supply, by those who work with it.
#include "people/test_homes.hpp"
#include "supply/lookups.hpp"

namespace supply {
namespace {
namespace bj = boost::json;
using people::body;
using program::TestReply;

class SupplyApi : public testing::Test {
 protected:
  SupplyApi() : place(homes.place) {
    zhang = homes.home("101");
    homes.person(zhang, "张伟");
    li = homes.home("201");
    homes.person(li, "李雷");
    EXPECT_EQ(201, app.post(place + "/supply-books", "{}").status);
    for (const auto& one : list("/supply-items"))
      items[std::string(one.at("code").as_string())] = text(one, "item");
    store = text(list("/supply-pack", "shelves").at(0), "account");
    donor = add("donor", "慈善总会");
    gate = add("post", "东大门岗");
    staff = app.token();
  }
  static std::string text(const bj::value& object, const char* member) {
    return std::string(object.at(member).as_string());
  }
  std::string add(const char* kind, const char* name) {
    app.clock.move(1);
    const auto id = app.new_id();
    EXPECT_EQ(201, app.post(place + "/supply-accounts",
                            body({{"id", id}, {"kind", kind}, {"name", name}}))
                       .status);
    return id;
  }
  bj::value read(const std::string& path) {
    const auto reply = app.get(place + path);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  /// A copy: what a loop goes through has to outlive the answer.
  bj::array list(const std::string& path, const char* member = "items") {
    return read(path).at(member).as_array();
  }
  std::string be(auth::Role role) {
    app.clock.move(1);
    app.be(role, homes.community);
    return app.token();
  }
  bj::object move(const char* kind, const std::string& from, const std::string& to,
                  const char* item, int amount) {
    app.clock.move(1);
    return {{"id", app.new_id()},
            {"kind", kind},
            {"at", app.clock.now().milliseconds},
            {"reason", ""},
            {"counters", nullptr},
            {"arrives", nullptr},
            {"bound_for", nullptr},
            {"request", nullptr},
            {"home", nullptr},
            {"lines", bj::array{bj::object{{"from", from},
                                           {"to", to},
                                           {"item", items.at(item)},
                                           {"lot", nullptr},
                                           {"amount", amount}}}}};
  }
  bj::object to_home(const std::string& household, const char* item, int amount) {
    auto one = move("issue", store, named_home().text(), item, amount);
    one["home"] = household;
    return one;
  }
  TestReply send(const bj::array& moves) {
    return app.post(place + "/supply-moves", body({{"moves", moves}}));
  }
  bj::value line(const char* code) {
    for (const auto& one : list("/supply-stock"))
      if (one.at("code").as_string() == code) return one;
    return {};
  }
  std::string request(const char* item, int amount) {
    app.clock.move(1);
    const auto id = app.new_id();
    const auto reply = app.post(
        place + "/supply-requests",
        body({{"id", id},
              {"account", gate},
              {"at", app.clock.now().milliseconds},
              {"lines", bj::array{bj::object{{"item", items.at(item)}, {"amount", amount}}}}}));
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }
  std::string state_of(const std::string& request) {
    for (const auto* shown : {"open", "over"})
      for (const auto& one : list(std::string("/supply-requests?shown=") + shown))
        if (one.at("supply_request").as_string() == request) return text(one, "state");
    return "gone";
  }
  static void expect(int status, const std::string& code, const TestReply& reply) {
    EXPECT_EQ(status, reply.status) << reply.body;
    EXPECT_EQ(code, reply.code()) << reply.body;
  }
  static bj::object with(bj::object one, const char* member, const std::string& value) {
    one[member] = value;
    return one;
  }

  program::TestApp app;
  people::Homes homes{app, "330109003017"};
  std::string place, zhang, li, store, donor, gate, staff;
  std::map<std::string, std::string> items;
};
}  // namespace

TEST_F(SupplyApi, BooksBeginWithItemsKitsAndAStoreOnce) {
  EXPECT_EQ(19u, items.size());
  const auto again = app.post(place + "/supply-books", "{}");
  EXPECT_EQ(0, again.json().at("items").as_int64());
  EXPECT_EQ(19u, list("/supply-items").size());
}

TEST_F(SupplyApi, AKitGoesAsItsParts) {
  send({move("receive", donor, store, "mask", 200)});
  EXPECT_EQ(201, send({move("issue", store, gate, "post_kit", 2)}).status);
  const auto pack = read("/supply-pack");
  std::int64_t at_gate = 0;
  for (const auto& one : pack.at("stock").as_array())
    if (one.at("account").as_string() == gate && one.at("item").as_string() == items["mask"])
      at_gate = one.at("amount").as_int64();
  EXPECT_EQ(100, at_gate) << "fifty in each";
  expect(422, "supply.is_kit",
         app.post(place + "/supply-counts",
                  body({{"counts", bj::array{bj::object{{"id", app.new_id()},
                                                        {"account", store},
                                                        {"item", items["post_kit"]},
                                                        {"lot", nullptr},
                                                        {"counted", 1},
                                                        {"at", 1}}}}})));
}

TEST_F(SupplyApi, WhatAHouseholdGetsIsToldAboveItsLimitAndNotRefused) {
  std::int64_t revision = 0;
  for (const auto& one : list("/supply-items"))
    if (one.at("code").as_string() == "mask") revision = one.at("revision").as_int64();
  EXPECT_EQ(201, app.post(place + "/supply-items/" + items["mask"] + "/changes",
                          body({{"name", "医用外科口罩"},
                                {"barcode", "6901234567892"},
                                {"limit_amount", 20},
                                {"limit_days", 7}}),
                          {{}, std::to_string(revision), {}})
                     .status);
  send({move("receive", donor, store, "mask", 200)});
  const auto first = send({to_home(zhang, "mask", 20)});
  EXPECT_TRUE(first.json().at("above_limit").as_array().empty());
  const auto second = send({to_home(zhang, "mask", 5)});
  EXPECT_EQ(201, second.status);
  const auto above = second.json().at("above_limit").at(0);
  EXPECT_EQ(25, above.at("given").as_int64());
  EXPECT_EQ(20, above.at("allowed").as_int64());
  const auto home = read("/supply-homes/" + zhang);
  EXPECT_EQ("3-1-101", home.at("door").as_string());
  EXPECT_EQ(25, home.at("items").at(0).at("given").as_int64());
}

TEST_F(SupplyApi, WhoGotWhatIsSealedInTheJournalAndHomesAreInNoPack) {
  send({move("receive", donor, store, "mask", 200), to_home(zhang, "mask", 5)});
  std::string kept;
  app.house->store().read_now([&](db::Tx& tx) {
    tx.each("select request from journal_line where act = 'supply.hand_in_moves'",
            [&](const db::Row& row) { kept += row.text(0); });
  });
  EXPECT_EQ(std::string::npos, kept.find(zhang));
  EXPECT_NE(std::string::npos, kept.find("\"home\":\"sealed\""));
  be(auth::Role::guard);
  const auto pack = app.get(place + "/supply-pack");
  EXPECT_EQ(std::string::npos, pack.body.find(zhang));
  EXPECT_EQ(std::string::npos, pack.body.find(donor));
  for (const auto* path : {"/supply-stock", "/supply-accounts", "/supply-items"})
    expect(403, "auth.not_yours", app.get(place + path));
  expect(403, "auth.not_yours", app.get(place + "/supply-homes/" + zhang));
  expect(403, "auth.not_yours", app.get(place + "/supply-moves?supply_item=" + items["mask"]));
}

TEST_F(SupplyApi, AGuardMovesAndCountsButNeitherReceivesNorTakesBack) {
  send({move("receive", donor, store, "mask", 200)});
  be(auth::Role::guard);
  expect(403, "supply.for_office", send({move("receive", donor, store, "mask", 10)}));
  EXPECT_NE(std::string::npos,
            send({move("dispose", store, gate, "mask", 1)}).body.find("/moves/0/kind"));
  EXPECT_EQ(201, send({move("issue", store, gate, "mask", 10)}).status);
}

TEST_F(SupplyApi, ARequestIsPickedSentAndArrives) {
  app.be_again(staff);
  send({move("receive", donor, store, "mask", 30)});
  be(auth::Role::guard);
  const auto wanted = request("mask", 50);
  app.be_again(staff);
  EXPECT_EQ("asked", state_of(wanted));
  const auto picks = read("/supply-requests/" + wanted + "/picks?store=" + store);
  EXPECT_EQ(30, picks.at("items").at(0).at("amount").as_int64());
  EXPECT_EQ(20, picks.at("items").at(0).at("missing").as_int64());
  const auto answer = [&](const char* what, const char* reason, int revision) {
    return app.post(place + "/supply-requests/" + wanted + "/answers",
                    body({{"answer", what}, {"reason", reason}}),
                    {{}, std::to_string(revision), {}});
  };
  expect(422, "supply.reason_missing", answer("cannot", "", 1));
  EXPECT_EQ(201, answer("picked", "", 1).status);
  const auto way = common_account(AccountKind::on_the_way).text();
  auto sent =
      with(with(move("send", store, way, "mask", 30), "bound_for", gate), "request", wanted);
  const auto id = std::string(sent.at("id").as_string());
  EXPECT_EQ(201, send({sent}).status);
  EXPECT_EQ("sent", state_of(wanted));
  expect(409, "supply.request_is_over", answer("withdrawn", "", 3));
  be(auth::Role::guard);
  const bj::value coming = list("/supply-pack", "on_the_way").at(0);
  EXPECT_EQ(id, text(coming, "move"));
  EXPECT_EQ("东大门岗", text(coming, "bound_for_name"));
  EXPECT_EQ(201, send({with(move("arrive", way, gate, "mask", 30), "arrives", id)}).status);
  EXPECT_TRUE(list("/supply-pack", "on_the_way").empty());
  app.be_again(staff);
  EXPECT_EQ("arrived", state_of(wanted));
}

TEST_F(SupplyApi, MovesOfAnItemAreReadPageByPageAndTakenBackOnce) {
  for (int i = 1; i <= 5; ++i) send({move("receive", donor, store, "mask", i)});
  std::vector<std::int64_t> amounts;
  std::string after, third;
  do {
    const bj::value page = read("/supply-moves?supply_item=" + items["mask"] + "&limit=2" + after);
    for (const auto& one : page.at("items").as_array()) {
      amounts.push_back(one.at("amount").as_int64());
      if (amounts.back() == 3) third = text(one, "move");
    }
    after = page.at("next").is_null() ? "" : "&after=" + text(page, "next");
  } while (!after.empty());
  EXPECT_EQ((std::vector<std::int64_t>{5, 4, 3, 2, 1}), amounts);
  auto counter = move("counter", donor, store, "mask", 1);
  counter["lines"] = bj::array{};
  counter["counters"] = third;
  expect(422, "supply.reason_missing", send({counter}));
  counter["reason"] = "多记了一笔";
  EXPECT_EQ(201, send({counter}).status);
  EXPECT_EQ(12, line("mask").at("on_shelf").as_int64());
}

TEST_F(SupplyApi, SharesSayWhichBuildingGotHowMuch) {
  send({move("receive", donor, store, "milk", 50), to_home(zhang, "milk", 6)});
  const auto shares = read("/supply-shares?supply_item=" + items["milk"]);
  const auto one = shares.at("items").at(0);
  EXPECT_EQ(2, one.at("households").as_int64());
  EXPECT_EQ(1, one.at("served").as_int64());
  EXPECT_EQ(6, one.at("given").as_int64());
}

TEST_F(SupplyApi, AHomeIsForgottenAndTheBooksStayBalanced) {
  send({move("receive", donor, store, "milk", 50), to_home(zhang, "milk", 6)});
  app.clock.move(200 * day_ms);
  for (const auto& one : app.house->app().sockets.expiring)
    if (one.name == "supply.homes") {
      EXPECT_TRUE(app.house->desk()
                      .run_as(routing::Desk::house(), {}, "keep", "{}",
                              [&](Work& work) -> Result<int> {
                                EXPECT_EQ(1, one.remove(work, work.now + -90 * day_ms, 100));
                                return 0;
                              })
                      .has_value());
    }
  app.be(auth::Role::community_staff, homes.community);
  EXPECT_TRUE(list("/supply-homes/" + zhang).empty());
  EXPECT_EQ(44, line("milk").at("on_shelf").as_int64());
}
}  // namespace supply
