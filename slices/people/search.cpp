// SPDX-License-Identifier: Apache-2.0
/// Search as you type: every look-up goes through an index and stops at the limit.
///
/// Above a community the index of the house says which communities may know somebody; each of them
/// is then searched like any other.
#include <set>
#include <unordered_map>

#include "people/grams.hpp"
#include "people/identity.hpp"
#include "people/people.hpp"
#include "people/register.hpp"
#include "people/rows_of.hpp"
#include "people/search_index.hpp"

namespace people {
namespace {
constexpr std::int64_t usual_limit = 20;

struct Hit {
  Person person;
  Matched matched = Matched::name;
};
/// A dwelling that nobody is listed in.
struct EmptyDoor {
  Uuid community;
  place::Place dwelling;
};

/// What was found so far, in order, each person once.
class Hits {
 public:
  explicit Hits(std::size_t limit) : limit_(limit) {}

  bool is_full() const { return persons_.size() > limit_; }
  std::size_t room() const { return limit_ + 1 - std::min(persons_.size(), limit_ + 1); }
  bool has(const Uuid& person) const { return known_.contains(person); }
  void add(Person person, Matched matched) {
    if (!is_full() && known_.insert(person.id).second)
      persons_.push_back({std::move(person), matched});
  }
  void add_empty(const Uuid& community, const place::Place& dwelling) {
    if (empty_.size() + persons_.size() < limit_) empty_.push_back({community, dwelling});
  }
  /// At most the limit, who lives here before who did. True when there are more.
  bool settle() {
    const bool is_more = is_full();
    if (is_more) persons_.resize(limit_);
    std::stable_partition(persons_.begin(), persons_.end(),
                          [](const Hit& hit) { return hit.person.standing == Standing::listed; });
    return is_more;
  }
  const std::vector<Hit>& persons() const { return persons_; }
  const std::vector<EmptyDoor>& empty() const { return empty_; }

 private:
  std::size_t limit_;
  std::vector<Hit> persons_;
  std::vector<EmptyDoor> empty_;
  std::set<Uuid> known_;
};

/// The work as it is at a community below the route's place.
Work work_at(const Work& work, const Uuid& community) {
  return Work{work.tx,   work.actor, work.now,     {community, community, {community}},
              work.keys, work.world, work.sockets, {},
              {}};
}

/// Looks for people of one community.
class CommunitySearch {
 public:
  CommunitySearch(Work& work, Hits& hits)
      : work_(work), index_(work.tx, work.community()), hits_(hits) {}

  /// What stands in the index at the query's token already, asked for in so many entries.
  struct Begun {
    std::vector<TokenEntry> entries;
    std::size_t most = 0;
  };

  void find(const Query& query, const Begun* begun = nullptr) {
    begun_ = begun;
    switch (query.kind) {
      case QueryKind::name:
        // A token holds the first characters of a long name only.
        return by_token(query.token, Matched::name, [&](const Person& person) {
          return searchable(person.name.str()).find(query.text) != std::string::npos;
        });
      case QueryKind::pinyin:
        return by_token(query.token, Matched::pinyin, [](const Person&) { return true; });
      case QueryKind::phone_tail:
        return by_token(query.token, Matched::phone, [&](const Person& person) {
          return query.text.size() == 4 || phone_of(work_, person).ends_with(query.text);
        });
      case QueryKind::door:
        return by_door(query.text);
    }
  }

 private:
  template <class Fits>
  void by_token(const std::string& token, Matched matched, const Fits& fits) {
    const auto end = end_of_prefix(token);
    for (TokenEntry after{token, {}}; !hits_.is_full();) {
      const auto most = begun_ ? begun_->most : hits_.room();
      const auto entries = begun_ ? begun_->entries : index_.find(after, end, most);
      begun_ = nullptr;
      std::unordered_map<Uuid, Person> persons;
      std::vector<Uuid> ids;
      for (const auto& entry : entries)
        if (!hits_.has(entry.id)) ids.push_back(entry.id);
      if (!ids.empty())
        for (auto& person :
             work_.tx.all<Person>("where community_id = ? and id in (?*)", work_.community(), ids))
          persons.emplace(person.id, std::move(person));
      for (const auto& entry : entries)
        if (const auto found = persons.find(entry.id);
            found != persons.end() && fits(found->second))
          hits_.add(found->second, matched);
      if (entries.size() < most) return;
      after = entries.back();
    }
  }

