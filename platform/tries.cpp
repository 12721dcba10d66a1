// SPDX-License-Identifier: Apache-2.0
#include "platform/tries.hpp"

#include <algorithm>

namespace {
db::Bytes key_of(const Work& work, const TryTable& table, const Counted& counted) {
  return {work.keys.blind(std::string(table.name) + std::string(counted.kind), counted.text)};
}

/// When the count is full: the instant from which another try may begin.
Instant free_from(Work& work, const TryTable& table, const Counted& counted) {
  Instant oldest;
  std::int64_t tries = 0;
  // The newest `most` of them decide; the oldest of these has to leave the time first.
  work.tx.each(
      table.newest,
      [&](const db::Row& row) {
        ++tries;
        oldest = Instant{row.whole(0)};
      },
      key_of(work, table, counted), work.now + -counted.within_ms, counted.most);
  return tries < counted.most ? work.now : oldest + counted.within_ms;
}
}  // namespace

Result<void> may_try(Work& work, const TryTable& table, std::span<const Counted> counts) {
  auto until = work.now;
  for (const auto& counted : counts) until = std::max(until, free_from(work, table, counted));
  const auto ms = until.milliseconds - work.now.milliseconds;
  if (ms == 0) return {};
  const auto seconds = static_cast<int>((ms + second_ms - 1) / second_ms);
  Refusal refusal{No::too_many, std::string(table.refusal), {}, {}, {}, seconds};
  return tl::unexpected<Refusal>(std::move(refusal));
}

void count_tries(Work& work, const TryTable& table, std::span<const Counted> counts) {
  for (const auto& counted : counts)
    work.tx.run(table.insert, key_of(work, table, counted), work.now, work.world.new_uuid());
}
