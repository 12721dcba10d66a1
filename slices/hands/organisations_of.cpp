// SPDX-License-Identifier: Apache-2.0
#include "hands/lookups.hpp"

namespace hands {
std::unordered_map<Uuid, std::string> organisations_of(Work& work, const std::vector<Uuid>& ids) {
  std::unordered_map<Uuid, std::string> names, found;
  for (auto& one : work.tx.all<Organisation>("where community_id = ?", work.community()))
    names.emplace(one.id, std::move(one.name));
  for (const auto& hand : hands_by_id(work, ids)) {
    if (!hand.organisation_id) continue;
    if (const auto name = names.find(*hand.organisation_id); name != names.end())
      found.emplace(hand.id, name->second);
  }
  return found;
}
}  // namespace hands
