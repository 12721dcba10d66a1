// SPDX-License-Identifier: Apache-2.0
#include "platform/embedded.hpp"
#include "task/acts.hpp"
#include "task/chores.hpp"
#include "task/keep.hpp"
#include "task/lookups.hpp"
#include "task/photos.hpp"

namespace task {
void plug(App& app) {
  app.add_migrations(embedded::task_migrations());
  app.chores.push_back([&desk = app.desk] { see_to_overdue(desk); });
  app.sockets.personal.push_back(personal_records());
  for (const auto& one : mentions()) app.sockets.mentions.push_back(one);
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));
  app.sockets.narrow_topics.push_back({"task.", has_tasks()});
  auto& r = app.router();
  r.get<list_my_tasks>("/places/{place}/my-tasks", has_tasks());
  r.get<list_tasks>("/places/{place}/tasks", answers_for_all());
  r.get<open_task>("/places/{place}/tasks/{task}", has_tasks());
  r.get<list_candidates>("/places/{place}/tasks/{task}/candidates", has_tasks());
  r.post<report_done>("/places/{place}/tasks/{task}/reports", auth::also_after_end(has_tasks()));
  r.post<add_photo>("/places/{place}/tasks/{task}/photos", auth::also_after_end(has_tasks()));
  r.get<open_photo>("/places/{place}/tasks/{task}/photos/{photo}", has_tasks());
  r.post<hand_over>("/places/{place}/tasks/{task}/hand-overs", has_tasks());
}
}  // namespace task
