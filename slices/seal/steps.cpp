// SPDX-License-Identifier: Apache-2.0
#include "seal/steps.hpp"

#include <algorithm>
#include <set>

#include "place/place.hpp"
#include "platform/auth/hand_in.hpp"
#include "platform/picture/picture.hpp"
#include "seal/tasks.hpp"

namespace seal {
namespace {
constexpr std::size_t most_at_once = 50, most_bytes = 400 * 1'024;
constexpr picture::Limits photo_limits{4'096, 12'000'000};
constexpr std::int64_t most_photos = 5;  // of one step

bool is_at_door(Step step) {
  return step != Step::taken_out && step != Step::brought_back && step != Step::voided &&
         step != Step::found_missing;
}

/// What a batch of steps is held against.
struct Known {
  std::unordered_map<std::int64_t, Label> labels;
  std::unordered_map<Uuid, Uuid> steps;  ///< The label of each that arrived before.
  std::set<Uuid> doors;                  ///< Dwellings among those named, closed since or not.
};

Known known_of(Work& work, const NewSteps& wanted) {
  Known known;
  std::vector<std::int64_t> numbers;
  std::vector<Uuid> ids, doors;
  for (const auto& one : wanted.steps) {
    numbers.push_back(one.number);
    ids.push_back(one.id);
    if (one.dwelling) doors.push_back(one.dwelling->plain());
  }
  known.labels = labels_of(work, numbers);
  work.tx.each(
      "select id, label_id from seal_step where community_id = ? and id in (?*)",
      [&](const db::Row& row) { known.steps.emplace(row.uuid(0), row.uuid(1)); }, work.community(),
      ids);
  if (doors.empty()) return known;
  for (const auto& place : place::find_places(work, doors))
    if (place.kind == place::Kind::dwelling) known.doors.insert(place.id);
  return known;
}

Result<void> may_take_one(Work& work, const Known& known, const NewStep& one,
                          const std::string& at) {
  if (const auto may = auth::may_hand_in(work, one.at, at + "/at"); !may) return refuse(may);
  const auto label = known.labels.find(one.number);
  if (label == known.labels.end())
    return refuse(No::missing, "seal.no_such_number", at + "/number");
  if (one.check && one.check->str() != check_of(work.keys, work.community(), one.number))
    return refuse(No::invalid, "seal.not_ours", at + "/check");
  if (const auto before = known.steps.find(one.id);
      before != known.steps.end() && before->second != label->second.id)
    return refuse(No::conflict, "seal.id_taken", at + "/id");
  if (is_at_door(one.step) && !one.dwelling && !label->second.door_id)
    return refuse(No::invalid, "seal.door_needed", at + "/dwelling");
  if (one.dwelling && !known.doors.contains(one.dwelling->plain()))
    return refuse(No::missing, "seal.no_such_door", at + "/dwelling");
  if (!is_opening(one.step) && (one.why || one.opener))
    return refuse(No::invalid, "seal.no_opening", at + (one.why ? "/why" : "/opener"));
  return {};
}

Result<void> may_take(Work& work, const Known& known, const std::vector<NewStep>& wanted) {
  std::set<Uuid> seen;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto at = item_of("steps", i);
    if (!seen.insert(wanted[i].id).second)
      return refuse(No::invalid, "seal.step_twice", at + "/id");
    if (const auto may = may_take_one(work, known, wanted[i], at); !may) return refuse(may);
  }
  return {};
}

StepRow row_of(Work& work, const Label& label, const NewStep& one) {
  StepRow row;
  row.community_id = work.community();
  row.id = one.id;
  row.label_id = label.id;
  row.step = one.step;
  row.at = std::min(one.at, work.now);  // a phone whose clock runs ahead has done nothing tomorrow
  row.received_at = work.now;
  if (one.dwelling)
    row.door_id = one.dwelling->plain();
  else if (is_at_door(one.step))
    row.door_id = label.door_id;
  row.by_id = unless_nil(work.actor.user);
  row.by_name = work.actor.name;
  return row;
}

std::optional<Opening> opening_of(Work& work, const StepRow& row, const NewStep& one) {
  if (!is_opening(one.step) || !row.door_id) return std::nullopt;
  Opening opening;
  opening.community_id = row.community_id;
  opening.id = row.id;
  opening.door_id = *row.door_id;
  opening.number = one.number;
  opening.opened_at = row.at;
  opening.opener = one.opener.value_or(Opener::unknown);
  opening.why = one.why.value_or(Why::unknown);
  if (opening.why != Why::unknown) {
    opening.explained_at = row.at;
    opening.explained_by = work.actor.name;
  }
  return opening;
}

using Chains = std::unordered_map<Uuid, std::vector<Told>>;

Told told_of(const StepRow& row) {
  return {row.id, row.step, row.at, row.received_at, row.door_id, row.by_name};
}

Chains chains_of(Work& work, const std::vector<Uuid>& labels) {
  Chains chains;
  for (const auto& row : work.tx.all<StepRow>("where community_id = ? and label_id in (?*)",
                                              work.community(), labels))
    chains[row.label_id].push_back(told_of(row));
  return chains;
}

/// Moves each label to what its steps come to; answers the steps that do not follow.
std::set<Uuid> settle(Work& work, std::unordered_map<std::int64_t, Label>& labels,
                      const std::vector<StepRow>& rows) {
  std::vector<Uuid> moved;
  for (const auto& row : rows) moved.push_back(row.label_id);
  auto chains = chains_of(work, moved);
  std::set<Uuid> beside;
  for (auto& [number, label] : labels) {
    const auto chain = chains.find(label.id);
    if (chain == chains.end()) continue;
    const auto life = life_of(std::move(chain->second));
    beside.insert(life.beside.begin(), life.beside.end());
    label.state = life.state;
    if (life.since) label.state_at = *life.since;
    label.door_id = life.door;
    label.seen_at = life.seen_at;
    label.by_name = life.by_name;
    label.beside = std::ssize(life.beside);
    work.tx.update(label);
  }
  return beside;
}
}  // namespace

Result<StepsTaken> take_steps(Work& work, const NewSteps& wanted) {
  if (wanted.steps.empty()) return refuse(No::invalid, "seal.no_steps", "steps");
  if (wanted.steps.size() > most_at_once)
    return refuse(No::invalid, "seal.too_many_steps", "steps");
  auto known = known_of(work, wanted);
  if (const auto may = may_take(work, known, wanted.steps); !may) return refuse(may);

  StepsTaken taken;
  std::vector<StepRow> rows;
  std::vector<Opening> openings;
  std::vector<Uuid> doors;
  for (const auto& one : wanted.steps) {
    if (known.steps.contains(one.id)) {
      ++taken.known;
      continue;
    }
    rows.push_back(row_of(work, known.labels.at(one.number), one));
    if (auto opening = opening_of(work, rows.back(), one)) openings.push_back(std::move(*opening));
    if (rows.back().door_id) doors.push_back(*rows.back().door_id);
  }
  taken.taken = std::ssize(rows);
  std::set<Uuid> beside;
  if (!rows.empty()) {
    work.tx.insert_all(rows);
    work.tx.insert_all(openings);
    beside = settle(work, known.labels, rows);
    work.announce("seal.changed", doors);
    if (const auto kept = keep_tasks(work, doors); !kept) return refuse(kept);
  }
  std::set<std::int64_t> told;
  for (const auto& one : wanted.steps) {
    const auto& label = known.labels.at(one.number);
    if (!told.insert(one.number).second) continue;
    const bool is_beside =
        std::any_of(wanted.steps.begin(), wanted.steps.end(), [&](const NewStep& other) {
          return other.number == one.number && beside.contains(other.id);
        });
    taken.items.push_back({label.number, label.state, label.state_at, is_beside});
  }
  return taken;
}

Result<PhotoKept> add_photo(Work& work, const NewPhoto& wanted, const routing::Upload& upload) {
  const auto step =
      work.tx.one<StepRow>("where community_id = ? and id = ?", work.community(), wanted.step);
  if (!step) return refuse(No::missing, "seal.no_such_step", "step");
  if (const auto may = auth::may_hand_in(work, work.device_time.value_or(work.now), ""); !may)
    return refuse(may);
  if (const auto known =
          work.tx.one<Photo>("where community_id = ? and id = ?", work.community(), wanted.id)) {
    if (known->step_id != step->id) return refuse(No::conflict, "seal.id_taken", "id");
    return PhotoKept{known->id, known->step_id};
  }
  if (upload.bytes.size() > most_bytes) return refuse(No::invalid, "seal.photo_too_big");
  auto picture = picture::read_picture(upload.bytes, photo_limits);
  if (!picture) return refuse(picture);
  const auto count = work.tx.value<std::int64_t>(
      "select count(*) from seal_photo where community_id = ? and step_id = ?", work.community(),
      step->id);
  if (count.value_or(0) >= most_photos) return refuse(No::conflict, "seal.too_many_photos");
  work.tx.insert(Photo{work.community(),
                       wanted.id,
                       step->id,
                       std::string(picture::content_type_of(picture->format)),
                       picture->width,
                       picture->height,
                       work.now,
                       {std::move(picture->bytes)}});
  if (step->door_id) work.announce("seal.changed", {*step->door_id});
  return PhotoKept{wanted.id, step->id};
}

Result<routing::Download> open_photo(Work& work, const PhotoKey& key) {
  auto photo =
      work.tx.one<Photo>("where community_id = ? and id = ?", work.community(), key.seal_photo);
  if (!photo) return refuse(No::missing, "seal.no_such_photo", "seal_photo");
  work.looked("seal.photo", photo->id);
  const auto end = photo->content_type.substr(photo->content_type.find('/') + 1);
  return routing::Download{photo->id.text() + '.' + end, photo->content_type,
                           std::move(photo->content.content)};
}
}  // namespace seal
