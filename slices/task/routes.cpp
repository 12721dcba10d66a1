// SPDX-License-Identifier: Apache-2.0
#include "platform/embedded.hpp"
#include "task/acts.hpp"
#include "task/lookups.hpp"

namespace task {
void plug(App& app) {
  app.add_migrations(embedded::task_migrations());
  auto& r = app.router();
  r.get<list_my_tasks>("/places/{place}/my-tasks", has_tasks());
  r.get<list_tasks>("/places/{place}/tasks", answers_for_all());
  r.get<open_task>("/places/{place}/tasks/{task}", has_tasks());
  r.get<list_candidates>("/places/{place}/tasks/{task}/candidates", has_tasks());
  r.post<report_done>("/places/{place}/tasks/{task}/reports", has_tasks());
  r.post<hand_over>("/places/{place}/tasks/{task}/hand-overs", has_tasks());
}
}  // namespace task
