// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A holder with a phone: no account and no session. A code brings the pass to one phone, once;
/// from then on the phone's own key speaks for it.
///
/// Every try is a line of the community's journal: which pass, how it ended, nothing that was
/// typed.
#include "pass/passes.hpp"
#include "platform/router/desk.hpp"

namespace pass {
struct HolderCode {
  Private<Text<1, 60>> digits;
};
BOOST_DESCRIBE_STRUCT(HolderCode, (), (digits))
/// What a code alone tells.
struct PassOfCode {
  std::string community_name, name_masked;
  PassKind kind = PassKind::resident;
  State state = State::valid;
  Instant from, until;
  bool is_bound = false;
};
BOOST_DESCRIBE_STRUCT(PassOfCode, (),
                      (community_name, name_masked, kind, state, from, until, is_bound))

struct NewBinding {
  Private<Text<1, 60>> digits;
  Text<66, 66> public_key;  ///< A compressed point of P-256 in hexadecimal.
};
BOOST_DESCRIBE_STRUCT(NewBinding, (), (digits, public_key))

/// Whatever a phone shows, fresh: the holder's own words for a session.
struct ShownPass {
  Text<1, 600> shown;
};
BOOST_DESCRIBE_STRUCT(ShownPass, (), (shown))

/// A pass as its phone keeps it.
struct SignedPass {
  std::string code;  ///< To be signed by the phone and shown.
  std::string community_name, name_masked;
  PassKind kind = PassKind::resident;
  std::vector<std::string> gates;
  Instant from, until;   ///< Of the pass.
  Instant signed_until;  ///< Of this signature: before then the phone asks for another.
  Instant now;
  std::int64_t show_ms = 0;
  std::int64_t visits = 0;  ///< Visitors of this household who wait for an answer.
};
BOOST_DESCRIBE_STRUCT(SignedPass, (),
                      (code, community_name, name_masked, kind, gates, from, until, signed_until,
                       now, show_ms, visits))

struct Visit {
  Uuid pass;
  std::string name;
  Instant from, until;
};
BOOST_DESCRIBE_STRUCT(Visit, (), (pass, name, from, until))
struct VisitList {
  std::vector<Visit> items;
};
BOOST_DESCRIBE_STRUCT(VisitList, (), (items))
enum class VisitAnswer { confirmed, declined };
BOOST_DESCRIBE_ENUM(VisitAnswer, confirmed, declined)
struct NewVisitAnswer {
  Text<1, 600> shown;
  Uuid pass;
  VisitAnswer answer = VisitAnswer::confirmed;
};
BOOST_DESCRIBE_STRUCT(NewVisitAnswer, (), (shown, pass, answer))

using Answer = Result<routing::Answered>;

/// Each refuses pass.code_shape, pass.too_many_tries, pass.no_such_code, which counts.
/// POST /pass-holders, a look.
Answer look_at_code(routing::SlowWork&, const http::Request&);
/// POST /pass-bindings. Also refuses pass.bad_key, pass.not_confirmed, pass.not_running,
/// pass.bound_already, pass.holder_left.
Answer bind_phone(routing::SlowWork&, const http::Request&);

/// Each refuses pass.not_held: what is shown is not from the phone of a pass of this house, or not
/// of this minute.
/// POST /pass-signings. Also refuses pass.not_running, pass.holder_left, pass.too_many_signings.
Answer renew_signature(routing::SlowWork&, const http::Request&);
/// POST /pass-visits, a look.
Answer list_visits(routing::SlowWork&, const http::Request&);
/// POST /pass-visit-answers. Also refuses pass.no_such_visit, pass.answered_already.
Answer answer_visit(routing::SlowWork&, const http::Request&);
}  // namespace pass
