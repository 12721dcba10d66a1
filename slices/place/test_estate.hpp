// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: a community with one compound of some buildings, and short words for decisions on it.
#include <gtest/gtest.h>

#include <map>

#include "place/layout.hpp"
#include "platform/db/tx.hpp"
#include "program/test_app.hpp"

namespace place {
class Estate : public testing::Test {
 protected:
  Estate() : community(app.community("330109003017")), place("/places/" + community) {
    app.be(auth::Role::community_staff, community);
    compound = app.new_id();
    EXPECT_EQ(
        201, post("/compounds", {{"id", compound}, {"name", "山水苑"}, {"kind", "estate"}}).status);
    lay_out("2幢×2单元×3层×2户");
  }

  program::TestReply post(const std::string& path, const boost::json::object& members,
                          const std::string& revision = {}) {
    app.clock.move(1);  // ids of one moment have no order
    return app.post(place + path, boost::json::serialize(members), {{}, revision, {}});
  }
  void lay_out(const std::string& pattern) {
    EXPECT_EQ(201, post("/patterns", {{"compound", compound},
                                      {"pattern", pattern},
                                      {"exceptions", boost::json::array()}})
                       .status);
  }
  void read(const std::function<void(Work&)>& body) {
    app.house->desk().read_as(routing::Desk::house(), *Uuid::parse(community), body);
  }
  /// Every place of the community by its id.
  std::map<Uuid, Place> places() {
    std::map<Uuid, Place> all;
    read([&](Work& work) {
      for (auto& one : work.tx.all<Place>("where community_id = ?", work.community()))
        all.emplace(one.id, std::move(one));
    });
    return all;
  }
  /// "3", "3-2" or "3-2-501": the open or closed place that is called so now.
  Place at(const std::string& label) {
    const auto all = places();
    for (const auto& [id, one] : all) {
      if (one.label == label) return one;
      if (one.kind == Kind::building && one.name == label) return one;
      if (one.kind == Kind::stairwell && all.at(one.parent_id).name + '-' + one.name == label)
        return one;
    }
    ADD_FAILURE() << "no place " << label;
    return {};
  }
  program::TestReply decide(const std::string& noun, const Place& subject,
                            const boost::json::object& more = {}) {
    boost::json::object members{{"id", app.new_id()},
                                {"on", "2027-01-10"},
                                {"reason", "地名办通知"},
                                {"subject", subject.id.text()}};
    for (const auto& member : more) members[member.key()] = member.value();
    return post("/changes/" + noun, members, std::to_string(subject.revision));
  }
  program::TestReply rename(const std::string& label, const std::string& name) {
    return decide("renamings", at(label), {{"name", name}});
  }
  /// Settles a household of one behind a door; answers the household.
  std::string settle(const std::string& label) {
    const auto door = at(label);
    const auto above = places().at(door.parent_id);
    const auto home = app.new_id();
    EXPECT_EQ(201, post("/households", {{"id", home},
                                        {"building", above.parent_id.text()},
                                        {"stairwell", above.name},
                                        {"door", door.name},
                                        {"occupancy", "occupied"}})
                       .status);
    EXPECT_EQ(201, post("/persons", {{"id", app.new_id()},
                                     {"household", home},
                                     {"name", "张伟"},
                                     {"sex", "male"},
                                     {"relation", "head"},
                                     {"residence", "here"},
                                     {"registered", "here"}})
                       .status);
    return home;
  }
  std::string door_of(const std::string& household) {
    const auto reply = app.get(place + "/households/" + household);
    EXPECT_EQ(200, reply.status) << reply.body;
    return std::string(reply.json().at("door").as_string());
  }
  /// The labels that a search for a door finds, "3-2-501 ".
  std::string found(const std::string& label) {
    std::string labels;
    read([&](Work& work) {
      for (const auto& one : find_dwellings(work, label, 20)) labels += one.label.value() + ' ';
    });
    return labels;
  }
  std::int64_t counted() {
    std::int64_t count = 0;
    read([&](Work& work) {
      count = dwellings_by_community(work, {work.community()})[work.community()];
    });
    return count;
  }

  program::TestApp app;
  std::string community, place, compound;
};
}  // namespace place
