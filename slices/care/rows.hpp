// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of care. Only this slice reads or writes them.
#include "care/ladder_rules.hpp"
#include "care/rhythm_rules.hpp"
#include "duty/duty.hpp"
#include "need/need.hpp"
#include "platform/auth/grants.hpp"
#include "platform/db/value.hpp"

namespace care {
enum class Ground { order, plan };
BOOST_DESCRIBE_ENUM(Ground, order, plan)
enum class SubjectState { running, away, ended };
BOOST_DESCRIBE_ENUM(SubjectState, running, away, ended)
BOOST_DESCRIBE_ENUM(Page, has, has_none)

struct Subject {
  static constexpr auto table = "care_subject";
  Uuid community_id;
  Uuid id;  ///< Of the order or the plan.
  Ground ground = Ground::order;
  Uuid person_id, household_id, door_id;
  Rhythm rhythm;
  SubjectState state = SubjectState::running;
  std::optional<Instant> ends_at;  ///< Of an order: when its days are over.
  std::optional<Uuid> owner_id;    ///< Who answers, as it stood when a check opened last.
  std::string owner_name;
  Instant opened_at;                ///< Times until then were opened, or are not to be.
  std::optional<Instant> opens_at;  ///< The next one.
  std::optional<Instant> worried_at;
  Instant began_at;
  std::optional<Instant> ended_at;
  std::optional<Instant> emptied_at;  ///< What tells of health went then.
};
BOOST_DESCRIBE_STRUCT(Subject, (),
                      (community_id, id, ground, person_id, household_id, door_id, rhythm, state,
                       ends_at, owner_id, owner_name, opened_at, opens_at, worried_at, began_at,
                       ended_at, emptied_at))

struct Check {
  static constexpr auto table = "care_check";
  Uuid community_id;
  Uuid id;
  Uuid subject_id;
  CheckKind kind = CheckKind::report;
  Instant slot_at;
  Page page = Page::has;
  Step step = Step::due;
  Instant step_at;
  std::int64_t tries = 0;
  std::optional<Uuid> task_id;
  std::optional<Uuid> owner_id;  ///< Who answers, else whoever has the role.
  auth::Role owner_role = auth::Role::grid_worker;
  std::string owner_name;
  std::optional<Instant> look_at, alarm_at, raised_at;
  duty::Rung rung = duty::Rung::team;
  Instant rung_at;
  std::optional<Instant> taken_at;
  std::string taken_by;
  Ending ending = Ending::open;
  std::optional<Instant> closed_at;
  std::optional<Uuid> contact_id;

  bool is_open() const { return !closed_at; }
  Climb climb() const { return {kind, page, slot_at, step, step_at, tries}; }
};
BOOST_DESCRIBE_STRUCT(Check, (),
                      (community_id, id, subject_id, kind, slot_at, page, step, step_at, tries,
                       task_id, owner_id, owner_role, owner_name, look_at, alarm_at, raised_at,
                       rung, rung_at, taken_at, taken_by, ending, closed_at, contact_id))

struct Contact {
  static constexpr auto table = "care_contact";
  Uuid community_id;
  Uuid id;
  Uuid subject_id;
  How how = How::nobody;
  Instant at, received_at;  ///< By the phone's clock and ours.
  Instant happened_at;
  Private<Text<0, 2'000>> reading;  ///< Reading, as JSON; empty when its time was over.
  std::optional<Uuid> by_id;
  std::string by_name;  ///< "" by the household.
  std::optional<Uuid> phone_id;
};
BOOST_DESCRIBE_STRUCT(Contact, (),
                      (community_id, id, subject_id, how, at, received_at, happened_at, reading,
                       by_id, by_name, phone_id))

struct Plan {
  static constexpr auto table = "care_plan";
  Uuid community_id;
  Uuid id;
  Uuid need_id;  ///< Of the register.
  people::NeedKind need_kind = people::NeedKind::lives_alone;
  Private<Text<0, 200>> key_with, at_any_hour;
  Instant made_at;
  std::string made_by;
  std::optional<Instant> ended_at;
  std::string ended_by;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Plan, (),
                      (community_id, id, need_id, need_kind, key_with, at_any_hour, made_at,
                       made_by, ended_at, ended_by, revision))

enum class SearchReason { no_answer_and_lights, known_illness, neighbours_worry, said_to_harm };
BOOST_DESCRIBE_ENUM(SearchReason, no_answer_and_lights, known_illness, neighbours_worry,
                    said_to_harm)
struct Search {
  static constexpr auto table = "care_search";
  Uuid community_id;
  Uuid id;
  Uuid check_id;
  SearchReason reason = SearchReason::known_illness;
  Instant asked_at;
  Uuid asked_by_id;
  std::string asked_by;
  std::optional<Instant> agreed_at;
  std::optional<Uuid> agreed_by_id;
  std::string agreed_by;
};
BOOST_DESCRIBE_STRUCT(Search, (),
                      (community_id, id, check_id, reason, asked_at, asked_by_id, asked_by,
                       agreed_at, agreed_by_id, agreed_by))
}  // namespace care
