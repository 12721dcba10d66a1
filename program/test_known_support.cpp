// SPDX-License-Identifier: Apache-2.0
#include "program/test_known.hpp"

namespace program {
namespace bj = boost::json;

void add_support(TestApp& app, Known& known) {
  const auto place = "/places/" + known.at("place");
  app.be(auth::Role::community_staff, known.at("place"));
  const auto send = [&](const std::string& path, const bj::object& body,
                        const std::string& revision = {}) {
    app.clock.move(1);
    const auto reply = app.post(place + path, bj::serialize(body), {{}, revision, {}});
    if (reply.status != 201) throw std::runtime_error(path + ' ' + reply.body);
  };
  known["grid"] = app.new_id();
  send("/changes/grids",
       {{"id", app.new_id()},
        {"on", Day::in_china(app.clock.now()).text()},
        {"reason", "网格调整"},
        {"made", bj::array{bj::object{{"id", known.at("grid")}, {"name", "包保网格"}}}},
        {"moves", bj::array{}}});
  known["ranked"] = known.at("hand");
  known["to_hand"] = known.at("with_hand");
  send("/support-templates",
       {{"grid", known.at("place")},
        {"role", "grid_worker"},
        {"ranked", bj::array{known.at("hand"), known.at("with_hand")}}},
       "1");
  const auto now = app.clock.now().milliseconds;
  known["leave"] = app.new_id();
  send("/support-leaves", {{"id", known.at("leave")},
                           {"hand", known.at("hand")},
                           {"to_hand", known.at("with_hand")},
                           {"from_at", now + 20 * day_ms},
                           {"until_at", now + 21 * day_ms},
                           {"notes", bj::array{"all_in_order"}}});
  const auto proposal = app.get(place + "/support-proposals");
  ENSURE(proposal.status == 200);
  known["proposal"] = proposal.json().at("proposal").as_string();
}
}  // namespace program
