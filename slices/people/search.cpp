// SPDX-License-Identifier: Apache-2.0
/// Search as you type: every look-up goes through an index and stops at the limit.
#include <unordered_map>

#include "people/grams.hpp"
#include "people/identity.hpp"
#include "people/people.hpp"
#include "people/register.hpp"
#include "people/rows_of.hpp"

namespace people {
namespace {
constexpr std::int64_t usual_limit = 20;

/// What was found so far, in order, each person once.
class Hits {
 public:
  explicit Hits(std::size_t limit) : limit_(limit) {}
  bool is_full() const { return persons_.size() > limit_; }
  std::int64_t room() const {
    return std::int64_t(limit_ + 1 - std::min(persons_.size(), limit_ + 1));
  }
  void add(Person person, Matched matched) {
    if (is_full()) return;
    if (place_of_.emplace(person.id, persons_.size()).second)
      persons_.emplace_back(std::move(person), matched);
  }
  std::vector<std::pair<Person, Matched>>& persons() { return persons_; }
  std::size_t limit() const { return limit_; }

 private:
  std::size_t limit_;
  std::vector<std::pair<Person, Matched>> persons_;
  std::unordered_map<Uuid, std::size_t> place_of_;
};

std::string like_of(std::string_view text) {
  std::string out = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '!') out += '!';
    out += c;
  }
  return out + '%';
}

const std::string& by_token() {
  static const std::string sql =
      "select " + db::columns_of<Person>("p.") +
      " from people_token t join people_person p on p.community_id = t.community_id and "
      "p.id = t.person_id where t.community_id = ? and t.token = ? ";
  return sql;
}

void find_by_name(Work& work, const Query& query, Hits& hits) {
  static const std::string exact = by_token() + "order by t.person_id limit ?";
  // Grams may stand apart in a name; the row itself decides.
  static const std::string checked =
      by_token() +
      "and exists (select 1 from people_token u where u.community_id = t.community_id and "
      "u.token = ? and u.person_id = t.person_id) and p.name like ? escape '!' "
      "order by t.person_id limit ?";
  if (query.tokens.empty()) return;
  const auto found =
      query.tokens.size() == 1
          ? work.tx.query<Person>(exact, work.community(), query.tokens[0], hits.room())
          : work.tx.query<Person>(checked, work.community(), query.tokens.front(),
                                  query.tokens.back(), like_of(query.text), hits.room());
  for (const auto& person : found) hits.add(person, Matched::name);
}

void find_by_pinyin(Work& work, const Query& query, Hits& hits) {
  // One person has several tokens that begin alike: take some more than the limit.
  static const std::string sql =
      "select " + db::columns_of<Person>("p.") +
      " from people_token t join people_person p on p.community_id = t.community_id and "
      "p.id = t.person_id where t.community_id = ? and t.token >= ? and t.token < ? "
      "order by t.token, t.person_id limit ?";
  for (const auto& token : query.tokens)
    for (const auto& person :
         work.tx.query<Person>(sql, work.community(), token, token + '~', hits.room() * 3))
      hits.add(person, Matched::pinyin);
}

void find_by_phone(Work& work, const Query& query, Hits& hits) {
  static const std::string sql = by_token() + "order by t.person_id limit 500";
  const Register rows(work);
  for (const auto& person :
       work.tx.query<Person>(sql, work.community(), rows.tail_token(query.text))) {
    if (hits.is_full()) return;
    if (query.text.size() == 4 || phone_of(work, person).ends_with(query.text))
      hits.add(person, Matched::phone);
  }
}

/// Persons behind the doors; an empty dwelling stands for itself.
void find_by_door(Work& work, const Query& query, Hits& hits, std::vector<place::Place>& empty) {
  const auto dwellings = place::find_dwellings(work, query.text, static_cast<int>(hits.room()));
  std::vector<Uuid> ids;
  for (const auto& dwelling : dwellings) ids.push_back(dwelling.id);
  const auto households = work.tx.all<Household>("where community_id = ? and dwelling_id in (?*)",
                                                 work.community(), ids);
  std::unordered_map<Uuid, Uuid> household_of;
  std::vector<Uuid> household_ids;
  for (const auto& household : households) {
    household_of[household.dwelling_id] = household.id;
    household_ids.push_back(household.id);
  }
  std::unordered_map<Uuid, std::vector<Person>> members;
  for (auto& person : work.tx.all<Person>(
           "where community_id = ? and household_id in (?*) and standing = 'listed' order by id",
           work.community(), household_ids))
    members[person.household_id].push_back(std::move(person));
  for (const auto& dwelling : dwellings) {
    const auto& persons = members[household_of[dwelling.id]];
    for (const auto& person : persons) hits.add(person, Matched::door);
    if (persons.empty() && empty.size() + hits.persons().size() < hits.limit())
      empty.push_back(dwelling);
  }
}

