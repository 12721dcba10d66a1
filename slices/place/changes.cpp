// SPDX-License-Identifier: Apache-2.0
/// Decisions on one place: its name, its end, its beginning again.
#include "place/changes.hpp"

#include "place/change_acts.hpp"
#include "place/change_rules.hpp"
#include "place/doors.hpp"
#include "platform/app.hpp"

namespace place {
namespace {
/// Everything that closes with a place.
std::vector<Place> below(Work& work, const Place& place) {
  if (place.kind == Kind::compound)
    return work.tx.all<Place>("where community_id = ? and compound_id = ?", work.community(),
                              place.id);
  return inside_of(work, {place.id});
}

bool is_lived_in(Work& work, const Place& place, const std::vector<Place>& inside) {
  const auto persons = persons_behind(work);
  const auto has_persons = [&](const Place& one) {
    const auto found = persons.find(one.id);
    return found != persons.end() && found->second > 0;
  };
  return has_persons(place) || std::any_of(inside.begin(), inside.end(), has_persons);
}

bool is_grid_in_use(Work& work, const Place& grid) {
  return work.tx
      .one<Place>("where community_id = ? and grid_id = ? and is_closed = ? limit 1",
                  work.community(), grid.id, false)
      .has_value();
}
}  // namespace

PlaceNow now_of(const Place& place) {
  return {place.id,      std::string(described::name_of(place.kind)),
          place.name,    place.detail,
          place.label,   place.is_closed,
          place.revision};
}

std::unordered_map<Uuid, std::int64_t> persons_behind(Work& work) {
  return work.sockets.persons_behind ? work.sockets.persons_behind(work)
                                     : std::unordered_map<Uuid, std::int64_t>();
}

std::vector<Place> inside_of(Work& work, std::vector<Uuid> parents) {
  std::vector<Place> all;
  while (!parents.empty()) {
    auto level = work.tx.all<Place>(
        "where community_id = ? and parent_id in (?*) and kind in ('stairwell', 'dwelling')",
        work.community(), parents);
    parents.clear();
    for (auto& one : level) {
      if (one.kind == Kind::stairwell) parents.push_back(one.id);
      all.push_back(std::move(one));
    }
  }
  return all;
}

Result<Place> subject_of(Work& work, const SubjectDecision& wanted) {
  auto subject = find_place(work, wanted.subject);
  if (!subject) return refuse(No::missing, "place.no_such_place", "subject");
  if (subject->revision != wanted.revision) {
    Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
    refusal.current = json::write(now_of(*subject));
    return tl::unexpected<Refusal>(std::move(refusal));
  }
  if (const auto may = may_date(wanted.on, work.today(), change_policy(work.today())); !may)
    return refuse(may);
  return std::move(*subject);
}

Result<ChangeCard> rename(Work& work, const NewRenaming& wanted) {
  const auto subject = subject_of(work, wanted);
  if (!subject) return refuse(subject);
  if (const auto may = may_change(*subject); !may) return refuse(may);
  if (const auto may = may_be_named(subject->kind, wanted.name); !may) return refuse(may);
  auto after = *subject;
  after.name = wanted.name;
  if (subject->floor == floor_of(subject->name)) after.floor = floor_of(after.name);
  ChangeWriter rows(work);
  rows.change(*subject, after);
  if (rows.is_empty()) return refuse(No::conflict, "place.nothing_changes", "name");
  return card_of(work, rows.finish(ChangeKind::renamed, wanted, subject->id));
}

Result<ChangeCard> close(Work& work, const NewClosing& wanted) {
  const auto subject = subject_of(work, wanted);
  if (!subject) return refuse(subject);
  if (const auto may = may_change(*subject); !may) return refuse(may);
  const auto inside = below(work, *subject);
  if (is_lived_in(work, *subject, inside)) return refuse(No::conflict, "place.lived_in", "subject");
  if (subject->kind == Kind::grid && is_grid_in_use(work, *subject))
    return refuse(No::conflict, "place.grid_in_use", "subject");
  ChangeWriter rows(work);
  const auto shut = [&](const Place& place) {
    auto after = place;
    after.is_closed = true;
    rows.change(place, after);
  };
  shut(*subject);
  for (const auto& place : inside) shut(place);
  return card_of(work, rows.finish(ChangeKind::closed, wanted, subject->id));
}

Result<ChangeCard> reopen(Work& work, const NewOpening& wanted) {
  const auto subject = subject_of(work, wanted);
  if (!subject) return refuse(subject);
  if (const auto may = may_reopen(*subject); !may) return refuse(may);
  if (const auto above = find_place(work, subject->parent_id); above && above->is_closed)
    return refuse(No::conflict, "place.above_is_closed", "subject");
  // What was closed by itself, before or after, stays closed.
  const auto closings = work.tx.all<Change>(
      "where community_id = ? and subject_id = ? and kind = 'closed' order by id desc limit 1",
      work.community(), subject->id);
  std::unordered_set<Uuid> closed_along;
  if (!closings.empty())
    for (const auto& step : work.tx.all<ChangeStep>("where community_id = ? and change_id = ?",
                                                    work.community(), closings.front().id))
      closed_along.insert(step.place_id);
  ChangeWriter rows(work);
  const auto open = [&](const Place& place) {
    auto after = place;
    after.is_closed = false;
    rows.change(place, after);
  };
  open(*subject);
  for (const auto& place : below(work, *subject))
    if (closed_along.contains(place.id) && !place.successor_id) open(place);
  return card_of(work, rows.finish(ChangeKind::reopened, wanted, subject->id));
}

Result<ChangeCard> change_detail(Work& work, const NewDetail& wanted) {
  const auto subject = subject_of(work, wanted);
  if (!subject) return refuse(subject);
  if (const auto may = may_have_detail(*subject, wanted.detail); !may) return refuse(may);
  auto after = *subject;
  after.detail = wanted.detail;
  ChangeWriter rows(work);
  rows.change(*subject, after);
  if (rows.is_empty()) return refuse(No::conflict, "place.nothing_changes", "detail");
  return card_of(work, rows.finish(ChangeKind::edited, wanted, subject->id));
}
}  // namespace place
