// SPDX-License-Identifier: Apache-2.0
#include "people/duplicates.hpp"

#include <unordered_map>

#include "people/door_names.hpp"
#include "people/duplicate_rows.hpp"
#include "people/duplicate_search.hpp"
#include "people/identity.hpp"
#include "people/move_between.hpp"
#include "platform/app.hpp"

namespace people {
namespace {
constexpr std::int64_t usual_page = 20;

/// Pairs of the list that still are a question: both may be found, and nobody told them apart.
struct OpenPair {
  std::int64_t rank = 0, score = 0;
  std::uint32_t reasons = 0;
  Person one, other;
};

Person person_at(const db::Row& row, int column) {
  Person person;
  described::each_member<Person>([&](auto d) { db::take(row, column++, person.*d.pointer); });
  return person;
}

std::vector<OpenPair> open_pairs(Work& work, const DuplicateSearch& search, std::int64_t after,
                                 std::int64_t most) {
  static const std::string sql =
      "select q.rank, q.score, q.reasons, " + db::columns_of<Person>("a.") + ", " +
      db::columns_of<Person>("b.") +
      " from people_pair q join people_person a on a.community_id = q.one_community_id and "
      "a.id = q.one_id join people_person b on b.community_id = q.other_community_id and "
      "b.id = q.other_id where q.place_id = ? and q.search_id = ? and q.rank > ? and "
      "a.standing in ('listed', 'moved_out') and b.standing in ('listed', 'moved_out') and "
      "a.found_in is null and b.found_in is null and "
      "not exists (select 1 from people_difference d where d.one_id = q.one_id and "
      "d.other_id = q.other_id and d.withdrawn_at is null) order by q.rank limit ?";
  constexpr int first = 3;
  constexpr int second = first + static_cast<int>(described::count<Person>);
  std::vector<OpenPair> pairs;
  work.tx.each(
      sql,
      [&](const db::Row& row) {
        pairs.push_back({row.whole(0), row.whole(1), static_cast<std::uint32_t>(row.whole(2)),
                         person_at(row, first), person_at(row, second)});
      },
      search.place_id, search.search_id, after, most);
  return pairs;
}

/// Names and doors of a page of pairs.
class Sides {
 public:
  Sides(Work& work, const std::vector<OpenPair>& pairs) : work_(work) {
    std::vector<Uuid> communities, households;
    for (const auto& pair : pairs)
      for (const auto* person : {&pair.one, &pair.other}) {
        if (names_.try_emplace(person->community_id).second)
          communities.push_back(person->community_id);
        households.push_back(person->household_id);
      }
    doors_ = door_names(work, communities, households);
    for (auto& [id, name] : names_)
      if (const auto community = place::find_division(work, id)) name = community->name;
  }

  PairSide of(const Person& person) const {
    PairSide side;
    side.community = person.community_id;
    side.person = person.id;
    side.household = person.household_id;
    side.community_name = names_.at(person.community_id);
    side.name = person.name.str();
    side.door = doors_.of(person.household_id);
    side.sex = person.sex;
    side.born_on = person.born_on;
    side.relation = person.relation;
    side.residence = person.residence;
    side.standing = person.standing;
    if (const auto phone = phone_of(work_, person); !phone.empty())
      side.phone_masked = mask_phone(phone);
    if (const auto number = id_number_of(work_, person); !number.empty())
      side.id_number_masked = mask_id(number);
    return side;
  }

 private:
  Work& work_;
  std::unordered_map<Uuid, std::string> names_;
  DoorNames doors_;
};

DifferenceCard card_of(const Difference& row, const Uuid& person, const Uuid& other) {
  return {row.id, person, other, row.note.str(), row.at, row.actor_name, row.withdrawn_at};
}

/// Both, each in its community; the right is asked at the other one.
Result<void> may_decide(Work& work, const Uuid& person, const Uuid& other,
                        const std::optional<Uuid>& community) {
  const auto there = community.value_or(work.community());
  if (there != work.community() && !is_allowed_at(work, may_write_moves, there))
    return refuse(No::forbidden, "auth.not_yours", "community");
  if (!find_person(work, person)) return refuse(No::missing, "people.no_such_person", "person");
  if (find_persons(work, there, {other}).empty())
    return refuse(No::missing, "people.no_such_person", "other");
  if (person == other) return refuse(No::invalid, "people.same_person", "other");
  return {};
}
}  // namespace

Result<PairList> list_pairs(Work& work, const PairQuery& query) {
  PairList list;
  const auto search = find_search(work, work.place.id);
  if (!search) return list;
  list.search = card_of(work, *search);
  const std::int64_t limit = query.limit ? std::int64_t(*query.limit) : usual_page;
  auto pairs = open_pairs(work, *search, query.after ? std::int64_t(*query.after) : 0, limit + 1);
  if (std::ssize(pairs) > limit) {
    pairs.resize(static_cast<std::size_t>(limit));
    list.next = pairs.back().rank;
  }
  const Sides sides(work, pairs);
  for (const auto& pair : pairs)
    list.items.push_back(
        {pair.score, reasons_in(pair.reasons), sides.of(pair.one), sides.of(pair.other)});
  return list;
}

Result<DifferenceCard> tell_apart(Work& work, const NewDifference& wanted) {
  const auto may = may_decide(work, wanted.person, wanted.other, wanted.community);
  if (!may) return refuse(may);
  const auto& [one, other] = std::minmax(wanted.person, wanted.other);
  if (work.tx.one<Difference>("where one_id = ? and other_id = ? and withdrawn_at is null", one,
                              other))
    return refuse(No::conflict, "people.told_apart_already");
  if (work.tx.one<Difference>("where one_id = ? and other_id = ? and id = ?", one, other,
                              wanted.id))
    return refuse(No::conflict, "people.id_taken", "id");
  Difference row{
      one,      other, wanted.id, wanted.note.value_or(Note()), work.actor.user, work.actor.name,
      work.now, {},    {}};
  work.tx.insert(row);
  work.announce("people.duplicates_changed", {wanted.person});
  work.announce_at(wanted.community.value_or(work.community()), "people.duplicates_changed",
                   {wanted.other});
  return card_of(row, wanted.person, wanted.other);
}

Result<DifferenceCard> withdraw_difference(Work& work, const NewWithdrawal& wanted) {
  if (!find_person(work, wanted.person))
    return refuse(No::missing, "people.no_such_person", "person");
  const auto& [one, other] = std::minmax(wanted.person, wanted.other);
  auto row = work.tx.one<Difference>(
      "where one_id = ? and other_id = ? and id = ? and withdrawn_at is null", one, other,
      wanted.difference);
  if (!row) return refuse(No::missing, "people.no_such_difference", "difference");
  row->withdrawn_at = work.now;
  row->withdrawn_by = work.actor.name;
  work.tx.run(
      "update people_difference set withdrawn_at = ?, withdrawn_by = ? "
      "where one_id = ? and other_id = ? and id = ?",
      row->withdrawn_at, row->withdrawn_by, one, other, row->id);
  work.announce("people.duplicates_changed", {wanted.person, wanted.other});
  return card_of(*row, wanted.person, wanted.other);
}
}  // namespace people
