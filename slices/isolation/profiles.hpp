// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Policies that come with the program, each with its source. None is ever edited: another is added
/// from a later day. Pure.
#include <span>
#include <string_view>

#include "isolation/terms.hpp"

namespace isolation {
struct Profile {
  std::string_view profile;  ///< "close_14_7"; its words are isolation.profile.<profile>.
  OrderKind kind = OrderKind::home_isolation;
  Day from_on;
  std::string_view source;
  Terms terms;
};
/// Every one, ordered by profile and kind; of each profile and kind there is one, its version 1.
std::span<const Profile> shipped_profiles();
}  // namespace isolation
