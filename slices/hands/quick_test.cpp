// SPDX-License-Identifier: Apache-2.0
#include "hands/quick.hpp"

#include <thread>

#include "hands/test_calls.hpp"

namespace hands {
namespace {
class QuickApi : public Calls {
 protected:
  static bj::object always() {
    bj::array hours;
    for (int day = 1; day <= 7; ++day)
      hours.push_back(bj::object{{"weekday", day}, {"from_minute", 0}, {"until_minute", 1440}});
    return {{"hours", hours}};
  }
  TestReply quick(int wanted, const bj::object& more = {}) {
    quick_call = app.new_id();
    bj::object body{{"id", quick_call},
                    {"title", "搬物资"},
                    {"words", ""},
                    {"phone", ""},
                    {"near", near()},
                    {"where_at", "3 幢"},
                    {"until_at", now() + 2 * hour_ms},
                    {"wanted", wanted},
                    {"skills", bj::array{}}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/quick-calls", body);
  }
  /// The door 3-1-102, beside that of 张伟.
  std::string near() {
    std::string found;
    app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
      const auto map = ::place::DoorMap::load(work);
      for (const auto& one : map.dwellings())
        if (one.label == "3-1-102") found = one.id.text();
    });
    return found;
  }
  TestReply answer(const std::string& hand, const std::string& said) {
    return post("/quick-answers", {{"call", quick_call}, {"hand", hand}, {"answer", said}});
  }
  bool is_placed(const TestReply& reply) {
    EXPECT_EQ(201, reply.status) << reply.body;
    return reply.json().at("is_placed").as_bool();
  }
  std::int64_t taken() {
    return read("/quick-calls/" + quick_call).at("call").at("count").at("taken").as_int64();
  }
  std::string quick_call;
};
}  // namespace

TEST_F(QuickApi, AsksThoseWhoAreFreeFirstAndTheNearestOfThemFirst) {
  const auto far = homes.home("301");
  app.clock.move(1);
  const auto other = app.new_id();
  EXPECT_EQ(201, app.post(place + "/households", people::body({{"id", other},
                                                               {"building", homes.building},
                                                               {"stairwell", "2"},
                                                               {"door", "101"},
                                                               {"occupancy", "occupied"}}))
                     .status);
  stranger("赵援助");
  hand_of(homes.person(other, "周远"), always());
  hand_of(lei, always());
  hand_of(wei, {{"deviations", bj::array{bj::object{{"starts_on", "2027-01-01"},
                                                    {"ends_on", "2027-12-31"},
                                                    {"presence", "away"}}}}});
  const auto made = quick(2);
  ASSERT_EQ(201, made.status) << made.body;
  std::string asked;
  const auto file = read("/quick-calls/" + quick_call);
  for (const auto& one : file.at("asked").as_array())
    asked += std::string(one.at("name").as_string()) + ' ' +
             std::string(one.at("nearness").as_string()) + ' ' +
             std::string(one.at("is_free").as_string()) + "; ";
  EXPECT_EQ("李雷 stairwell yes; 周远 building yes; 赵援助 elsewhere unknown; ", asked)
      << "who is away is not asked";
}

TEST_F(QuickApi, TheFirstToSayYesArePlacedAndNoFreesAPlace) {
  const auto a = hand_of(wei), b = hand_of(fang), c = hand_of(lei);
  ASSERT_EQ(201, quick(2).status);
  EXPECT_TRUE(is_placed(answer(a, "yes")));
  EXPECT_TRUE(is_placed(answer(a, "yes"))) << "said twice, placed once";
  EXPECT_TRUE(is_placed(answer(b, "yes")));
  EXPECT_FALSE(is_placed(answer(c, "yes")));
  EXPECT_EQ(2, taken());
  EXPECT_FALSE(is_placed(answer(a, "no")));
  EXPECT_EQ(1, taken());
  EXPECT_EQ(404, answer(app.new_id(), "yes").status);
  expect(409, "hands.not_asked", answer(stranger("赵援助"), "yes"));
}

TEST_F(QuickApi, SomebodyAskedAnswersFromTheirOwnPhone) {
  hand_of(wei);
  ASSERT_EQ(201, quick(1).status);
  call = quick_call;
  const auto links = sheet();
  ASSERT_EQ(1u, links.at("asked").as_array().size());
  const auto link = std::string(links.at("asked").at(0).at("link").as_string());
  const auto own = link.substr(link.find("#q") + 2);
  EXPECT_EQ("none", ask("/open-calls", {{"call_code", own}}).json().at("answer").as_string());
  const auto said = ask("/call-answers", {{"call_code", own}, {"answer", "yes"}});
  EXPECT_TRUE(is_placed(said));
  expect(409, "hands.not_asked", ask("/call-answers", {{"call_code", code}, {"answer", "yes"}}));
  app.clock.move(3 * hour_ms);
  expect(409, "hands.call_over", ask("/call-answers", {{"call_code", own}, {"answer", "no"}}));
}

TEST_F(QuickApi, WhereNobodyHasTheSkillsNobodyIsAsked) {
  hand_of(wei);
  expect(409, "hands.nobody_free", quick(1, {{"skills", bj::array{"nursing"}}}));
  expect(404, "place.no_such_place", quick(1, {{"near", app.new_id()}}));
  expect(422, "hands.times_reversed", quick(1, {{"until_at", now()}}));
}

TEST_F(QuickApi, HoweverManySayYesAtOnceNoMoreThanWereAskedForArePlaced) {
  std::vector<Uuid> hands;
  for (int i = 0; i < 12; ++i) hands.push_back(*Uuid::parse(stranger("帮手" + std::to_string(i))));
  ASSERT_EQ(201, quick(3).status);
  const auto call_id = *Uuid::parse(quick_call);
  std::vector<std::thread> threads;
  for (const auto& hand : hands)
    threads.emplace_back([this, &call_id, hand] {
      const auto done = app.house->desk().run_as(
          routing::Desk::house(), community, "hands.take_quick_answer", "{}", [&](Work& work) {
            return take_quick_answer(work, {call_id, hand, QuickAnswer::yes});
          });
      EXPECT_TRUE(done);
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(3, taken());
  EXPECT_EQ(3, count("select count(*) from hands_asked where is_placed"));
  EXPECT_EQ(12, count("select count(*) from hands_asked where answer = 'yes'"));
}
}  // namespace hands
