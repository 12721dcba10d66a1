// SPDX-License-Identifier: Apache-2.0
#include "people/move_between.hpp"
#include "people/person_file.hpp"
#include "people/staff.hpp"
#include "people/whereabouts.hpp"
#include "platform/app.hpp"

namespace people {
void plug_moves(App& app) {
  using enum auth::Role;
  const auto may_see = auth::may(community_staff, command, grid_worker);
  auto& r = app.router();
  r.get<open_person>("/places/{place}/persons/{person}", may_see);
  r.get<list_moves>("/places/{place}/moves", may_see);
  r.post<move_home>("/places/{place}/moves", may_write_moves);
  r.post<arrive>("/places/{place}/arrivals", may_write_moves);
  r.post<depart>("/places/{place}/departures", may_write_moves);
  r.post<report_death>("/places/{place}/deaths", may_write_moves);
  r.post<note_absence>("/places/{place}/absences", may_write_moves);
  r.post<note_return>("/places/{place}/returns", may_write_moves);
  r.post<change_registration>("/places/{place}/registrations", may_write_moves);
  r.post<change_head>("/places/{place}/heads", may_write_moves);
  r.post<split_household>("/places/{place}/splits", may_write_moves);
  r.post<correct_move>("/places/{place}/corrections", may_write_moves);
  r.get<list_whereabouts>("/places/{place}/whereabouts", may_see);
  r.get<count_whereabouts>("/places/{place}/whereabouts/counts",
                           auth::may_above(community_staff, command));
  r.get<list_staff>("/places/{place}/staff", may_see);
  r.post<take_on_staff>("/places/{place}/staff", may_write_moves);
  r.post<end_staff>("/places/{place}/staff/{staff}/ends", may_write_moves);
}
}  // namespace people
