// SPDX-License-Identifier: Apache-2.0
#include "program/test_known.hpp"

namespace program {
namespace bj = boost::json;

void add_delivery(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  const auto send = [&](const std::string& path, const bj::object& body) {
    const auto reply = app.post(place + path, bj::serialize(body));
    ENSURE(reply.status == 201);
  };
  const auto now = app.clock.now().milliseconds;
  app.be(auth::Role::community_staff, known.at("place"));
  known["zone"] = app.new_id();
  send("/spots", {{"id", known.at("zone")}, {"kind", "drop_zone"}, {"name", "南门配送点"}});
  known["item"] = app.new_id();
  send("/deliveries", {{"zone", known.at("zone")},
                       {"items", bj::array{bj::object{{"id", known.at("item")},
                                                      {"dwelling", known.at("dwelling")},
                                                      {"kind", "parcel"},
                                                      {"at", now}}}}});
  known["mark"] = app.new_id();
  send("/door-marks",
       {{"id", known.at("mark")}, {"dwelling", known.at("dwelling")}, {"until", now + day_ms}});
}
}  // namespace program
