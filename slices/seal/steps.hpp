// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What is done with seals at doors, also by phones that had no network.
#include "platform/router/route.hpp"
#include "seal/lookups.hpp"

namespace seal {
struct NewStep {
  Uuid id;  ///< Made by the phone: the same twice counts once.
  Whole<1, 1'000'000'000> number;
  std::optional<Text<6, 6>> check;  ///< When the label was scanned.
  Step step = Step::taken_out;
  std::optional<Private<Uuid>> dwelling;  ///< Where: needed for whatever is done at a door.
  std::optional<Opener> opener;           ///< Of an opening; absent: unknown …
  std::optional<Why> why;                 ///< … as is why.
  Instant at;
};
BOOST_DESCRIBE_STRUCT(NewStep, (), (id, number, check, step, dwelling, opener, why, at))
struct NewSteps {
  std::vector<NewStep> steps;
};
BOOST_DESCRIBE_STRUCT(NewSteps, (), (steps))
/// A number as it stands now. The journal keeps no door.
struct StepTaken {
  std::int64_t number = 1;
  State state = State::in_stock;
  Instant since;
  bool is_beside = false;  ///< A step of these does not follow what was known: both stand.
};
BOOST_DESCRIBE_STRUCT(StepTaken, (), (number, state, since, is_beside))
struct StepsTaken {
  std::int64_t taken = 0, known = 0;
  std::vector<StepTaken> items;
};
BOOST_DESCRIBE_STRUCT(StepsTaken, (), (taken, known, items))
/// Facts: none is refused for what is known of the seal or the door by now. Refuses seal.no_steps
/// and seal.too_many_steps (steps); of steps/n: seal.step_twice and seal.id_taken (id), what
/// may_hand_in refuses (at), seal.no_such_number (number), seal.not_ours (check: the label was not
/// made here), seal.door_needed and seal.no_such_door (dwelling), seal.no_opening (why, opener: of
/// a step that opens nothing).
Result<StepsTaken> take_steps(Work&, const NewSteps&);

struct NewPhoto {
  Uuid step;
  Uuid id;
};
BOOST_DESCRIBE_STRUCT(NewPhoto, (), (step, id))
struct PhotoKept {
  Uuid photo, step;
};
BOOST_DESCRIBE_STRUCT(PhotoKept, (), (photo, step))
/// What a step looked like. Refuses seal.no_such_step, what may_hand_in refuses, seal.id_taken
/// (id), seal.photo_too_big, what read_picture refuses, seal.too_many_photos.
Result<PhotoKept> add_photo(Work&, const NewPhoto&, const routing::Upload&);
struct PhotoKey {
  Uuid seal_photo;
};
BOOST_DESCRIBE_STRUCT(PhotoKey, (), (seal_photo))
/// Noted as a look. Refuses seal.no_such_photo.
Result<routing::Download> open_photo(Work&, const PhotoKey&);
}  // namespace seal
