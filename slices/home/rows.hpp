// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of home. Only this slice reads or writes them.
#include "home/home.hpp"
#include "platform/db/value.hpp"

namespace home {
struct Card {
  static constexpr auto table = "home_card";
  Uuid community_id;
  Uuid household_id;
  std::int64_t round = 1;
  db::Bytes code_hash;
  Instant made_at;
  std::string made_by;
  Instant binds_until;
};
BOOST_DESCRIBE_STRUCT(Card, (),
                      (community_id, household_id, round, code_hash, made_at, made_by, binds_until))

/// Persons behind the door.
struct Listed {
  std::vector<Uuid> persons;
};
BOOST_DESCRIBE_STRUCT(Listed, (), (persons))
struct Phone {
  static constexpr auto table = "home_phone";
  Uuid community_id;
  Uuid id;
  Uuid household_id;
  db::Bytes key_hash;
  Listed listed;  ///< When it was bound.
  Instant bound_at;
  std::optional<Instant> ended_at;
  std::string ended_by;  ///< "" by the household itself.
};
BOOST_DESCRIBE_STRUCT(Phone, (),
                      (community_id, id, household_id, key_hash, listed, bound_at, ended_at,
                       ended_by))
}  // namespace home
