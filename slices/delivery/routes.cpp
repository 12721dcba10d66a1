// SPDX-License-Identifier: Apache-2.0
/// Every route of deliveries on one screen.
#include "delivery/arrivals.hpp"
#include "delivery/at_holder.hpp"
#include "delivery/keeping.hpp"
#include "delivery/lists.hpp"
#include "delivery/lookups.hpp"
#include "delivery/marks.hpp"
#include "delivery/tasks.hpp"
#include "delivery/tries.hpp"
#include "delivery/zones.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "platform/router/open.hpp"

namespace delivery {
void plug(App& app) {
  app.add_migrations(embedded::delivery_migrations());
  app.sockets.personal.push_back(personal_records());
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  app.sockets.task_kinds.push_back(to_door_kind());
  app.sockets.narrow_topics.push_back({"delivery.", keeps_zones()});
  routing::open_to_anyone<ShownPhone, WaitingList>(
      app.desk, "/pass-deliveries", "delivery.list_waiting", http::Method::get, list_waiting);

  const auto keeps = keeps_zones(), oversees = oversees_deliveries();
  const auto logs = auth::also_after_end(keeps);
  const auto staff = auth::may(auth::Role::community_staff);
  using enum auth::Role;
  const auto sees_zones = auth::may(guard, volunteer, community_staff, command);
  auto& r = app.router();
  r.get<list_zones>("/places/{place}/drop-zones", sees_zones);
  r.get<open_zone>("/places/{place}/drop-zones/{zone}", keeps);
  r.get<list_doors>("/places/{place}/drop-zones/{zone}/doors", keeps);
  r.get<open_zone_pack>("/places/{place}/drop-zones/{zone}/pack", keeps);
  r.get<list_notices>("/places/{place}/drop-zones/{zone}/notices", keeps);
  r.post<log_items>("/places/{place}/deliveries", logs);
  r.get<list_items>("/places/{place}/deliveries", oversees);
  r.get<open_item>("/places/{place}/deliveries/{item}", sees_zones);
  r.post<take_steps>("/places/{place}/delivery-steps", logs);
  r.post<note_try>("/places/{place}/delivery-tries", logs);
  r.get<list_unserved>("/places/{place}/unserved", oversees);
  r.get<list_calls>("/places/{place}/delivery-calls", staff);
  r.get<list_marks>("/places/{place}/door-marks", staff);
  r.post<mark_door>("/places/{place}/door-marks", staff);
  r.post<end_mark>("/places/{place}/door-marks/{mark}/ends", staff);
}
}  // namespace delivery
