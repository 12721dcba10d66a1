// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the commands about users and rights do. They act as the house itself, beside a house that
/// is served: it follows within half a second.
#include "program/commands.hpp"

namespace program {
struct UserOptions {
  HouseOptions house;
  std::string sign_in_name, name, role, place, password;
  bool is_password_read = false;  ///< From standard input.
  bool is_json = false;
};
/// With a password that is made up here, it must be changed first.
int add_user(const UserOptions&);
/// Those with a right at the place or below; all when it is empty.
int list_users(const UserOptions&);
/// Out at once, on every device.
int disable_user(const UserOptions&);
/// Makes a password up and prints it; it must be changed first.
int reset_password(const UserOptions&);

struct GrantOptions {
  HouseOptions house;
  std::string sign_in_name, role, place, stands_in_for, grant;
  std::string from, until;  ///< Days; `until` is the last one.
  bool is_json = false;
};
int give_grant(const GrantOptions&);
int end_grant(const GrantOptions&);
int list_grants(const GrantOptions&);
}  // namespace program
