// SPDX-License-Identifier: Apache-2.0
#include "support/cards.hpp"

#include <algorithm>

namespace support {
namespace {
/// When who is away said they are back: the end of their leave.
std::optional<Instant> back_at(Work& work, const std::optional<Uuid>& hand) {
  if (!hand) return std::nullopt;
  const auto leave = work.tx.one<LeaveRow>(
      "where community_id = ? and hand_id = ? and from_at <= ? and until_at > ?", work.community(),
      *hand, work.now, work.now);
  return leave ? std::optional(leave->until_at) : std::nullopt;
}

/// What a household may see of its team; each telephone is a look.
std::vector<ShownMember> shown_members(Work& work, const Team& team) {
  const auto members = members_of(work, {team.id})[team.id];
  std::vector<Uuid> hands, shown;
  for (const auto& member : members)
    if (member.hand_id) hands.push_back(*member.hand_id);
  const Book book(work, hands);
  std::vector<std::pair<const MemberRow*, Acting>> acting;
  for (const auto& member : members) {
    acting.emplace_back(&member, book.acting(team.grid_id, member.role, member.hand_id));
    const auto& hand = acting.back().second.hand;
    if (hand && book.is_shown(*hand)) shown.push_back(*hand);
  }
  const auto phones = hands::phones_of(work, shown);
  std::vector<ShownMember> all;
  for (const auto& [member, acts] : acting) {
    ShownMember one;
    one.role = member->role;
    one.is_vacant = !acts.hand;
    one.is_stand_in = acts.is_stand_in;
    if (acts.hand && book.is_shown(*acts.hand)) {
      one.name = book.name_of(acts.hand);
      if (const auto phone = phones.find(*acts.hand); phone != phones.end())
        one.phone = phone->second;
    }
    if (acts.is_stand_in) {
      if (book.is_shown(*member->hand_id)) one.instead_of = book.name_of(member->hand_id);
      one.until_at = back_at(work, member->hand_id);
    }
    all.push_back(std::move(one));
  }
  return all;
}

OwnTeam own_team(Work& work, const home::AtHome& home) {
  OwnTeam own{work.now, {}};
  if (const auto team = open_team(work, home.household)) own.members = shown_members(work, *team);
  return own;
}

bool is_shown_today(Work& work, const home::AtHome& home) {
  const auto team = open_team(work, home.household);
  return !team || (team->shown_on && *team->shown_on >= work.today());
}
}  // namespace

Result<ContactCard> open_contact_card(Work& work, const ContactQuestion& wanted) {
  const auto team = open_team(work, wanted.household);
  if (!team) return refuse(No::missing, "support.no_such_team", "household");
  ContactCard card;
  card.household = team->household_id;
  card.now = work.now;
  if (const auto community = place::find_division(work, work.community()))
    card.community_name = community->name;
  auto stops = place::stops_of(work, {team->door_id});
  card.door = stops[team->door_id].label;
  card.compound_name = stops[team->door_id].compound_name;
  card.members = shown_members(work, *team);
  for (auto& one : duty::on_call_now(work))
    card.on_call.push_back({one.rank, std::move(one.name), std::move(one.phone)});
  work.looked("people.household", team->household_id);
  return card;
}

Result<routing::Answered> look_at_own_team(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<OwnTeamKey>(http.body);
  if (!wanted) return refuse(wanted);
  OwnTeam told;
  bool is_noted = true;
  const auto done = home::read_at_home(slow, "support.look_at_own_team", wanted->home_key,
                                       [&](Work& work, const home::AtHome& home) -> Result<void> {
                                         is_noted = is_shown_today(work, home);
                                         if (is_noted) told = own_team(work, home);
                                         return {};
                                       });
  if (!done) return refuse(done);
  if (is_noted) return routing::answer_with(std::move(told), http::Method::get);
  const auto noted = home::write_at_home(
      slow, "support.look_at_own_team", wanted->home_key,
      [&](Work& work, const home::AtHome& home) -> Result<std::string> {
        told = own_team(work, home);
        work.tx.run(
            "update support_team set shown_on = ? where community_id = ? and household_id = ? and "
            "ended_at is null",
            work.today(), work.community(), home.household);
        return std::string("team_shown");
      });
  if (!noted) return refuse(noted);
  return routing::answer_with(std::move(told), http::Method::get);
}
}  // namespace support
