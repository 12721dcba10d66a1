// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The 24-hour duty line: who is called first, second and third, and by which number.
#include "duty/chain_rules.hpp"
#include "duty/lookups.hpp"

namespace duty {
/// Of the duty, for everybody: it stands on what is printed for residents.
using DutyPhone = Text<3, 40>;

struct OnCallCard {
  Uuid on_call;
  std::int64_t revision = 1;
  Uuid hand;
  std::string name;
  std::int64_t rank = 1;
  std::string phone;
  Instant from_at, until_at;
};
BOOST_DESCRIBE_STRUCT(OnCallCard, (),
                      (on_call, revision, hand, name, rank, phone, from_at, until_at))
struct OnCallList {
  std::string community_name;
  std::vector<OnCallCard> now;    ///< The chain of this moment, who is called first first.
  std::vector<OnCallCard> items;  ///< What is not over, by its begin and rank.
  Instant gaps_until;
  std::vector<Gap> gaps;  ///< Until then without anybody who is called first.
};
BOOST_DESCRIBE_STRUCT(OnCallList, (), (community_name, now, items, gaps_until, gaps))
Result<OnCallList> list_on_call(Work&);

struct NewOnCall {
  Uuid id;
  Uuid hand;
  Whole<1, 3> rank;
  DutyPhone phone;
  Instant from_at, until_at;
};
BOOST_DESCRIBE_STRUCT(NewOnCall, (), (id, hand, rank, phone, from_at, until_at))
struct OnCallKept {
  Uuid on_call;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(OnCallKept, (), (on_call, revision))
/// Refuses hands.no_such_hand, duty.has_left (hand), duty.phone_shape (phone), duty.times_reversed
/// and duty.on_call_too_long (until_at), duty.id_taken (id), duty.rank_taken (rank).
Result<OnCallKept> add_on_call(Work&, const NewOnCall&);

struct OnCallEnd {
  Uuid on_call;
  RowRevision revision;
};
BOOST_DESCRIBE_STRUCT(OnCallEnd, (), (on_call, revision))
/// Taken away, or ended now where it runs. Refuses duty.no_such_on_call, house.changed_meanwhile.
Result<OnCallKept> end_on_call(Work&, const OnCallEnd&);

/// What is on call at that moment or begins within a week of it, by rank.
std::vector<OnCall> on_call_around(Work&, Instant);
std::vector<OnCallTime> times_of(const std::vector<OnCall>&);
/// The chain of now as cards.
std::vector<OnCallCard> chain_now(Work&);
}  // namespace duty
