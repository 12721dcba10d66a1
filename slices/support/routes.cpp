// SPDX-License-Identifier: Apache-2.0
/// Every route of support on one screen.
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "platform/router/open.hpp"
#include "support/cards.hpp"
#include "support/keeping.hpp"
#include "support/layer.hpp"
#include "support/members.hpp"

namespace support {
void plug(App& app) {
  app.add_migrations(embedded::support_migrations());
  app.sockets.personal.push_back(personal_records());
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  app.sockets.orders_looked_at.push_back(follow_household);
  app.sockets.layers.push_back(layer());
  app.sockets.narrow_topics.push_back({"support.", has_households()});
  app.chores.push_back([&desk = app.desk] { watch_teams(desk); });
  routing::open_to_anyone<OwnTeamKey, OwnTeam>(app.desk, "/own-teams", "support.look_at_own_team",
                                               http::Method::get, look_at_own_team);

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
