// SPDX-License-Identifier: Apache-2.0
#include "platform/db/store.hpp"

#include "platform/db/awaited.hpp"
#include "platform/db/queued_store.hpp"

namespace db {
namespace {
/// A write that somebody waits for.
class AwaitedWrite : public Write {
 public:
  AwaitedWrite(const std::function<Outcome(Tx&)>& act, Outcome& outcome, Awaited& ended)
      : act_(act), outcome_(outcome), ended_(ended) {}

  Outcome run(Tx& tx) override { return outcome_ = act_(tx); }
  void done() override { ended_.end(); }
  void failed(std::exception_ptr why) override { ended_.end(std::move(why)); }

 private:
  const std::function<Outcome(Tx&)>& act_;
  Outcome& outcome_;
  Awaited& ended_;
};
}  // namespace

std::unique_ptr<Store> Store::open(const StoreOptions& options, BatchObserver* observer) {
  return options.postgres_url.empty() ? open_sqlite(options, observer)
                                      : open_postgres(options, observer);
}

Outcome Store::write_now(const std::function<Outcome(Tx&)>& act) {
  Outcome outcome = Outcome::undo;
  Awaited ended;
  if (!write(std::make_unique<AwaitedWrite>(act, outcome, ended)))
    throw Fault(Fault::Kind::busy, "too many writes wait");
  ended.wait();
  return outcome;
}

void Store::read_now(const std::function<void(Tx&)>& look) {
  Awaited ended;
  const bool is_taken = read([&](Tx& tx) { ended.end(thrown_by([&] { look(tx); })); });
  if (!is_taken) throw Fault(Fault::Kind::busy, "too many reads wait");
  ended.wait();
}

QueuedStore::QueuedStore(const StoreOptions& options, std::unique_ptr<WriteSession> write_session,
                         std::vector<std::unique_ptr<ReadSession>> read_sessions,
                         BatchObserver* observer)
    : writer_({options.most_waiting, options.is_grouping ? options.most_in_batch : 1},
              std::move(write_session), observer),
      readers_(options.most_waiting, std::move(read_sessions)) {}

void QueuedStore::stop() {
  // Readers first: what they read may still become a write.
  readers_.stop();
  writer_.stop();
}

Store::Counts QueuedStore::counts() const {
  const auto written = writer_.counts();
  return {written.commits,  written.writes,  written.repeats,
          readers_.reads(), written.waiting, readers_.waiting()};
}
}  // namespace db
