// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who came forward: verified by the community before it counts, placed, or on the waiting list.
#include "hands/call_lookups.hpp"

namespace hands {
/// Somebody of the register who may be the one that signed up.
struct MatchCard {
  Uuid person;
  std::string door;
  bool helps_already = false;
};
BOOST_DESCRIBE_STRUCT(MatchCard, (), (person, door, helps_already))
struct SignUpCard {
  Uuid sign_up;
  std::int64_t revision = 1;
  Uuid party;
  std::string name;
  bool has_phone = false;
  std::string door;  ///< As they wrote it.
  Profile profile;
  std::vector<Uuid> wishes;
  Source source = Source::online;
  SignUpState state = SignUpState::waiting;
  std::optional<Uuid> hand, post;
  std::int64_t rank = 0;  ///< On the waiting list, from 1.
  Instant received_at;
  std::optional<Instant> decided_at;
  std::string decided_by, reason;
  std::vector<MatchCard> matches;  ///< While it waits: those of that name.
};
BOOST_DESCRIBE_STRUCT(SignUpCard, (),
                      (sign_up, revision, party, name, has_phone, door, profile, wishes, source,
                       state, hand, post, rank, received_at, decided_at, decided_by, reason,
                       matches))
struct SignUpQuery {
  Uuid call;
  std::optional<SignUpState> state;
  std::optional<Text<1, 60>> after;
  std::optional<Whole<1, 500>> limit;  ///< 200 when absent.
};
BOOST_DESCRIBE_STRUCT(SignUpQuery, (), (call, state, after, limit))
struct SignUpList {
  std::vector<SignUpCard> items;  ///< Who came first stands first.
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(SignUpList, (), (items, next))
/// Noted as a look. Refuses hands.no_such_call, json.bad_cursor.
Result<SignUpList> list_sign_ups(Work&, const SignUpQuery&);

/// What acts answer: the journal outlives whoever is named in a card.
struct SignUpKept {
  Uuid sign_up;
  std::int64_t revision = 1;
  SignUpState state = SignUpState::waiting;
  std::optional<Uuid> hand, post;
  std::int64_t rank = 0;  ///< On the waiting list, from 1.
};
BOOST_DESCRIBE_STRUCT(SignUpKept, (), (sign_up, revision, state, hand, post, rank))

enum class SignUpVerdict { accepted, declined };
BOOST_DESCRIBE_ENUM(SignUpVerdict, accepted, declined)
struct SignUpDecision {
  Uuid sign_up;
  Whole<1, 1'000'000'000> revision;
  SignUpVerdict verdict = SignUpVerdict::accepted;
  std::optional<Uuid> person;  ///< Who it is in the register; none: nobody there.
  std::optional<Text<1, 200>> reason;
};
BOOST_DESCRIBE_STRUCT(SignUpDecision, (), (sign_up, revision, verdict, person, reason))
/// Accepted: they are a hand, at the dearest post with a place left, else on the waiting list.
/// Refuses hands.no_such_sign_up, house.changed_meanwhile (with the present one),
/// hands.decided_already, people.no_such_person, hands.not_listed, hands.reason_needed,
/// hands.signed_up_already (person).
Result<SignUpKept> decide_sign_up(Work&, const SignUpDecision&);

struct Withdrawal {
  Uuid sign_up;
  Whole<1, 1'000'000'000> revision;
  std::optional<Text<1, 200>> reason;
};
BOOST_DESCRIBE_STRUCT(Withdrawal, (), (sign_up, revision, reason))
struct Withdrawn {
  SignUpKept sign_up;
  std::optional<SignUpKept> next;  ///< Who got the place, from the waiting list.
};
BOOST_DESCRIBE_STRUCT(Withdrawn, (), (sign_up, next))
/// They do not come after all; the first on the waiting list whom the place suits gets it. Refuses
/// hands.no_such_sign_up, house.changed_meanwhile, hands.withdrawn_already.
Result<Withdrawn> withdraw_sign_up(Work&, const Withdrawal&);

struct NewPhoneLook {
  Uuid sign_up;
  people::Purpose purpose = people::Purpose::call;
};
BOOST_DESCRIBE_STRUCT(NewPhoneLook, (), (sign_up, purpose))
/// Refuses hands.no_such_sign_up, hands.no_phone.
Result<HandPhone> reveal_sign_up_phone(Work&, const NewPhoneLook&);

std::optional<SignUp> find_sign_up(Work&, const Uuid& id);
/// Those who came forward together.
std::vector<SignUp> party_of(Work&, const Uuid& call, const Uuid& party);
/// Takes somebody out of the call; answers who got the place.
std::optional<SignUp> take_out(Work&, SignUp&, std::string_view by, std::string_view reason);
}  // namespace hands
