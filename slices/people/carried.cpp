// SPDX-License-Identifier: Apache-2.0
#include "people/carried.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "people/identity.hpp"
#include "people/rows.hpp"

namespace people {
namespace {
constexpr std::size_t most_at_once = 10'000;  // ids in one statement

struct HouseholdRow {
  Uuid id, dwelling_id;
  Occupancy occupancy = Occupancy::unknown;
  Quality quality = Quality::nobody_listed;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(HouseholdRow, (), (id, dwelling_id, occupancy, quality, revision))

struct MemberRow {
  Uuid id, household_id;
  std::int64_t revision = 1;
  PersonName name;
  Sex sex = Sex::unknown;
  std::optional<Day> born_on;
  Relation relation = Relation::other;
  Residence residence = Residence::here;
  Registered registered = Registered::unknown;
  std::optional<Private<PhoneText>> phone;
};
BOOST_DESCRIBE_STRUCT(MemberRow, (),
                      (id, household_id, revision, name, sex, born_on, relation, residence,
                       registered, phone))

struct NeedRow {
  Uuid id, person_id;
  NeedKind kind = NeedKind::chronic;
  std::optional<Day> next_due;
};
BOOST_DESCRIBE_STRUCT(NeedRow, (), (id, person_id, kind, next_due))

/// Calls `read` with one part of the ids after the other.
template <class Read>
void in_parts(const std::vector<Uuid>& ids, Read&& read) {
  for (std::size_t at = 0; at < ids.size(); at += most_at_once) {
    const auto end = std::min(ids.size(), at + most_at_once);
    read(std::vector<Uuid>(ids.begin() + std::ptrdiff_t(at), ids.begin() + std::ptrdiff_t(end)));
  }
}

template <class Row>
void append(std::vector<Row>& rows, std::vector<Row> more) {
  if (rows.empty()) return rows.swap(more);
  rows.insert(rows.end(), std::make_move_iterator(more.begin()),
              std::make_move_iterator(more.end()));
}

std::vector<place::Place> places_by_id(Work& work, const std::vector<Uuid>& ids) {
  std::vector<place::Place> found;
  in_parts(ids, [&](const auto& part) { append(found, place::find_places(work, part)); });
  return found;
}

/// Who lives behind the doors.
class Homes {
 public:
  /// Of the whole community.
  explicit Homes(Work& work) : work_(work) {
    const auto community = work.community();
    households_ = work.tx.query<HouseholdRow>(
        "select id, dwelling_id, occupancy, quality, revision from people_household "
        "where community_id = ?",
        community);
    members_ = work.tx.query<MemberRow>(
        "select id, household_id, revision, name, sex, born_on, relation, residence, registered, "
        "phone from people_person where community_id = ? and standing = 'listed'",
        community);
    needs_ = work.tx.query<NeedRow>(
        "select id, person_id, kind, next_due from people_need "
        "where community_id = ? and ended_at is null",
        community);
    sort();
  }
  /// Of these doors.
  Homes(Work& work, const std::vector<Uuid>& doors) : work_(work) {
    const auto community = work.community();
    in_parts(doors, [&](const auto& part) {
      append(households_,
             work.tx.query<HouseholdRow>(
                 "select id, dwelling_id, occupancy, quality, revision from people_household "
                 "where community_id = ? and dwelling_id in (?*)",
                 community, part));
    });
    std::vector<Uuid> ids, persons;
    for (const auto& household : households_) ids.push_back(household.id);
    in_parts(ids, [&](const auto& part) {
      append(members_, work.tx.query<MemberRow>(
                           "select id, household_id, revision, name, sex, born_on, relation, "
                           "residence, registered, phone from people_person "
                           "where community_id = ? and household_id in (?*) "
                           "and standing = 'listed'",
                           community, part));
    });
    for (const auto& member : members_) persons.push_back(member.id);
    in_parts(persons, [&](const auto& part) {
      append(needs_, work.tx.query<NeedRow>(
                         "select id, person_id, kind, next_due from people_need "
                         "where community_id = ? and person_id in (?*) and ended_at is null",
                         community, part));
    });
    sort();
  }

  void put(CarriedDoor& door) const {
    const auto found = by_door_.find(door.id);
    if (found == by_door_.end()) return;
    const auto& household = households_[found->second];
    door.household = household.id;
    door.revision = household.revision;
    door.occupancy = household.occupancy;
    door.quality = household.quality;
    auto member = std::lower_bound(
        members_.begin(), members_.end(), household.id,
        [](const MemberRow& row, const Uuid& id) { return row.household_id < id; });
    for (; member != members_.end() && member->household_id == household.id; ++member)
      door.members.push_back(card_of(*member));
  }

 private:
  void sort() {
    for (std::size_t i = 0; i < households_.size(); ++i)
      by_door_.emplace(households_[i].dwelling_id, i);
    std::sort(members_.begin(), members_.end(), [](const MemberRow& a, const MemberRow& b) {
      return std::tie(a.household_id, a.relation, a.id) <
             std::tie(b.household_id, b.relation, b.id);
    });
    std::sort(needs_.begin(), needs_.end(), [](const NeedRow& a, const NeedRow& b) {
      return std::tie(a.person_id, a.next_due, a.id) < std::tie(b.person_id, b.next_due, b.id);
    });
  }

