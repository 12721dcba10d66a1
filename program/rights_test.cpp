// SPDX-License-Identifier: Apache-2.0
/// Who may what: every route of the table with every role, by itself. Nothing here names a route.
#include <gtest/gtest.h>

#include "platform/auth/users.hpp"
#include "program/test_routes.hpp"

namespace program {
namespace {
using auth::At;
using auth::Role;

std::vector<Role> all_roles() {
  std::vector<Role> roles;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>(
      [&](auto role) { roles.push_back(role.value); });
  return roles;
}

bool asks_for_a_grant(const routing::Route& route) {
  return route.right.at != At::anywhere && route.right.at != At::signed_in;
}
bool is_at_a_place(const routing::Route& route) {
  return auth::is_at_community(route.right) || route.right.at == At::division;
}

/// Two communities of one street and one of another, with one of everything in each.
class Rights : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    town_ = std::make_unique<Town>();
    town_->here = furnish(town_->app, town_->book, town_->app.community("330109003017"));
    town_->there = furnish(town_->app, town_->book, town_->app.community("330109003019"));
    town_->far = furnish(town_->app, town_->book, town_->app.community("330109004001"));
    town_->street = town_->app.house->find_place("330109003")->text();
  }
  static void TearDownTestSuite() { town_.reset(); }

  const std::vector<std::unique_ptr<routing::Route>>& routes() { return book.routes(); }
  TestReply ask(const routing::Route& route, const Known& known) {
    return send(app, book.call(route, known));
  }
  /// The answer is the one that rights give, and nothing else happened.
  void expect_refused(const RouteCall& call, int status, const char* code) {
    const auto reply = send(app, call);
    EXPECT_EQ(status, reply.status) << name_of(*call.route) << ' ' << reply.body;
    EXPECT_EQ(code, reply.code()) << name_of(*call.route);
  }
  void expect_not_yours(const routing::Route& route, const Known& known) {
    expect_refused(book.call(route, known), 403, "auth.not_yours");
  }
  /// Rights had nothing against it; what the act says of it is not asked here.
  void expect_let_in(const routing::Route& route, const Known& known) {
    const auto reply = ask(route, known);
    EXPECT_NE("auth.sign_in_first", reply.code()) << name_of(route);
    EXPECT_NE("auth.not_yours", reply.code()) << name_of(route);
    EXPECT_LT(reply.status, 500) << name_of(route) << ' ' << reply.body;
  }
  /// Nothing was written and nothing said since this was made.
  struct Quiet {
    explicit Quiet(TestApp& app) : app(app), lines(app.lines()), said(app.said().size()) {}
    ~Quiet() {
      EXPECT_EQ(lines, app.lines());
      EXPECT_EQ(said, app.said().size());
    }
    TestApp& app;
    std::int64_t lines;
    std::size_t said;
  };

  struct Town {
    TestApp app;
    const RouteBook book{app.house->desk().router()};
    Known here, there, far;
    std::string street;
  };
  static std::unique_ptr<Town> town_;
  TestApp& app = town_->app;
  const RouteBook& book = town_->book;
  const Known &here = town_->here, &there = town_->there, &far = town_->far;
  const std::string& street = town_->street;
};
std::unique_ptr<Rights::Town> Rights::town_;
}  // namespace

TEST_F(Rights, TheWalkKnowsEveryRouteAndEveryId) {
  EXPECT_GE(routes().size(), 30u);
  std::size_t with_ids = 0;
  for (const auto& route : routes()) {
    EXPECT_NO_THROW(book.call(*route, there)) << name_of(*route);
    with_ids += is_at_a_place(*route) && !book.ids(*route).empty();
    EXPECT_EQ(asks_for_a_grant(*route), route->right.roles != 0) << name_of(*route);
  }
  EXPECT_GE(with_ids, 15u);
}

TEST_F(Rights, NobodyHasToSignInFirst) {
  app.be_nobody();
  const Quiet quiet(app);
  for (const auto& route : routes())
    if (route->right.at != At::anywhere)
      expect_refused(book.call(*route, here), 401, "auth.sign_in_first");
  app.be_again("no-such-token-no-such-token-no-such-token-x");
  for (const auto& route : routes())
    if (route->right.at != At::anywhere)
      expect_refused(book.call(*route, here), 401, "auth.sign_in_first");
}

TEST_F(Rights, ARoleThatARouteDoesNotNameIsRefused) {
  for (const auto role : all_roles()) {
    app.be(role, here.at("place"));
    const Quiet quiet(app);
    for (const auto& route : routes())
      if (asks_for_a_grant(*route) && !route->right.allows(role)) expect_not_yours(*route, here);
  }
}

