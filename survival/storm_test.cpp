// SPDX-License-Identifier: Apache-2.0
/// More than it can take: clients that hang up, too many of them, a database that stands still.
#include <gtest/gtest.h>
#include <libpq-fe.h>
#include <signal.h>
#include <sqlite3.h>

#include "survival/walkers.hpp"

namespace survival {
namespace {
constexpr int clients = 64;
constexpr std::uint64_t kept_descriptors = 64;  // see platform/http/README.md

Ask new_household(const Street& street, int number) {
  return {"POST", street.community + "/households",
          R"({"id":")" + new_id() + R"(","building":")" + street.building + R"(","stairwell":")" +
              std::to_string(number / 320 + 1) + R"(","door":")" + door_of(number % 320) +
              R"(","occupancy":"vacant"})",
          new_id()};
}

/// Every pool is as empty as it was, and somebody is answered.
void expect_well(House& house, const Street& street) {
  const auto is_empty = [&] {
    for (const auto* pool : {"waiting_writes", "waiting_reads", "followers"})
      if (house.figure(pool) != 0) return false;
    return house.figure("connections") == 1;  // the one that asks
  };
  EXPECT_TRUE(http::comes_true(is_empty, soon))
      << house.figure("waiting_writes") << " writes, " << house.figure("waiting_reads")
      << " reads, " << house.figure("followers") << " followers, " << house.figure("connections")
      << " connections";
  Line line(house.port(), street.cookie);
  EXPECT_EQ(200, line.ask({"GET", street.community + "/people?q=zw"}).status);
  EXPECT_EQ(200, line.ask({"GET", street.community + "/overview"}).status);
}

TEST(Storm, SixtyFourClientsThatSendAndHangUpLeaveEveryPoolEmpty) {
  const Ground ground;
  House house(ground);
  const auto street = set_up(house, 2);
  int door = 0;
  for (int round = 0; round < 3; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    std::vector<Line> half;
    for (int i = 0; i < clients; ++i) {
      half.emplace_back(house.port(), street.cookie);
      const auto text = half.back().text_of(new_household(street, door));
      half.back().client().send(text.substr(0, text.size() * std::size_t(i) / clients));
    }
    half.clear();
    expect_well(house, street);

    std::vector<Line> unread;
    for (int i = 0; i < clients; ++i) {
      unread.emplace_back(house.port(), street.cookie);
      unread.back().send(new_household(street, door++));
      unread.back().send({"GET", street.community + "/board"});
    }
    unread.clear();
    expect_well(house, street);

    std::vector<Line> pages;
    for (int i = 0; i < clients; ++i) {
      pages.emplace_back(house.port(), street.cookie);
      pages.back().send({"GET", street.community + "/live"});
    }
    EXPECT_TRUE(http::comes_true(
        [&] { return house.figure("followers") == std::uint64_t(clients); }, soon));
    pages.clear();
    expect_well(house, street);
  }
  EXPECT_EQ(0, house.stop());
  (void)verified_lines(ground);
}

/// Somebody else holds the database, as a slow disk does: no act comes through until it goes.
class Obstacle {
 public:
  explicit Obstacle(const Ground& ground) {
    if (!Ground::is_postgres()) {
      sqlite3_open((ground.data() / "linli.db").c_str(), &file_);
      EXPECT_EQ(SQLITE_OK, sqlite3_exec(file_, "begin immediate", nullptr, nullptr, nullptr));
      return;
    }
    server_ = PQconnectdb(ground.postgres_url().c_str());
    PQclear(PQexec(server_, "begin"));
    PGresult* locked = PQexec(server_, "lock table journal_line in access exclusive mode");
    EXPECT_EQ(PGRES_COMMAND_OK, PQresultStatus(locked)) << PQerrorMessage(server_);
    PQclear(locked);
  }
  ~Obstacle() {
    sqlite3_close(file_);
    PQfinish(server_);
  }
  Obstacle(const Obstacle&) = delete;
  Obstacle& operator=(const Obstacle&) = delete;

 private:
  sqlite3* file_ = nullptr;
  PGconn* server_ = nullptr;
};

