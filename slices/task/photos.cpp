// SPDX-License-Identifier: Apache-2.0
#include "task/photos.hpp"

#include <algorithm>
#include <array>

#include "platform/auth/hand_in.hpp"
#include "platform/db/migrations.hpp"
#include "task/lookups.hpp"

namespace task {
namespace {
std::optional<Photo> find_photo(Work& work, const Uuid& id) {
  return work.tx.one<Photo>("where community_id = ? and id = ?", work.community(), id);
}

PhotoCard card_of(const Photo& photo) {
  return {photo.id, photo.sort, photo.width, photo.height, photo.bytes};
}

Result<void> may_add(Work& work, const Task& task, PhotoSort sort, const PhotoPolicy& policy) {
  const auto asked = asked_by(work, task.kind);
  const bool is_asked = sort == PhotoSort::photo ? asked.photos_most > 0 : asked.wants_signature;
  if (!is_asked) return refuse(No::invalid, "task.not_asked", "sort");
  const auto loose = work.tx.value<std::int64_t>(
      "select count(*) from task_photo where community_id = ? and task_id = ? and report_id is "
      "null",
      task.community_id, task.id);
  if (loose.value_or(0) >= policy.most_loose) return refuse(No::invalid, "task.too_many_photos");
  return {};
}

void keep_file(Work& work, const Photo& photo, std::string content) {
  if (!work.tx.one<PhotoFile>("where community_id = ? and digest = ?", photo.community_id,
                              photo.digest))
    work.tx.insert(PhotoFile{photo.community_id, photo.digest, {std::move(content)}});
}
}  // namespace

const PhotoPolicy& photo_policy(Day today) {
  // A phone's photo scaled to 1600 pixels has 100 to 350 KiB as JPEG.
  static const std::array policies{
      PhotoPolicy{Day::first, "rule of the house, 2026-11", {4'096, 12'000'000}, 400 * 1'024, 20}};
  const auto after = std::find_if(policies.begin(), policies.end(),
                                  [&](const auto& one) { return one.since > today; });
  return *std::prev(after);
}

Result<PhotoCard> add_photo(Work& work, const NewPhoto& wanted, const routing::Upload& upload) {
  const auto task = reported_task(work, wanted.task);
  if (!task) return refuse(task);
  // A picture bears no time of its own: that of the phone's clock, which came with it.
  if (const auto may = auth::may_hand_in(work, work.device_time.value_or(work.now), ""); !may)
    return refuse(may);
  const auto& policy = photo_policy(work.today());
  if (upload.bytes.size() > policy.most_bytes) return refuse(No::invalid, "task.photo_too_big");
  auto picture = picture::read_picture(upload.bytes, policy.picture);
  if (!picture) return refuse(picture);
  Photo photo{task->community_id,
              wanted.id,
              task->id,
              {},
              wanted.sort,
              db::checksum_of(picture->bytes),
              std::string(picture::content_type_of(picture->format)),
              picture->width,
              picture->height,
              std::ssize(picture->bytes),
              work.now,
              {}};
  if (!work.actor.user.is_nil()) photo.by_id = work.actor.user;
  if (const auto known = find_photo(work, wanted.id)) {
    if (known->task_id != photo.task_id || known->digest != photo.digest)
      return refuse(No::conflict, "task.id_taken", "id");
    return card_of(*known);
  }
  if (const auto may = may_add(work, *task, wanted.sort, policy); !may) return refuse(may);
  work.tx.insert(photo);
  keep_file(work, photo, std::move(picture->bytes));
  return card_of(photo);
}

Result<routing::Download> open_photo(Work& work, const PhotoKey& key) {
  const auto task = seen_task(work, key.task);
  if (!task) return refuse(task);
  const auto photo = find_photo(work, key.photo);
  if (!photo || photo->task_id != task->id)
    return refuse(No::missing, "task.no_such_photo", "photo");
  auto file = work.tx.one<PhotoFile>("where community_id = ? and digest = ?", work.community(),
                                     photo->digest);
  ENSURE(file.has_value());
  work.looked("task.task", task->id);
  const auto end = photo->content_type.substr(photo->content_type.find('/') + 1);
  return routing::Download{photo->id.text() + '.' + end, photo->content_type,
                           std::move(file->content.content)};
}
}  // namespace task
