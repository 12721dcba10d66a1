// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading calls.
#include "hands/calls.hpp"
#include "hands/lookups.hpp"

namespace hands {
std::optional<Call> find_call(Work&, const Uuid& id);
/// In the order in which they were named.
std::vector<CallPost> posts_of(Work&, const Uuid& call);
PostCard card_of_post(const CallPost&);
CallCard card_of_call(Work&, const Call&);
/// One more at the post; false when there is no place left.
bool take_place(Work&, const Uuid& post);
void free_place(Work&, const Uuid& post);
/// Inserts the call with its posts.
void insert_call(Work&, const Call&, const std::vector<CallPost>&);
}  // namespace hands
