// SPDX-License-Identifier: Apache-2.0
#include "census/carried.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "census/drive_read.hpp"

namespace census {
namespace {
std::vector<Drive> running_drives(Work& work) {
  return work.tx.all<Drive>("where community_id = ? and state = ? order by id", work.community(),
                            State::running);
}

void take_drives(Work& work, const pack::Doors&, pack::Records& records) {
  for (const auto& drive : running_drives(work)) {
    CarriedDrive card;
    card.id = drive.id;
    card.revision = drive.revision;
    card.name = drive.name.str();
    card.within = drive.place_id;
    card.within_name = name_of_place(work, drive.place_id);
    card.starts_on = drive.starts_on;
    card.ends_on = drive.ends_on;
    card.kinds = drive.kinds;
    card.fields = drive.fields;
    card.questions = drive.questions;
    card.started_at = drive.started_at;
    records.add(card);
  }
}

/// Who gets doors, and what is asked of them, is a new pack.
pack::Told no_drive_changed(Work&, const pack::Doors&, const std::vector<Announcement>& announced,
                            pack::Records&) {
  const auto is_of_drive = [](const Announcement& one) {
    return one.topic == "census.drive_changed";
  };
  return std::any_of(announced.begin(), announced.end(), is_of_drive) ? pack::Told::unsure
                                                                      : pack::Told::changes;
}

/// Everything that stands beside the targets of one drive.
class Beside {
 public:
  Beside(Work& work, const Drive& drive, const std::vector<Target>& targets) {
    std::vector<Uuid> ids, places;
    for (const auto& target : targets) {
      ids.push_back(target.id);
      places.push_back(target.place_id);
    }
    for (const auto& place : place::find_places(work, places))
      names_.emplace(place.id, place.label.value_or(place.name));
    work.tx.each(
        "select target_id from census_exception where community_id = ? and drive_id = ?",
        [&](const db::Row& row) { exceptions_.insert(row.uuid(0)); }, drive.community_id, drive.id);
    // The latest visit's answer stands: later ones replace earlier ones.
    work.tx.each(
        "select a.target_id, a.question, a.value, a.visit_id from census_answer a "
        "join census_visit v on v.community_id = a.community_id and v.id = a.visit_id "
        "where a.community_id = ? and a.drive_id = ? and a.target_id in (?*) order by v.at, v.id",
        [&](const db::Row& row) {
          CarriedAnswer answer{std::string(row.text(1)), {}, row.uuid(3)};
          if (!row.is_null(2)) answer.value = std::string(row.text(2));
          answers_[row.uuid(0)][answer.question] = answer;
        },
        drive.community_id, drive.id, ids);
    read_visits(work, drive, ids);
  }

  CarriedTarget card_of(const Drive& drive, const Target& target) const {
    CarriedTarget card;
    card.id = target.id;
    card.drive = target.drive_id;
    card.kind = target.kind;
    card.place = target.place_id;
    if (const auto name = names_.find(target.place_id); name != names_.end())
      card.door = name->second;
    card.stairwell = target.stairwell_id;
    card.walk = target.walk;
    card.household = target.household_id;
    card.outcome = target.outcome;
    card.at = target.found_at;
    card.revisit_at = target.revisit_at;
    card.visits = target.visits;
    card.is_exception = exceptions_.contains(target.id);
    if (const auto answers = answers_.find(target.id); answers != answers_.end())
      for (const auto& question : drive.questions)
        if (const auto one = answers->second.find(question.key.str()); one != answers->second.end())
          card.answers.push_back(one->second);
    if (const auto found = found_.find(target.id); found != found_.end())
      card.found = found->second;
    return card;
  }

 private:
  void read_visits(Work& work, const Drive& drive, const std::vector<Uuid>& ids) {
    work.tx.each(
        "select target_id, outcome, source, at from census_visit where community_id = ? and "
        "drive_id = ? and target_id in (?*) and outcome <> 'none' order by at desc, id desc",
        [&](const db::Row& row) {
          auto& found = found_[row.uuid(0)];
          if (found.size() == most_found) return;
          found.push_back({described::value_of<Outcome>(row.text(1)).value_or(Outcome::none),
                           described::value_of<Source>(row.text(2)).value_or(Source::visit),
                           Instant{row.whole(3)}});
        },
        drive.community_id, drive.id, ids);
  }

  static constexpr std::size_t most_found = 3;
  std::unordered_map<Uuid, std::vector<CarriedVisit>> found_;
  std::unordered_map<Uuid, std::string> names_;
  std::unordered_set<Uuid> exceptions_;
  std::unordered_map<Uuid, std::unordered_map<std::string, CarriedAnswer>> answers_;
};

void put(Work& work, const Drive& drive, const std::vector<Target>& targets,
         pack::Records& records) {
  if (targets.empty()) return;
  const Beside beside(work, drive, targets);
  for (const auto& target : targets) {
    if (target.household_id) records.shows("people.household", *target.household_id);
    records.add(beside.card_of(drive, target));
  }
}

void take_targets(Work& work, const pack::Doors&, pack::Records& records) {
  for (const auto& drive : running_drives(work))
    put(work, drive,
        work.tx.all<Target>(
            "where community_id = ? and drive_id = ? and owner_id = ? order by walk",
            drive.community_id, drive.id, work.actor.user),
        records);
}

pack::Told take_changed_targets(Work& work, const pack::Doors&,
                                const std::vector<Announcement>& announced,
                                pack::Records& records) {
  std::vector<Uuid> named;
  for (const auto& [topic, ids] : announced) {
    // Doors may have been given to somebody else.
    if (topic == "census.drive_changed") return pack::Told::unsure;
    if (!topic.starts_with("census.")) continue;
    if (ids.empty()) return pack::Told::unsure;
    named.insert(named.end(), ids.begin(), ids.end());
  }
  if (named.empty()) return pack::Told::changes;
  for (const auto& drive : running_drives(work))
    put(work, drive,
        work.tx.all<Target>("where community_id = ? and drive_id = ? and owner_id = ? "
                            "and id in (?*) order by walk",
                            drive.community_id, drive.id, work.actor.user, named),
        records);
  return pack::Told::changes;
}
}  // namespace

OfflinePack carried_drives() {
  return {"drives",
          [](json::Schemas& schemas) { return schemas.of<CarriedDrive>(json::Direction::reply); },
          take_drives, no_drive_changed};
}

OfflinePack carried_targets() {
  return {"targets",
          [](json::Schemas& schemas) { return schemas.of<CarriedTarget>(json::Direction::reply); },
          take_targets, take_changed_targets, pack::Shared::by_each};
}

void doors_of_owner(Work& work, std::vector<Uuid>& places) {
  work.tx.each(
      "select t.place_id from census_target t join census_drive d "
      "on d.community_id = t.community_id and d.id = t.drive_id "
      "where t.community_id = ? and t.owner_id = ? and d.state = ?",
      [&](const db::Row& row) { places.push_back(row.uuid(0)); }, work.community(), work.actor.user,
      State::running);
}
}  // namespace census
