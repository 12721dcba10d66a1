// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What both databases share: one writer, some readers, bounded queues.
#include "platform/db/readers.hpp"
#include "platform/db/store.hpp"
#include "platform/db/writer.hpp"

namespace db {
class QueuedStore : public Store {
 public:
  QueuedStore(const StoreOptions&, std::unique_ptr<WriteSession>,
              std::vector<std::unique_ptr<ReadSession>>, BatchObserver*);

  bool write(std::unique_ptr<Write> write) override { return writer_.take(std::move(write)); }
  bool read(std::function<void(Tx&)> read) override { return readers_.take(std::move(read)); }
  void stop() override;
  Counts counts() const override;

 protected:
  Writer& writer() { return writer_; }

 private:
  Writer writer_;
  Readers readers_;
};

std::unique_ptr<Store> open_sqlite(const StoreOptions&, BatchObserver*);
std::unique_ptr<Store> open_postgres(const StoreOptions&, BatchObserver*);
}  // namespace db
