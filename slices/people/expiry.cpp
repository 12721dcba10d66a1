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
/// What an import changed, and how persons were before. The changes go first: without them nothing
/// is taken back.
std::int64_t remove_changes(Work& work, Instant before, std::int64_t most) {
  const auto removed = work.tx.run(
      "delete from people_import_change where (community_id, import_id, kind, row_id) in ("
      "select c.community_id, c.import_id, c.kind, c.row_id from people_import i "
      "join people_import_change c on c.community_id = i.community_id and c.import_id = i.id "
      "where i.created_at < ? limit ?)",
      before, most);
  if (removed == most) return removed;
  return removed + work.tx.run(
                       "delete from people_import_person where (community_id, import_id, id) in ("
                       "select p.community_id, p.import_id, p.id from people_import i "
                       "join people_import_person p on p.community_id = i.community_id and "
                       "p.import_id = i.id where i.created_at < ? limit ?)",
                       before, most - removed);
}

/// Two who were made one, as they were: from then on they stay one.
std::int64_t remove_merge_copies(Work& work, Instant before, std::int64_t most) {
  const auto removed = work.tx.run(
      "delete from people_merge_copy where (community_id, merge_id, side) in ("
      "select c.community_id, c.merge_id, c.side from people_merge m "
      "join people_merge_copy c on c.merge_id = m.id where m.at < ? limit ?)",
      before, most);
  if (removed == most) return removed;
  return removed +
         work.tx.run(
             "delete from people_merge_mention where (community_id, merge_id, mention, row_id) in ("
             "select c.community_id, c.merge_id, c.mention, c.row_id from people_merge m "
             "join people_merge_mention c on c.community_id = m.community_id and "
             "c.merge_id = m.id where m.at < ? limit ?)",
             before, most - removed);
}

std::int64_t remove_ended_jobs(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from people_staff where (community_id, id) in ("
      "select community_id, id from people_staff where until_day < ? limit ?)",
      Day::in_china(before), most);
}

/// Clashes that somebody decided; those that wait stay.
std::int64_t remove_decided_clashes(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from people_clash where (community_id, id) in ("
      "select community_id, id from people_clash where decided_at < ? limit ?)",
      before, most);
}

/// A decision stays as long as those it is about; what was written beside it goes.
std::int64_t remove_move_words(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "update people_move set whereabouts = '', note = '' where (community_id, id) in ("
      "select community_id, id from people_move where at < ? and "
      "(whereabouts <> '' or note <> '') limit ?)",
      before, most);
}
}  // namespace

std::vector<Expiring> expiring() {
  return {
      {"people.decided_clashes", remove_decided_clashes}, {"people.import_files", remove_files},
      {"people.import_findings", remove_findings},        {"people.import_changes", remove_changes},
      {"people.closed_needs", remove_closed_needs},       {"people.ended_jobs", remove_ended_jobs},
      {"people.merge_copies", remove_merge_copies},       {"people.move_words", remove_move_words}};
}
}  // namespace people
