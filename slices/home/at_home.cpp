// SPDX-License-Identifier: Apache-2.0
/// Requests of a household's phones, with no session.
#include <algorithm>

#include "home/codes.hpp"
#include "people/people.hpp"
#include "platform/router/desk.hpp"

namespace home {
namespace {
/// Nobody that the house knows: a phone of a household.
const Actor somebody_at_home{};

struct EndedAtHome {
  Uuid household;
  std::string ended;
};
BOOST_DESCRIBE_STRUCT(EndedAtHome, (), (household, ended))

std::optional<Phone> find_phone(Work& work, std::string_view key) {
  return work.tx.one<Phone>("where key_hash = ? and ended_at is null",
                            hash_of_phone_key(work.keys, key));
}

/// Whoever lives there now is of those who lived there then: a phone does not go to the next
/// tenants. Where nobody was listed, the card alone says whose it is.
bool is_still_theirs(Work& work, const Phone& phone) {
  if (phone.listed.persons.empty()) return true;
  const auto members = people::find_members(work, phone.listed.persons);
  return std::any_of(members.begin(), members.end(), [&](const auto& one) {
    const auto& member = one.second;
    return member.standing == people::Standing::merged ||
           (member.standing == people::Standing::listed && member.household == phone.household_id);
  });
}

/// The community of the phone. Refuses as read_at_home.
Result<Uuid> community_of_phone(routing::SlowWork& slow, std::string_view act,
                                const PhoneKey& key) {
  Result<void> may;
  std::optional<Uuid> community;
  slow.desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    const Counted wrong[] = {wrong_from(work, slow.remote)};
    may = may_try(work, home_tries, wrong);
    community.reset();
    if (const auto phone = find_phone(work, key.str())) community = phone->community_id;
  });
  if (!may) return refuse(may);
  if (community) return *community;
  if (const auto counted = count_wrong(slow, act); !counted) return refuse(counted);
  return refuse(No::missing, "home.no_such_phone", "home_key");
}
}  // namespace

std::optional<AtHome> at(Work& work, std::string_view key) {
  const auto phone = find_phone(work, key);
  if (!phone || phone->community_id != work.place.community || !is_still_theirs(work, *phone))
    return std::nullopt;
  const auto doors = people::places_behind(work, {phone->household_id});
  const auto door = doors.find(phone->household_id);
  if (door == doors.end()) return std::nullopt;
  return AtHome{phone->community_id, phone->household_id, door->second, phone->id};
}

Result<void> read_at_home(routing::SlowWork& slow, std::string_view act, const PhoneKey& key,
                          const std::function<Result<void>(Work&, const AtHome&)>& body) {
  const auto community = community_of_phone(slow, act, key);
  if (!community) return refuse(community);
  Result<void> done;
  slow.desk.read_as(routing::Desk::house(), *community, [&](Work& work) {
    const auto home = at(work, key.str());
    done = home ? body(work, *home)
                : Result<void>(refuse(No::missing, "home.no_such_phone", "home_key"));
  });
  return done;
}

Result<void> write_at_home(routing::SlowWork& slow, std::string_view act, const PhoneKey& key,
                           const std::function<Result<std::string>(Work&, const AtHome&)>& body) {
  const auto community = community_of_phone(slow, act, key);
  if (!community) return refuse(community);
  const auto done = slow.desk.run_as(
      somebody_at_home, *community, std::string(act), "{}", [&](Work& work) -> Result<int> {
        const auto home = at(work, key.str());
        if (!home) return refuse(No::missing, "home.no_such_phone", "home_key");
        const auto ended = body(work, *home);
        if (!ended) return refuse(ended);
        work.kept_request = json::write(EndedAtHome{home->household, *ended});
        work.announce("home." + *ended, {home->household});
        return 0;
      });
  if (!done) return refuse(done);
  return {};
}

std::unordered_set<Uuid> with_phone(Work& work, const std::vector<Uuid>& households) {
  std::unordered_set<Uuid> found;
  for (const auto& phone : phones_of(work, households)) found.insert(phone.household_id);
  return found;
}
}  // namespace home