TEST_F(Rights, AnotherCommunityIsClosedToEveryRole) {
  for (const auto role : all_roles()) {
    app.be(role, here.at("place"));
    const Quiet quiet(app);
    for (const auto& route : routes()) {
      if (!is_at_a_place(*route)) continue;
      expect_not_yours(*route, there);
      expect_not_yours(*route, far);
    }
  }
}

TEST_F(Rights, IdsOfAnotherCommunityLeadNowhereInOnesOwn) {
  int walked = 0;
  for (const auto& route : routes()) {
    if (!is_at_a_place(*route)) continue;
    for (const auto& id : book.ids(*route)) {
      auto mixed = here;
      mixed["door"] = "202";
      const auto key = book.key_of(*route, id, there);
      mixed[key] = there.at(key);
      app.be(*first_role(*route), here.at("place"));
      const Quiet quiet(app);
      const auto reply = ask(*route, mixed);
      EXPECT_TRUE(reply.status == 404 || reply.status == 403)
          << name_of(*route) << " with a foreign " << id << ": " << reply.status << reply.body;
      ++walked;
    }
  }
  EXPECT_GE(walked, 15);
}

TEST_F(Rights, RightsComeBeforeTheFaultsOfARequest) {
  const auto spoil = [&](RouteCall call) {
    for (auto& [name, text] : call.query) text.assign(300, 'x');
    call.query["no_such_parameter"] = "1";
    if (book.body_schema(*call.route)) call.body = R"({"no_such_member":[1)";
    call.revision.clear();
    return call;
  };
  const Quiet quiet(app);
  app.be_nobody();
  for (const auto& route : routes())
    if (route->right.at != At::anywhere)
      expect_refused(spoil(book.call(*route, here)), 401, "auth.sign_in_first");
}

TEST_F(Rights, RightsComeBeforeTheFaultsOfARequestOfSomebodyElse) {
  app.be(Role::community_staff, far.at("place"));
  const Quiet quiet(app);
  for (const auto& route : routes()) {
    if (!is_at_a_place(*route)) continue;
    auto call = book.call(*route, here);
    if (book.body_schema(*route)) call.body = R"({"no_such_member":1})";
    call.query["no_such_parameter"] = "1";
    expect_refused(call, 403, "auth.not_yours");
    if (book.body_schema(*route)) call.body = "{";
    call.path += "?q=%E5%BC";
    expect_refused(call, 403, "auth.not_yours");
  }
}

TEST_F(Rights, HeadAsksForTheSameRightAsGet) {
  const auto head = [&](const routing::Route& route, const Known& known) {
    return app.send(http::Method::head, target_of(book.call(route, known)), "", {}).status;
  };
  for (const auto& route : routes()) {
    if (!is_at_a_place(*route) || route->takes_body()) continue;
    app.be(*first_role(*route), here.at("place"));
    EXPECT_EQ(403, head(*route, there)) << name_of(*route);
    EXPECT_LT(head(*route, here), 300) << name_of(*route);
  }
}

TEST_F(Rights, APlaceThatDoesNotExistIsNotFound) {
  app.be(Role::community_staff, here.at("place"));
  const Quiet quiet(app);
  for (const auto& route : routes()) {
    if (!is_at_a_place(*route)) continue;
    auto elsewhere = here;
    for (const auto& id : {app.new_id(), here.at("compound"), std::string("not-an-id")}) {
      elsewhere["place"] = id;
      expect_refused(book.call(*route, elsewhere), 404, "place.no_such_place");
    }
  }
}

TEST_F(Rights, AGrantEndsByItselfAndBeginsWhenItIsSaid) {
  const auto now = app.clock.now();
  std::vector<std::pair<const routing::Route*, std::string>> late, early;
  for (const auto& route : routes()) {
    if (!is_at_a_place(*route)) continue;
    app.be(*first_role(*route), here.at("place"), now + minute_ms);
    late.emplace_back(route.get(), app.token());
    if (!route->is_write()) expect_let_in(*route, here);
    app.be(*first_role(*route), here.at("place"), {}, now + minute_ms);
    early.emplace_back(route.get(), app.token());
    expect_not_yours(*route, here);
  }
  app.clock.move(minute_ms);
  {
    const Quiet quiet(app);
    for (const auto& [route, token] : late) {
      app.be_again(token);
      expect_not_yours(*route, here);
    }
  }
  for (const auto& [route, token] : early) {
    app.be_again(token);
    if (!route->is_write()) expect_let_in(*route, here);
  }
}

