// SPDX-License-Identifier: Apache-2.0
#include "place/inside.hpp"

#include <algorithm>

#include "place/place.hpp"

namespace place {
namespace {
/// The place and what holds it, up to the compound.
std::vector<Place> chain_of(db::Tx& tx, const Uuid& id) {
  std::vector<Place> chain;
  // The condition is that of the index.
  auto found = tx.one<Place>(
      "where id = ? and kind in ('grid', 'compound', 'building', 'stairwell') limit 1", id);
  while (found) {
    chain.push_back(std::move(*found));
    const auto& last = chain.back();
    found = last.parent_id == last.community_id ? std::nullopt
                                                : tx.one<Place>("where community_id = ? and id = ?",
                                                                last.community_id, last.parent_id);
  }
  return chain;
}
}  // namespace

std::optional<auth::Scope> scope_inside(db::Tx& tx, const Uuid& id) {
  const auto chain = chain_of(tx, id);
  if (chain.empty()) return std::nullopt;
  auth::Scope scope{id, chain.front().community_id, {}};
  for (const auto& place : chain) scope.within.push_back(place.id);
  return scope;
}

std::optional<std::pair<std::string, std::string>> name_inside(db::Tx& tx, const Uuid& id) {
  const auto chain = chain_of(tx, id);
  if (chain.empty()) return std::nullopt;
  std::string name;
  for (auto place = chain.rbegin(); place != chain.rend(); ++place) {
    if (!name.empty()) name += place->kind == Kind::stairwell ? '-' : ' ';
    name += place->name;
  }
  return std::pair{std::move(name), std::string(described::name_of(chain.front().kind))};
}
}  // namespace place
