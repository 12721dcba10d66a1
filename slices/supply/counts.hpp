// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Somebody counts what is there, perhaps without network; why it differs is said afterwards.
#include "platform/work.hpp"
#include "supply/rows.hpp"

namespace supply {
struct NewCount {
  Uuid id;  ///< The same twice applies once.
  Uuid account, item;
  std::optional<Uuid> lot;
  Whole<0, 1'000'000'000> counted;
  Instant at;  ///< By the clock of the phone.
};
BOOST_DESCRIBE_STRUCT(NewCount, (), (id, account, item, lot, counted, at))

struct NewCounts {
  std::vector<NewCount> counts;
};
BOOST_DESCRIBE_STRUCT(NewCounts, (), (counts))

struct CountsTaken {
  std::int64_t taken = 0;
  std::int64_t known = 0;
};
BOOST_DESCRIBE_STRUCT(CountsTaken, (), (taken, known))

/// Refuses supply.no_counts, supply.too_many_counts (counts); then of each supply.count_twice (id),
/// supply.no_such_account (account: also one that is no shelf), supply.no_such_item (item),
/// supply.is_kit (item: its parts are counted), supply.no_such_lot (lot).
Result<CountsTaken> take_counts(Work&, const NewCounts&);

struct NewExplanation {
  Uuid id;
  Uuid count;
  Whole<-1'000'000'000'000, 1'000'000'000'000>
      difference;  ///< As it was seen: one that has changed since is not explained.
  Text<1, 200> reason;
};
BOOST_DESCRIBE_STRUCT(NewExplanation, (), (id, count, difference, reason))
struct Explained {
  Uuid count;
};
BOOST_DESCRIBE_STRUCT(Explained, (), (count))
/// Refuses supply.no_such_count (count), supply.difference_changed (difference).
Result<Explained> explain_difference(Work&, const NewExplanation&);

/// Counts whose difference, as it is now, nobody has explained; the oldest first.
std::vector<Count> unexplained(Work&);
}  // namespace supply
