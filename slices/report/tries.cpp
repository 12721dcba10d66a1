// SPDX-License-Identifier: Apache-2.0
#include "report/tries.hpp"

#include <algorithm>

namespace report {
namespace {
db::Bytes key_of(const Work& work, const Counted& counted) {
  return {work.keys.blind("report.try." + std::string(counted.kind), counted.text)};
}

/// When the count is full: the instant from which another try may begin.
Instant free_from(Work& work, const Counted& counted) {
  Instant oldest;
  std::int64_t tries = 0;
  // The newest `most` of them decide; the oldest of these has to leave the time first.
  work.tx.each(
      "select at from report_try where key = ? and at > ? order by at desc limit ?",
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
    work.tx.run("insert into report_try (key, at, id) values (?, ?, ?)", key_of(work, counted),
                work.now, work.world.new_uuid());
}
}  // namespace report
