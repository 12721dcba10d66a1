// SPDX-License-Identifier: Apache-2.0
#include "census/answers.hpp"
#include "census/calls.hpp"
#include "census/carried.hpp"
#include "census/closing.hpp"
#include "census/coverage.hpp"
#include "census/doors.hpp"
#include "census/drives.hpp"
#include "census/figures.hpp"
#include "census/keeping.hpp"
#include "census/layer.hpp"
#include "census/sheet_cells.hpp"
#include "census/sight.hpp"
#include "census/tasks.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"

namespace census {
void plug(App& app) {
  app.add_migrations(embedded::census_migrations());
  app.sockets.layers.push_back(layer());
  app.sockets.task_kinds.push_back(stairwell_kind());
  app.sockets.packs.push_back(carried_drives());
  app.sockets.packs.push_back(carried_targets());
  app.sockets.doors_given.push_back(doors_of_owner);
  app.sockets.narrow_topics.push_back({"census.", sees_doors()});
  app.sockets.sheet_columns.push_back(sheet_columns());
  app.sockets.personal.push_back(personal_records());
  for (const auto& one : mentions()) app.sockets.mentions.push_back(one);
  for (auto& one : expiring()) app.sockets.expiring.push_back(std::move(one));

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
  r.post<close_drive>("/places/{place}/drives/{drive}/closing", runs_drives());
  r.get<list_exceptions>("/places/{place}/drives/{drive}/exceptions", sees_coverage());
  r.post<add_exception>("/places/{place}/drives/{drive}/exceptions", runs_drives());
  r.erase<remove_exception>("/places/{place}/drives/{drive}/exceptions/{exception}", runs_drives());
  r.get<list_doors>("/places/{place}/drives/{drive}/doors", sees_doors());
  r.get<open_target>("/places/{place}/drives/{drive}/doors/{target}", sees_doors());
  r.post<reveal_answer>("/places/{place}/drives/{drive}/answer-reveals", sees_doors());
  r.post<visit>("/places/{place}/visits", auth::also_after_end(sees_doors()));
  r.get<open_coverage>("/places/{place}/drives/{drive}/coverage", sees_coverage());
  r.get<tell_figures>("/places/{place}/drives/{drive}/figures", sees_coverage());
  r.get<list_calls>("/places/{place}/drives/{drive}/calls", sees_doors());
  r.post<reveal_number>("/places/{place}/drives/{drive}/number-reveals", sees_doors());
}
}  // namespace census
