// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Changing one's own password, and resetting that of somebody else. Both are slow.
#include "platform/auth/user_acts.hpp"

namespace auth {
struct NewPassword {
  Private<Text<1, 200>> current;
  Private<Password> password;
};
BOOST_DESCRIBE_STRUCT(NewPassword, (), (current, password))

/// Changes one's own password; all other sessions that a password began end. Refuses
/// auth.no_password_here, auth.too_many_tries, auth.wrong_current, auth.weak_password,
/// auth.same_password.
Result<routing::Answered> change_password(routing::SlowWork&, const http::Request&);
/// Makes up a password for somebody one may manage: it must be changed at the next sign-in, and
/// their sessions end. Refuses auth.no_such_user, auth.not_yourself, auth.not_yours_to_manage.
Result<routing::Answered> reset_password(routing::SlowWork&, const http::Request&);

/// Puts a made-up password on a user that the caller may manage.
OneTimePassword put_password(Work&, User&, const std::string& password, const std::string& hash);

/// 100 random bits that can be read out on the phone.
std::string make_up_password(Random&);
}  // namespace auth
