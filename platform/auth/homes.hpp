// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What access has to know of homes; the slice that owns households plugs it in.
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/auth/grants.hpp"

struct Work;

namespace auth {
struct Home {
  Uuid household;
  std::string door;  ///< "3-2-501".
  std::string compound_name;
};

/// Each is asked with a Work whose place is the community.
struct Homes {
  Right sees;  ///< The right that opens a household file: that of its route.
  /// The households behind a door as people say it; with an empty compound, of every compound.
  std::function<std::vector<Home>(Work&, std::string_view door, std::string_view compound)> at_door;
  std::function<std::optional<Home>(Work&, const Uuid& household)> find;
  /// Where that person lives.
  std::function<std::optional<Home>(Work&, const Uuid& person)> of_person;
};
}  // namespace auth
