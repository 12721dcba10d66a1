// SPDX-License-Identifier: Apache-2.0
#include "hands/briefs.hpp"

#include <algorithm>

#include "hands/hours_rules.hpp"
#include "hands/lookups.hpp"
#include "hands/policy.hpp"

namespace hands {
namespace {
std::vector<HandBrief> briefs_from(Work& work, const std::vector<Hand>& rows) {
  const Names names(work, rows);
  std::vector<Uuid> persons;
  for (const auto& hand : rows)
    if (hand.person_id) persons.push_back(*hand.person_id);
  const auto births = people::births_of(work, persons);
  std::vector<HandBrief> briefs;
  for (const auto& hand : rows) {
    const auto standing = names.standing_of(hand);
    HandBrief brief;
    brief.hand = hand.id;
    brief.name = names.of(hand);
    brief.door = names.door_of(hand);
    brief.compound_name = names.compound_of(hand);
    brief.profile = hand.profile;
    brief.ends_on = hand.until_on;
    if (hand.person_id)
      if (const auto born = births.find(*hand.person_id); born != births.end())
        brief.born_on = born->second;
    brief.is_active =
        hand.is_active(work.today()) && (!standing || *standing == people::Standing::listed);
    briefs.push_back(std::move(brief));
  }
  return briefs;
}
}  // namespace

std::vector<HandBrief> briefs_of(Work& work) {
  auto briefs = briefs_from(work, active_hands(work));
  std::erase_if(briefs, [](const HandBrief& one) { return !one.is_active; });
  return briefs;
}

std::vector<HandBrief> briefs_by_id(Work& work, const std::vector<Uuid>& hands) {
  return briefs_from(work, hands_by_id(work, hands));
}

Free free_for(const HandBrief& brief, Instant from, Instant until) {
  if (!brief.is_active || (brief.ends_on && Day::in_china(until + -1) > *brief.ends_on))
    return Free::no;
  return free_between(brief.profile, hands_policy(Day::in_china(from)).night, from, until);
}

bool is_away_on(const HandBrief& brief, Day day) {
  return said_of(brief.profile, day) == Presence::away;
}

bool is_by_office(const Profile& profile) {
  using enum HandKind;
  return std::any_of(profile.kinds.begin(), profile.kinds.end(), [](HandKind kind) {
    return kind == staff || kind == doctor || kind == police_liaison || kind == property_worker ||
           kind == lent;
  });
}

std::unordered_map<Uuid, std::string> phones_of(Work& work, const std::vector<Uuid>& hands) {
  std::unordered_map<Uuid, std::string> phones;
  for (const auto& hand : hands_by_id(work, hands)) {
    auto phone = phone_of_hand(work, hand, people::Purpose::call);
    if (phone.empty()) continue;
    work.looked("hands.phone", hand.id);
    phones.emplace(hand.id, std::move(phone));
  }
  return phones;
}

std::vector<TiedHands> ties_of(Work& work) {
  std::vector<TiedHands> ties;
  for (const auto& one :
       work.tx.all<Tie>("where community_id = ? order by first_id, second_id", work.community()))
    ties.push_back({one.first_id, one.second_id, one.kind});
  return ties;
}

std::unordered_map<Uuid, Nearness> nearness_to(Work& work, const std::vector<Uuid>& hands,
                                               const Uuid& place) {
  const auto rows = hands_by_id(work, hands);
  const Names names(work, rows);
  std::vector<Uuid> places{place};
  for (const auto& hand : rows)
    if (const auto door = names.dwelling_of(hand)) places.push_back(*door);
  const auto lying = lying_of(work, places);
  const auto there = lying.find(place);
  std::unordered_map<Uuid, Nearness> found;
  for (const auto& hand : rows) {
    auto& near = found.emplace(hand.id, Nearness::elsewhere).first->second;
    const auto door = names.dwelling_of(hand);
    if (!door || there == lying.end()) continue;
    if (const auto at = lying.find(*door); at != lying.end())
      near = nearness_of(there->second, at->second);
  }
  return found;
}
}  // namespace hands
