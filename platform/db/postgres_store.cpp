// SPDX-License-Identifier: Apache-2.0
#include "platform/db/queued_store.hpp"

namespace db {
std::unique_ptr<Store> open_postgres(const StoreOptions&, BatchObserver*) {
  throw Fault(Fault::Kind::broken, "PostgreSQL cannot be opened");
}
}  // namespace db
