// SPDX-License-Identifier: Apache-2.0
#include "need/test_needs.hpp"
#include "platform/keep/person.hpp"
#include "platform/keep/retention.hpp"

namespace need {
namespace {
class NeedKeeping : public Needs {
 protected:
  keep::Removed apply() {
    return keep::apply_retention(app.house->desk(), app.house->app().sockets.expiring);
  }
};
}  // namespace

TEST_F(NeedKeeping, WordsGoAMonthAfterItEndedAndTheRestHalfAYearAfter) {
  const auto request =
      std::string(ask_own("talk", {{"words", "睡不着"}}).json().at("request").as_string());
  say_own(request, "not_done");
  say_own(request, "withdraw", "", {{"words", "好多了"}});
  const auto open =
      std::string(ask_own("food", {{"words", "米"}}).json().at("request").as_string());
  wait(30 * day_ms + minute_ms);
  EXPECT_EQ(1, apply().at("need.words"));
  EXPECT_EQ(0, apply().at("need.words"));
  homes.enter();
  staff = app.token();
  EXPECT_EQ("", file(request).at("words").as_string());
  EXPECT_EQ("米", file(open).at("words").as_string()) << "what is open keeps them";
  wait(154 * day_ms);
  EXPECT_EQ(1, apply().at("need.requests"));
  EXPECT_EQ(1, count("select count(*) from need_request"));
  EXPECT_EQ(1, count("select count(*) from need_step"));
}

TEST_F(NeedKeeping, AnExitGoesWithAllItsMarks) {
  const auto request = asked(zhang, "clinic", {{"person", wei}});
  mark(request, "left");
  mark(request, "returned");
  say_own(request, "confirm");
  wait(183 * day_ms + minute_ms);
  apply();
  for (const auto* table : {"need_request", "need_step", "need_exit", "need_mark"})
    EXPECT_EQ(0, count("select count(*) from " + std::string(table))) << table;
}
}  // namespace need
