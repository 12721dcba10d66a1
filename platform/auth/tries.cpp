// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/tries.hpp"

#include "platform/auth/policy.hpp"

namespace auth {
namespace {
db::Bytes key_of(const Work& work, const Counted& counted) {
  return {work.keys.blind("auth.try." + std::string(counted.kind), counted.text)};
}

/// When the count is full: the instant from which another try may begin.
std::optional<Instant> full_until(Work& work, const Counted& counted, std::int64_t within_ms) {
  std::optional<Instant> oldest;
  std::int64_t failures = 0;
  // The newest `most` of them decide; the oldest of these has to leave the time first.
  work.tx.each(
      "select at from auth_try where key = ? and at > ? order by at desc limit ?",
      [&](const db::Row& row) {
        ++failures;
        oldest = Instant{row.whole(0)};
      },
      key_of(work, counted), work.now + -within_ms, counted.most);
  if (failures < counted.most) return std::nullopt;
  return *oldest + within_ms;
}
}  // namespace

Result<Try> begin_try(routing::Desk& desk, const std::vector<Counted>& counts) {
  Try made;
  std::optional<Instant> wait_until;
  Instant now;
  desk.note([&](Work& work) {
    now = work.now;
    wait_until.reset();
    const auto within_ms = access_policy(work.today()).failures_within_ms;
    work.tx.run("delete from auth_try where at <= ?", now + -within_ms);
    for (const auto& counted : counts)
      if (const auto until = full_until(work, counted, within_ms))
        wait_until = std::max(wait_until.value_or(*until), *until);
    if (wait_until) return;
    made.id = work.world.new_uuid();
    for (const auto& counted : counts)
      work.tx.run("insert into auth_try (key, at, id) values (?, ?, ?)", key_of(work, counted), now,
                  made.id);
  });
  if (!wait_until) return made;
  const auto seconds = (wait_until->milliseconds - now.milliseconds + second_ms - 1) / second_ms;
  return tl::unexpected<Refusal>(
      Refusal{No::too_many, "auth.too_many_tries", {}, {}, {}, static_cast<int>(seconds)});
}

void forgive(db::Tx& tx, const Try& made) { tx.run("delete from auth_try where id = ?", made.id); }
}  // namespace auth
