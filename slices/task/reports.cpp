// SPDX-License-Identifier: Apache-2.0
/// Work that was done.
#include <algorithm>

#include "platform/auth/hand_in.hpp"
#include "task/acts.hpp"
#include "task/evidence_rules.hpp"
#include "task/lookups.hpp"
#include "task/series.hpp"

namespace task {
namespace {
/// The photos in the order of the report, none of them in another one.
Result<std::vector<Photo>> photos_of(Work& work, const NewReport& wanted) {
  std::vector<Photo> found, photos;
  if (!wanted.photos.empty())
    found = work.tx.all<Photo>("where community_id = ? and task_id = ? and id in (?*)",
                               work.community(), wanted.task, wanted.photos);
  for (std::size_t i = 0; i < wanted.photos.size(); ++i) {
    const auto field = "photos/" + std::to_string(i);
    const auto photo = std::find_if(found.begin(), found.end(),
                                    [&](const Photo& one) { return one.id == wanted.photos[i]; });
    if (photo == found.end()) return refuse(No::missing, "task.no_such_photo", field);
    if (photo->report_id) return refuse(No::invalid, "task.photo_used", field);
    photo->report_id = wanted.id;  // and so not twice in this one
    photos.push_back(*photo);
  }
  return photos;
}

DoneTask done_task(const Task& task, const Report& report) {
  DoneTask done{task.id, task.source_id, task.place_id, task.person_id, report.done_at, {}, {}};
  for (const auto& answer : report.answers) done.answers.emplace_back(answer.name, answer.choice);
  for (const auto& count : report.counts)
    done.counts.emplace_back(count.name.str(), std::int64_t(count.number));
  return done;
}

/// True when the report closes the task, or makes a missed one done.
bool closes(const Task& task, Instant done_at) {
  return task.status == Status::open ||
         (task.status == Status::missed && done_at <= *task.closed_at);
}

Result<void> keep_report(Work& work, Task& task, const Report& report) {
  work.tx.insert(report);
  if (report.is_counted) {
    if (task.status == Status::missed)
      make_done(work, task, work.now, report.by_name);
    else
      finish(work, task, work.now, report.by_name);
    const auto* kind = find_kind(work, task.kind);
    if (kind && kind->when_done)
      if (const auto may = kind->when_done(work, done_task(task, report)); !may) return refuse(may);
  }
  tell(work, Told::changed, {task});
  return {};
}
}  // namespace

Result<TaskCard> report_done(Work& work, const NewReport& wanted) {
  auto task = reported_task(work, wanted.task);
  if (!task) return refuse(task);
  if (const auto may = auth::may_hand_in(work, wanted.done_at, "done_at"); !may) return refuse(may);
  if (const auto before =
          work.tx.one<Report>("where community_id = ? and id = ?", work.community(), wanted.id)) {
    if (before->task_id != task->id) return refuse(No::conflict, "task.id_taken", "id");
    return card_of(work, *task);
  }
  if (work.now < task->from_at) return refuse(No::invalid, "task.too_early", "task");
  const auto photos = photos_of(work, wanted);
  if (!photos) return refuse(photos);
  GivenEvidence given{wanted.answers, wanted.counts, {}};
  for (const auto& photo : *photos) given.photos.push_back(photo.sort);
  if (const auto enough = is_enough(asked_by(work, task->kind), given); !enough)
    return refuse(enough);

  // A phone whose clock runs ahead has not worked in the future.
  const auto done_at = std::min(wanted.done_at, work.now);
  std::optional<Uuid> by;
  if (!work.actor.user.is_nil()) by = work.actor.user;
  const Report report{
      task->community_id, wanted.id,      task->id,      wanted.done_at,        work.now, by,
      work.actor.name,    wanted.answers, wanted.counts, closes(*task, done_at)};
  for (const auto& photo : *photos)
    work.tx.run("update task_photo set report_id = ? where community_id = ? and id = ?", wanted.id,
                photo.community_id, photo.id);
  if (const auto kept = keep_report(work, *task, report); !kept) return refuse(kept);
  return card_of(work, *task);
}
}  // namespace task
