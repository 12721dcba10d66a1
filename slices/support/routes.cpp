// SPDX-License-Identifier: Apache-2.0
/// Every route of support on one screen.
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "support/cards.hpp"
#include "support/keeping.hpp"
#include "support/layer.hpp"
#include "support/members.hpp"

namespace support {
namespace {
/// Open to anyone with the key of a household's phone: asked by the act itself.
routing::Route own_route() {
  routing::Route route;
  route.method = http::Method::post;
  route.sort = routing::Sort::look;
  route.pattern = "/own-teams";
  route.right = auth::anyone();
  route.act = "support.look_at_own_team";
  route.describe = [](json::Schemas& schemas, boost::json::object& operation) {
    routing::describe_request<OwnTeamKey>(schemas, operation, {}, true);
    routing::describe_reply<OwnTeam>(schemas, operation, http::Method::get);
  };
  return route;
}
}  // namespace

void plug(App& app) {
  app.add_migrations(embedded::support_migrations());
  app.sockets.personal.push_back(personal_records());
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  app.sockets.orders_looked_at.push_back(follow_household);
  app.sockets.layers.push_back(layer());
  app.sockets.narrow_topics.push_back({"support.", has_households()});
  app.chores.push_back([&desk = app.desk] { watch_teams(desk); });
  app.desk.add_slow(own_route(), look_at_own_team);

  const auto sees = sees_teams(), keeps = keeps_teams(), own = has_households();
  auto& r = app.router();
  r.get<list_teams>("/places/{place}/support-teams", sees);
  r.get<open_team_file>("/places/{place}/support-teams/{household}", sees);
  r.post<change_member>("/places/{place}/support-teams/{household}/members", keeps);
  r.post<take_alarms>("/places/{place}/support-teams/{household}/alarm-takings", sees);
  r.get<list_own_households>("/places/{place}/support-own", own);
  r.look<open_contact_card>("/places/{place}/support-contact-cards", sees);
  r.get<open_templates>("/places/{place}/support-templates", keeps);
  r.post<set_template>("/places/{place}/support-templates", keeps);
  r.post<set_hand>("/places/{place}/support-hands", keeps);
  r.get<list_leaves>("/places/{place}/support-leaves", sees);
  r.post<add_leave>("/places/{place}/support-leaves", own);
  r.post<end_leave>("/places/{place}/support-leaves/{leave}/ends", own);
  r.get<propose_balance>("/places/{place}/support-proposals", keeps);
  r.post<balance_anew>("/places/{place}/support-balances", keeps);
}
}  // namespace support
