// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of seal. Only this slice reads or writes them.
#include "seal/seal_rules.hpp"

namespace seal {
struct Batch {
  static constexpr auto table = "seal_batch";
  Uuid community_id;
  Uuid id;
  std::int64_t first = 1, last = 1;  ///< Numbers, both included.
  Instant made_at;
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(Batch, (), (community_id, id, first, last, made_at, by_id, by_name))

/// One number. Its state is what its steps come to.
struct Label {
  static constexpr auto table = "seal_label";
  Uuid community_id;
  Uuid id;
  std::int64_t number = 1;
  Uuid batch_id;
  State state = State::in_stock;
  Instant state_at;
  std::optional<Uuid> door_id;
  std::optional<Instant> seen_at;
  std::string by_name;
  std::int64_t beside = 0;  ///< Steps that do not follow.
};
BOOST_DESCRIBE_STRUCT(Label, (),
                      (community_id, id, number, batch_id, state, state_at, door_id, seen_at,
                       by_name, beside))

struct StepRow {
  static constexpr auto table = "seal_step";
  Uuid community_id;
  Uuid id;
  Uuid label_id;
  Step step = Step::taken_out;
  Instant at, received_at;
  std::optional<Uuid> door_id;
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(StepRow, (),
                      (community_id, id, label_id, step, at, received_at, door_id, by_id, by_name))

/// A door was opened, or its seal was found torn. The reason may come later.
struct Opening {
  static constexpr auto table = "seal_opening";
  Uuid community_id;
  Uuid id;  ///< Of the step, or of the sensor's event.
  Uuid door_id;
  std::optional<std::int64_t> number;  ///< Of the seal; none: a sensor told.
  Instant opened_at;
  Opener opener = Opener::unknown;
  Why why = Why::unknown;
  std::optional<Instant> explained_at;
  std::string explained_by;
};
BOOST_DESCRIBE_STRUCT(Opening, (),
                      (community_id, id, door_id, number, opened_at, opener, why, explained_at,
                       explained_by))

struct Photo {
  static constexpr auto table = "seal_photo";
  Uuid community_id;
  Uuid id;
  Uuid step_id;
  std::string content_type;
  std::int64_t width = 0, height = 0;
  Instant received_at;
  Bytes content;
};
BOOST_DESCRIBE_STRUCT(Photo, (),
                      (community_id, id, step_id, content_type, width, height, received_at,
                       content))

struct Sensor {
  static constexpr auto table = "seal_sensor";
  Uuid community_id;
  Uuid id;
  Uuid door_id;
  std::string name;
  db::Bytes token_hash;  ///< Keyed hash of what the sensor says of itself.
  Instant added_at;
  std::string added_by;
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(Sensor, (),
                      (community_id, id, door_id, name, token_hash, added_at, added_by, ended_at))
}  // namespace seal
