// SPDX-License-Identifier: Apache-2.0
#include "platform/live/live.hpp"

#include <gtest/gtest.h>

#include <atomic>

namespace live {
namespace {
using std::chrono::milliseconds;

/// Keeps what it is sent.
class FakeStream : public http::Stream {
 public:
  bool send(std::string text) override {
    const std::lock_guard lock(mutex_);
    if (!is_open_ || is_deaf) return false;
    text_ += text;
    return true;
  }
  bool is_open() const override { return is_open_; }
  void close() override { is_open_ = false; }
  std::string text() const {
    const std::lock_guard lock(mutex_);
    return text_;
  }
  bool has(std::string_view wanted) const { return text().find(wanted) != std::string::npos; }
  bool gets(std::string_view wanted) const {
    for (int i = 0; i < 2'500 && !has(wanted); ++i) std::this_thread::sleep_for(milliseconds(2));
    return has(wanted);
  }
  std::atomic<bool> is_deaf{false};

 private:
  mutable std::mutex mutex_;
  std::string text_;
  std::atomic<bool> is_open_{true};
};

Uuid uuid(std::uint8_t number) {
  Uuid made;
  made.bytes[15] = number;
  return made;
}

const Uuid east = uuid(1), west = uuid(2);

std::shared_ptr<FakeStream> join(Hub& hub, std::set<Uuid> communities, std::uint64_t last = 0) {
  auto stream = std::make_shared<FakeStream>();
  hub.subscribe({communities, {}, last}, stream);
  return stream;
}

Options quick() {
  Options options;
  options.gather = milliseconds(1);
  return options;
}

std::string last_id(const std::string& text) {
  const auto at = text.rfind("id: ");
  return text.substr(at + 4, text.find('\n', at) - at - 4);
}

TEST(Live, TellsThoseOfTheCommunityWhatChanged) {
  Hub hub(quick());
  const auto one = join(hub, {east}), other = join(hub, {west}), both = join(hub, {east, west});
  hub.publish({east, 7, "people.household", {uuid(9)}});
  const std::string wanted =
      "event: changed\nid: 7\ndata: {\"topic\":\"people.household\",\"ids\":[\"" + uuid(9).text() +
      "\"]}\n\n";
  EXPECT_TRUE(one->gets(wanted));
  EXPECT_TRUE(both->gets(wanted));
  hub.publish({west, 3, "x", {}});
  EXPECT_TRUE(other->gets("\"ids\":[]}"));
  EXPECT_FALSE(other->has("people"));
  EXPECT_FALSE(one->has("\"x\""));
}

TEST(Live, ClosesTheStreamsOfWhoeverIsOut) {
  Hub hub(quick());
  const auto phone = std::make_shared<FakeStream>(), other = std::make_shared<FakeStream>();
  hub.subscribe({{east}, {uuid(5), uuid(6)}}, phone);
  hub.subscribe({{east}, {uuid(7)}}, other);
  hub.close_of({uuid(6), uuid(9)});
  EXPECT_FALSE(phone->is_open());
  EXPECT_TRUE(other->is_open());
  hub.publish({east, 1, "x", {}});
  EXPECT_TRUE(other->gets("\"x\""));
  EXPECT_FALSE(phone->has("\"x\""));
  hub.close_of({});
  EXPECT_EQ(1u, hub.size());
}

TEST(Live, OneWhoFollowsNoPlaceHearsOnlyOfItsEnd) {
  Hub hub(quick());
  const auto phone = std::make_shared<FakeStream>();
  hub.subscribe({{}, {uuid(5)}}, phone);
  const auto other = join(hub, {east});
  hub.publish({east, 1, "x", {}});
  EXPECT_TRUE(other->gets("\"x\""));
  EXPECT_FALSE(phone->has("changed"));
  EXPECT_FALSE(phone->has("resync"));
  EXPECT_TRUE(phone->is_open());
  hub.close_of({uuid(5)});
  EXPECT_FALSE(phone->is_open());
}

TEST(Live, OneWhoOverseesNothingHearsWhatNamesThemWithoutBeingToldWhat) {
  Hub hub(quick());
  const auto chief = std::make_shared<FakeStream>();
  hub.subscribe({{east}, {}, 0, Narrow{{"task.", "census."}, {uuid(5), east}}}, chief);
  const auto office = join(hub, {east});
  hub.publish({east, 1, "task.changed", {uuid(8), uuid(6)}});    // somebody else's
  hub.publish({east, 2, "people.household", {uuid(5)}});         // of no kind they may hear of
  hub.publish({east, 3, "census.visited", {uuid(9), uuid(5)}});  // theirs
  hub.publish({east, 4, "census.drive_changed", {east}});        // everybody's
  hub.publish({east, 5, "task.given", {}});                      // perhaps theirs
  EXPECT_TRUE(office->gets("task.given"));
  EXPECT_TRUE(chief->gets("id: 3\ndata: {\"topic\":\"census.visited\",\"ids\":[]}"));
  EXPECT_TRUE(chief->gets("census.drive_changed"));
  EXPECT_TRUE(chief->gets("task.given"));
  EXPECT_FALSE(chief->has("task.changed"));
  EXPECT_FALSE(chief->has("people."));
  EXPECT_FALSE(chief->has(uuid(9).text()));
}

TEST(Live, OneWhoOverseesNothingReadsAgainWhenTheyComeBack) {
  Hub hub(quick());
  hub.publish({east, 1, "task.changed", {uuid(8)}});
  const auto office = join(hub, {east}, 1);
  const auto chief = std::make_shared<FakeStream>();
  hub.subscribe({{east}, {}, 1, Narrow{{"task."}, {uuid(5)}}}, chief);
  EXPECT_TRUE(chief->gets("event: resync"));
  EXPECT_FALSE(chief->has("task.changed"));
}

TEST(Live, SendsWhatCameMeanwhileToOneWhoComesBack) {
  Hub hub(quick());
  const auto first = join(hub, {east});
  for (std::uint64_t i = 5; i <= 8; ++i) {
    hub.publish({east, i, "t" + std::to_string(i), {}});
    ASSERT_TRUE(first->gets("\"t" + std::to_string(i) + "\""));
  }
  const auto back = join(hub, {east}, 6);
  EXPECT_FALSE(back->has("resync"));
  EXPECT_FALSE(back->has("\"t5\""));
  EXPECT_TRUE(back->has("\"t6\"")) << "an act may have announced more under the same number";
  EXPECT_TRUE(back->has("\"t7\"") && back->has("\"t8\""));
  EXPECT_EQ(last_id(back->text()), "8");
  EXPECT_FALSE(join(hub, {east}, 8)->has("resync"));
}

TEST(Live, AsksToReadEverythingWhenSomethingMayBeMissing) {
  auto options = quick();
  options.kept = 3;
  Hub hub(options);
  const auto first = join(hub, {east});
  EXPECT_TRUE(join(hub, {east}, 9)->has("event: resync\n")) << "nothing known since the start";
  for (std::uint64_t i = 1; i <= 6; ++i) {
    hub.publish({east, i, "t" + std::to_string(i), {}});
    ASSERT_TRUE(first->gets("\"t" + std::to_string(i) + "\""));
  }
  EXPECT_TRUE(join(hub, {east}, 3)->has("event: resync\nid: 6\n")) << "no longer kept";
  EXPECT_FALSE(join(hub, {east}, 4)->has("resync"));
  EXPECT_TRUE(join(hub, {east}, 7)->has("resync")) << "ahead of us: an older state was restored";
  EXPECT_TRUE(join(hub, {east, west}, 6)->has("resync"));
  EXPECT_FALSE(join(hub, {east})->has("resync"));
  EXPECT_EQ(last_id(join(hub, {east})->text()), "6");
}

TEST(Live, JoinsWhatHappensToOneTopicInAShortTime) {
  Options options;
  options.gather = milliseconds(200);
  options.most_ids = 3;
  Hub hub(options);
  const auto stream = join(hub, {east});
  hub.publish({east, 1, "first", {}});
  ASSERT_TRUE(stream->gets("\"first\""));
  hub.publish({east, 2, "few", {uuid(1)}});
  hub.publish({east, 3, "few", {uuid(2), uuid(1)}});
  for (std::uint8_t i = 0; i < 5; ++i) hub.publish({east, 4u + i, "many", {uuid(i)}});
  ASSERT_TRUE(stream->gets("\"many\""));
  EXPECT_TRUE(stream->has("id: 3\ndata: {\"topic\":\"few\",\"ids\":[\"" + uuid(1).text() + "\",\"" +
                          uuid(2).text() + "\"]}"));
  EXPECT_TRUE(stream->has("id: 8\ndata: {\"topic\":\"many\",\"ids\":[]}"));
}

TEST(Live, ForgetsStreamsThatAreGone) {
  Hub hub(quick());
  const auto stays = join(hub, {east}), gone = join(hub, {east});
  EXPECT_EQ(hub.size(), 2u);
  gone->is_deaf = true;
  hub.publish({east, 1, "a", {}});
  ASSERT_TRUE(stays->gets("\"a\""));
  EXPECT_EQ(hub.size(), 1u);
}

TEST(Live, CountsAStreamThatHangsUpNoLonger) {
  Hub hub(quick());
  const auto stays = join(hub, {east}), gone = join(hub, {east});
  gone->close();
  EXPECT_EQ(hub.size(), 1u);
}

TEST(Live, ResyncsAllAfterAFlood) {
  Options options;
  options.gather = milliseconds(100);
  Hub hub(options);
  const auto stream = join(hub, {east});
  for (std::uint64_t i = 1; i <= 20'000; ++i) hub.publish({east, i, "t" + std::to_string(i), {}});
  EXPECT_TRUE(stream->gets("event: resync\n"));
}

TEST(Live, ClosesAllWhenItStops) {
  Hub hub(quick());
  const auto stream = join(hub, {east});
  hub.publish({east, 1, "last", {}});
  hub.stop();
  EXPECT_TRUE(stream->has("\"last\""));
  EXPECT_FALSE(stream->is_open());
  EXPECT_FALSE(join(hub, {east})->is_open());
  hub.publish({east, 2, "late", {}});
  EXPECT_FALSE(stream->has("late"));
}

TEST(Live, ServesTwoThousandStreamsWithoutHoldingUpWriters) {
  Hub hub(quick());
  std::vector<std::shared_ptr<FakeStream>> streams;
  for (int i = 0; i < 2'000; ++i) streams.push_back(join(hub, {i % 2 ? east : west}));
  std::vector<std::thread> writers;
  for (std::uint64_t writer = 0; writer < 4; ++writer)
    writers.emplace_back([&hub, writer] {
      for (std::uint64_t i = 0; i < 500; ++i) hub.publish({i % 2 ? east : west, i, "busy", {}});
      hub.publish({east, 1'000 + writer, "end", {}});
      hub.publish({west, 1'000 + writer, "end", {}});
    });
  for (auto& writer : writers) writer.join();
  for (const auto& stream : streams) ASSERT_TRUE(stream->gets("\"end\""));
}
}  // namespace
}  // namespace live
