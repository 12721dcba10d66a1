// SPDX-License-Identifier: Apache-2.0
#include "people/pair_sides.hpp"

#include "people/identity.hpp"
#include "platform/app.hpp"

namespace people {
PairSides::PairSides(Work& work, const std::vector<const Person*>& persons) : work_(work) {
  std::vector<Uuid> communities, households;
  for (const auto* person : persons) {
    if (names_.try_emplace(person->community_id).second)
      communities.push_back(person->community_id);
    households.push_back(person->household_id);
  }
  doors_ = door_names(work, communities, households);
  for (auto& [id, name] : names_)
    if (const auto community = place::find_division(work, id)) name = community->name;
}

PairSide PairSides::of(const Person& person) const {
  PairSide side;
  side.community = person.community_id;
  side.person = person.id;
  side.household = person.household_id;
  side.community_name = names_.at(person.community_id);
  side.name = person.name.str();
  side.door = doors_.of(person.household_id);
  side.sex = person.sex;
  side.born_on = person.born_on;
  side.relation = person.relation;
  side.residence = person.residence;
  side.standing = person.standing;
  if (const auto phone = phone_of(work_, person); !phone.empty())
    side.phone_masked = mask_phone(phone);
  if (const auto number = id_number_of(work_, person); !number.empty())
    side.id_number_masked = mask_id(number);
  return side;
}
}  // namespace people
