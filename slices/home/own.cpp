// SPDX-License-Identifier: Apache-2.0
#include "home/own.hpp"

#include <algorithm>

#include "duty/duty.hpp"
#include "home/policy.hpp"
#include "people/people.hpp"

namespace home {
namespace {
/// Nobody that the house knows: somebody with a card.
const Actor somebody_with_card{};

struct BoundKept {
  Uuid household;
  std::string ended;
};
BOOST_DESCRIBE_STRUCT(BoundKept, (), (household, ended))

bool is_hexadecimal(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

std::string name_of_community(Work& work) {
  const auto community = place::find_division(work, work.community());
  return community ? community->name : std::string();
}

place::Stop stop_of_door(Work& work, const Uuid& door) {
  auto stops = place::stops_of(work, {door});
  return std::move(stops[door]);
}

std::vector<Uuid> persons_listed(Work& work, const Uuid& household) {
  std::vector<Uuid> persons;
  for (const auto& line : people::roster_behind(work, {household})) persons.push_back(line.person);
  return persons;
}

/// Refuses home.card_over (card_code), home.too_many_phones.
Result<HomeBound> bind_at(Work& work, const Card& card, const PhoneKey& key) {
  const auto doors = people::places_behind(work, {card.household_id});
  const auto door = doors.find(card.household_id);
  if (door == doors.end()) return refuse(No::missing, "home.no_such_code", "card_code");
  const HomeBound bound{name_of_community(work), stop_of_door(work, door->second).label};
  const auto hash = hash_of_phone_key(work.keys, key.str());
  if (const auto before =
          work.tx.one<Phone>("where key_hash = ? and community_id = ? and household_id = ? and "
                             "ended_at is null",
                             hash, work.community(), card.household_id))
    return bound;
  if (card.binds_until <= work.now) return refuse(No::conflict, "home.card_over", "card_code");
  if (std::ssize(phones_of(work, {card.household_id})) >= home_policy(work.today()).most_phones)
    return refuse(No::conflict, "home.too_many_phones", "card_code");
  work.tx.insert(Phone{work.community(),
                       work.world.new_uuid(),
                       card.household_id,
                       hash,
                       Listed{persons_listed(work, card.household_id)},
                       work.now,
                       {},
                       {}});
  return bound;
}

/// The community of the card. Refuses home.too_many_tries, home.no_such_code.
Result<Uuid> community_of_card(routing::SlowWork& slow, const std::string& code) {
  Result<void> may;
  std::optional<Uuid> community;
  slow.desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    const Counted wrong[] = {wrong_from(work, slow.remote)};
    may = may_try(work, home_tries, wrong);
    community.reset();
    if (const auto card = find_card_by_code(work, code)) community = card->community_id;
  });
  if (!may) return refuse(may);
  if (community) return *community;
  if (const auto counted = count_wrong(slow, "home.bind_home"); !counted) return refuse(counted);
  return refuse(No::missing, "home.no_such_code", "card_code");
}
}  // namespace

Result<routing::Answered> bind_home(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewHomeBinding>(http.body);
  if (!wanted) return refuse(wanted);
  const auto code = digit_code::read(wanted->card_code.str());
  if (!code) return refuse(No::invalid, "home.code_shape", "card_code");
  if (!is_hexadecimal(wanted->home_key.str()))
    return refuse(No::invalid, "home.key_shape", "home_key");
  const auto community = community_of_card(slow, *code);
  if (!community) return refuse(community);
  HomeBound bound;
  const auto done = slow.desk.run_as(
      somebody_with_card, *community, "home.bind_home", "{}", [&](Work& work) -> Result<int> {
        const auto card = find_card_by_code(work, *code);
        if (!card) return refuse(No::missing, "home.no_such_code", "card_code");
        auto made = bind_at(work, *card, wanted->home_key);
        if (!made) return refuse(made);
        bound = std::move(*made);
        work.kept_request = json::write(BoundKept{card->household_id, "bound"});
        work.announce("home.phone_bound", {card->household_id});
        return 0;
      });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(bound), http::Method::post);
}

Result<routing::Answered> look_at_own_home(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<HomeKey>(http.body);
  if (!wanted) return refuse(wanted);
  OwnHome told;
  const auto done = read_at_home(
      slow, "home.look_at_own_home", wanted->home_key,
      [&](Work& work, const AtHome& home) -> Result<void> {
        auto stop = stop_of_door(work, home.door);
        told = {work.now,
                name_of_community(work),
                std::move(stop.compound_name),
                std::move(stop.label),
                {},
                {}};
        for (auto& one : duty::on_call_now(work))
          told.on_call.push_back({one.rank, std::move(one.name), std::move(one.phone)});
        for (const auto& phone : phones_of(work, {home.household}))
          told.phones.push_back({phone.id, phone.bound_at, phone.id == home.phone});
        return {};
      });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(told), http::Method::get);
}

Result<routing::Answered> end_own_phone(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<OwnPhoneEnd>(http.body);
  if (!wanted) return refuse(wanted);
  const auto done = write_at_home(
      slow, "home.end_own_phone", wanted->home_key,
      [&](Work& work, const AtHome& home) -> Result<std::string> {
        auto phone = work.tx.one<Phone>("where community_id = ? and household_id = ? and id = ?",
                                        work.community(), home.household, wanted->home_phone);
        if (!phone) return refuse(No::missing, "home.no_such_phone", "home_phone");
        if (!phone->ended_at) {
          phone->ended_at = work.now;
          work.tx.update(*phone);
        }
        return std::string("phone_ended");
      });
  if (!done) return refuse(done);
  return routing::answer_with(OwnPhoneEnded{wanted->home_phone}, http::Method::post);
}
}  // namespace home
