// SPDX-License-Identifier: Apache-2.0
#include "pass/tries.hpp"

#include "pass/policy.hpp"

namespace pass {
namespace {
db::Bytes key_of(const Work& work, const std::string& address) {
  return {work.keys.blind("pass.try", address)};
}
}  // namespace

Result<void> may_try(Work& work, const std::string& address) {
  const auto most = pass_policy(work.today()).codes_of_address;
  Instant oldest;
  std::int64_t tries = 0;
  // The newest `most` of them decide; the oldest of these has to leave the hour first.
  work.tx.each(
      "select at from pass_try where key = ? and at > ? order by at desc limit ?",
      [&](const db::Row& row) {
        ++tries;
        oldest = Instant{row.whole(0)};
      },
      key_of(work, address), work.now + -hour_ms, most);
  if (tries < most) return {};
  const auto ms = (oldest + hour_ms).milliseconds - work.now.milliseconds;
  Refusal refusal{No::too_many, "pass.too_many_tries", {}, {}, {}, 0};
  refusal.retry_after_seconds = static_cast<int>((ms + second_ms - 1) / second_ms);
  return tl::unexpected<Refusal>(std::move(refusal));
}

void count_try(Work& work, const std::string& address) {
  work.tx.run("insert into pass_try (key, at, id) values (?, ?, ?)", key_of(work, address),
              work.now, work.world.new_uuid());
}
}  // namespace pass
