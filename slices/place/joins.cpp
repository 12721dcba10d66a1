// SPDX-License-Identifier: Apache-2.0
/// One place becomes two, and two become one.
#include "place/change_acts.hpp"
#include "place/change_rules.hpp"
#include "place/doors.hpp"

namespace place {
namespace {
std::vector<Place> right_inside(Work& work, const Uuid& parent) {
  return work.tx.all<Place>(
      "where community_id = ? and parent_id = ? and kind in ('stairwell', 'dwelling')",
      work.community(), parent);
}

/// Whoever lives behind one of two doors stays where the register has them: the place with the
/// household stays, and takes the subject's number.
enum class Lived { behind_none, behind_subject, behind_other, behind_both };

Lived lived_of(Work& work, const Place& subject, const Place& other) {
  const auto persons = persons_behind(work);
  const auto behind = [&](const Place& place) {
    const auto found = persons.find(place.id);
    return found == persons.end() ? -1 : found->second;
  };
  const auto here = behind(subject), there = behind(other);
  if (here > 0 && there > 0) return Lived::behind_both;
  if (here < there) return Lived::behind_other;
  return here < 0 ? Lived::behind_none : Lived::behind_subject;
}

void merge_doors(ChangeWriter& rows, const Place& stays, const Place& goes, const Place& subject) {
  auto one = stays, two = goes;
  two.is_closed = true;
  two.successor_id = stays.id;
  if (stays.id != subject.id) {
    one.name = goes.name;
    one.floor = goes.floor;
    two.name = stays.name;
    two.floor = stays.floor;
  }
  rows.change(stays, one);
  rows.change(goes, two);
}
}  // namespace

Result<ChangeCard> split(Work& work, const NewSplit& wanted) {
  const auto subject = subject_of(work, wanted);
  if (!subject) return refuse(subject);
  if (const auto may = may_split(*subject); !may) return refuse(may);
  if (const auto may = may_be_named(subject->kind, wanted.name); !may) return refuse(may);
  if (find_place(work, wanted.id)) return refuse(No::conflict, "place.id_taken", "id");
  const bool is_dwelling = subject->kind == Kind::dwelling;
  if (is_dwelling != wanted.moved.empty())
    return refuse(No::invalid, is_dwelling ? "place.not_inside" : "place.nothing_moves", "moved");

  Place made = *subject;
  made.id = wanted.id;
  made.name = wanted.name;
  made.revision = 1;
  made.label.reset();
  made.label_back.reset();
  ChangeWriter rows(work);
  rows.add(made);
  const auto inside = right_inside(work, subject->id);
  std::unordered_set<Uuid> moved(wanted.moved.begin(), wanted.moved.end());
  for (const auto& place : inside) {
    if (!moved.erase(place.id)) continue;
    auto after = place;
    after.parent_id = made.id;
    rows.change(place, after);
  }
  if (!moved.empty()) return refuse(No::missing, "place.not_inside", "moved");
  return card_of(work, rows.finish(ChangeKind::split, wanted, subject->id));
}

Result<ChangeCard> merge(Work& work, const NewMerge& wanted) {
  const auto subject = subject_of(work, wanted);
  if (!subject) return refuse(subject);
  const auto other = find_place(work, wanted.joined);
  if (!other) return refuse(No::missing, "place.no_such_place", "joined");
  if (const auto may = may_merge(*subject, *other); !may) return refuse(may);

  ChangeWriter rows(work);
  if (subject->kind == Kind::dwelling) {
    const auto lived = lived_of(work, *subject, *other);
    if (lived == Lived::behind_both) return refuse(No::conflict, "place.both_lived_in", "joined");
    if (lived == Lived::behind_other)
      merge_doors(rows, *other, *subject, *subject);
    else
      merge_doors(rows, *subject, *other, *subject);
    const auto& stays = lived == Lived::behind_other ? other->id : subject->id;
    return card_of(work, rows.finish(ChangeKind::merged, wanted, stays));
  }
  std::unordered_set<std::string> names;
  for (const auto& place : right_inside(work, subject->id))
    names.insert(std::string(described::name_of(place.kind)) + ' ' + place.name);
  for (const auto& place : right_inside(work, other->id)) {
    if (names.contains(std::string(described::name_of(place.kind)) + ' ' + place.name))
      return refuse(No::conflict, "place.same_names_inside", "joined");
    auto after = place;
    after.parent_id = subject->id;
    rows.change(place, after);
  }
  auto gone = *other;
  gone.is_closed = true;
  gone.successor_id = subject->id;
  rows.change(*other, gone);
  return card_of(work, rows.finish(ChangeKind::merged, wanted, subject->id));
}
}  // namespace place
