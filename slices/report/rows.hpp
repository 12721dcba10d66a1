// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of report. Only this slice reads or writes them.
#include "base/described.hpp"
#include "platform/db/value.hpp"

namespace report {
struct Letter {
  static constexpr auto table = "report_letter";
  Uuid community_id;
  Uuid id;
  Uuid place_id;  ///< The dwelling or the premises.
  std::int64_t generation = 1;
  db::Bytes code_hash;
  Instant made_at;
  std::optional<Instant> printed_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Letter, (),
                      (community_id, id, place_id, generation, code_hash, made_at, printed_at,
                       revision))

struct Letterhead {
  static constexpr auto table = "report_letterhead";
  Uuid community_id;
  std::string phone;
};
BOOST_DESCRIBE_STRUCT(Letterhead, (), (community_id, phone))

/// known: one fact was proven. unverified: nothing was, and nothing of it is in the register.
enum class Standing { known, unverified };
BOOST_DESCRIBE_ENUM(Standing, known, unverified)
/// asking: somebody is to be called first.
enum class State { waiting, asking, accepted, declined };
BOOST_DESCRIBE_ENUM(State, waiting, asking, accepted, declined)

using Content = Text<0, 100'000>;
using CallBack = Text<0, 40>;

struct Report {
  static constexpr auto table = "report_report";
  Uuid community_id;
  Uuid id;
  Uuid letter_id;
  Uuid place_id;
  Uuid drive_id;
  Uuid target_id;
  std::optional<Uuid> household_id;
  Standing standing = Standing::unverified;
  std::optional<Uuid> member_id;
  Instant sent_at;
  Private<Content> content;  ///< What was sent, as JSON.
  Private<CallBack> call_back;
  std::int64_t newcomers = 0, changes = 0, answers = 0, clashes = 0;
  State state = State::waiting;
  std::optional<Instant> decided_at;
  std::string decided_by;
  std::string reason;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Report, (),
                      (community_id, id, letter_id, place_id, drive_id, target_id, household_id,
                       standing, member_id, sent_at, content, call_back, newcomers, changes,
                       answers, clashes, state, decided_at, decided_by, reason, revision))
}  // namespace report
