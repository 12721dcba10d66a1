// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A phone takes its invitation: from then on it is signed in until its right ends.
#include "platform/auth/invitations.hpp"
#include "platform/router/desk.hpp"

namespace auth {
struct NewEnrolment {
  Private<Text<20, 100>> token;
  std::optional<Text<1, 60>> name;  ///< Of the phone; what its browser calls itself when absent.
};
BOOST_DESCRIBE_STRUCT(NewEnrolment, (), (token, name))

/// Uses the invitation up. Refuses auth.too_many_tries; auth.invitation_over for one that is
/// unknown, used, withdrawn or too old, or whose inviter may no longer give that right.
Result<routing::Answered> enrol(routing::SlowWork&, const http::Request&);
}  // namespace auth
