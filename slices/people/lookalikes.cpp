// SPDX-License-Identifier: Apache-2.0
#include "people/lookalikes.hpp"

#include <set>
#include <unordered_map>

#include "people/door_names.hpp"
#include "people/grams.hpp"
#include "people/identity.hpp"
#include "people/move_between.hpp"
#include "people/phone.hpp"
#include "people/pinyin.hpp"
#include "people/register.hpp"
#include "people/rules.hpp"
#include "people/search_index.hpp"
#include "platform/app.hpp"

namespace people {
namespace {
constexpr std::int64_t most_of_a_token = 200;

std::uint64_t key_of(std::string_view blind) {
  std::uint64_t key = 0;
  for (const char c : blind.substr(0, 8)) key = key << 8 | static_cast<unsigned char>(c);
  return key == 0 ? 1 : key;
}
std::uint64_t key_of(const std::optional<Bytes>& blind) {
  return blind ? key_of(blind->content) : 0;
}

/// What was typed, read as far as it can be.
struct Typed {
  std::string name;
  std::optional<Bytes> phone, number;
  Likeable likeable;
};

Typed read(Work& work, const LookalikeQuery& query) {
  Typed typed;
  auto& like = typed.likeable;
  like.sex = query.sex.value_or(Sex::unknown);
  like.born_on = query.born_on;
  if (!like.born_on && query.born_year)
    like.born_on = Day::of(static_cast<int>(std::int64_t(*query.born_year)), 1, 1);
  const Register rows(work);
  if (query.phone)
    if (const auto phone = read_phone(query.phone->str()); phone.ok)
      typed.phone = rows.phone_index_of(phone.normalised);
  const auto kind = query.id_kind.value_or(IdKind::resident_id);
  if (query.id_number) {
    const auto verdict =
        check_id_number(described::name_of(kind), query.id_number->str(), work.today().text());
    if (verdict.ok) typed.number = rows.id_index_of(kind, verdict.normalised);
    if (verdict.ok && verdict.born)
      like.born_on = Day::of(verdict.born->year, verdict.born->month, verdict.born->day);
    if (verdict.ok && verdict.sex != '?') like.sex = verdict.sex == 'f' ? Sex::female : Sex::male;
  }
  if (query.name) {
    typed.name = plain_name(query.name->str());
    like.sound = sound_of(query.name->str());
  }
  like.phone = key_of(typed.phone);
  like.number = key_of(typed.number);
  like.id_kind = kind;
  like.home = query.household ? 1 : 0;
  return typed;
}

/// This community, and the others where the asker may look people up as well.
std::vector<Uuid> communities_of(Work& work, std::size_t most) {
  constexpr auto may_see =
      auth::may(auth::Role::community_staff, auth::Role::command, auth::Role::grid_worker);
  std::vector<Uuid> ids{work.community()};
  for (const auto& grant : work.actor.grants) {
    if (!may_see.allows(grant.role) || !grant.is_running(work.now) || ids.size() >= most) continue;
    for (const auto& community : work.sockets.places.communities(work.tx, grant.place, most))
      if (ids.size() < most && std::find(ids.begin(), ids.end(), community.id) == ids.end())
        ids.push_back(community.id);
  }
  return ids;
}

/// Gathers who shares anything with what was typed; each look-up goes through an index.
class Gathering {
 public:
  Gathering(Work& work, const std::vector<Uuid>& communities)
      : work_(work), communities_(communities) {}

  void by_phone(const Bytes& phone) {
    take(work_.tx.all<Person>("where community_id in (?*) and phone_index = ? limit ?",
                              communities_, phone, most_of_a_token));
  }
  void by_household(const Uuid& household) {
    take(work_.tx.all<Person>("where community_id = ? and household_id = ?", work_.community(),
                              household));
  }
  /// Names that sound alike, and those that share the first or the last two characters.
  void by_name(const std::string& name) {
    const auto tokens = tokens_of_lookalikes(name);
    for (const auto& community : communities_) {
      SearchIndex index(work_.tx, community);
      std::vector<Uuid> ids;
      for (const auto& token : tokens)
        for (const auto& entry : index.find({token, {}}, end_of_prefix(token), most_of_a_token))
          ids.push_back(entry.id);
      if (!ids.empty())
        take(work_.tx.all<Person>("where community_id = ? and id in (?*)", community, ids));
    }
  }
  std::vector<Person>& persons() { return persons_; }