TEST_F(Rights, AGrantAtAStreetReachesItsCommunitiesAndNoOthers) {
  auto at_street = here;
  at_street["place"] = street;
  for (const auto& route : routes()) {
    if (!is_at_a_place(*route)) continue;
    app.be(*first_role(*route), street);
    if (!route->is_write()) {
      expect_let_in(*route, here);
      expect_let_in(*route, there);
      if (route->right.at == At::division) expect_let_in(*route, at_street);
    }
    const Quiet quiet(app);
    expect_not_yours(*route, far);
    if (auth::is_at_community(route->right)) expect_not_yours(*route, at_street);
  }
}

TEST_F(Rights, AGrantAtACommunityDoesNotReachItsStreet) {
  auto at_street = here;
  at_street["place"] = street;
  for (const auto role : all_roles()) {
    app.be(role, here.at("place"));
    const Quiet quiet(app);
    for (const auto& route : routes())
      if (is_at_a_place(*route)) expect_not_yours(*route, at_street);
  }
}

TEST_F(Rights, AGrantInsideACommunityOpensOnlyWhatIsForThoseWhoWorkThere) {
  std::size_t inside = 0;
  for (const auto role : all_roles()) {
    app.be(role, here.at("building"));
    for (const auto& route : routes()) {
      if (!is_at_a_place(*route)) continue;
      expect_not_yours(*route, there);
      const bool is_for_them = route->right.at == At::inside && route->right.allows(role);
      inside += is_for_them;
      if (!is_for_them)
        expect_not_yours(*route, here);
      else if (!route->is_write())
        expect_let_in(*route, here);
    }
  }
  EXPECT_GE(inside, 15u);
}

TEST_F(Rights, AnAdministratorOfTheHouseSeesNobodysRegister) {
  app.be(Role::administrator, "");
  const Quiet quiet(app);
  for (const auto& route : routes())
    if (is_at_a_place(*route)) expect_not_yours(*route, here);
}

TEST_F(Rights, ADisabledUserIsOut) {
  const auto disable = [&](const char* said) {
    const auto done = app.house->desk().run_as(
        routing::Desk::house(), {}, "test.disable", "{}", [&](Work& work) -> Result<int> {
          work.tx.run(
              "update auth_user set is_enabled = ? where id = ("
              "select user_id from auth_session where token_hash = ?)",
              false, db::Bytes{auth::Sessions::hash_of(app.token())});
          if (said) work.announce(said, {});
          return 1;
        });
    ASSERT_TRUE(done);
  };
  const auto walk = [&] {
    const Quiet quiet(app);
    for (const auto& route : routes())
      if (route->right.at != At::anywhere)
        expect_refused(book.call(*route, here), 401, "auth.sign_in_first");
  };
  app.be(Role::community_staff, here.at("place"));
  ASSERT_EQ(200, app.get("/session").status);
  disable("auth.user_changed");
  walk();
  // Another process did it, and could not tell: it takes a minute.
  app.be(Role::community_staff, here.at("place"));
  ASSERT_EQ(200, app.get("/session").status);
  disable(nullptr);
  app.clock.move(minute_ms);
  walk();
}

TEST_F(Rights, ARoleThatARouteNamesIsLetIn) {
  for (const auto role : all_roles()) {
    app.be(role, here.at("place"));
    for (const auto& route : routes()) {
      if (route->right.at == At::anywhere) continue;
      if (asks_for_a_grant(*route) && !route->right.allows(role)) continue;
      expect_let_in(*route, here);
      // It may have been signing out.
      if (!asks_for_a_grant(*route)) app.be(role, here.at("place"));
    }
  }
}

TEST_F(Rights, InItsOwnCommunityEachIdIsThere) {
  auto own = there;
  own["door"] = "202";
  for (const auto& route : routes()) {
    if (!is_at_a_place(*route) || book.ids(*route).empty()) continue;
    app.be(*first_role(*route), there.at("place"));
    const auto reply = ask(*route, own);
    EXPECT_NE(404, reply.status) << name_of(*route) << reply.body;
    EXPECT_NE(403, reply.status) << name_of(*route);
    EXPECT_LT(reply.status, 500) << name_of(*route) << reply.body;
  }
}

TEST_F(Rights, WhatIsOpenToAnyoneAsksForNoSession) {
  app.be_nobody();
  for (const auto& route : routes())
    if (route->right.at == At::anywhere) expect_let_in(*route, here);
}
}  // namespace program
