// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Pictures that show that a task is done: taken in, cleaned, kept once each, shown to whoever may
/// see the task.
#include "platform/picture/picture.hpp"
#include "platform/router/route.hpp"
#include "task/cards.hpp"

struct Work;

namespace task {
/// Limits on photos, with the day they hold from and where they come from.
struct PhotoPolicy {
  Day since;
  const char* origin;
  picture::Limits picture;
  std::size_t most_bytes;
  std::int64_t most_loose;  ///< Of one task that no report holds yet.
};
const PhotoPolicy& photo_policy(Day today);

struct NewPhoto {
  Uuid task;
  Uuid id;  ///< Made by the phone.
  PhotoSort sort = PhotoSort::photo;
};
BOOST_DESCRIBE_STRUCT(NewPhoto, (), (task, id, sort))
struct PhotoKey {
  Uuid task, photo;
};
BOOST_DESCRIBE_STRUCT(PhotoKey, (), (task, photo))

/// Keeps a picture for a report that is to come; the same one twice answers the same. Refuses
/// task.no_such_task, task.not_yours, what may_hand_in refuses, task.id_taken (id: of another
/// picture), task.not_asked (sort), task.photo_too_big, what read_picture refuses,
/// task.too_many_photos.
Result<PhotoCard> add_photo(Work&, const NewPhoto&, const routing::Upload&);
/// The picture, noted as a look. Refuses task.no_such_task, task.not_yours, task.no_such_photo.
Result<routing::Download> open_photo(Work&, const PhotoKey&);
}  // namespace task