 private:
  void take(std::vector<Person> found) {
    for (auto& person : found)
      if (!is_set_aside(person.standing) && seen_.emplace(person.community_id, person.id).second)
        persons_.push_back(std::move(person));
  }

  Work& work_;
  const std::vector<Uuid>& communities_;
  std::vector<Person> persons_;
  std::set<std::pair<Uuid, Uuid>> seen_;
};

Likeness compare(const Typed& typed, const Person& person, const std::optional<Uuid>& household,
                 const LookalikePolicy& policy) {
  const auto name = plain_name(person.name.str());
  auto like = typed.likeable;
  like.name = typed.name;
  Likeable known{name,
                 sound_of(person.name.str()),
                 person.born_on,
                 person.sex,
                 key_of(person.phone_index),
                 key_of(person.id_index),
                 person.id_kind.value_or(IdKind::resident_id),
                 household == person.household_id ? std::uint64_t(1) : 0};
  return people::compare(like, known, policy);
}

/// Bearers of the identity number anywhere in the house; its index knows in which communities to
/// look.
std::vector<Person> bearers_of(Work& work, const Bytes& number, std::size_t most) {
  SearchIndex house(work.tx, {});
  const auto token = house_token(number_token(number), "");
  std::vector<Uuid> communities{work.community()};
  for (const auto& entry : house.find({token, {}}, end_of_prefix(token), most))
    communities.push_back(entry.id);
  return work.tx.all<Person>("where community_id in (?*) and id_index = ? order by community_id",
                             communities, number);
}
}  // namespace

Result<Lookalikes> find_lookalikes(Work& work, const LookalikeQuery& query) {
  if (query.household && !find_household(work, *query.household))
    return refuse(No::missing, "people.no_such_household", "household");
  const auto& policy = lookalike_policy(work.today());
  const auto typed = read(work, query);
  const auto communities = communities_of(work, policy.most_places);
  Gathering gathering(work, communities);
  if (typed.phone) gathering.by_phone(*typed.phone);
  if (!typed.name.empty()) gathering.by_name(typed.name);
  if (query.household && !typed.name.empty()) gathering.by_household(*query.household);

  std::vector<std::pair<Likeness, Person>> found;
  if (typed.number)
    for (auto& person : bearers_of(work, *typed.number, policy.most_places))
      found.emplace_back(compare(typed, person, query.household, policy), std::move(person));
  for (auto& person : gathering.persons()) {
    const auto is_known = std::any_of(found.begin(), found.end(), [&](const auto& one) {
      return one.second.id == person.id && one.second.community_id == person.community_id;
    });
    if (is_known) continue;
    const auto likeness = compare(typed, person, query.household, policy);
    if (likeness.score >= policy.least_while_typing)
      found.emplace_back(likeness, std::move(person));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first.score > b.first.score; });
  if (found.size() > policy.most_shown) found.resize(policy.most_shown);

  std::vector<Uuid> households;
  for (const auto& [likeness, person] : found) households.push_back(person.household_id);
  const auto doors = door_names(work, communities, households);
  Lookalikes out;
  for (const auto& [likeness, person] : found) {
    Lookalike item;
    item.score = likeness.score;
    item.reasons = reasons_in(likeness.reasons);
    const bool is_here = person.community_id == work.community();
    if (!is_here)
      if (const auto community = place::find_division(work, person.community_id))
        item.community_name = community->name;
    const bool may_see =
        std::find(communities.begin(), communities.end(), person.community_id) != communities.end();
    // Whose private number was typed whole has been looked up by it.
    if (likeness.has(Reason::same_id_number) || likeness.has(Reason::same_phone))
      work.looked("people.person", person.id);
    if (!may_see) {
      // Only who types a whole number learns this much.
      item.reasons = {Reason::same_id_number};
      out.items.push_back(std::move(item));
      continue;
    }
    item.person = person.id;
    item.household = person.household_id;
    item.name = person.name.str();
    item.door = doors.of(person.household_id);
    if (!is_here) item.community = person.community_id;
    item.standing = person.standing;
    item.born_on = person.born_on;
    if (const auto phone = phone_of(work, person); !phone.empty())
      item.phone_masked = mask_phone(phone);
    out.items.push_back(std::move(item));
  }
  return out;
}
}  // namespace people
