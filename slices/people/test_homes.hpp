// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: a community with one compound of one building, 2 stairwells × 3 floors × 2 doors, and
/// short words for what happens in it.
#include <gtest/gtest.h>

#include "program/test_app.hpp"

namespace people {
/// Writes bodies: `body({{"person", id}, {"on", "2027-01-10"}})`.
inline std::string body(const boost::json::object& members) {
  return boost::json::serialize(members);
}

class Homes {
 public:
  Homes(program::TestApp& house, const std::string& code)
      : app(house), community(house.community(code)), place("/places/" + community) {
    enter();
    const auto compound = app.new_id();
    EXPECT_EQ(201, app.post(place + "/compounds",
                            body({{"id", compound}, {"name", "山水苑"}, {"kind", "estate"}}))
                       .status);
    EXPECT_EQ(201, app.post(place + "/patterns", body({{"compound", compound},
                                                       {"pattern", "3-3幢×2单元×3层×2户"},
                                                       {"exceptions", boost::json::array()}}))
                       .status);
    building =
        std::string(app.get(place + "/board").json().at("buildings").at(0).at("id").as_string());
  }

  /// Goes on as somebody who works here.
  void enter(auth::Role role = auth::Role::community_staff) { app.be(role, community); }

  std::string home(const std::string& door, const std::string& occupancy = "occupied") {
    const auto id = app.new_id();
    const auto reply = app.post(place + "/households", body({{"id", id},
                                                             {"building", building},
                                                             {"stairwell", "1"},
                                                             {"door", door},
                                                             {"occupancy", occupancy}}));
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }
  /// Lists somebody; `more` holds further members, and changes the usual ones.
  std::string person(const std::string& household, const std::string& name,
                     const boost::json::object& more = {}) {
    app.clock.move(1);  // ids of one moment have no order
    const auto id = app.new_id();
    const auto reply = app.post(place + "/persons", body_of(id, household, name, more));
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }
  static std::string body_of(const std::string& id, const std::string& household,
                             const std::string& name, const boost::json::object& more = {}) {
    boost::json::object object{
        {"id", id},           {"household", household}, {"name", name},        {"sex", "unknown"},
        {"relation", "head"}, {"residence", "here"},    {"registered", "here"}};
    for (const auto& member : more) object[member.key()] = member.value();
    return boost::json::serialize(object);
  }

  /// Writes a decision that happened a few days ago.
  program::TestReply decide(const std::string& noun, const boost::json::object& members) {
    app.clock.move(1);
    boost::json::object object{{"id", app.new_id()}, {"on", "2027-01-10"}, {"source", "visit"}};
    for (const auto& member : members) object[member.key()] = member.value();
    last = std::string(object.at("id").as_string());
    return app.post(place + "/" + noun, boost::json::serialize(object));
  }
  program::TestReply correct(const std::string& move) {
    app.clock.move(1);
    return app.post(place + "/corrections", body({{"id", app.new_id()}, {"move", move}}));
  }

  boost::json::value file(const std::string& household) {
    const auto reply = app.get(place + "/households/" + household);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  /// "张伟 head here; 李雷 child away;" of who is listed, then "| 王芳 dead;" of who was.
  std::string members(const std::string& household) {
    const auto opened = file(household);
    std::string text;
    const auto add = [&](const boost::json::value& value) {
      if (!text.empty() && text.back() != ' ') text += ' ';
      text += value.as_string();
    };
    for (const auto& member : opened.at("members").as_array()) {
      for (const auto* name : {"name", "relation", "residence"}) add(member.at(name));
      text += ';';
    }
    for (const auto& member : opened.at("former").as_array()) {
      text += " |";
      for (const auto* name : {"name", "standing"}) add(member.at(name));
      text += ';';
    }
    return text;
  }
  std::int64_t counter(const std::string& name) {
    std::int64_t number = 0;
    app.house->store().read_now([&](db::Tx& tx) {
      number = tx.value<std::int64_t>(
                     "select number from people_counter where community_id = ? and name = ?",
                     *Uuid::parse(community), name)
                   .value_or(0);
    });
    return number;
  }
  std::string found(const std::string& q) {
    const auto reply = app.get(place + "/people?q=" + q);
    if (reply.status != 200) return reply.body;
    std::string names;
    const auto body = reply.json();
    for (const auto& item : body.at("items").as_array())
      names += std::string(item.at("name").as_string()) + ' ' +
               (item.at("standing").is_null() ? "" : item.at("standing").as_string().c_str()) + ';';
    return names;
  }

  program::TestApp& app;
  std::string community, place, building;
  std::string last;  ///< The decision written last.
};
}  // namespace people
