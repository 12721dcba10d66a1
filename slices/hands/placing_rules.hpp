// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who gets which place, and who lives nearer: pure.
#include <optional>
#include <span>

#include "hands/hands.hpp"

namespace hands {
struct OpenPlace {
  Uuid post;
  std::int64_t free = 0;      ///< Places left.
  std::vector<Skill> skills;  ///< All of which are needed.
};
/// The skills needed are there, and the post is among the wishes if there are any.
bool suits(const OpenPlace&, const Profile&, const std::vector<Uuid>& wishes);
/// The dearest wish with a place left, else none; without wishes the first post with one.
std::optional<Uuid> choose_place(std::span<const OpenPlace>, const Profile&,
                                 const std::vector<Uuid>& wishes);

/// Where something lies; nil for what it does not lie in.
struct Whereabouts {
  Uuid stairwell, building, compound;
};
Nearness nearness_of(const Whereabouts&, const Whereabouts&);
}  // namespace hands
