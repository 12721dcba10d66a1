// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: somebody with a phone that was invited, and an emergency, in one community.
#include "program/test_routes.hpp"

namespace program {
/// An invitation as its inviter was shown it.
struct Offered {
  std::string invitation, token;
};
/// Invites a volunteer as the one who is signed in. Throws Bug when that was refused.
Offered offer(TestApp&, const std::string& place, std::int64_t for_ms = 30 * day_ms);
/// What a phone sends to take an invitation.
std::string enrolment(const std::string& token);
/// The token in a Set-Cookie of a reply.
std::string token_of(const TestReply&);

/// The label of the household's door, without looking into its file.
std::string door_of(TestApp&, const std::string& household);

/// Adds what the routes of access need: `user`, `grant`, `device`, `session`, `invitation`,
/// `emergency`, `viewer` and `stands_in_for`. The household must be known.
void furnish_access(TestApp&, Known&);
}  // namespace program
