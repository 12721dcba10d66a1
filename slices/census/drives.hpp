// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Drives, their owners, and who gets which doors.
#include "census/census.hpp"

namespace census {
struct NewDrive {
  Uuid id;
  DriveName name;
  Uuid within;  ///< The community, or a compound, grid, building or stairwell of it.
  Day starts_on, ends_on;
  std::vector<TargetKind> kinds;           ///< Which doors are targets.
  std::vector<people::KnownField> fields;  ///< Of the register: shown to be confirmed.
  std::vector<Question> questions;
};
BOOST_DESCRIBE_STRUCT(NewDrive, (),
                      (id, name, within, starts_on, ends_on, kinds, fields, questions))

struct DriveEdit {
  Uuid drive;
  Revision revision;
  Edit<DriveName> name;
  Edit<Day> starts_on, ends_on;
  Edit<std::vector<TargetKind>> kinds;
  Edit<std::vector<people::KnownField>> fields;
  Edit<std::vector<Question>> questions;
};
BOOST_DESCRIBE_STRUCT(DriveEdit, (),
                      (drive, revision, name, starts_on, ends_on, kinds, fields, questions))

struct DriveKey {
  Uuid drive;
};
BOOST_DESCRIBE_STRUCT(DriveKey, (), (drive))
struct DriveStep {
  Uuid drive;
  Revision revision;
};
BOOST_DESCRIBE_STRUCT(DriveStep, (), (drive, revision))

struct OwnerCard {
  Uuid user;
  std::string name;
  std::optional<Uuid> home;  ///< The stairwell they live in or have a grant for.
  std::string home_name;
  std::int64_t load = 0;
  Counts counts;
};
BOOST_DESCRIBE_STRUCT(OwnerCard, (), (user, name, home, home_name, load, counts))

struct DriveCard {
  Uuid drive;
  std::int64_t revision = 1;
  std::string name;
  State state = State::planned;
  Uuid within;
  std::string within_name;
  Day starts_on, ends_on;
  std::vector<TargetKind> kinds;
  std::vector<people::KnownField> fields;
  std::vector<Question> questions;
  std::optional<Instant> started_at, closed_at;
  Counts counts;
  std::int64_t exceptions = 0;
  std::int64_t without_owner = 0;  ///< Doors.
  std::vector<OwnerCard> owners;   ///< In walking order of what they have.
};
BOOST_DESCRIBE_STRUCT(DriveCard, (),
                      (drive, revision, name, state, within, within_name, starts_on, ends_on, kinds,
                       fields, questions, started_at, closed_at, counts, exceptions, without_owner,
                       owners))

struct DriveLine {
  Uuid drive;
  std::string name;
  State state = State::planned;
  std::string within_name;
  Day starts_on, ends_on;
  Counts counts;
  std::int64_t owners = 0;
  std::int64_t mine = 0;  ///< Doors of the one who asks.
};
BOOST_DESCRIBE_STRUCT(DriveLine, (),
                      (drive, name, state, within_name, starts_on, ends_on, counts, owners, mine))
struct DriveList {
  std::vector<DriveLine> items;  ///< Running first, then planned, then closed; newest first.
};
BOOST_DESCRIBE_STRUCT(DriveList, (), (items))

/// A drive is planned with its targets as the register has them now. Refuses census.id_taken,
/// place.no_such_place, census.no_place_of_doors, census.ends_too_early, census.no_kinds,
/// census.question_twice, census.choices_needed.
Result<DriveCard> add_drive(Work&, const NewDrive&);
/// Refuses census.no_such_drive.
Result<DriveCard> open_drive(Work&, const DriveKey&);
Result<DriveList> list_drives(Work&);
/// Name and end of any drive that is not closed; the rest only while it is planned, whose targets
/// are then taken anew. Refuses census.no_such_drive, house.changed_meanwhile, census.is_closed,
/// census.is_running, and as add_drive.
Result<DriveCard> change_drive(Work&, const DriveEdit&);
/// Takes the targets anew from the register and opens the doors to their owners. Refuses
/// census.no_such_drive, house.changed_meanwhile, census.not_planned, census.no_doors,
/// census.without_owner (how many doors).
Result<DriveCard> start_drive(Work&, const DriveStep&);

struct NewOwner {
  Uuid drive, user;
  std::optional<Uuid> home;  ///< None: a stairwell or building they have a grant for, if any.
};
BOOST_DESCRIBE_STRUCT(NewOwner, (), (drive, user, home))
struct OwnerKey {
  Uuid drive, user;
};
BOOST_DESCRIBE_STRUCT(OwnerKey, (), (drive, user))
/// Adds an owner, or says anew where one lives. Refuses census.no_such_drive, census.is_closed,
/// auth.no_such_user (nobody who works here), census.no_such_stairwell.
Result<DriveCard> add_owner(Work&, const NewOwner&);
/// Refuses census.no_such_drive, census.is_closed, census.no_such_owner, census.owner_has_doors
/// (while it runs).
Result<DriveCard> remove_owner(Work&, const OwnerKey&);

/// Somebody who may be made an owner.
struct Worker {
  Uuid user;
  std::string name, role;
  std::optional<Uuid> home;  ///< Of a grant for one stairwell or building.
  std::string home_name;
};
BOOST_DESCRIBE_STRUCT(Worker, (), (user, name, role, home, home_name))
struct WorkerList {
  std::vector<Worker> items;
};
BOOST_DESCRIBE_STRUCT(WorkerList, (), (items))
Result<WorkerList> list_workers(Work&);

/// Own questions that are ready to be taken into a drive.
struct Preset {
  std::string preset;  ///< "four_ask"
  Day in_force_from;
  std::string source;
  std::vector<Question> questions;
};
BOOST_DESCRIBE_STRUCT(Preset, (), (preset, in_force_from, source, questions))
struct PresetList {
  std::vector<Preset> items;
};
BOOST_DESCRIBE_STRUCT(PresetList, (), (items))
Result<PresetList> list_presets(Work&);

// ---- The split ------------------------------------------------------------------------------

struct SplitStairwell {
  Uuid stairwell;
  std::string name;  ///< "3-2", or the building where it has no stairwells.
  std::int64_t doors = 0, load = 0, by_hand = 0;
  bool is_home = false;
};
BOOST_DESCRIBE_STRUCT(SplitStairwell, (), (stairwell, name, doors, load, by_hand, is_home))
struct SplitPart {
  Uuid owner;
  std::string name;
  std::int64_t doors = 0, load = 0;
  std::vector<SplitStairwell> stairwells;  ///< In walking order.
};
BOOST_DESCRIBE_STRUCT(SplitPart, (), (owner, name, doors, load, stairwells))
struct Split {
  std::int64_t revision = 1;  ///< Of the drive.
  std::vector<SplitPart> parts;
  std::int64_t largest_stairwell = 0;  ///< Load.
  std::int64_t least = 0, most = 0;    ///< Load of one owner.
};
BOOST_DESCRIBE_STRUCT(Split, (), (revision, parts, largest_stairwell, least, most))
/// How the doors would be split; nothing is written. Refuses census.no_such_drive,
/// census.no_owners.
Result<Split> preview_split(Work&, const DriveKey&);
/// Keeps it. Doors given by hand stay where they are. Refuses census.no_such_drive,
/// house.changed_meanwhile, census.is_closed, census.no_owners.
Result<DriveCard> keep_split(Work&, const DriveStep&);

struct NewHandover {
  Uuid drive;
  Uuid owner;
  std::optional<Uuid> within;  ///< All doors of a stairwell, building, grid or compound …
  std::vector<Uuid> targets;   ///< … or these; or both.
};
BOOST_DESCRIBE_STRUCT(NewHandover, (), (drive, owner, within, targets))
/// Gives doors to somebody by hand. Refuses census.no_such_drive, census.no_such_owner,
/// place.no_such_place, census.is_closed, census.no_such_target (also when nothing is named).
Result<DriveCard> hand_over(Work&, const NewHandover&);
}  // namespace census
