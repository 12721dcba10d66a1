// SPDX-License-Identifier: Apache-2.0
#include "supply/proof.hpp"

#include <spdlog/spdlog.h>

#include <unordered_map>

#include "platform/router/desk.hpp"

namespace supply {
namespace {
constexpr std::size_t most_told = 100;

struct Key {
  Uuid community;
  Shelf shelf;
  bool operator==(const Key&) const = default;
};
struct KeyHash {
  std::size_t operator()(const Key& key) const noexcept {
    const std::hash<Uuid> hash;
    std::size_t sum = hash(key.community);
    for (const auto& id : {key.shelf.account, key.shelf.item, key.shelf.lot})
      sum = sum * 0x9E3779B97F4A7C15u + hash(id);
    return sum;
  }
};
}  // namespace

BalanceProof prove_balance(db::Tx& tx) {
  struct Amounts {
    std::int64_t kept = 0, proven = 0;
  };
  std::unordered_map<Key, Amounts, KeyHash> all;
  tx.stream("select community_id, from_id, to_id, item_id, lot_id, amount from supply_line",
            [&](const db::Row& row) {
              const auto community = row.uuid(0), item = row.uuid(3), lot = row.uuid(4);
              const auto amount = row.whole(5);
              all[{community, {row.uuid(1), item, lot}}].proven -= amount;
              all[{community, {row.uuid(2), item, lot}}].proven += amount;
            });
  tx.stream("select community_id, account_id, item_id, lot_id, amount from supply_balance",
            [&](const db::Row& row) {
              all[{row.uuid(0), {row.uuid(1), row.uuid(2), row.uuid(3)}}].kept = row.whole(4);
            });
  BalanceProof proof;
  proof.shelves = std::ssize(all);
  for (const auto& [key, amounts] : all)
    if (amounts.kept != amounts.proven && proof.unbalanced.size() < most_told)
      proof.unbalanced.push_back({key.community, key.shelf, amounts.kept, amounts.proven});
  return proof;
}

void ProofAtStart::operator()() {
  if (is_proven_) return;
  is_proven_ = true;
  desk_.read_as(routing::Desk::house(), {}, [](Work& work) {
    const auto proof = prove_balance(work.tx);
    if (proof.is_balanced()) {
      if (proof.shelves > 0) spdlog::info("supplies: the books balance, {} shelves", proof.shelves);
      return;
    }
    for (const auto& one : proof.unbalanced)
      spdlog::error("supplies: item {} in account {} stands at {}, its lines come to {}",
                    one.shelf.item.text(), one.shelf.account.text(), one.kept, one.proven);
  });
}
}  // namespace supply
