// SPDX-License-Identifier: Apache-2.0
#include "people/carried.hpp"
#include "people/duplicates.hpp"
#include "people/expiry.hpp"
#include "people/export.hpp"
#include "people/homes.hpp"
#include "people/index_due.hpp"
#include "people/layers.hpp"
#include "people/merge.hpp"
#include "people/moves.hpp"
#include "people/people.hpp"
#include "people/personal.hpp"
#include "people/persons_behind.hpp"
#include "people/timeline.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"

namespace people {
void plug_imports(App&);

void plug(App& app) {
  using enum auth::Role;
  app.add_migrations(embedded::people_migrations());
  app.at_start.push_back([&desk = app.desk] { make_due_indexes(desk); });
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  app.sockets.personal.push_back(personal_data());
  app.sockets.homes = homes();
  app.sockets.persons_behind = persons_behind;
  app.sockets.packs.push_back(carried_doors());
  for (auto& layer : layers()) app.sockets.layers.push_back(std::move(layer));

  auto& r = app.router();
  r.get<find_people>("/places/{place}/people",
                     auth::may_above(community_staff, command, grid_worker));
  r.get<open_door>("/places/{place}/households", auth::may(community_staff, command, grid_worker));
  r.get<open_household>("/places/{place}/households/{household}", sees_households());
  r.get<list_life>("/places/{place}/households/{household}/life", sees_households());
  r.post<add_household>("/places/{place}/households", auth::may(community_staff, grid_worker));
  r.patch<change_household>("/places/{place}/households/{household}",
                            auth::may(community_staff, grid_worker));
  r.post<add_person>("/places/{place}/persons", auth::may(community_staff, grid_worker));
  r.patch<change_person>("/places/{place}/persons/{person}",
                         auth::may(community_staff, grid_worker));
  r.post<add_need>("/places/{place}/needs", auth::may(community_staff, grid_worker));
  r.patch<change_need>("/places/{place}/needs/{need}", auth::may(community_staff, grid_worker));
  r.post<reveal>("/places/{place}/reveals", auth::may(community_staff, command, grid_worker));
  r.get<list_clashes>("/places/{place}/clashes", auth::may(community_staff, command, grid_worker));
  r.post<decide_clash>("/places/{place}/clashes/{clash}/decisions",
                       auth::may(community_staff, grid_worker));
  plug_duplicates(app);
  plug_merges(app);
  plug_moves(app);
  plug_imports(app);
  plug_exports(app);
}
}  // namespace people
