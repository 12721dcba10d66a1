// SPDX-License-Identifier: Apache-2.0
#include "program/test_known.hpp"

namespace program {
namespace bj = boost::json;

void add_home(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  app.be(auth::Role::community_staff, known.at("place"));
  const bj::object household{{"households", bj::array{known.at("household")}}};
  auto wanted = household;
  wanted["phones"] = "keep";
  app.clock.move(1);
  ENSURE(app.post(place + "/home-cards", bj::serialize(wanted)).status == 201);
  auto printed = household;
  printed["base"] = "https://linli.example";
  const auto sheet = app.post(place + "/home-card-sheets", bj::serialize(printed));
  ENSURE(sheet.status == 200);
  known["card_code"] = sheet.json().at("items").at(0).at("code").as_string();
  // Keys are random: those of two communities are two.
  known["home_key"] = std::string(32, '0');
  for (const char c : app.new_id())
    if (c != '-') known["home_key"] += c;
  app.be_nobody();
  const auto bound =
      app.post("/home-bindings", bj::serialize(bj::object{{"card_code", known.at("card_code")},
                                                          {"home_key", known.at("home_key")}}));
  ENSURE(bound.status == 201);
  const auto page =
      app.post("/own-homes", bj::serialize(bj::object{{"home_key", known.at("home_key")}}));
  ENSURE(page.status == 200);
  known["home_phone"] = page.json().at("phones").at(0).at("phone").as_string();
}

void add_need(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  app.be(auth::Role::community_staff, known.at("place"));
  const auto send = [&](const std::string& path, const bj::object& body) {
    app.clock.move(1);
    const auto reply = app.post(place + path, bj::serialize(body));
    if (reply.status != 201) throw std::runtime_error(path + ' ' + reply.body);
  };
  const auto now = app.clock.now().milliseconds;
  // Whoever was listed first may have moved meanwhile.
  const auto person = app.new_id();
  send("/persons", {{"id", person},
                    {"household", known.at("household")},
                    {"name", "何透析"},
                    {"sex", "unknown"},
                    {"relation", "parent"},
                    {"residence", "here"},
                    {"registered", "here"}});
  known["request"] = app.new_id();
  send("/need-requests", {{"id", known.at("request")},
                          {"household", known.at("household")},
                          {"person", person},
                          {"kind", "dialysis"},
                          {"words", "要坐轮椅"},
                          {"way", "desk"},
                          {"at", now},
                          {"leaves_at", now + day_ms}});
  const auto need = app.new_id();
  send("/needs", {{"id", need}, {"person", person}, {"kind", "dialysis"}});
  known["standing"] = app.new_id();
  send("/need-standings", {{"id", known.at("standing")},
                           {"need", need},
                           {"weekdays", bj::array{1, 3, 5}},
                           {"at_minute", 450},
                           {"hospital", "usual"},
                           {"hospital_name", "萧山医院"},
                           {"from_on", "2027-01-15"}});
}
}  // namespace program
