// SPDX-License-Identifier: Apache-2.0
#include "place/place.hpp"
#include "program/test_known.hpp"

namespace program {
namespace bj = boost::json;

void add_passage(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  const auto send = [&](const std::string& path, const bj::object& body) {
    const auto reply = app.post(place + path, bj::serialize(body));
    ENSURE(reply.status == 201);
  };
  const auto now = app.clock.now().milliseconds;
  app.be(auth::Role::community_staff, known.at("place"));
  known["rule_set"] = app.new_id();
  send("/rule-sets", {{"id", known.at("rule_set")},
                      {"name", "守小门"},
                      {"legal_ground", "第 7 号通告"},
                      {"objections", "社区"},
                      {"terms",
                       {{"kinds", bj::array{bj::object{{"kind", "resident"}, {"entry", "listed"}}}},
                        {"mask", "wanted"},
                        {"code", "none"},
                        {"exemptions", bj::array{}}}},
                      {"from_at", now},
                      {"until_at", now + day_ms}});
  known["passage"] = app.new_id();
  const auto community = *Uuid::parse(known.at("place"));
  app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
    known["dwelling"] = place::DoorMap::load(work).dwellings().front().id.text();
  });
  send("/passages", {{"gate", known.at("gate")},
                     {"passages", bj::array{bj::object{{"id", known.at("passage")},
                                                       {"person", known.at("person")},
                                                       {"direction", "in"},
                                                       {"kind", "resident"},
                                                       {"known_by", "door"},
                                                       {"pass", "none"},
                                                       {"is_confirmed", false},
                                                       {"mask", "on"},
                                                       {"measured", "once"},
                                                       {"code", "none"},
                                                       {"is_emergency", false},
                                                       {"answer", "admit"},
                                                       {"todo", "nothing"},
                                                       {"ground", "open"},
                                                       {"at", now}}}}});
  known["incident"] = app.new_id();
  send("/incidents", {{"id", known.at("incident")},
                      {"gate", known.at("gate")},
                      {"kind", "fever"},
                      {"passage", known.at("passage")},
                      {"at", now}});
}
}  // namespace program
