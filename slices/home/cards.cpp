// SPDX-License-Identifier: Apache-2.0
#include "home/cards.hpp"

#include <algorithm>

#include "duty/duty.hpp"
#include "home/policy.hpp"
#include "people/people.hpp"
#include "platform/app.hpp"
#include "platform/auth/invitations.hpp"
#include "platform/http/qr.hpp"

namespace home {
namespace {
constexpr std::string_view home_page = "/k";
constexpr std::size_t most_cards_at_once = 60;

/// No phone opens a link of this machine, and none keeps what it was sent without TLS.
bool is_only_here(std::string_view base) {
  return base.starts_with("http://") || base.find("//localhost") != std::string_view::npos ||
         base.find("//127.") != std::string_view::npos ||
         base.find("//[::1]") != std::string_view::npos;
}

/// Refuses home.too_many_at_once (households), people.no_such_household (households/n).
Result<std::unordered_map<Uuid, Uuid>> doors_of_named(Work& work,
                                                      const std::vector<Uuid>& households) {
  if (households.empty() || households.size() > most_cards_at_once)
    return refuse(No::invalid, "home.too_many_at_once", "households");
  auto doors = people::places_behind(work, households);
  for (std::size_t i = 0; i < households.size(); ++i)
    if (!doors.contains(households[i]))
      return refuse(No::missing, "people.no_such_household", item_of("households", i));
  return doors;
}

void write_card(Work& work, const Uuid& household) {
  const auto before = find_card(work, household);
  Card card{work.community(),
            household,
            before ? before->round + 1 : 1,
            {},
            work.now,
            work.actor.name,
            work.now + home_policy(work.today()).binds_ms};
  card.code_hash = hash_of_card_code(work.keys, code_of_card(work.keys, card));
  work.tx.run("delete from home_card where community_id = ? and household_id = ?", work.community(),
              household);
  work.tx.insert(card);
}
}  // namespace

auth::Right keeps_cards() { return auth::may(auth::Role::community_staff, auth::Role::carer); }

Result<CardList> list_cards(Work& work, const CardQuery& query) {
  const auto building = place::find_place(work, query.building);
  if (!building || building->kind != place::Kind::building)
    return refuse(No::missing, "place.no_such_place", "building");
  const auto behind = people::households_behind(work, place::dwellings_below(work, *building));
  std::vector<Uuid> households, doors;
  for (const auto& [door, household] : behind) {
    doors.push_back(door);
    households.push_back(household);
  }
  const auto stops = place::stops_of(work, doors);
  std::unordered_map<Uuid, Card> cards;
  if (!households.empty())
    for (auto& card : work.tx.all<Card>("where community_id = ? and household_id in (?*)",
                                        work.community(), households))
      cards.emplace(card.household_id, std::move(card));
  std::unordered_map<Uuid, std::vector<PhoneLine>> phones;
  for (const auto& phone : phones_of(work, households))
    phones[phone.household_id].push_back({phone.id, phone.bound_at});
  std::sort(doors.begin(), doors.end(),
            [&](const Uuid& a, const Uuid& b) { return stops.at(a).walk < stops.at(b).walk; });
  CardList list;
  for (const auto& door : doors) {
    const auto& household = behind.at(door);
    CardLine line{household, stops.at(door).label, stops.at(door).compound_name, 0, {},
                  {},        phones[household]};
    if (const auto card = cards.find(household); card != cards.end()) {
      line.round = card->second.round;
      line.made_at = card->second.made_at;
      line.binds_until = card->second.binds_until;
    }
    list.items.push_back(std::move(line));
  }
  return list;
}

Result<CardsMade> make_cards(Work& work, const NewCards& wanted) {
  if (const auto doors = doors_of_named(work, wanted.households); !doors) return refuse(doors);
  CardsMade made;
  for (const auto& household : wanted.households) {
    write_card(work, household);
    ++made.cards;
  }
  if (wanted.phones == Phones::end)
    made.phones_ended = work.tx.run(
        "update home_phone set ended_at = ?, ended_by = ? where community_id = ? and household_id "
        "in (?*) and ended_at is null",
        work.now, work.actor.name, work.community(), wanted.households);
  work.announce("home.cards_made", wanted.households);
  return made;
}

Result<CardSheet> open_card_sheet(Work& work, const CardSheetQuery& query) {
  std::vector<std::string> addresses;
  if (work.sockets.own_addresses) addresses = work.sockets.own_addresses();
  const auto base = auth::base_for_phones(query.base.str(), addresses);
  if (!base) return refuse(No::invalid, "auth.bad_base", "base");
  const auto doors = doors_of_named(work, query.households);
  if (!doors) return refuse(doors);
  std::vector<Uuid> places;
  for (const auto& [household, door] : *doors) places.push_back(door);
  const auto stops = place::stops_of(work, places);
  CardSheet sheet;
  if (const auto community = place::find_division(work, work.community()))
    sheet.community_name = community->name;
  sheet.page = *base + std::string(home_page);
  sheet.is_reachable = !is_only_here(*base);
  for (const auto& one : duty::on_call_now(work)) sheet.phones.push_back(one.phone);
  std::unordered_map<Uuid, Card> cards;
  for (auto& card : work.tx.all<Card>("where community_id = ? and household_id in (?*)",
                                      work.community(), query.households))
    cards.emplace(card.household_id, std::move(card));
  for (std::size_t i = 0; i < query.households.size(); ++i) {
    const auto card = cards.find(query.households[i]);
    if (card == cards.end() || card->second.binds_until <= work.now)
      return refuse(No::conflict, "home.no_card", item_of("households", i));
    const auto& stop = stops.at(doors->at(query.households[i]));
    const auto code = code_of_card(work.keys, card->second);
    sheet.items.push_back({query.households[i], stop.label, stop.compound_name,
                           card->second.binds_until, digit_code::in_groups(code),
                           http::qr_rows(sheet.page + '#' + code)});
    work.looked("home.card", query.households[i]);
  }
  return sheet;
}

Result<PhoneEnded> end_phone(Work& work, const PhoneEnd& wanted) {
  auto phone =
      work.tx.one<Phone>("where community_id = ? and id = ?", work.community(), wanted.home_phone);
  if (!phone) return refuse(No::missing, "home.no_such_phone", "home_phone");
  if (!phone->ended_at) {
    phone->ended_at = work.now;
    phone->ended_by = work.actor.name;
    work.tx.update(*phone);
  }
  work.announce("home.phone_ended", {phone->id, phone->household_id});
  return PhoneEnded{phone->id};
}
}  // namespace home
