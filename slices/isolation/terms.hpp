// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a policy of isolation says: how long, counted from what, with which tests and checks, and
/// when it is over. Part of the contract of isolation: others include isolation.hpp.
#include <string>
#include <vector>

#include "base/described.hpp"
#include "base/instant.hpp"

namespace isolation {
/// 居家隔离医学观察, 居家健康监测, 自我健康监测.
enum class OrderKind { home_isolation, home_monitoring, self_monitoring };
BOOST_DESCRIBE_ENUM(OrderKind, home_isolation, home_monitoring, self_monitoring)

/// What the days are counted from.
enum class StartEvent {
  last_contact,
  left_area,
  disinfection_end,
  facility_end,
  symptoms_end,
  given_day
};
BOOST_DESCRIBE_ENUM(StartEvent, last_contact, left_area, disinfection_end, facility_end,
                    symptoms_end, given_day)

/// full_days: the day of the start is day 0, and it is over when the last day is. hours: so many
/// times 24 hours from the moment of the start.
enum class Counting { full_days, hours };
BOOST_DESCRIBE_ENUM(Counting, full_days, hours)

/// What makes the days begin anew.
enum class RestartEvent { new_contact, positive_test, symptoms, case_in_building };
BOOST_DESCRIBE_ENUM(RestartEvent, new_contact, positive_test, symptoms, case_in_building)
/// What takes somebody out of the home for a time.
enum class PauseEvent { in_hospital, in_facility };
BOOST_DESCRIBE_ENUM(PauseEvent, in_hospital, in_facility)
/// Whether days away count towards the end.
enum class PausedTime { counts, stands_still };
BOOST_DESCRIBE_ENUM(PausedTime, counts, stands_still)

enum class Asked { asked, not_asked };
BOOST_DESCRIBE_ENUM(Asked, asked, not_asked)
enum class CoResidents { isolate_or_leave, live_on };
BOOST_DESCRIBE_ENUM(CoResidents, isolate_or_leave, live_on)
enum class WasteClass { household, disinfected, infectious };
BOOST_DESCRIBE_ENUM(WasteClass, household, disinfected, infectious)
enum class SealUse { none, with_consent, ordered };
BOOST_DESCRIBE_ENUM(SealUse, none, with_consent, ordered)
enum class TeamRole {
  area_leader,
  committee,
  police,
  doctor,
  grid_worker,
  volunteer,
  property_worker
};
BOOST_DESCRIBE_ENUM(TeamRole, area_leader, committee, police, doctor, grid_worker, volunteer,
                    property_worker)
/// Who may order.
enum class Authority { district_command, disease_control, street, community };
BOOST_DESCRIBE_ENUM(Authority, district_command, disease_control, street, community)

struct Terms {
  Whole<0, 60> facility_days;  ///< Spent elsewhere before; not counted here.
  Whole<1, 60> days;
  Counting counting = Counting::full_days;
  std::vector<StartEvent> starts;
  std::vector<Whole<0, 60>> test_days;    ///< Day 0 is that of the start.
  Whole<0, 3> last_day_tests;             ///< Negative ones of the last test day or later.
  std::vector<Whole<0, 1439>> check_ins;  ///< Minutes of the day.
  std::vector<RestartEvent> restarts;
  std::vector<PauseEvent> pauses;
  PausedTime paused_time = PausedTime::counts;
  Asked symptoms = Asked::asked;     ///< Whether somebody says at the end that there are none.
  Whole<0, 240> symptom_free_hours;  ///< For so long before it ends.
  Whole<0, 30> contact_gone_days;    ///< Since the last contact left the home; 0: not asked.
  WasteClass waste = WasteClass::household;
  SealUse seal = SealUse::none;
  std::vector<TeamRole> team;
  std::vector<Authority> ordered_by;
  Whole<1, 168> objection_hours;
  Asked suitability = Asked::not_asked;
  CoResidents co_residents = CoResidents::live_on;
};
BOOST_DESCRIBE_STRUCT(Terms, (),
                      (facility_days, days, counting, starts, test_days, last_day_tests, check_ins,
                       restarts, pauses, paused_time, symptoms, symptom_free_hours,
                       contact_gone_days, waste, seal, team, ordered_by, objection_hours,
                       suitability, co_residents))
}  // namespace isolation
