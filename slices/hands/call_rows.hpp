// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of calls. Only this slice reads or writes them.
#include "hands/placing_rules.hpp"
#include "hands/rows.hpp"

namespace hands {
/// quick: asks those who are known and free now.
enum class CallSort { open, quick };
BOOST_DESCRIBE_ENUM(CallSort, open, quick)
enum class CallState { running, closed };
BOOST_DESCRIBE_ENUM(CallState, running, closed)

struct Call {
  static constexpr auto table = "hands_call";
  Uuid community_id;
  Uuid id;
  CallSort sort = CallSort::open;
  std::string title, words, phone;
  std::int64_t goal = 1;
  Instant goal_at, closes_at;
  CallState state = CallState::running;
  db::Bytes code_hash;
  Instant opened_at;
  std::string opened_by;
  std::optional<Instant> closed_at;
  std::string closed_by;
  std::int64_t revision = 1;

  bool is_running(Instant now) const { return state == CallState::running && now < closes_at; }
};
BOOST_DESCRIBE_STRUCT(Call, (),
                      (community_id, id, sort, title, words, phone, goal, goal_at, closes_at, state,
                       code_hash, opened_at, opened_by, closed_at, closed_by, revision))

struct CallPost {
  static constexpr auto table = "hands_call_post";
  Uuid community_id;
  Uuid id;
  Uuid call_id;
  std::int64_t position = 0;
  std::string name, where_at;
  Instant from_at, until_at;
  std::int64_t wanted = 1;
  std::vector<Skill> skills;
  std::int64_t taken = 0;
};
BOOST_DESCRIBE_STRUCT(CallPost, (),
                      (community_id, id, call_id, position, name, where_at, from_at, until_at,
                       wanted, skills, taken))

/// waiting: nobody has verified it. placed: stands at a post. listed: on the waiting list.
enum class SignUpState { waiting, placed, listed, declined, withdrawn };
BOOST_DESCRIBE_ENUM(SignUpState, waiting, placed, listed, declined, withdrawn)

/// Posts, the dearest first; none: any.
struct Wishes {
  std::vector<Uuid> posts;
};
BOOST_DESCRIBE_STRUCT(Wishes, (), (posts))

using DoorText = Text<0, 60>;
struct SignUp {
  static constexpr auto table = "hands_sign_up";
  Uuid community_id;
  Uuid id;
  Uuid call_id;
  Uuid party_id;
  Private<PlainName> name;
  Private<PhoneText> phone;
  Private<DoorText> door;  ///< As they wrote it.
  Profile profile;
  Wishes wishes;
  Source source = Source::online;
  SignUpState state = SignUpState::waiting;
  std::optional<Uuid> hand_id;
  std::optional<Uuid> post_id;
  Instant received_at;
  std::optional<Instant> counted_at;  ///< When it was verified, and counted from.
  std::optional<Instant> decided_at;
  std::string decided_by;
  std::string reason;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(SignUp, (),
                      (community_id, id, call_id, party_id, name, phone, door, profile, wishes,
                       source, state, hand_id, post_id, received_at, counted_at, decided_at,
                       decided_by, reason, revision))

enum class QuickAnswer { none, yes, no };
BOOST_DESCRIBE_ENUM(QuickAnswer, none, yes, no)
struct Asked {
  static constexpr auto table = "hands_asked";
  Uuid community_id;
  Uuid call_id;
  Uuid hand_id;
  db::Bytes code_hash;
  Nearness nearness = Nearness::elsewhere;
  Free is_free = Free::unknown;
  QuickAnswer answer = QuickAnswer::none;
  std::optional<Instant> answered_at;
  bool is_placed = false;  ///< Said yes while somebody was still wanted.
};
BOOST_DESCRIBE_STRUCT(Asked, (),
                      (community_id, call_id, hand_id, code_hash, nearness, is_free, answer,
                       answered_at, is_placed))
}  // namespace hands
