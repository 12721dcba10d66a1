// SPDX-License-Identifier: Apache-2.0
#include "hands/lookups.hpp"

namespace hands {
using enum auth::Role;
auth::Right sees_hands() { return auth::may(community_staff, command); }
auth::Right keeps_hands() { return auth::may(community_staff); }

std::optional<Hand> find_hand(Work& work, const Uuid& id) {
  return work.tx.one<Hand>("where community_id = ? and id = ?", work.community(), id);
}

std::vector<Hand> hands_by_id(Work& work, const std::vector<Uuid>& ids) {
  if (ids.empty()) return {};
  return work.tx.all<Hand>("where community_id = ? and id in (?*) order by id", work.community(),
                           ids);
}

std::vector<Hand> active_hands(Work& work) {
  auto hands = work.tx.all<Hand>("where community_id = ? and state = 'active' order by id",
                                 work.community());
  std::erase_if(hands, [&](const Hand& hand) { return !hand.is_active(work.today()); });
  return hands;
}

Names::Names(Work& work, const std::vector<Hand>& hands) {
  std::vector<Uuid> persons, places;
  for (const auto& hand : hands)
    if (hand.person_id) persons.push_back(*hand.person_id);
  if (persons.empty()) return;
  members_ = people::find_members(work, persons);
  for (const auto& [person, member] : members_) places.push_back(member.place);
  stops_ = place::stops_of(work, places);
}

const people::Member* Names::member_of(const Hand& hand) const {
  if (!hand.person_id) return nullptr;
  const auto found = members_.find(*hand.person_id);
  return found == members_.end() ? nullptr : &found->second;
}

const place::Stop* Names::stop_of(const Hand& hand) const {
  const auto* member = member_of(hand);
  if (!member) return nullptr;
  const auto found = stops_.find(member->place);
  return found == stops_.end() ? nullptr : &found->second;
}

std::string Names::of(const Hand& hand) const {
  const auto* member = member_of(hand);
  return member ? member->name : hand.name;
}
std::string Names::door_of(const Hand& hand) const {
  const auto* stop = stop_of(hand);
  return stop ? stop->label : std::string();
}
std::string Names::compound_of(const Hand& hand) const {
  const auto* stop = stop_of(hand);
  return stop ? stop->compound_name : std::string();
}
std::optional<people::Standing> Names::standing_of(const Hand& hand) const {
  const auto* member = member_of(hand);
  return member ? std::optional(member->standing) : std::nullopt;
}
std::optional<Uuid> Names::dwelling_of(const Hand& hand) const {
  const auto* member = member_of(hand);
  return member ? std::optional(member->place) : std::nullopt;
}

std::string phone_of_hand(Work& work, const Hand& hand, people::Purpose purpose) {
  if (!hand.person_id) return work.open<&Hand::phone>(hand);
  auto shown = people::reveal(work, {*hand.person_id, people::PrivateField::phone, purpose});
  return shown ? std::move(shown->value) : std::string();
}

std::unordered_map<Uuid, Whereabouts> lying_of(Work& work, const std::vector<Uuid>& ids) {
  std::unordered_map<Uuid, Whereabouts> found;
  if (ids.empty()) return found;
  const auto places = place::find_places(work, ids);
  std::vector<Uuid> above;
  for (const auto& one : places) above.push_back(one.parent_id);
  std::unordered_map<Uuid, place::Place> parents;
  if (!above.empty())
    for (auto& one : place::find_places(work, above)) parents.emplace(one.id, one);
  for (const auto& one : places) {
    auto& at = found[one.id];
    at.compound = one.kind == place::Kind::compound ? one.id : one.compound_id.value_or(Uuid{});
    const auto take = [&](const place::Place& step) {
      if (step.kind == place::Kind::stairwell) {
        at.stairwell = step.id;
        at.building = step.parent_id;
      }
      if (step.kind == place::Kind::building) at.building = step.id;
    };
    if (const auto parent = parents.find(one.parent_id); parent != parents.end())
      take(parent->second);
    take(one);
  }
  return found;
}

tl::unexpected<Refusal> changed_meanwhile(std::string current) {
  Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
  refusal.current = std::move(current);
  return tl::unexpected<Refusal>(std::move(refusal));
}

Result<void> is_organisation(Work& work, const std::optional<Uuid>& id) {
  if (!id) return {};
  const auto row =
      work.tx.one<Organisation>("where community_id = ? and id = ?", work.community(), *id);
  if (!row) return refuse(No::missing, "hands.no_such_organisation", "organisation");
  if (row->closed_at) return refuse(No::conflict, "hands.organisation_closed", "organisation");
  return {};
}
}  // namespace hands
