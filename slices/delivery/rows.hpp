// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of delivery. Only this slice reads or writes them.
#include "delivery/custody_rules.hpp"
#include "delivery/tries.hpp"

namespace delivery {
struct Item {
  static constexpr auto table = "delivery_item";
  Uuid community_id;
  Uuid id;
  Uuid zone_id, building_id, door_id;
  std::optional<Uuid> household_id;  ///< Behind the door when it arrived.
  ItemKind kind = ItemKind::parcel;
  State state = State::arrived;
  Instant arrived_at, limit_at, state_at;
  std::optional<Uuid> had_by;
  std::string had_last;
  std::int64_t beside = 0;  ///< Steps that do not follow.
  Instant received_at;

  bool is_late(Instant now) const {
    return (is_waiting(state) || state == State::with_helper) && now >= limit_at;
  }
};
BOOST_DESCRIBE_STRUCT(Item, (),
                      (community_id, id, zone_id, building_id, door_id, household_id, kind, state,
                       arrived_at, limit_at, state_at, had_by, had_last, beside, received_at))

struct StepRow {
  static constexpr auto table = "delivery_step";
  Uuid community_id;
  Uuid id;
  Uuid item_id;
  Step step = Step::arrived;
  Instant at, received_at;
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(StepRow, (),
                      (community_id, id, item_id, step, at, received_at, by_id, by_name))

/// Members before the number are the key.
struct Count {
  static constexpr auto table = "delivery_count";
  Uuid community_id;
  Uuid zone_id, building_id;
  Day day;  ///< On which they arrived.
  ItemKind kind = ItemKind::parcel;
  State state = State::arrived;  ///< As they stand now, or stood last.
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(Count, (), (community_id, zone_id, building_id, day, kind, state, number))

struct Try {
  static constexpr auto table = "delivery_try";
  Uuid community_id;
  Uuid id;
  Uuid door_id;
  TryResult result = TryResult::no_answer;
  Instant at, received_at;
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(Try, (), (community_id, id, door_id, result, at, received_at, by_id, by_name))

struct Mark {
  static constexpr auto table = "delivery_mark";
  Uuid community_id;
  Uuid id;
  Uuid door_id;
  Instant from_at, until_at;
  std::optional<Uuid> by_id;
  std::string by_name;
  std::optional<Instant> ended_at;
  std::string ended_by;

  bool is_running(Instant now) const { return from_at <= now && now < until_at && !ended_at; }
};
BOOST_DESCRIBE_STRUCT(Mark, (),
                      (community_id, id, door_id, from_at, until_at, by_id, by_name, ended_at,
                       ended_by))

/// Who writes a row: none for the house itself.
inline std::optional<Uuid> unless_nil(const Uuid& id) {
  return id.is_nil() ? std::nullopt : std::optional(id);
}
}  // namespace delivery
