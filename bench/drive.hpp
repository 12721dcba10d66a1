// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A drive over all doors of an office, for benchmarks.
#include "bench/office.hpp"
#include "census/doors.hpp"
#include "census/drives.hpp"

namespace bench {
/// Runs a drive over all doors, with a hundred owners' worth of stairwells given to one worker.
inline Uuid start_drive(Office& office) {
  const auto today = Day::in_china(SystemClock().now());
  census::NewDrive wanted;
  wanted.name = census::DriveName("三天摸排");
  wanted.within = office.community();
  wanted.starts_on = today;
  wanted.ends_on = today + 2;
  wanted.kinds = {census::TargetKind::occupied, census::TargetKind::rented,
                  census::TargetKind::vacant, census::TargetKind::unknown,
                  census::TargetKind::elsewhere};
  wanted.questions = {{"outsiders", census::QuestionKind::count, "外来人员几位？", {}, {}, false}};
  office.act(office.community(), [&](Work& work) {
    wanted.id = work.world.new_uuid();
    return census::add_drive(work, wanted);
  });
  office.act(office.community(), [&](Work& work) -> Result<Made> {
    const auto workers = census::list_workers(work);
    if (!workers) return refuse(workers);
    const auto added = census::add_owner(work, {wanted.id, workers->items.front().user, {}});
    if (!added) return refuse(added);
    const auto split = census::keep_split(work, {wanted.id, added->revision});
    if (!split) return refuse(split);
    const auto started = census::start_drive(work, {wanted.id, split->revision});
    if (!started) return refuse(started);
    return Made{};
  });
  return wanted.id;
}

inline std::vector<census::DoorLine> doors_of(Office& office, const Uuid& drive) {
  std::vector<census::DoorLine> lines;
  office.house().desk().read_as(routing::Desk::house(), office.community(), [&](Work& work) {
    census::DoorQuery query;
    query.drive = drive;
    query.whose = census::Whose::all;
    lines = census::list_doors(work, query).value().items;
  });
  return lines;
}
}  // namespace bench
