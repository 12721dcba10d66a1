// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a household asks for and says on its own page, by the key of one of its phones.
#include "home/home.hpp"
#include "need/deeds.hpp"
#include "need/lists.hpp"
#include "platform/router/desk.hpp"

namespace need {
struct OwnNeedsKey {
  home::PhoneKey home_key;
};
BOOST_DESCRIBE_STRUCT(OwnNeedsKey, (), (home_key))

struct OwnNeed {
  Uuid request;
  Kind kind = Kind::other;
  std::string choice;
  Sight sight = Sight::household;
  State state = State::asked;
  Instant asked_at;
  std::int64_t times_asked = 1;
  std::string owner_name;                ///< Of somebody of the office; "" of a team, or nobody.
  std::optional<auth::Role> owner_role;  ///< Where no name is said: what they are.
  bool has_owner = false;
  std::optional<Instant> promised_for;
  Instant due_at;  ///< By when somebody answers, or promises.
  bool is_late = false;
  std::string reason, offer;  ///< Why it cannot be done, and what instead.
  Ending ending = Ending::open;
  std::optional<Instant> ended_at;
  std::optional<ExitState> exit_state;
  std::optional<Instant> leaves_at;
  std::vector<Mark> marks;
};
BOOST_DESCRIBE_STRUCT(OwnNeed, (),
                      (request, kind, choice, sight, state, asked_at, times_asked, owner_name,
                       owner_role, has_owner, promised_for, due_at, is_late, reason, offer, ending,
                       ended_at, exit_state, leaves_at, marks))
struct OwnNeeds {
  Instant now;
  std::vector<OwnNeed> items;  ///< Open ones, then what ended within a week; at most 60.
  std::vector<KindCard> kinds;
};
BOOST_DESCRIBE_STRUCT(OwnNeeds, (), (now, items, kinds))
/// Refuses as home::read_at_home.
Result<routing::Answered> look_at_own_needs(routing::SlowWork&, const http::Request&);

struct NewOwnAsk {
  home::PhoneKey home_key;
  Uuid id;  ///< Made by the phone: the same twice is one.
  Kind kind = Kind::other;
  std::optional<ChoiceName> choice;
  std::optional<Words> words;
  Sight sight = Sight::household;
  Instant at;                        ///< By the clock of the phone.
  std::optional<Hospital> hospital;  ///< Of an exit, as the one below.
  std::optional<Instant> leaves_at;
};
BOOST_DESCRIBE_STRUCT(NewOwnAsk, (),
                      (home_key, id, kind, choice, words, sight, at, hospital, leaves_at))
/// Refuses as home::write_at_home, need.too_many_asks (never of an emergency), as ask.
Result<routing::Answered> ask_self(routing::SlowWork&, const http::Request&);

/// What a household may say: it came, it is known that it cannot be, it is not needed, it did not
/// come.
enum class OwnSaying { confirm, decline, withdraw, not_done };
BOOST_DESCRIBE_ENUM(OwnSaying, confirm, decline, withdraw, not_done)
struct NewOwnSaying {
  home::PhoneKey home_key;
  Uuid id;
  Uuid request;
  OwnSaying step = OwnSaying::confirm;
  std::optional<Words> words;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(NewOwnSaying, (), (home_key, id, request, step, words, at))
/// Refuses as home::write_at_home, as say_of_own.
Result<routing::Answered> say_self(routing::SlowWork&, const http::Request&);
}  // namespace need
