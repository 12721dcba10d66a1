// SPDX-License-Identifier: Apache-2.0
#include "task/keep.hpp"

#include <algorithm>

#include "platform/work.hpp"
#include "task/rows.hpp"

namespace task {
namespace {
namespace bj = boost::json;

/// Removes files that no photo names any more; answers their digests.
std::vector<std::string> remove_unnamed(Work& work, const Uuid& community,
                                        std::vector<std::string> digests) {
  if (digests.empty()) return digests;
  std::vector<std::string> named;
  work.tx.each(
      "select distinct digest from task_photo where community_id = ? and digest in (?*)",
      [&](const db::Row& row) { named.emplace_back(row.text(0)); }, community, digests);
  std::erase_if(digests, [&](const std::string& digest) {
    return std::find(named.begin(), named.end(), digest) != named.end();
  });
  if (!digests.empty())
    work.tx.run("delete from task_photo_file where community_id = ? and digest in (?*)", community,
                digests);
  return digests;
}

/// Takes photos away with what nobody shows any more; answers the digests of the files that went.
std::vector<std::string> remove_photos(Work& work, const Uuid& community,
                                       const std::vector<Photo>& photos) {
  std::vector<Uuid> ids;
  std::vector<std::string> digests;
  for (const auto& photo : photos) {
    ids.push_back(photo.id);
    digests.push_back(photo.digest);
  }
  if (ids.empty()) return {};
  work.tx.run("delete from task_photo where community_id = ? and id in (?*)", community, ids);
  return remove_unnamed(work, community, std::move(digests));
}

std::vector<Task> tasks_about(Work& work, const PersonKnown& known) {
  auto ids = known.subjects;
  ids.push_back(known.person);
  return work.tx.all<Task>("where community_id = ? and person_id in (?*) order by given_at, id",
                           work.community(), ids);
}

PersonTraces traces(Work& work, const Uuid& person) {
  PersonTraces traces;
  work.tx.each(
      "select community_id, id from task_task where person_id = ?",
      [&](const db::Row& row) {
        const auto community = row.uuid(0);
        auto& all = traces.communities;
        if (std::find(all.begin(), all.end(), community) == all.end()) all.push_back(community);
        traces.subjects.push_back(row.uuid(1));
        traces.words.push_back(row.uuid(1).text());
      },
      person);
  return traces;
}

template <class Row>
bj::array rows_as_json(const std::vector<Row>& rows) {
  bj::array all;
  for (const auto& row : rows) all.push_back(bj::parse(json::write(row)));
  return all;
}

std::vector<Uuid> ids_of(const std::vector<Task>& tasks) {
  std::vector<Uuid> ids;
  for (const auto& task : tasks) ids.push_back(task.id);
  return ids;
}

bj::object show(Work& work, const PersonKnown& known) {
  const auto tasks = tasks_about(work, known);
  const auto ids = ids_of(tasks);
  bj::array shown;
  for (const auto& task : tasks) {
    bj::object one{{"task", task.id.text()},
                   {"kind", task.kind},
                   {"status", described::name_of(task.status)},
                   {"given_at", task.given_at.milliseconds},
                   {"due_at", task.due_at.milliseconds}};
    if (task.closed_at) one["closed_at"] = task.closed_at->milliseconds;
    if (task.place_id) one["place"] = task.place_id->text();
    shown.push_back(std::move(one));
  }
  bj::object out{{"tasks", std::move(shown)}};
  if (ids.empty()) return out;
  const auto of_tasks = "where community_id = ? and task_id in (?*) order by at, id";
  out["reports"] = rows_as_json(work.tx.all<Report>(of_tasks, work.community(), ids));
  out["photos"] = rows_as_json(work.tx.all<Photo>(of_tasks, work.community(), ids));
  return out;
}

Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  const auto ids = ids_of(tasks_about(work, known));
  if (ids.empty()) return erased;
  const auto& community = work.community();
  const auto photos =
      work.tx.all<Photo>("where community_id = ? and task_id in (?*)", community, ids);
  erased.counts["photos"] = std::ssize(photos);
  erased.needles = remove_photos(work, community, photos);
  erased.counts["reports"] = work.tx.run(
      "update task_report set answers = '[]', counts = '[]' where community_id = ? and "
      "task_id in (?*)",
      community, ids);
  erased.counts["tasks"] =
      work.tx.run("update task_task set person_id = null where community_id = ? and id in (?*)",
                  community, ids);
  return erased;
}

/// Calls `remove` for the rows of one community after another.
template <class Row, class Remove>
std::int64_t by_community(const std::vector<Row>& rows, Remove&& remove) {
  for (std::size_t from = 0; from < rows.size();) {
    std::vector<Row> some;
    const auto community = rows[from].community_id;
    for (; from < rows.size() && rows[from].community_id == community; ++from)
      some.push_back(rows[from]);
    remove(community, some);
  }
  return std::ssize(rows);
}

std::int64_t remove_over(Work& work, Instant before, std::int64_t most) {
  const auto tasks = work.tx.all<Task>(
      "where closed_at < ? order by community_id, closed_at, id limit ?", before, most);
  return by_community(tasks, [&](const Uuid& community, const std::vector<Task>& some) {
    const auto ids = ids_of(some);
    remove_photos(work, community,
                  work.tx.all<Photo>("where community_id = ? and task_id in (?*)", community, ids));
    for (const auto* sql : {"delete from task_report where community_id = ? and task_id in (?*)",
                            "delete from task_hand_over where community_id = ? and task_id in (?*)",
                            "delete from task_task where community_id = ? and id in (?*)"})
      work.tx.run(sql, community, ids);
    work.tx.run(
        "delete from task_series where community_id = ? and not exists (select 1 from task_task t "
        "where t.community_id = task_series.community_id and t.series_id = task_series.id)",
        community);
  });
}

std::int64_t remove_loose_photos(Work& work, Instant before, std::int64_t most) {
  const auto photos = work.tx.all<Photo>(
      "where report_id is null and at < ? order by community_id, at, id limit ?", before, most);
  return by_community(photos, [&](const Uuid& community, const std::vector<Photo>& some) {
    remove_photos(work, community, some);
  });
}
}  // namespace

PersonalRecords personal_records() { return {"task", traces, show, {}, erase}; }

std::vector<keep::PersonMentions> mentions() {
  return {{"task.tasks",
           "select id from task_task where community_id = ? and person_id = ? order by id",
           "update task_task set person_id = ? where community_id = ? and person_id = ? and "
           "id in (?*)",
           "task.changed"}};
}

std::vector<Expiring> expiring() {
  return {{"task.tasks", remove_over}, {"task.loose_photos", remove_loose_photos}};
}
}  // namespace task
