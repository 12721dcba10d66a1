// SPDX-License-Identifier: Apache-2.0
/// The program is asked to stop, or is not alone.
#include <gtest/gtest.h>
#include <signal.h>

#include "survival/walkers.hpp"

namespace survival {
namespace {
constexpr int connections = 8, many = 100'000;

Ask sign_in(const std::string& name, const std::string& password) {
  return {"POST", "/sessions",
          R"({"sign_in_name":")" + name + R"(","password":")" + password + R"("})"};
}

/// A page that follows what changes.
Line follow(House& house, const Street& street) {
  Line page(house.port(), street.cookie);
  page.send({"GET", street.community + "/live"});
  EXPECT_EQ(200, page.client().receive().status);
  return page;
}

TEST(Stop, UnderLoadLosesNothingThatWasAnsweredAndEndsPagesThatFollow) {
  const Ground ground;
  auto house = std::make_unique<House>(ground);
  const auto street = set_up(*house, connections);
  auto acting = walkers(street, connections, seed());
  std::vector<Line> pages;
  for (int i = 0; i < 8; ++i) pages.push_back(follow(*house, street));

  std::atomic<int> answered{0};
  std::thread storm(
      [&] { all(acting, [&](Walker& walker) { walker.act(house->port(), many, answered); }); });
  EXPECT_TRUE(http::comes_true([&] { return answered >= 100; }, patience));
  // Sign-ins take a tenth of a second each, one after another: some wait when the house stops.
  std::vector<Line> signing_in;
  for (int i = 0; i < 40; ++i) {
    signing_in.emplace_back(house->port());
    signing_in.back().send(sign_in("nobody" + std::to_string(i), "a long walk by the sea"));
  }
  EXPECT_EQ(0, house->stop()) << house->program().errors();
  storm.join();
  for (auto& page : pages) EXPECT_TRUE(page.client().closes());
  for (auto& line : signing_in) {
    const auto answer = line.receive();
    EXPECT_TRUE(answer.status == 0 || answer.status == 401 || answer.is_put_off()) << answer.status;
  }

  EXPECT_GT(verified_lines(ground), answered);
  house = std::make_unique<House>(ground);
  expect_all_there(*house, street, acting);
  EXPECT_EQ(0, house->stop());
}

TEST(Stop, WithSignInsThatOutlastItsPatienceEndsInGoodOrder) {
  const Ground ground;
  House house(ground);
  std::vector<Line> signing_in;
  for (int i = 0; i < 50; ++i) {
    signing_in.emplace_back(house.port());
    signing_in.back().send(sign_in("nobody" + std::to_string(i), "a long walk by the sea"));
  }
  const auto are_read = [&] { return house.figure("requests_total") >= signing_in.size(); };
  EXPECT_TRUE(http::comes_true(are_read, patience));
  house.program().send(SIGTERM);
  const auto is_stopping = [&] {
    return house.program().errors().find("stopping") != std::string::npos;
  };
  EXPECT_TRUE(http::comes_true(is_stopping, patience));
  // From now on it gives running requests five seconds. They pass while it stands still, as it may
  // on a busy machine.
  ::usleep(200'000);
  house.program().send(SIGSTOP);
  ::usleep(5'200'000);
  house.program().send(SIGCONT);
  EXPECT_EQ(0, house.program().wait()) << house.program().errors();
}

TEST(Company, WhatTheCommandLineAddsMeanwhileDisturbsNoAct) {
  const Ground ground;
  House house(ground);
  const auto street = set_up(house, 1);
  auto acting = walkers(street, 1, 1);
  std::atomic<int> answered{0};
  acting[0].act(house.port(), 5, answered);
  for (const std::string name : {"wang", "zhao"}) {
    const auto added = run(ground.words({"user", "add", "--sign-in", name, "--name", name, "--role",
                                         "administrator", "--password-stdin"}),
                           {.input = "a quiet street at noon\n"});
    EXPECT_EQ(0, added.code) << added.errors;
    const auto session = Line(house.port()).ask(sign_in(name, "a quiet street at noon"));
    EXPECT_EQ(201, session.status) << session.body << house.program().errors();
  }
  acting[0].act(house.port(), 5, answered);
  EXPECT_EQ(10, answered);
  expect_all_there(house, street, acting);
  (void)verified_lines(ground);
  EXPECT_EQ(0, house.stop());
}
}  // namespace
}  // namespace survival
