// SPDX-License-Identifier: Apache-2.0
/// Ledgers that still call doors by the names they bore before.
#include <gtest/gtest.h>

#include "people/import.hpp"
#include "people/rows.hpp"
#include "people/test_homes.hpp"

namespace people {
namespace {
class FormerDoors : public testing::Test {
 protected:
  FormerDoors() : homes(app, "330109003017"), community(*Uuid::parse(homes.community)) {}

  /// Decides on a place of the community; `noun` is a part of its address.
  void decide(const std::string& noun, const Uuid& subject, const boost::json::object& more = {}) {
    app.clock.move(1);
    std::int64_t revision = 0;
    read([&](Work& work) { revision = place::find_place(work, subject)->revision; });
    boost::json::object members{{"id", app.new_id()},
                                {"on", "2027-01-10"},
                                {"reason", "renumbered"},
                                {"subject", subject.text()}};
    for (const auto& member : more) members[member.key()] = member.value();
    const auto reply = app.post(homes.place + "/changes/" + noun, body(members),
                                {{}, std::to_string(revision), {}});
    EXPECT_EQ(201, reply.status) << reply.body;
  }
  ImportReport import(const std::string& csv) {
    auto report =
        import_file(app.house->desk(), routing::Desk::house(), community, "t.csv", csv, Mode::run);
    EXPECT_TRUE(report.has_value());
    return std::move(*report);
  }
  void read(const std::function<void(Work&)>& look) {
    app.house->desk().read_as(routing::Desk::house(), community, look);
  }
  Uuid place_at(const std::string& label) {
    Uuid id;
    read([&](Work& work) {
      const auto found = place::find_dwellings(work, label, 1);
      if (!found.empty()) id = found[0].id;
    });
    return id;
  }
  std::string findings(const ImportReport& report) {
    std::string all;
    read([&](Work& work) {
      const auto list = list_findings(work, {*report.import, {}, Whole<1, 500>(500), {}});
      for (const auto& found : list->items)
        all += found.code + '@' + std::to_string(found.row) + ' ';
    });
    return all;
  }
  std::int64_t dwellings() {
    std::int64_t count = 0;
    read([&](Work& work) { count = place::dwellings_by_community(work, {community})[community]; });
    return count;
  }

  program::TestApp app;
  Homes homes;
  Uuid community;
};
}  // namespace

TEST_F(FormerDoors, AnOldBuildingLeadsToTheRightDoorAndIsTold) {
  const auto home = homes.home("301");
  homes.person(home, "张伟");
  decide("renamings", *Uuid::parse(homes.building), {{"name", "8"}});
  const auto report = import("姓名,门牌\n李雷,3-1-301\n王芳,8-1-302\n");
  EXPECT_EQ("people.door_renamed@2 ", findings(report));
  EXPECT_EQ(12, dwellings()) << "no door was made twice";
  EXPECT_EQ("8-1-301", homes.file(home).at("door").as_string());
  EXPECT_NE(std::string::npos, homes.members(home).find("李雷"));
}

TEST_F(FormerDoors, ANewDoorOfAnOldBuildingIsMadeInThePresentOne) {
  decide("renamings", *Uuid::parse(homes.building), {{"name", "8"}});
  const auto report = import("姓名,门牌\n李雷,3-1-401\n");
  EXPECT_EQ("people.door_renamed@2 ", findings(report));
  EXPECT_EQ(13, dwellings());
  EXPECT_NE(Uuid(), place_at("8-1-401"));
}

TEST_F(FormerDoors, WhatWasMergedLeadsToWhatItBecamePartOf) {
  const auto other = place_at("3-1-302");
  decide("merges", place_at("3-1-301"), {{"joined", other.text()}});
  const auto report = import("姓名,门牌\n李雷,3-1-302\n");
  EXPECT_EQ("people.door_renamed@2 ", findings(report));
  EXPECT_EQ("李雷 listed;", homes.found("3-1-301"));
}

TEST_F(FormerDoors, AClosedDoorTakesNobodyInSilently) {
  decide("closings", *Uuid::parse(homes.building));
  const auto report = import("姓名,门牌\n李雷,3-1-301\n王芳,3-1-901\n");
  EXPECT_EQ("people.door_closed@2 people.door_closed@3 ", findings(report));
  EXPECT_EQ(2u, report.refused.size());
  EXPECT_EQ(0, dwellings());
}
}  // namespace people
