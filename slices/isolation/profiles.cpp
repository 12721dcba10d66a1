// SPDX-License-Identifier: Apache-2.0
#include "isolation/profiles.hpp"

namespace isolation {
namespace {
using enum StartEvent;

constexpr std::string_view eighth =
    "8th edition of the national plan, in force to 2022-06 (Singtao 2022-06-28): close contacts 14 "
    "days central and 7 days home monitoring, tests on days 1, 4, 7, 14, two samples before the "
    "end";
constexpr std::string_view ninth =
    "9th edition of the national plan of 2022-06-28 (Singtao 2022-06-28): 7 days and 3 days, tests "
    "on days 1, 2, 3, 5, 7 and on day 3 at home, no double sample; secondary contacts 7 days at "
    "home, tests on days 1, 4, 7";
constexpr std::string_view twenty =
    "20 measures of 2022-11-11: 5 days central and 3 days at home; who left a high-risk area 7 "
    "days "
    "at home, tests on days 1, 3, 5, 7 counted from leaving (copy of the notice)";

/// What most of them share; checks of temperature and symptoms morning and evening as in the
/// guide on home isolation of 2022 (China CDC 2022-04-13), the five of Shushan (2022-02-06).
Terms usual(std::int64_t days, StartEvent start, std::vector<Whole<0, 60>> test_days) {
  Terms terms;
  terms.days = days;
  terms.starts = {start, given_day};
  terms.test_days = std::move(test_days);
  terms.last_day_tests = terms.test_days.empty() ? 0 : 1;
  terms.check_ins = {8 * 60, 20 * 60};
  terms.pauses = {PauseEvent::in_hospital, PauseEvent::in_facility};
  terms.team = {TeamRole::area_leader, TeamRole::committee, TeamRole::police, TeamRole::doctor,
                TeamRole::grid_worker};
  terms.ordered_by = {Authority::district_command, Authority::disease_control, Authority::street};
  terms.objection_hours = 24;
  return terms;
}

/// Nobody leaves: asked about the home, waste bagged and sprayed (China CDC 2022-04-13), a seal
/// only with consent (Tongzhou 2020-03-14).
Terms at_home(Terms terms) {
  terms.restarts = {RestartEvent::new_contact};
  terms.waste = WasteClass::disinfected;
  terms.seal = SealUse::with_consent;
  terms.suitability = Asked::asked;
  terms.co_residents = CoResidents::isolate_or_leave;
  return terms;
}

Terms after_facility(std::int64_t facility_days, Terms terms) {
  terms.facility_days = facility_days;
  terms.starts = {facility_end, given_day};
  return terms;
}

Terms twice_on_last_day(Terms terms) {
  terms.last_day_tests = 2;
  return terms;
}

Terms unwatched(Terms terms) {
  terms.team = {TeamRole::grid_worker};
  terms.check_ins = {};
  return terms;
}

/// Beijing 2022-05: any new case begins the days anew; the last contact is gone for four days.
Terms sealed_building() {
  auto terms = at_home(usual(10, disinfection_end, {1, 3, 5, 7, 10}));
  terms.starts = {last_contact, disinfection_end, given_day};
  terms.restarts = {RestartEvent::new_contact, RestartEvent::positive_test,
                    RestartEvent::case_in_building};
  terms.contact_gone_days = 4;
  return terms;
}

Terms measles() {
  auto terms = usual(21, last_contact, {});
  terms.restarts = {RestartEvent::new_contact};
  terms.suitability = Asked::not_asked;
  terms.team = {TeamRole::committee, TeamRole::doctor, TeamRole::grid_worker};
  return terms;
}

Terms norovirus() {
  auto terms = usual(3, symptoms_end, {});
  terms.counting = Counting::hours;
  terms.starts = {symptoms_end};
  terms.restarts = {RestartEvent::symptoms};
  terms.symptom_free_hours = 72;
  terms.waste = WasteClass::disinfected;
  terms.team = {TeamRole::doctor, TeamRole::grid_worker};
  return terms;
}

std::vector<Profile> make_profiles() {
  using enum OrderKind;
  const auto day = [](int year, unsigned month, unsigned date) {
    return *Day::of(year, month, date);
  };
  return {
      {"close_14_7", home_isolation, day(2021, 5, 14), eighth,
       twice_on_last_day(at_home(usual(14, last_contact, {1, 4, 7, 14})))},
      {"close_14_7", home_monitoring, day(2021, 5, 14),
       "8th edition of the national plan, in force to 2022-06; the test on day 7 at home from "
       "Tonglu "
       "2022-03-29",
       after_facility(14, usual(7, facility_end, {7}))},
      {"close_5_3", home_isolation, day(2022, 11, 11),
       "20 measures of 2022-11-11: 5 days central and 3 days at home; that the tests at home are "
       "on "
       "days 1 and 3 is from memory: check before use",
       at_home(after_facility(5, usual(3, facility_end, {1, 3})))},
      {"close_7_3", home_isolation, day(2022, 6, 28), ninth,
       at_home(usual(7, last_contact, {1, 2, 3, 5, 7}))},
      {"close_7_3", home_monitoring, day(2022, 6, 28), ninth,
       after_facility(7, usual(3, facility_end, {3}))},
      {"low_risk_3", self_monitoring, day(2022, 6, 28),
       "9th edition of the national plan of 2022-06-28 (Singtao 2022-06-28): 3 days and 2 tests; "
       "that these are on days 1 and 3 is this house's own",
       unwatched(usual(3, left_area, {1, 3}))},
      {"measles", home_isolation, day(2026, 1, 1),
       "21 days, the longest time from a contact to the rash: general knowledge, not looked up; "
       "ask "
       "disease control before use",
       measles()},
      {"norovirus", home_isolation, day(2026, 1, 1),
       "at home until 72 hours after the last symptom, as the guideline on norovirus outbreaks of "
       "2015 says: from memory; ask disease control before use",
       norovirus()},
      {"sealed_10", home_isolation, day(2022, 5, 17),
       "Beijing 2022-05-17 (press conference 337, copy): 10 days from when the case left or the "
       "end "
       "of disinfection, tests on days 1, 3, 5, 7, 10, the last contact gone for four days",
       sealed_building()},
      {"secondary_7", home_isolation, day(2022, 6, 28), ninth,
       at_home(usual(7, last_contact, {1, 4, 7}))},
      {"spill_over_7", home_isolation, day(2022, 11, 11), twenty,
       at_home(usual(7, left_area, {1, 3, 5, 7}))},
  };
}
}  // namespace

std::span<const Profile> shipped_profiles() {
  static const auto profiles = make_profiles();
  return profiles;
}
}  // namespace isolation
