// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/told.hpp"

#include <algorithm>

namespace auth {
namespace {
std::int64_t turn_now(db::Tx& tx) {
  return tx.value<std::int64_t>("select turn from auth_turn where id = 1").value_or(0);
}
}  // namespace

void tell(Work& work, const std::string& topic, const std::vector<Uuid>& ids,
          const std::vector<Uuid>& communities) {
  work.announce(topic, ids);
  for (const auto& community : communities)
    if (!community.is_nil() && community != work.place.community)
      work.announce_at(community, topic, ids);
  // The row stays locked until the commit: turns are taken in the order in which they are seen.
  work.tx.run("update auth_turn set turn = turn + 1 where id = 1");
  const auto turn = turn_now(work.tx);
  auto changed = ids;
  std::sort(changed.begin(), changed.end());
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
  for (const auto& id : changed)
    work.tx.run("insert into auth_change (turn, subject_id) values (?, ?)", turn, id);
}

Turn turn_after(db::Tx& tx, std::int64_t since) {
  Turn turn{turn_now(tx), {}};
  if (turn.number > since)
    tx.each(
        "select distinct subject_id from auth_change where turn > ?",
        [&](const db::Row& row) { turn.changed.push_back(row.uuid(0)); }, since);
  return turn;
}
}  // namespace auth
