// SPDX-License-Identifier: Apache-2.0
#include "pass/shown.hpp"

#include "pass/at_holder.hpp"

namespace pass {
Result<void> at_shown(routing::SlowWork& slow, std::string_view act, std::string_view shown,
                      const TellHolder& tell) {
  const auto done = run_at_shown({slow.desk, slow.remote, act}, shown,
                                 [&](Work& work, Pass& pass) -> Result<std::string> {
                                   tell(work, find_holders(work, {pass.id}).at(0));
                                   return "told";
                                 });
  if (!done) return refuse(done);
  return {};
}

std::vector<Uuid> residents_on_phones(Work& work) {
  std::vector<Uuid> persons;
  work.tx.each(
      "select distinct person_id from pass_pass where community_id = ? and kind = 'resident' and "
      "state = 'valid' and until_at > ? and bound_at is not null and person_id is not null",
      [&](const db::Row& row) { persons.push_back(row.uuid(0)); }, work.community(), work.now);
  return persons;
}
}  // namespace pass
