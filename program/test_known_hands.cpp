// SPDX-License-Identifier: Apache-2.0
#include "program/test_known.hpp"

namespace program {
namespace bj = boost::json;

void add_hands(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  const auto send = [&](const std::string& path, const bj::object& body) {
    const auto reply = app.post(place + path, bj::serialize(body));
    if (reply.status != 201) throw std::runtime_error(path + ' ' + reply.body);
  };
  app.be(auth::Role::community_staff, known.at("place"));
  const bj::object profile{{"kinds", bj::array{"lent"}}, {"skills", bj::array{}},
                           {"languages", bj::array{}},   {"limits", bj::array{}},
                           {"vehicle", "none"},          {"hours", bj::array{}},
                           {"deviations", bj::array{}}};
  for (const auto* name : {"hand", "with_hand"}) {
    known[name] = app.new_id();
    send("/hands", {{"id", known.at(name)},
                    {"stranger", bj::object{{"name", "赵援助"}, {"phone", known.at("phone")}}},
                    {"profile", profile}});
  }
  known["organisation"] = app.new_id();
  send("/organisations",
       {{"id", known.at("organisation")}, {"kind", "clinic"}, {"name", "卫生站"}, {"phone", ""}});
  for (const auto* name : {"reports_to", "seat"}) {
    known[name] = app.new_id();
    send("/seats", {{"id", known.at(name)},
                    {"organisation", known.at("organisation")},
                    {"title", "医生"},
                    {"duties", bj::array{}},
                    {"phone", ""}});
  }
  const auto now = app.clock.now().milliseconds;
  known["call"] = app.new_id();
  known["call_post"] = app.new_id();
  send("/calls", {{"id", known.at("call")},
                  {"title", "南大门值守"},
                  {"words", ""},
                  {"phone", ""},
                  {"closes_at", now + 30 * day_ms},
                  {"posts", bj::array{bj::object{{"id", known.at("call_post")},
                                                 {"name", "早班"},
                                                 {"where_at", "南大门"},
                                                 {"from_at", now},
                                                 {"until_at", now + hour_ms},
                                                 {"wanted", 3},
                                                 {"skills", bj::array{}}}}}});
  known["near"] = known.at("building");
  known["wishe"] = known.at("call_post");
  const auto sheet = app.post(
      place + "/call-sheets",
      bj::serialize(bj::object{{"call", known.at("call")}, {"base", "https://linli.example"}}));
  ENSURE(sheet.status == 200);
  known["call_code"] = sheet.json().at("code").as_string();
  known["sign_up"] = app.new_id();
  known["party"] = app.new_id();
  app.be_nobody();
  const auto came = app.post(
      "/sign-ups",
      bj::serialize(bj::object{{"id", known.at("party")},
                               {"call_code", sheet.json().at("code")},
                               {"source", "online"},
                               {"wishes", bj::array{}},
                               {"hours", bj::array{}},
                               {"people", bj::array{bj::object{{"id", known.at("sign_up")},
                                                               {"name", "钱志愿"},
                                                               {"phone", known.at("phone")},
                                                               {"kinds", bj::array{"volunteer"}},
                                                               {"skills", bj::array{}},
                                                               {"limits", bj::array{}}}}}}));
  ENSURE(came.status == 201);
}
}  // namespace program
