// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of task. Only this slice reads or writes them.
#include "base/bytes.hpp"
#include "platform/auth/grants.hpp"
#include "task/cards.hpp"

namespace task {
struct Task {
  static constexpr auto table = "task_task";
  Uuid community_id;
  Uuid id;
  std::string kind;
  std::optional<Uuid> place_id, person_id, source_id;
  std::optional<Uuid> owner_id;  ///< Either this or the role.
  std::optional<auth::Role> owner_role;
  Instant from_at, due_at;
  Bytes walk;  ///< place::Stop::walk as it was when the task was given.
  Status status = Status::open;
  std::optional<Uuid> series_id;
  std::optional<Instant> missed_at;  ///< Of a series: when its next window opens.
  Instant given_at;
  std::string given_by;
  std::optional<Instant> closed_at;  ///< Done, missed or ended.
  std::optional<std::string> closed_by;
  std::optional<Instant> escalated_at;
  std::optional<auth::Role> escalated_to;
  std::int64_t revision = 1;
  Owner owner() const { return {owner_id, owner_role}; }
};
BOOST_DESCRIBE_STRUCT(Task, (),
                      (community_id, id, kind, place_id, person_id, source_id, owner_id, owner_role,
                       from_at, due_at, walk, status, series_id, missed_at, given_at, given_by,
                       closed_at, closed_by, escalated_at, escalated_to, revision))

struct Series {
  static constexpr auto table = "task_series";
  Uuid community_id;
  Uuid id;
  Repeat repeat;
  std::int64_t done = 0, missed = 0;
  std::int64_t missed_in_row = 0;  ///< Since it was last done.
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(Series, (), (community_id, id, repeat, done, missed, missed_in_row, ended_at))

struct HandOver {
  static constexpr auto table = "task_hand_over";
  Uuid community_id;
  Uuid id;
  Uuid task_id;
  std::optional<Uuid> from_id;
  std::optional<auth::Role> from_role;
  std::optional<Uuid> to_id;
  std::optional<auth::Role> to_role;
  HandReason reason = HandReason::other;
  Instant at;
  std::optional<Uuid> by_id;  ///< None: the house itself.
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(HandOver, (),
                      (community_id, id, task_id, from_id, from_role, to_id, to_role, reason, at,
                       by_id, by_name))

struct Report {
  static constexpr auto table = "task_report";
  Uuid community_id;
  Uuid id;
  Uuid task_id;
  Instant done_at;  ///< By the clock of the phone.
  Instant at;       ///< When it arrived.
  std::optional<Uuid> by_id;
  std::string by_name;
  std::vector<GivenAnswer> answers;
  std::vector<GivenCount> counts;
  bool is_counted = true;  ///< This one closed the task; others came beside it.
};
BOOST_DESCRIBE_STRUCT(Report, (),
                      (community_id, id, task_id, done_at, at, by_id, by_name, answers, counts,
                       is_counted))

struct Photo {
  static constexpr auto table = "task_photo";
  Uuid community_id;
  Uuid id;
  Uuid task_id;
  std::optional<Uuid> report_id;
  PhotoSort sort = PhotoSort::photo;
  std::string digest;  ///< BLAKE2b-256 of what is kept, in hexadecimal.
  std::string content_type;
  std::int64_t width = 0, height = 0, bytes = 0;
  Instant at;
  std::optional<Uuid> by_id;
};
BOOST_DESCRIBE_STRUCT(Photo, (),
                      (community_id, id, task_id, report_id, sort, digest, content_type, width,
                       height, bytes, at, by_id))

struct PhotoFile {
  static constexpr auto table = "task_photo_file";
  Uuid community_id;
  std::string digest;
  Bytes content;
};
BOOST_DESCRIBE_STRUCT(PhotoFile, (), (community_id, digest, content))
}  // namespace task
