// SPDX-License-Identifier: Apache-2.0
#pragma once
/// shift: what is staffed, by whom and when.
///
/// A post is staffed, a shift is a time of day, a need says how many stand where; a turn is one
/// hand at one post in one shift of one day. It is drafted, then told, or dropped. A turn never
/// changes its hand: whoever stands in gets a turn of their own, with another id, and the one
/// before is dropped and stays to be read. Nobody has two turns at one time.
#include <functional>
#include <optional>
#include <string_view>

#include "base/described.hpp"
#include "base/result.hpp"
#include "hands/hands.hpp"

struct Work;
struct App;
namespace routing {
struct SlowWork;
}

namespace shift {
/// stand_by: at home, ready to come.
enum class PostKind { gate, duty_line, patrol, service, stand_by, other };
BOOST_DESCRIBE_ENUM(PostKind, gate, duty_line, patrol, service, stand_by, other)

enum class TurnState { drafted, told, dropped };
BOOST_DESCRIBE_ENUM(TurnState, drafted, told, dropped)

/// Why a hand may not take a turn. The limits are those of roster::usual_rules.
enum class Breach {
  has_left,
  two_places,
  minor_at_night,
  lacks_skill,
  no_nights,
  is_away,
  too_little_rest,
  too_many_minutes,
  too_many_days,
  too_many_nights,
  week_too_long,
  apart
};
BOOST_DESCRIBE_ENUM(Breach, has_left, two_places, minor_at_night, lacks_skill, no_nights, is_away,
                    too_little_rest, too_many_minutes, too_many_days, too_many_nights,
                    week_too_long, apart)

/// One rule that is broken: what was found, and the limit that it passes; minutes or days, 0 where
/// nothing is counted.
struct BreachFound {
  Breach breach = Breach::has_left;
  std::int64_t is = 0, allowed = 0;
};
BOOST_DESCRIBE_STRUCT(BreachFound, (), (breach, is, allowed))

struct Turn {
  Uuid id, hand, post, shift;
  std::string hand_name, post_name, where_at, shift_name;
  PostKind post_kind = PostKind::other;
  std::optional<Uuid> gate;  ///< Of the post, where it is one: a place.
  Day day;
  Instant from, until;
  bool is_stand_by = false;
  bool is_dropped = false;
  std::optional<Instant> cannot_at;  ///< When the hand said that it cannot come.
};

/// Told turns that touch that time, by their beginning, post and id; the first 5,000.
std::vector<Turn> turns_between(Work&, Instant from, Instant until);
/// A turn that was told, also one that was dropped since.
std::optional<Turn> turn_named(Work&, const Uuid& turn);
/// Told turns of a hand that touch that time, in their order.
std::vector<Turn> turns_of_hand(Work&, const Uuid& hand, Instant from, Instant until);
/// Of the whole house, those with told turns that touch that time.
std::vector<Uuid> communities_with_turns(Work&, Instant from, Instant until);

struct PostName {
  Uuid post;
  PostKind kind = PostKind::other;
  std::string name, where_at;
  std::optional<Uuid> gate;
};
/// Open posts in their order.
std::vector<PostName> open_posts(Work&);

/// Those who are wanted at posts in one shift of a day, stand-by at home apart.
struct NeededShift {
  Uuid shift;
  std::int64_t persons = 0;
  std::int64_t minutes = 0;
};
std::vector<NeededShift> needed_on(Work&, Day);

struct Candidate {
  Uuid hand;
  std::string name;
  std::optional<std::int64_t> rest_before, rest_after;    ///< Minutes; none: no other turn is near.
  hands::Nearness nearness = hands::Nearness::elsewhere;  ///< To the gate of the post.
  bool is_on_stand_by = false;  ///< When the turn begins, or now where it runs.
  hands::Free is_free = hands::Free::unknown;
  std::vector<BreachFound> breaches;  ///< None: may take it.
};
/// Who could take the turn in place of who has it: those who may first, stand-by before the
/// others, then the nearest, then who rested longest. Empty where there is no such turn.
std::vector<Candidate> who_could(Work&, const Uuid& turn);

using Reason = Text<0, 200>;
/// The stand-in takes a told turn; answers the stand-in's own turn, told too. A stand-by of theirs
/// at that time ends with it. Refuses shift.no_such_turn, shift.turn_dropped (turn),
/// hands.no_such_hand and shift.has_it_already (hand), shift.rule_<breach> (hand) unless there is a
/// reason; has_left, two_places and minor_at_night whatever the reason.
Result<Turn> put_in(Work&, const Uuid& turn, const Uuid& hand, const Reason& reason);

/// Requests without a session, by the personal link of a hand. `body` runs in one transaction at
/// the community of the hand; what it answers says how it ended, for the journal, which keeps
/// nothing that was typed. Refuse shift.code_shape, shift.too_many_tries, shift.no_such_code
/// (which counts); field: turn_code.
Result<void> read_by_link(routing::SlowWork&, std::string_view act, std::string_view typed,
                          const std::function<Result<void>(Work&, const Uuid& hand)>& body);
Result<void> write_by_link(routing::SlowWork&, std::string_view act, std::string_view typed,
                           const std::function<Result<std::string>(Work&, const Uuid& hand)>& body);

void plug(App&);
}  // namespace shift
