// SPDX-License-Identifier: Apache-2.0
/// Every route of seals on one screen.
#include "platform/app.hpp"
#include "platform/embedded.hpp"
#include "platform/router/open.hpp"
#include "seal/batches.hpp"
#include "seal/doors.hpp"
#include "seal/keeping.hpp"
#include "seal/sensors.hpp"
#include "seal/steps.hpp"
#include "seal/tasks.hpp"

namespace seal {
void plug(App& app) {
  using enum auth::Role;
  app.add_migrations(embedded::seal_migrations());
  app.sockets.personal.push_back(personal_records());
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  for (auto& one : kinds()) app.sockets.task_kinds.push_back(std::move(one));
  app.sockets.orders_looked_at.push_back(follow_orders);
  app.sockets.narrow_topics.push_back({"seal.", keeps_seals()});
  routing::open_to_anyone<SensorEvent, SensorHeard>(
      app.desk, "/door-sensor-events", "seal.hear_sensor", http::Method::post, hear_sensor);

  const auto keeps = keeps_seals();
  // Which doors somebody is at home behind, those see who go there.
  const auto notes = auth::also_after_end(keeps);
  const auto staff = auth::may(community_staff);
  auto& r = app.router();
  r.get<list_doors>("/places/{place}/sealed-doors", keeps);
  r.get<open_door>("/places/{place}/sealed-doors/{dwelling}", keeps);
  r.post<take_steps>("/places/{place}/seal-steps", notes);
  r.post<add_photo>("/places/{place}/seal-steps/{step}/photos", notes);
  r.get<open_photo>("/places/{place}/seal-photos/{seal_photo}", keeps);
  r.get<list_openings>("/places/{place}/door-openings", keeps);
  r.post<explain_opening>("/places/{place}/door-openings/{opening}/reasons", keeps);
  r.get<open_stock>("/places/{place}/seal-stock", staff);
  r.post<make_batch>("/places/{place}/seal-batches", staff);
  r.get<open_labels>("/places/{place}/seal-batches/{batch}/labels", staff);
  r.post<add_sensor>("/places/{place}/door-sensors", staff);
  r.get<open_sensor>("/places/{place}/door-sensors/{sensor}", staff);
  r.post<end_sensor>("/places/{place}/door-sensors/{sensor}/ends", staff);
}
}  // namespace seal
