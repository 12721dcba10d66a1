// SPDX-License-Identifier: Apache-2.0
#include "platform/db/store.hpp"

#include <future>

#include "platform/db/queued_store.hpp"

namespace db {
namespace {
/// A write that somebody waits for.
class AwaitedWrite : public Write {
 public:
  AwaitedWrite(const std::function<Outcome(Tx&)>& act, std::promise<Outcome>& ended)
      : act_(act), ended_(ended) {}

  Outcome run(Tx& tx) override { return outcome_ = act_(tx); }
  void done() override { ended_.set_value(outcome_); }
  void failed(std::exception_ptr why) override { ended_.set_exception(std::move(why)); }

 private:
  const std::function<Outcome(Tx&)>& act_;
  std::promise<Outcome>& ended_;
  Outcome outcome_ = Outcome::undo;
};
}  // namespace

std::unique_ptr<Store> Store::open(const StoreOptions& options, BatchObserver* observer) {
  return options.postgres_url.empty() ? open_sqlite(options, observer)
                                      : open_postgres(options, observer);
}

Outcome Store::write_now(const std::function<Outcome(Tx&)>& act) {
  std::promise<Outcome> ended;
  auto future = ended.get_future();
  if (!write(std::make_unique<AwaitedWrite>(act, ended)))
    throw Fault(Fault::Kind::busy, "too many writes wait");
  return future.get();
}

void Store::read_now(const std::function<void(Tx&)>& look) {
  std::promise<void> ended;
  auto future = ended.get_future();
  const bool is_taken = read([&](Tx& tx) {
    try {
      look(tx);
      ended.set_value();
    } catch (...) {
      ended.set_exception(std::current_exception());
    }
  });
  if (!is_taken) throw Fault(Fault::Kind::busy, "too many reads wait");
  future.get();
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
  return {written.commits, written.writes,  written.repeats,
          readers_.reads(), written.waiting, readers_.waiting()};
}
}  // namespace db
