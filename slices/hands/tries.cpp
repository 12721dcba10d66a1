// SPDX-License-Identifier: Apache-2.0
#include "hands/tries.hpp"

#include <algorithm>

namespace hands {
namespace {
db::Bytes key_of(const Work& work, const Counted& counted) {
  return {work.keys.blind("hands.try." + std::string(counted.kind), counted.text)};
}

/// When the count is full: the instant from which another try may begin.
Instant free_from(Work& work, const Counted& counted) {
  Instant oldest;
  std::int64_t tries = 0;
  // The newest `most` of them decide; the oldest of these has to leave the time first.
  work.tx.each(
      "select at from hands_try where key = ? and at > ? order by at desc limit ?",
      [&](const db::Row& row) {
        ++tries;
        oldest = Instant{row.whole(0)};
      },
      key_of(work, counted), work.now + -counted.within_ms, counted.most);
  return tries < counted.most ? work.now : oldest + counted.within_ms;
}
}  // namespace

int seconds_to_wait(Work& work, std::span<const Counted> counts) {
  auto until = work.now;
  for (const auto& counted : counts) until = std::max(until, free_from(work, counted));
  const auto ms = until.milliseconds - work.now.milliseconds;
  return static_cast<int>((ms + second_ms - 1) / second_ms);
}

void count(Work& work, std::span<const Counted> counts) {
  for (const auto& counted : counts)
    work.tx.run("insert into hands_try (key, at, id) values (?, ?, ?)", key_of(work, counted),
                work.now, work.world.new_uuid());
}

Result<void> may_try(Work& work, std::span<const Counted> counts) {
  const auto seconds = seconds_to_wait(work, counts);
  if (seconds == 0) return {};
  Refusal refusal{No::too_many, "hands.too_many_tries", {}, {}, {}, seconds};
  return tl::unexpected<Refusal>(std::move(refusal));
}
}  // namespace hands