  CarriedMember card_of(const MemberRow& row) const {
    CarriedMember card;
    card.person = row.id;
    card.revision = row.revision;
    card.name = row.name.str();
    card.sex = row.sex;
    if (row.born_on) card.born_year = row.born_on->year();
    card.relation = row.relation;
    card.residence = row.residence;
    card.registered = row.registered;
    if (row.phone) {
      const auto plain = work_.keys.unseal(Person::table, row.id, "phone", row.phone->sealed());
      if (!plain) throw db::Fault(db::Fault::Kind::broken, "a sealed member does not open");
      card.phone_masked = mask_phone(*plain);
    }
    auto need =
        std::lower_bound(needs_.begin(), needs_.end(), row.id,
                         [](const NeedRow& one, const Uuid& id) { return one.person_id < id; });
    for (; need != needs_.end() && need->person_id == row.id; ++need)
      card.needs.push_back({need->id, need->kind, need->next_due});
    return card;
  }

  const Work& work_;
  std::vector<HouseholdRow> households_;
  std::vector<MemberRow> members_;
  std::vector<NeedRow> needs_;
  std::unordered_map<Uuid, std::size_t> by_door_;
};

/// The places above doors, to name them by.
class Above {
 public:
  void take(const std::vector<place::Place>& places) {
    for (const auto& place : places) by_id_.emplace(place.id, place);
  }
  /// What these doors and their stairwells lie in.
  void load(Work& work, const std::vector<place::Place>& doors) {
    std::unordered_set<Uuid> wanted;
    for (const auto& door : doors) {
      wanted.insert(door.parent_id);
      if (door.compound_id) wanted.insert(*door.compound_id);
    }
    const auto near = places_by_id(work, {wanted.begin(), wanted.end()});
    take(near);
    wanted.clear();
    for (const auto& place : near)
      if (place.kind == place::Kind::stairwell) wanted.insert(place.parent_id);
    take(places_by_id(work, {wanted.begin(), wanted.end()}));
  }

  CarriedDoor door_of(const place::Place& place) const {
    CarriedDoor door;
    door.id = place.id;
    door.door = place.label.value_or(place.name);
    door.number = place.name;
    door.floor = place.floor;
    door.compound = place.compound_id;
    if (place.compound_id)
      if (const auto* compound = find(*place.compound_id)) door.compound_name = compound->name;
    const auto* parent = find(place.parent_id);
    if (parent && parent->kind == place::Kind::stairwell) {
      door.stairwell = parent->id;
      door.stairwell_name = parent->name;
      parent = find(parent->parent_id);
    }
    if (parent && parent->kind == place::Kind::building) {
      door.building = parent->id;
      door.building_name = parent->name;
    }
    return door;
  }

 private:
  const place::Place* find(const Uuid& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &found->second;
  }
  std::unordered_map<Uuid, place::Place> by_id_;
};

void put_all(const std::vector<place::Place>& places, const Above& above, const Homes& homes,
             pack::Records& records) {
  for (const auto& place : places) {
    if (place.is_closed) continue;
    auto door = above.door_of(place);
    homes.put(door);
    if (door.household) records.shows("people.household", *door.household);
    records.add(door);
  }
}

void take_whole(Work& work, pack::Records& records) {
  const auto map = place::DoorMap::load(work);
  const Homes homes(work);
  Above above;
  above.take(map.compounds());
  above.take(map.buildings());
  above.take(map.stairwells());
  put_all(map.dwellings(), above, homes, records);
  // Shops stand in no building.
  put_all(place::open_premises(work), above, homes, records);
}

void take_doors(Work& work, const std::vector<Uuid>& doors, pack::Records& records) {
  const auto places = places_by_id(work, doors);
  Above above;
  above.load(work, places);
  put_all(places, above, Homes(work, doors), records);
}

void take_all(Work& work, const pack::Doors& doors, pack::Records& records) {
  if (doors.is_whole) return take_whole(work, records);
  take_doors(work, doors.places, records);
}

/// The doors of households and persons that were named.
std::vector<Uuid> doors_behind(Work& work, const pack::Doors& doors,
                               const std::vector<Uuid>& named) {
  std::vector<Uuid> found;
  const auto take = [&](const db::Row& row) {
    if (doors.has(row.uuid(0))) found.push_back(row.uuid(0));
  };
  in_parts(named, [&](const auto& part) {
    work.tx.each("select dwelling_id from people_household where community_id = ? and id in (?*)",
                 take, work.community(), part);
    work.tx.each(
        "select h.dwelling_id from people_person p join people_household h "
        "on h.community_id = p.community_id and h.id = p.household_id "
        "where p.community_id = ? and p.id in (?*)",
        take, work.community(), part);
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

/// Plans and positions on them name no door.
bool renames_doors(std::string_view topic) {
  return topic == "place.changed" || topic == "place.dwellings_made";
}

pack::Told take_changed(Work& work, const pack::Doors& doors,
                        const std::vector<Announcement>& announced, pack::Records& records) {
  std::vector<Uuid> named;
  for (const auto& [topic, ids] : announced) {
    if (renames_doors(topic)) return pack::Told::unsure;
    if (topic != "people.household_changed") continue;
    if (ids.empty()) return pack::Told::unsure;
    named.insert(named.end(), ids.begin(), ids.end());
  }
  if (named.empty()) return pack::Told::changes;
  take_doors(work, doors_behind(work, doors, named), records);
  return pack::Told::changes;
}
}  // namespace

OfflinePack carried_doors() {
  return {"doors",
          [](json::Schemas& schemas) { return schemas.of<CarriedDoor>(json::Direction::reply); },
          take_all, take_changed};
}
}  // namespace people
