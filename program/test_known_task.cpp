// SPDX-License-Identifier: Apache-2.0
#include "platform/picture/made_pictures.hpp"
#include "program/test_known.hpp"
#include "task/photos.hpp"
#include "task/test_tasks.hpp"

namespace program {
void add_tasks(TestApp& app, Known& known) {
  task::know_kind(app, task::round_kind());
  const auto community = *Uuid::parse(known.at("place"));
  const auto user = *Uuid::parse(known.at("user"));
  const auto given = task::as_slice(app, community, [&](Work& work) {
    task::NewTask wanted;
    wanted.kind = task::round_kind().name;
    wanted.place = Uuid::parse(known.at("building"));
    wanted.from_at = work.now;
    wanted.due_at = work.now + hour_ms;
    auto of_guards = wanted;
    of_guards.owner.role = auth::Role::guard;
    wanted.owner.user = user;
    return task::add_tasks(work, {of_guards, wanted});
  });
  ENSURE(given.has_value());
  const auto photo = task::as_slice(app, community, [&](Work& work) {
    return task::add_photo(work, {given->front(), work.world.new_uuid(), {}},
                           {picture::made::png(3, 2)});
  });
  ENSURE(photo.has_value());
  known["photo"] = photo->photo.text();
  known["task"] = given->front().text();
  known["after"] = known.at("task");  // some cursors are a row that is there
  known["owner"] = known.at("user");
}
}  // namespace program
