// SPDX-License-Identifier: Apache-2.0
/// Passages at gates: single ones against hello-world of the same server, and batches of 50 from
/// 200 gates against the same rows put into the same table directly.
#include "bench/gates.hpp"

namespace {
using namespace bench;

constexpr int in_batch = 50, in_transaction = 500;
constexpr double seconds = 1.2;

/// Rows put into the table as they are, 500 in each transaction: what batches are held against.
double direct_rate(Office& office, const gate::Passage& like) {
  const auto began = std::chrono::steady_clock::now();
  double rows = 0;
  program::Machine machine;
  while (seconds_since(began) < seconds) {
    office.house().store().write_now([&](db::Tx& tx) {
      std::vector<gate::Passage> some(in_transaction, like);
      for (auto& row : some) row.id = machine.world.new_uuid();
      tx.insert_all(some);
      return db::Outcome::keep;
    });
    rows += in_transaction;
  }
  return rows / seconds_since(began);
}
}  // namespace

int main(int count, char** words) {
  const int rounds = count > 1 ? std::atoi(words[1]) : 3;
  Folder folder;
  Bars bars;
  program::HouseOptions options;
  options.data = folder.path() / "gate";
  Office office(options);
  const GateOffice guards(office);
  const auto passages = office.place_url("/passages");
  std::vector<double> single_to_hello, batch_to_direct, together;
  GateMeasured hello, single, batch;
  double direct = 0;
  for (int round = 0; round < rounds; ++round) {
    hello = measure_gate(office, office.url("/hello"), seconds, {});
    single = measure_gate(office, passages, seconds, guards.post(1));
    batch = measure_gate(office, passages, seconds, guards.post(in_batch));
    std::optional<gate::Passage> like;
    office.house().store().read_now([&](db::Tx& tx) { like = tx.one<gate::Passage>("limit 1"); });
    direct = direct_rate(office, like.value());
    single_to_hello.push_back(single.rate / hello.rate);
    batch_to_direct.push_back(batch.rate * in_batch / direct);
    together.push_back(single.writes_per_commit / gate_clients);
  }
  bars.at_least("single passages, 64 clients: rate / hello", median(single_to_hello), 0.20, "",
                bench::words("%.0f/s against %.0f/s; p99 %.1f ms; CPU %.0f us, hello %.0f us",
                             single.rate, hello.rate, single.p99_ms, single.cpu_us, hello.cpu_us));
  bars.at_least("passages in a commit / clients", median(together), 0.40, "", "64 clients");
  bars.at_least("passages in batches of 50 / rows put in directly", median(batch_to_direct), 0.60,
                "",
                bench::words("%.0f rows/s against %.0f rows/s; CPU of a batch %.0f us",
                             batch.rate * in_batch, direct, batch.cpu_us));
  return bars.exit_code();
}
