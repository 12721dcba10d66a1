// SPDX-License-Identifier: Apache-2.0
#include "census/answers.hpp"
#include "census/coverage.hpp"
#include "census/doors.hpp"
#include "census/drives.hpp"
#include "census/sight.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"

namespace census {
void plug(App& app) {
  app.add_migrations(embedded::census_migrations());

  auto& r = app.router();
  r.get<list_drives>("/places/{place}/drives", sees_doors());
  r.post<add_drive>("/places/{place}/drives", runs_drives());
  r.get<open_drive>("/places/{place}/drives/{drive}", sees_doors());
  r.patch<change_drive>("/places/{place}/drives/{drive}", runs_drives());
  r.get<list_workers>("/places/{place}/drive-workers", runs_drives());
  r.get<list_presets>("/places/{place}/question-presets", runs_drives());
  r.post<add_owner>("/places/{place}/drives/{drive}/owners", runs_drives());
  r.erase<remove_owner>("/places/{place}/drives/{drive}/owners/{user}", runs_drives());
  r.get<preview_split>("/places/{place}/drives/{drive}/split", runs_drives());
  r.post<keep_split>("/places/{place}/drives/{drive}/split", runs_drives());
  r.post<hand_over>("/places/{place}/drives/{drive}/handovers", runs_drives());
  r.post<start_drive>("/places/{place}/drives/{drive}/start", runs_drives());
  r.get<list_doors>("/places/{place}/drives/{drive}/doors", sees_doors());
  r.get<open_target>("/places/{place}/drives/{drive}/doors/{target}", sees_doors());
  r.post<reveal_answer>("/places/{place}/drives/{drive}/answer-reveals", sees_doors());
  r.post<visit>("/places/{place}/visits", sees_doors());
  r.get<open_coverage>("/places/{place}/drives/{drive}/coverage", sees_coverage());
}
}  // namespace census