  /// Persons behind the doors; an empty dwelling stands for itself.
  void by_door(const std::string& label) {
    const auto dwellings = place::find_dwellings(work_, label, static_cast<int>(hits_.room()));
    if (dwellings.empty()) return;
    std::vector<Uuid> ids;
    for (const auto& dwelling : dwellings) ids.push_back(dwelling.id);
    std::unordered_map<Uuid, Uuid> household_of;
    std::vector<Uuid> household_ids;
    for (const auto& household : work_.tx.all<Household>(
             "where community_id = ? and dwelling_id in (?*)", work_.community(), ids)) {
      household_of[household.dwelling_id] = household.id;
      household_ids.push_back(household.id);
    }
    std::unordered_map<Uuid, std::vector<Person>> members;
    if (!household_ids.empty())
      for (auto& person : work_.tx.all<Person>(
               "where community_id = ? and household_id in (?*) and standing = 'listed' "
               "order by id",
               work_.community(), household_ids))
        members[person.household_id].push_back(std::move(person));
    for (const auto& dwelling : dwellings) {
      const auto& persons = members[household_of[dwelling.id]];
      for (const auto& person : persons) hits_.add(person, Matched::door);
      if (persons.empty()) hits_.add_empty(work_.community(), dwelling);
    }
  }

  Work& work_;
  SearchIndex index_;
  Hits& hits_;
  const Begun* begun_ = nullptr;
};

/// Looks for people of all communities below a division.
class DivisionSearch {
 public:
  DivisionSearch(Work& work, const place::Division& division, Hits& hits)
      : work_(work), division_(division), hits_(hits) {}

  void find(const Query& query) {
    const auto first = place::communities_below(work_.tx, division_.id, few_communities + 1);
    const bool are_few = first.size() <= few_communities;
    if (!are_few && query.kind != QueryKind::door) return by_house(query);
    for (auto some = first; !some.empty() && !hits_.is_full();) {
      std::vector<Uuid> ids;
      for (const auto& community : some) ids.push_back(community.id);
      find_in(ids, query);
      if (are_few) return;
      some = place::communities_below(work_.tx, division_.id, most_entries, some.back().code);
    }
  }

 private:
  static constexpr std::size_t few_communities = 64, few_entries = 16, most_entries = 256;

  /// One after another, in this order; they are asked together whether they know anybody, more and
  /// more at a time: often the first has enough.
  void find_in(const std::vector<Uuid>& communities, const Query& query) {
    std::size_t at_once = 1;
    for (std::size_t from = 0; from < communities.size() && !hits_.is_full();) {
      const auto to = std::min(communities.size(), from + at_once);
      const std::vector<Uuid> some(communities.begin() + std::ptrdiff_t(from),
                                   communities.begin() + std::ptrdiff_t(to));
      if (query.kind == QueryKind::door) {
        find_door_in(some, query);
      } else {
        find_token_in(some, query);
      }
      from = to;
      at_once *= 4;
    }
  }

  void find_door_in(const std::vector<Uuid>& communities, const Query& query) {
    const auto there = place::communities_with_dwelling(work_, communities, query.text);
    for (const auto& community : communities)
      if (there.contains(community)) find_in(community, query, nullptr);
  }

  void find_token_in(const std::vector<Uuid>& communities, const Query& query) {
    CommunitySearch::Begun begun{{}, hits_.room()};
    auto found = SearchIndex::find_each(work_.tx, communities, {query.token, {}},
                                        end_of_prefix(query.token), begun.most);
    for (const auto& community : communities) {
      const auto there = found.find(community);
      if (there == found.end()) continue;
      begun.entries = std::move(there->second);
      find_in(community, query, &begun);
    }
  }

  void find_in(const Uuid& community, const Query& query, const CommunitySearch::Begun* begun) {
    if (hits_.is_full()) return;
    auto there = work_at(work_, community);
    CommunitySearch(there, hits_).find(query, begun);
  }

