// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who follows changes, and which of them they hear.
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/id.hpp"

namespace live {
/// Of those who do not oversee a place: they hear that something of a kind changed, without saying
/// which, and only when it names them.
struct Narrow {
  std::vector<std::string> topics;  ///< The beginnings of topics that they may hear of.
  std::vector<Uuid> names;          ///< Themselves, and the community where all are meant.
};

struct Follower {
  std::set<Uuid> communities;
  std::vector<Uuid> owners;  ///< A user, a session, a device: the end of one ends the stream.
  std::uint64_t last = 0;    ///< The Last-Event-ID of one who comes back, 0 of a new one.
  std::optional<Narrow> narrow{};
};
}  // namespace live
