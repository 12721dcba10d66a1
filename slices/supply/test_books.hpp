// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: the books of one community on a store of their own, without the rest of the house.
#include <gtest/gtest.h>

#include <string>

#include "platform/app.hpp"
#include "platform/db/test_store.hpp"
#include "platform/embedded.hpp"
#include "supply/catalogue.hpp"
#include "supply/counts.hpp"
#include "supply/lookups.hpp"
#include "supply/moves.hpp"
#include "supply/proof.hpp"

namespace supply {
inline Uuid test_id(std::uint8_t sort, std::uint32_t number) {
  Uuid id;
  id.bytes[6] = 0x70;
  id.bytes[8] = 0x80;
  id.bytes[9] = sort;
  for (int i = 0; i < 4; ++i) id.bytes[12 + i] = static_cast<std::uint8_t>(number >> (24 - 8 * i));
  return id;
}

inline std::vector<db::Migration> test_migrations() {
  std::vector<db::Migration> all;
  for (const auto& file : embedded::supply_migrations())
    all.push_back({std::string(file.name), std::string(file.content)});
  return all;
}

/// Acts one after another on a store that is open.
class Books {
 public:
  /// Of one seed are the same ids.
  explicit Books(db::Store& database, std::uint64_t seed = 1) : store_(database), random(seed) {
    store_.migrate(test_migrations());
    run([&](Work& work) {
      add_seed_items(work);
      mask = find_item(work, "mask")->id;
      milk = find_item(work, "milk")->id;
      for (const auto& [id, kind, name] : {std::tuple{donor, AccountKind::donor, "慈善总会"},
                                           std::tuple{store, AccountKind::store, "社区仓库"},
                                           std::tuple{gate, AccountKind::post, "东大门岗"}})
        EXPECT_TRUE(add_account(work, {id, kind, name}));
      work.tx.insert_missing(Account{community, home, AccountKind::home, "", {}, now, 1});
      return true;
    });
  }

  template <class Act>
  auto run(Act&& act) -> std::invoke_result_t<Act, Work&> {
    std::optional<std::invoke_result_t<Act, Work&>> kept;
    store_.write_now([&](db::Tx& tx) {
      Work work{tx, actor, now, {community, community, {community}}, keys, world, sockets, {}, {}};
      kept.emplace(act(work));
      return *kept ? db::Outcome::keep : db::Outcome::undo;
    });
    return std::move(*kept);
  }

  Instant minute(std::int64_t minute) const { return begin + minute * minute_ms; }
  NewMove move(MoveKind kind, const Uuid& from, const Uuid& to, std::int64_t amount,
               std::int64_t at) {
    return {
        new_id(), kind, minute(at), std::string("测试"), {}, {}, {{from, to, mask, {}, amount}}};
  }
  NewMove receive(std::int64_t amount, std::int64_t at) {
    return move(MoveKind::receive, donor, store, amount, at);
  }
  NewMove issue(std::int64_t amount, std::int64_t at) {
    return move(MoveKind::issue, store, home, amount, at);
  }
  NewMove counter(const Uuid& of, std::int64_t at) {
    return {new_id(), MoveKind::counter, minute(at), std::string("记错了"), of, {}, {}};
  }
  NewCount count(std::int64_t counted, std::int64_t at) {
    return {new_id(), store, mask, {}, counted, minute(at)};
  }
  Uuid new_id() { return test_id(9, ++made_); }

  /// "2 taken 1 known", or the refusal with its field.
  std::string take(const std::vector<NewMove>& moves) {
    return told(run([&](Work& work) { return take_moves(work, {moves}); }));
  }
  std::string take(const std::vector<NewCount>& counts) {
    return told(run([&](Work& work) { return take_counts(work, {counts}); }));
  }
  std::int64_t balance(const Uuid& account) {
    return value(
        "select cast(coalesce(sum(amount), 0) as bigint) from supply_balance "
        "where account_id = ?",
        account);
  }
  std::int64_t difference(const Uuid& count) {
    return value("select difference from supply_count where id = ?", count);
  }
  std::size_t unexplained_ones() {
    std::size_t found = 0;
    run([&](Work& work) {
      found = unexplained(work).size();
      return true;
    });
    return found;
  }
  BalanceProof proof() {
    BalanceProof made;
    store_.read_now([&](db::Tx& tx) { made = prove_balance(tx); });
    return made;
  }
  template <class... Args>
  std::int64_t value(std::string_view sql, const Args&... args) {
    std::int64_t found = 0;
    store_.read_now([&](db::Tx& tx) { found = tx.value<std::int64_t>(sql, args...).value_or(0); });
    return found;
  }
  db::Store& database() { return store_; }

  const Uuid community = test_id(1, 1), donor = test_id(2, 1), store = test_id(2, 2),
             gate = test_id(2, 3), home = test_id(2, 4);
  const Instant begin = Day::of(2027, 1, 15)->begin_in_china();
  Instant now = begin + day_ms;
  Uuid mask, milk;

 private:
  template <class Taken>
  static std::string told(const Result<Taken>& taken) {
    if (!taken) return taken.error().code + ' ' + taken.error().field;
    return std::to_string(taken->taken) + " taken " + std::to_string(taken->known) + " known";
  }

  db::Store& store_;
  std::uint32_t made_ = 0;
  Actor actor{};
  SettableClock clock{begin};
  SeededRandom random;
  World world{clock, random};
  const Keys keys{Keys::Secret{}};
  Sockets sockets;
};
}  // namespace supply
