// SPDX-License-Identifier: Apache-2.0
#include "platform/jobs/lane.hpp"

#include <gtest/gtest.h>

#include <future>
#include <stdexcept>
#include <vector>

namespace jobs {
namespace {
/// A job that stands until the test lets it go.
struct Gate {
  std::promise<void> begun, opened;
  Lane::Job job() {
    return [this](const Ending&) {
      begun.set_value();
      opened.get_future().wait();
    };
  }
};

TEST(Lane, RunsJobsOneAfterAnotherInTheirOrder) {
  Lane lane;
  std::vector<int> order;
  for (int i = 0; i < 10; ++i)
    EXPECT_EQ(lane.take(std::to_string(i), [&order, i](const Ending&) { order.push_back(i); }),
              Taken::yes);
  lane.drain();
  EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

TEST(Lane, TakesANameOnceWhileItWaitsAndRefusesMoreThanItsQueue) {
  Gate gate;
  Lane lane(2);
  int ran = 0;
  const auto count = [&](const Ending&) { ++ran; };
  lane.take("first", gate.job());
  gate.begun.get_future().wait();
  EXPECT_EQ(lane.take("first", count), Taken::yes);  // the first one runs already
  EXPECT_EQ(lane.take("first", count), Taken::known_already);
  EXPECT_EQ(lane.take("second", count), Taken::yes);
  EXPECT_EQ(lane.take("third", count), Taken::full);
  gate.opened.set_value();
  lane.drain();
  EXPECT_EQ(ran, 2);
}

TEST(Lane, GoesOnAfterAJobThatThrows) {
  Lane lane;
  bool has_run = false;
  lane.take("bad", [](const Ending&) { throw std::runtime_error("on purpose"); });
  lane.take("good", [&](const Ending&) { has_run = true; });
  lane.drain();
  EXPECT_TRUE(has_run);
}

TEST(Lane, StopAsksTheRunningJobToEndAndDropsWhatWaits) {
  std::promise<void> begun;
  bool was_asked = false, has_run = false;
  Lane lane;
  lane.take("long", [&](const Ending& ending) {
    begun.set_value();
    while (!ending.is_asked()) std::this_thread::yield();
    was_asked = true;
  });
  begun.get_future().wait();
  lane.take("late", [&](const Ending&) { has_run = true; });
  lane.stop();
  EXPECT_TRUE(was_asked);
  EXPECT_FALSE(has_run);
  EXPECT_EQ(lane.take("after", [](const Ending&) {}), Taken::ended);
}

TEST(Lane, EndsOneJobByItsName) {
  std::promise<void> begun;
  Lane lane;
  bool has_run = false;
  lane.take("long", [&](const Ending& ending) {
    begun.set_value();
    while (!ending.is_asked()) std::this_thread::yield();
  });
  begun.get_future().wait();
  lane.take("waits", [&](const Ending&) { has_run = true; });
  EXPECT_TRUE(lane.end("waits"));
  EXPECT_TRUE(lane.end("long"));
  EXPECT_FALSE(lane.end("nobody"));
  lane.drain();
  EXPECT_FALSE(has_run);
}
}  // namespace
}  // namespace jobs