  /// Only in communities whose people the index of the house knows by the head of the token.
  void by_house(const Query& query) {
    SearchIndex house(work_.tx, {});
    const auto head = head_of(query.token);
    // Entries of one head stand in the order of codes: those of the division lie together.
    const auto below = house_token(head, division_.code);
    const bool is_whole = is_whole_head(head);
    const auto end = is_whole ? below + ':' : end_of_prefix(head);
    std::set<Uuid> seen;
    auto most = few_entries;
    for (TokenEntry after{is_whole ? below : head, {}}; !hits_.is_full();) {
      const auto entries = house.find(after, end, most);
      std::vector<Uuid> fresh;
      for (const auto& entry : entries)
        if (code_in(entry.token).starts_with(division_.code) && seen.insert(entry.id).second)
          fresh.push_back(entry.id);
      find_in(fresh, query);
      if (entries.size() < most) return;
      after = entries.back();
      most = std::min(most * 4, most_entries);
    }
  }

  Work& work_;
  const place::Division& division_;
  Hits& hits_;
};

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

/// The queries of the text, with the token of a phone.
std::vector<Query> queries_of(const Work& work, const std::string& text) {
  auto queries = read_query(text);
  for (auto& query : queries)
    if (query.kind == QueryKind::phone_tail) query.token = tail_token(work.keys, query.text);
  return queries;
}

/// What is shown of the hits of one community.
void show(Work& work, const Uuid& community_id, const Hits& hits, std::vector<FoundPerson>& shown) {
  auto there = work_at(work, community_id);
  std::vector<Uuid> household_ids;
  std::vector<place::Place> empty;
  for (const auto& hit : hits.persons())
    if (hit.person.community_id == community_id) household_ids.push_back(hit.person.household_id);
  for (const auto& door : hits.empty())
    if (door.community == community_id) empty.push_back(door.dwelling);
  const Doors doors(there, household_ids, empty);
  const auto community = place::find_division(work, community_id);
  std::size_t at = 0;
  const auto begin = [&](FoundPerson& item) {
    item.community = community_id;
    if (community) item.community_name = community->name;
  };
  for (const auto& [person, matched] : hits.persons()) {
    auto& item = shown[at++];
    if (person.community_id != community_id) continue;
    begin(item);
    item.person = person.id;
    item.name = person.name.str();
    item.household = person.household_id;
    item.relation = person.relation;
    item.standing = person.standing;
    item.matched = matched;
    if (const auto phone = phone_of(work, person); !phone.empty())
      item.phone_masked = mask_phone(phone);
    doors.name(doors.dwelling_of(person.household_id), item);
  }
  for (const auto& door : hits.empty()) {
    auto& item = shown[at++];
    if (door.community != community_id) continue;
    begin(item);
    item.matched = Matched::door;
    doors.name(door.dwelling.id, item);
  }
}
}  // namespace

Result<FoundPeople> find_people(Work& work, const PeopleQuery& asked) {
  Hits hits(static_cast<std::size_t>(asked.limit ? std::int64_t(*asked.limit) : usual_limit));
  const auto queries = queries_of(work, asked.q.str());
  if (!work.place.community.is_nil()) {
    CommunitySearch search(work, hits);
    for (const auto& query : queries)
      if (!hits.is_full()) search.find(query);
  } else if (const auto division = place::find_division(work, work.place.id)) {
    DivisionSearch search(work, *division, hits);
    for (const auto& query : queries)
      if (!hits.is_full()) search.find(query);
    // Who searches a whole district is written down, unlike who does in the community of every day.
    work.looked("people.search", division->id);
  }

  FoundPeople found;
  found.is_more = hits.settle();
  found.items.resize(hits.persons().size() + hits.empty().size());
  std::set<Uuid> communities;
  for (const auto& hit : hits.persons()) communities.insert(hit.person.community_id);
  for (const auto& door : hits.empty()) communities.insert(door.community);
  for (const auto& community : communities) show(work, community, hits, found.items);
  return found;
}
}  // namespace people
