// SPDX-License-Identifier: Apache-2.0
#include "seal/lookups.hpp"

#include "people/people.hpp"
#include "place/place.hpp"
#include "platform/digit_code.hpp"

namespace seal {
namespace {
using enum auth::Role;
constexpr std::size_t check_digits = 6;

void add(DoorsWanted& wanted, const isolation::OrderInForce& order) {
  const auto use = order.terms->seal;
  if (use == isolation::SealUse::none || order.is_paused) return;
  auto& known = wanted.try_emplace(order.place, use).first->second;
  known = std::max(known, use);
}
}  // namespace

auth::Right keeps_seals() { return auth::may(grid_worker, carer, community_staff); }

std::optional<Batch> find_batch(Work& work, const Uuid& id) {
  return work.tx.one<Batch>("where community_id = ? and id = ?", work.community(), id);
}

std::optional<Label> find_label(Work& work, std::int64_t number) {
  return work.tx.one<Label>("where community_id = ? and number = ?", work.community(), number);
}

std::unordered_map<std::int64_t, Label> labels_of(Work& work,
                                                  const std::vector<std::int64_t>& numbers) {
  std::unordered_map<std::int64_t, Label> found;
  if (numbers.empty()) return found;
  for (auto& label :
       work.tx.all<Label>("where community_id = ? and number in (?*)", work.community(), numbers))
    found.emplace(label.number, std::move(label));
  return found;
}

std::vector<Label> labels_on_doors(Work& work) {
  return work.tx.all<Label>("where community_id = ? and state = 'on_door' order by number",
                            work.community());
}

std::vector<Label> labels_on_doors(Work& work, const std::vector<Uuid>& doors) {
  if (doors.empty()) return {};
  return work.tx.all<Label>(
      "where community_id = ? and door_id in (?*) and state = 'on_door' order by number",
      work.community(), doors);
}

DoorsWanted doors_wanted(Work& work) {
  DoorsWanted wanted;
  for (const auto& order : isolation::orders_in_force(work)) add(wanted, order);
  return wanted;
}

DoorsWanted doors_wanted(Work& work, const std::vector<Uuid>& doors) {
  DoorsWanted wanted;
  for (const auto& [door, household] : people::households_behind(work, doors))
    for (const auto& order : isolation::orders_of_household(work, household)) add(wanted, order);
  return wanted;
}

std::unordered_map<Uuid, DoorName> names_of(Work& work, const std::vector<Uuid>& doors) {
  std::unordered_map<Uuid, DoorName> names;
  for (auto& [id, stop] : place::stops_of(work, doors))
    names.emplace(id, DoorName{stop.label, stop.compound_name, stop.walk});
  return names;
}

Result<void> may_be_door(Work& work, const Uuid& door, std::string field) {
  const auto place = place::find_place(work, door);
  if (!place || place->kind != place::Kind::dwelling || place->is_closed)
    return refuse(No::missing, "seal.no_such_door", std::move(field));
  return {};
}

std::string check_of(const Keys& keys, const Uuid& community, std::int64_t number) {
  return digit_code::of(keys, "seal.label", community.text() + '/' + std::to_string(number))
      .substr(0, check_digits);
}
}  // namespace seal
