// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/retention.hpp"
#include "report/test_letters.hpp"

namespace report {
namespace {
class ReportKeeping : public Letters {
 protected:
  keep::Removed apply() {
    return keep::apply_retention(app.house->desk(), app.house->app().sockets.expiring);
  }
  /// What the slice says of a person of 3-1-101.
  template <class Ask>
  auto of_person(Ask&& ask) {
    const auto& all = app.house->app().sockets.personal;
    const auto found =
        std::find_if(all.begin(), all.end(), [](const auto& one) { return one.name == "report"; });
    EXPECT_NE(all.end(), found);
    PersonKnown known;
    known.person = *Uuid::parse(town.wei);
    known.subjects = {*Uuid::parse(town.zhang)};
    known.words = {town.wei, "张伟"};
    std::string text;
    const auto done =
        app.house->desk().run_as(routing::Desk::house(), *Uuid::parse(town.homes.community),
                                 "test.ask", "{}", [&](Work& work) -> Result<int> {
                                   text = ask(work, *found, known);
                                   return 0;
                                 });
    EXPECT_TRUE(done);
    return text;
  }
  std::string shown() {
    return of_person([](Work& work, const PersonalRecords& records, const PersonKnown& known) {
      return bj::serialize(records.show(work, known));
    });
  }
};
}  // namespace

TEST_F(ReportKeeping, WhatWasSentGoesAfterAQuarterAndThatItWasStays) {
  const auto sent = report("3-2-101", {{"newcomers", bj::array{newcomer("林涛")}}});
  ASSERT_EQ(201, sent.status) << sent.body;
  app.clock.move(90 * day_ms);
  EXPECT_EQ(0, apply().at("report.content"));
  app.clock.move(1);
  EXPECT_EQ(1, apply().at("report.content"));
  EXPECT_EQ(0, apply().at("report.content"));
  town.homes.enter();  // the session of then has ended
  const auto shown = app.get(town.place + "/reports/" + id_of(sent)).json();
  EXPECT_EQ("waiting", shown.at("line").at("state").as_string());
  EXPECT_TRUE(shown.at("newcomers").as_array().empty());
}

TEST_F(ReportKeeping, TriesGoOnceNoCountReachesThem) {
  look("1111222233334444");
  app.clock.move(2 * day_ms + 1);
  EXPECT_LE(1, apply().at("report.tries"));
}

TEST_F(ReportKeeping, APersonIsShownTheirReportsAndTakesThemAlong) {
  const auto sent = report("3-1-101", {{"proof", fact("张伟", "0017")},
                                       {"newcomers", bj::array{newcomer("林涛")}},
                                       {"call_back", "13800000009"}});
  ASSERT_EQ(201, sent.status) << sent.body;
  EXPECT_NE(std::string::npos, shown().find("林涛"));
  EXPECT_NE(std::string::npos, shown().find("13800000009"));
  const auto needles =
      of_person([](Work& work, const PersonalRecords& records, const PersonKnown& known) {
        const auto erased = records.erase(work, known);
        EXPECT_EQ(1, erased.counts.at("report.reports"));
        return std::to_string(erased.needles.size());
      });
  EXPECT_EQ("2", needles);
  EXPECT_EQ(std::string::npos, shown().find("林涛"));
  EXPECT_EQ(200, open(id_of(sent)).status);
}
}  // namespace report
