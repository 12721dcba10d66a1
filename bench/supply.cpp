// SPDX-License-Identifier: Apache-2.0
/// The books of supply: bench_supply [MOVES]. Batches as 200 phones hand them in, the stock page
/// and the proof of balance over that many moves. The act alone, without HTTP and journal. On
/// SQLite in a file; with LINLI_BENCH_POSTGRES=URL of an empty database there.
#include <sodium.h>

#include <chrono>
#include <cstdlib>

#include "bench/measure.hpp"
#include "platform/app.hpp"
#include "supply/catalogue.hpp"
#include "supply/moves.hpp"
#include "supply/proof.hpp"
#include "supply/stock.hpp"

namespace {
using namespace supply;
constexpr std::int64_t in_batch = 50, homes = 2'000;

class Bench {
 public:
  explicit Bench(db::Store& store) : store_(store) {
    std::vector<db::Migration> migrations;
    for (const auto& file : embedded::supply_migrations())
      migrations.push_back({std::string(file.name), std::string(file.content)});
    store_.migrate(migrations);
    run([&](Work& work) {
      add_seed_items(work);
      for (const auto& one : work.tx.all<Item>("where community_id = ? order by code", community_))
        items_.push_back(one.id);
      for (auto* id : {&donor_, &shelf_}) *id = world_.new_uuid();
      keep(work, donor_, AccountKind::donor);
      keep(work, shelf_, AccountKind::store);
      for (std::int64_t i = 0; i < homes; ++i) {
        homes_.push_back(world_.new_uuid());
        work.tx.insert(
            Account{community_, homes_.back(), AccountKind::home, "", {}, world_.clock.now(), 1});
      }
    });
  }

  /// One phone hands in what it did in the last days.
  void hand_in() {
    NewMoves wanted;
    for (std::int64_t i = 0; i < in_batch; ++i) {
      const auto number = made_++;
      const bool is_in = number % 10 == 0;
      wanted.moves.push_back({world_.new_uuid(),
                              is_in ? MoveKind::receive : MoveKind::issue,
                              world_.clock.now() + -(number * 7'919 % (14 * day_ms)),
                              {},
                              {},
                              {},
                              {{is_in ? donor_ : shelf_,
                                is_in ? shelf_ : homes_[std::size_t(number % homes)],
                                items_[std::size_t(number / 10) % items_.size()],
                                {},
                                is_in ? 9 : 1}}});
    }
    run([&](Work& work) { ENSURE(take_moves(work, wanted)); });
  }
  void look_at_stock() {
    store_.read_now([&](db::Tx& tx) {
      auto work = work_of(tx);
      ENSURE(stock_of(work, {{20, 480}}).size() == items_.size());
    });
  }
  void prove() {
    store_.read_now([&](db::Tx& tx) { ENSURE(prove_balance(tx).is_balanced()); });
  }

 private:
  Work work_of(db::Tx& tx) {
    return {tx,    actor_, world_.clock.now(), {community_, community_, {community_}},
            keys_, world_, sockets_,           {},
            {}};
  }
  void run(const std::function<void(Work&)>& act) {
    store_.write_now([&](db::Tx& tx) {
      auto work = work_of(tx);
      act(work);
      return db::Outcome::keep;
    });
  }
  static void keep(Work& work, const Uuid& id, AccountKind kind) {
    ENSURE(add_account(work, {id, kind, "户头"}));
  }

  db::Store& store_;
  SystemClock clock_;
  SystemRandom random_;
  World world_{clock_, random_};
  Actor actor_{};
  const Keys keys_{Keys::Secret{}};
  Sockets sockets_;
  const Uuid community_ = world_.new_uuid();
  Uuid donor_, shelf_;
  std::vector<Uuid> items_, homes_;
  std::int64_t made_ = 0;
};
}  // namespace

int main(int count, char** words) {
  if (sodium_init() < 0) return 1;
  const auto moves = count > 1 ? std::atoll(words[1]) : 1'000'000;
  const bench::Folder folder;
  db::StoreOptions options;
  if (const char* url = std::getenv("LINLI_BENCH_POSTGRES")) options.postgres_url = url;
  options.sqlite_file = (folder.path() / "books.db").string();
  const auto store = db::Store::open(options);
  Bench books(*store);
  bench::Bars bars;
  const auto disk = bench::flush_of(folder.path());
  const auto peer = bench::words("%s, flush %.2f ms", store->version().c_str(), disk.usual);

  const auto began = std::chrono::steady_clock::now();
  for (std::int64_t done = 0; done < moves; done += in_batch) books.hand_in();
  const auto seconds = bench::seconds_since(began);
  bars.at_least("moves taken a second, in batches of 50", double(moves) / seconds, 10'000, "/s",
                peer);

  std::vector<double> looks;
  for (int i = 0; i < 20; ++i) {
    const auto cpu = bench::cpu_seconds();
    books.look_at_stock();
    looks.push_back((bench::cpu_seconds() - cpu) * 1e3);
  }
  bars.at_most("stock page, CPU", bench::median(looks), 50, " ms", peer);

  const auto proof = std::chrono::steady_clock::now();
  books.prove();
  bars.at_most("proof of balance", bench::seconds_since(proof), 3, " s", peer);
  store->stop();
  return bars.exit_code();
}
