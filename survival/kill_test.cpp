// SPDX-License-Identifier: Apache-2.0
/// The program is killed: what it answered is there, what it did not answer is whole or not there.
#include <gtest/gtest.h>
#include <signal.h>

#include "base/test_rounds.hpp"
#include "survival/walkers.hpp"

namespace survival {
namespace {
constexpr int connections = 8, acts = 200, kills = rounds(20);
/// How many moments of a first start are tried.
constexpr int cuts = rounds(12);

/// Acts from all sides until so many are answered, then a moment longer, then kills it.
void kill_during_acts(House& house, std::vector<Walker>& walkers, int answers, int microseconds) {
  std::atomic<int> answered{0}, at_work{connections};
  std::thread storm([&] {
    all(walkers, [&](Walker& walker) {
      walker.act(house.port(), acts / connections, answered);
      --at_work;
    });
  });
  const bool has_begun =
      http::comes_true([&] { return answered >= answers || at_work == 0; }, patience);
  EXPECT_TRUE(has_begun) << answered << " answers";
  ::usleep(static_cast<useconds_t>(microseconds));
  house.kill();
  storm.join();
}

TEST(Kill, LosesNothingThatWasAnsweredAndDoublesNothing) {
  const Ground ground;
  std::mt19937 random(seed());
  auto house = std::make_unique<House>(ground);
  const auto street = set_up(*house, connections);
  auto acting = walkers(street, connections, random());
  std::int64_t lines = verified_lines(ground);
  int cut_off = 0;
  for (int round = 0; round < kills && !testing::Test::HasFailure(); ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    const int answers = 1 + int(random() % (acts - connections)),
              microseconds = int(random() % 5'000);
    kill_during_acts(*house, acting, answers, microseconds);
    const auto lines_now = verified_lines(ground);
    EXPECT_GE(lines_now, lines + answers);
    lines = lines_now;
    for (const auto& walker : acting) cut_off += walker.is_open();
    house = std::make_unique<House>(ground);
    expect_all_there(*house, street, acting);
  }
  EXPECT_GT(cut_off, 0) << "no kill found an act under way";
  EXPECT_EQ(0, house->stop());
  (void)verified_lines(ground);
}

/// A start on nothing, followed from the moment it has a key: then come certificates, database and
/// migrations.
class FirstStart {
 public:
  explicit FirstStart(const Ground& ground) : program_(ground.words({"serve", "--https", "0"})) {
    const auto key = ground.data() / "key";
    const auto until = std::chrono::steady_clock::now() + patience;
    while (!std::filesystem::exists(key) && std::chrono::steady_clock::now() < until) ::usleep(100);
    begin_ = std::chrono::steady_clock::now();
  }
  /// How long it took until it listened.
  std::chrono::microseconds whole() {
    EXPECT_NE(0, port_of(program_)) << program_.errors();
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                                 begin_);
  }
  void cut_after(std::chrono::microseconds time) {
    std::this_thread::sleep_until(begin_ + time);
    program_.send(SIGKILL);
    EXPECT_EQ(128 + SIGKILL, program_.wait()) << program_.errors();
  }

 private:
  Program program_;
  std::chrono::steady_clock::time_point begin_;
};

/// What stands in the folder opens, and goes down again.
void expect_starts(const Ground& ground) {
  Program house(ground.words({"serve", "--https", "0"}));
  EXPECT_NE(0, port_of(house)) << house.errors();
  house.send(SIGTERM);
  EXPECT_EQ(0, house.wait()) << house.errors();
}

// platform/db/survive_test.cpp shows that the statements of a migration are undone. Here the whole
// first start is cut: folder, key, certificates, database, every migration of every slice.
TEST(Kill, AFirstStartThatIsCutAnywhereIsFollowedByAGoodOne) {
  const auto whole = FirstStart(Ground()).whole();
  for (int cut = 0; cut < cuts && !testing::Test::HasFailure(); ++cut) {
    SCOPED_TRACE("cut " + std::to_string(cut) + " of " + std::to_string(whole.count()) + " us");
    const Ground ground;
    FirstStart(ground).cut_after(whole * cut / cuts);
    expect_starts(ground);
    House house(ground);
    const auto street = set_up(house, 1);
    auto acting = walkers(street, 1, std::uint32_t(cut));
    std::atomic<int> answered{0};
    acting[0].act(house.port(), 4, answered);
    EXPECT_EQ(4, answered);
    expect_all_there(house, street, acting);
    house.kill();
    (void)verified_lines(ground);
  }
}

Ask new_household(const Street& street, int door) {
  return {"POST", street.community + "/households",
          R"({"id":")" + new_id() + R"(","building":")" + street.building +
              R"(","stairwell":"1","door":")" + door_of(door) + R"(","occupancy":"vacant"})",
          new_id()};
}

TEST(Repeat, FiveTimesTheSameRequestAppliesOnceAndIsAnsweredTheSame) {
  const Ground ground;
  auto house = std::make_unique<House>(ground);
  const auto street = set_up(*house, 1);
  const auto one_by_one = new_household(street, 0), at_once = new_household(street, 1);
  std::vector<Answer> answers;
  for (int i = 0; i < 5; ++i) answers.push_back(Line(house->port(), street.cookie).ask(one_by_one));

  std::vector<Line> lines;
  for (int i = 0; i < 5; ++i) lines.emplace_back(house->port(), street.cookie);
  const auto text = lines[0].text_of(at_once);
  // All but the last byte first, so that the five become whole in the same moment.
  for (auto& line : lines) line.client().send(text.substr(0, text.size() - 1));
  for (auto& line : lines) line.client().send(text.substr(text.size() - 1));
  std::vector<Answer> together;
  for (auto& line : lines) together.push_back(line.receive());

  EXPECT_EQ(8u, house->figure("repeats_total"));
  house->kill();
  const auto written = verified_lines(ground);
  house = std::make_unique<House>(ground);
  answers.push_back(Line(house->port(), street.cookie).ask(one_by_one));
  together.push_back(Line(house->port(), street.cookie).ask(at_once));
  for (const auto& same : {answers, together})
    for (const auto& answer : same) {
      EXPECT_EQ(201, answer.status) << answer.body;
      EXPECT_EQ(same[0].body, answer.body);
    }
  const auto overview =
      Line(house->port(), street.cookie).ask({"GET", street.community + "/overview"}).json();
  EXPECT_EQ(2, overview.at("households").as_int64());
  EXPECT_EQ(0, house->stop());
  EXPECT_EQ(written, verified_lines(ground));
}
}  // namespace
}  // namespace survival