/// Adds door, stairwell and compound names to what was found, in three statements.
class Doors {
 public:
  Doors(Work& work, const std::vector<Uuid>& household_ids, const std::vector<place::Place>& more) {
    std::vector<Uuid> dwelling_ids;
    for (const auto& household : work.tx.all<Household>("where community_id = ? and id in (?*)",
                                                        work.community(), household_ids)) {
      dwelling_of_[household.id] = household.dwelling_id;
      dwelling_ids.push_back(household.dwelling_id);
    }
    std::vector<Uuid> above;
    auto dwellings = place::find_places(work, dwelling_ids);
    dwellings.insert(dwellings.end(), more.begin(), more.end());
    for (auto& dwelling : dwellings) {
      above.push_back(dwelling.parent_id);
      if (dwelling.compound_id) above.push_back(*dwelling.compound_id);
      places_[dwelling.id] = std::move(dwelling);
    }
    std::sort(above.begin(), above.end());
    above.erase(std::unique(above.begin(), above.end()), above.end());
    for (auto& found : place::find_places(work, above)) places_[found.id] = std::move(found);
  }

  const Uuid& dwelling_of(const Uuid& household) const { return dwelling_of_.at(household); }

  void name(const Uuid& dwelling_id, FoundPerson& out) const {
    const auto& dwelling = places_.at(dwelling_id);
    out.dwelling = dwelling.id;
    out.door = dwelling.label.value_or(dwelling.name);
    out.door_number = dwelling.name;
    out.compound = dwelling.compound_id;
    if (dwelling.compound_id)
      if (const auto found = places_.find(*dwelling.compound_id); found != places_.end())
        out.compound_name = found->second.name;
    const auto above = places_.find(dwelling.parent_id);
    if (above == places_.end()) return;
    const bool is_stairwell = above->second.kind == place::Kind::stairwell;
    if (is_stairwell) out.stairwell = above->second.name;
    out.building = is_stairwell ? above->second.parent_id : above->second.id;
  }

 private:
  std::unordered_map<Uuid, Uuid> dwelling_of_;
  std::unordered_map<Uuid, place::Place> places_;
};
}  // namespace

Result<FoundPeople> find_people(Work& work, const PeopleQuery& asked) {
  Hits hits(static_cast<std::size_t>(asked.limit ? std::int64_t(*asked.limit) : usual_limit));
  std::vector<place::Place> empty;
  for (const auto& query : read_query(asked.q.str())) {
    if (hits.is_full()) break;
    switch (query.kind) {
      case QueryKind::name:
        find_by_name(work, query, hits);
        break;
      case QueryKind::pinyin:
        find_by_pinyin(work, query, hits);
        break;
      case QueryKind::phone_tail:
        find_by_phone(work, query, hits);
        break;
      case QueryKind::door:
        find_by_door(work, query, hits, empty);
        break;
    }
  }

  FoundPeople found;
  found.is_more = hits.is_full();
  if (found.is_more) hits.persons().resize(hits.limit());
  // Who lives here comes before who did.
  std::stable_partition(hits.persons().begin(), hits.persons().end(),
                        [](const auto& hit) { return hit.first.standing == Standing::listed; });
  std::vector<Uuid> household_ids;
  for (const auto& [person, matched] : hits.persons()) household_ids.push_back(person.household_id);
  const Doors doors(work, household_ids, empty);
  for (const auto& [person, matched] : hits.persons()) {
    FoundPerson item;
    item.person = person.id;
    item.name = person.name.str();
    item.household = person.household_id;
    item.relation = person.relation;
    item.standing = person.standing;
    item.matched = matched;
    if (const auto phone = phone_of(work, person); !phone.empty())
      item.phone_masked = mask_phone(phone);
    doors.name(doors.dwelling_of(person.household_id), item);
    found.items.push_back(std::move(item));
  }
  for (const auto& dwelling : empty) {
    FoundPerson item;
    item.matched = Matched::door;
    doors.name(dwelling.id, item);
    found.items.push_back(std::move(item));
  }
  return found;
}
}  // namespace people
