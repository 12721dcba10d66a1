// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/hand_in.hpp"

#include <algorithm>

#include "platform/auth/policy.hpp"

namespace auth {
namespace {
constexpr const char* topic = "house.handed_in_after_end";
}  // namespace

Result<void> may_hand_in(Work& work, Instant done_at, std::string field) {
  const auto& ended_at = work.actor.ended_at;
  if (!ended_at) return {};
  // A token that was lost opens nothing for ever.
  if (work.now >= *ended_at + access_policy(work.today()).hand_in_ms)
    return refuse(No::forbidden, "auth.ended_long_ago");
  if (done_at >= *ended_at) return refuse(No::forbidden, "auth.after_end", std::move(field));
  const bool is_told = std::any_of(work.announced.begin(), work.announced.end(),
                                   [](const Announcement& one) { return one.topic == topic; });
  if (!is_told) work.announce(topic, {work.actor.session});
  return {};
}
}  // namespace auth