TEST(Overload, WhatWaitsTooLongIsPutOffUndoneAndTheQueueHasAnEnd) {
  constexpr int most = 200, too_many = 40;
  const Ground ground;
  House house(ground, {.files = kept_descriptors + most});
  const auto street = set_up(house);
  (void)house.figure("connections");
  Line reader(house.port(), street.cookie);
  EXPECT_EQ(200, reader.ask({"GET", street.community + "/overview"}).status);

  std::vector<Line> lines;
  std::vector<Ask> asked;
  auto obstacle = std::make_unique<Obstacle>(ground);
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < most - 2; ++i) {
    lines.emplace_back(house.port(), street.cookie);
    asked.push_back(new_household(street, i));
    lines.back().send(asked.back());
  }
  for (int i = 0; i < too_many; ++i) {
    const auto turned_away = Line(house.port()).receive();
    EXPECT_EQ(503, turned_away.status);
    EXPECT_TRUE(turned_away.is_put_off()) << turned_away.head;
  }
  EXPECT_TRUE(http::comes_true([&] { return house.figure("waiting_writes") > 0; }, soon));
  std::uint64_t longest_queue = 0;
  while (std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(5'500)) {
    longest_queue = std::max(longest_queue, house.figure("waiting_writes"));
    EXPECT_EQ(200, reader.ask({"GET", street.community + "/overview"}).status)
        << "reads wait for writes";
    ::usleep(20'000);
  }
  EXPECT_LE(longest_queue, std::uint64_t(most));
  obstacle.reset();

  int put_off = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto answer = lines[i].receive();
    EXPECT_TRUE(answer.status == 201 || answer.is_put_off()) << answer.status << answer.body;
    put_off += answer.is_put_off();
    const auto again = lines[i].ask(asked[i]);
    EXPECT_EQ(201, again.status) << again.body;
  }
  EXPECT_GT(put_off, 0);
  EXPECT_EQ(
      lines.size(),
      std::size_t(
          reader.ask({"GET", street.community + "/overview"}).json().at("households").as_int64()));
  lines.clear();
  reader.client().hang_up();
  expect_well(house, street);
  EXPECT_EQ(0, house.stop());
  (void)verified_lines(ground);
}

TEST(Overload, AFloodOfSignInsIsPutOffAndHoldsUpNoAct) {
  const Ground ground;
  House house(ground);
  const auto street = set_up(house, 1);
  std::vector<Line> flood;
  house.program().send(SIGSTOP);  // all of them are there when it looks
  for (int i = 0; i < 120; ++i) {
    flood.emplace_back(house.port());
    flood.back().send(
        {"POST", "/sessions", R"({"sign_in_name":"fang","password":"a guess that is wrong"})"});
  }
  house.program().send(SIGCONT);
  EXPECT_EQ(201, Line(house.port(), street.cookie).ask(new_household(street, 0)).status);
  int wrong = 0, too_often = 0, busy = 0;
  for (auto& line : flood) {
    const auto answer = line.receive();
    wrong += answer.status == 401;
    too_often += answer.status == 429 && answer.is_put_off();
    busy += answer.status == 503 && answer.is_put_off();
  }
  EXPECT_EQ(int(flood.size()), wrong + too_often + busy);
  EXPECT_GT(too_often, 0);
  EXPECT_GT(busy, 0) << "the queue of sign-ins has no end";
  EXPECT_LE(wrong, 10);
  flood.clear();
  expect_well(house, street);
  EXPECT_EQ(0, house.stop());
}

TEST(Descriptors, NewConnectionsAreRefusedAndOldOnesLiveUntilThereIsRoomAgain) {
  constexpr int most = 32;
  const Ground ground;
  House house(ground, {.files = kept_descriptors + most});
  const auto street = set_up(house, 1);
  EXPECT_TRUE(http::comes_true([&] { return house.figure("connections") == 1; }, soon));
  std::vector<Line> old;
  for (int i = 0; i < most - 1; ++i) {
    old.emplace_back(house.port(), street.cookie);
    EXPECT_EQ(200, old.back().ask({"GET", "/session"}).status);
  }
  std::vector<Line> refused;
  for (int i = 0; i < 100; ++i) refused.emplace_back(house.port());
  for (auto& line : refused) EXPECT_TRUE(line.receive().is_put_off());
  for (int i = 0; i < most - 1; ++i)
    EXPECT_EQ(201, old[std::size_t(i)].ask(new_household(street, i)).status);
  refused.clear();
  old.clear();
  expect_well(house, street);
  EXPECT_EQ(0, house.stop());
}
}  // namespace
}  // namespace survival
