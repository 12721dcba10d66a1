// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What anybody may do with the code of a call, with no account and no session: read it, sign up,
/// see what became of it, withdraw, and answer a quick call.
#include "hands/call_rows.hpp"
#include "hands/coming.hpp"
#include "platform/router/desk.hpp"

namespace hands {
using CodeText = Text<1, 60>;
struct CallCode {
  CodeText call_code;  ///< Of a call, or of somebody whom a quick call asks.
};
BOOST_DESCRIBE_STRUCT(CallCode, (), (call_code))

struct OpenPost {
  Uuid post;
  std::string name, where_at;
  Instant from_at, until_at;
  std::int64_t wanted = 1;
  bool is_full = false;
  std::vector<Skill> skills;
};
BOOST_DESCRIBE_STRUCT(OpenPost, (),
                      (post, name, where_at, from_at, until_at, wanted, is_full, skills))
/// A call of another community of the street.
struct OtherCall {
  std::string community_name, title, code;
};
BOOST_DESCRIBE_STRUCT(OtherCall, (), (community_name, title, code))
struct OpenCall {
  std::string community_name, street_name;
  std::string title, words, phone;
  CallSort sort = CallSort::open;
  bool is_running = true;
  Instant closes_at;
  std::int64_t goal = 1, counted = 0;
  std::int64_t people_at_once = 1;  ///< That one sign-up may bring.
  std::vector<OpenPost> posts;
  std::vector<OtherCall> others;  ///< Who lives elsewhere helps there.
  /// Of somebody whom a quick call asks: what they said, and whether they are wanted.
  std::optional<QuickAnswer> answer;
  bool is_placed = false;
};
BOOST_DESCRIBE_STRUCT(OpenCall, (),
                      (community_name, street_name, title, words, phone, sort, is_running,
                       closes_at, goal, counted, people_at_once, posts, others, answer, is_placed))
/// Refuses hands.code_shape, hands.too_many_tries, hands.no_such_code (which counts).
Result<routing::Answered> look_at_call(routing::SlowWork&, const http::Request&);

struct StreetCode {
  Text<6, 12> street;  ///< Nine digits of the official list.
};
BOOST_DESCRIBE_STRUCT(StreetCode, (), (street))
struct StreetCalls {
  std::string street_name;
  std::vector<OtherCall> items;
};
BOOST_DESCRIBE_STRUCT(StreetCalls, (), (street_name, items))
/// The calls of a street by community: residents find that of their own. Refuses
/// hands.too_many_tries, hands.no_such_street (which counts).
Result<routing::Answered> list_street_calls(routing::SlowWork&, const http::Request&);

struct NewSignUp : Party {
  CodeText call_code;
};
BOOST_DESCRIBE_STRUCT(NewSignUp, (Party), (call_code))
/// Refuses as look_at_call, hands.too_many_tries, and as come_forward.
Result<routing::Answered> sign_up(routing::SlowWork&, const http::Request&);

struct SignUpKey {
  CodeText call_code;
  Uuid party;  ///< What the phone named it: nobody else knows.
};
BOOST_DESCRIBE_STRUCT(SignUpKey, (), (call_code, party))
struct PersonState {
  Uuid id;
  SignUpState state = SignUpState::waiting;
  std::string post_name, where_at;
  std::optional<Instant> from_at, until_at;
};
BOOST_DESCRIBE_STRUCT(PersonState, (), (id, state, post_name, where_at, from_at, until_at))
struct PartyState {
  Uuid party;
  std::vector<PersonState> people;
};
BOOST_DESCRIBE_STRUCT(PartyState, (), (party, people))
/// What became of a sign-up. Refuses as look_at_call, hands.no_such_sign_up.
Result<routing::Answered> look_at_sign_up(routing::SlowWork&, const http::Request&);
/// All of that sign-up come no more; the waiting list moves up. Refuses as look_at_sign_up.
Result<routing::Answered> withdraw(routing::SlowWork&, const http::Request&);

struct NewOwnAnswer {
  CodeText call_code;
  QuickAnswer answer = QuickAnswer::yes;
};
BOOST_DESCRIBE_STRUCT(NewOwnAnswer, (), (call_code, answer))
struct OwnAnswer {
  QuickAnswer answer = QuickAnswer::none;
  bool is_placed = false;  ///< False after a yes: enough others were quicker.
};
BOOST_DESCRIBE_STRUCT(OwnAnswer, (), (answer, is_placed))
/// Refuses as look_at_call, hands.not_asked (the code of an open call), hands.call_over.
Result<routing::Answered> answer_call(routing::SlowWork&, const http::Request&);
}  // namespace hands
