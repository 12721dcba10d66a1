// SPDX-License-Identifier: Apache-2.0
#include "people/expiry.hpp"

#include "platform/work.hpp"

namespace people {
namespace {
std::int64_t remove_files(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from people_import_file where (community_id, id) in ("
      "select community_id, id from people_import_file where created_at < ? "
      "order by created_at limit ?)",
      before, most);
}

std::int64_t remove_findings(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from people_import_finding where (community_id, import_id, number) in ("
      "select f.community_id, f.import_id, f.number from people_import i "
      "join people_import_finding f on f.community_id = i.community_id and f.import_id = i.id "
      "where i.created_at < ? limit ?)",
      before, most);
}

/// Summaries count open needs only, so nothing else changes.
std::int64_t remove_closed_needs(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from people_need where (community_id, id) in ("
      "select community_id, id from people_need where ended_at < ? limit ?)",
      before, most);
}
}  // namespace

std::vector<Expiring> expiring() {
  return {{"people.import_files", remove_files},
          {"people.import_findings", remove_findings},
          {"people.closed_needs", remove_closed_needs}};
}
}  // namespace people
