// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the register knows of a community, loaded once for a plan and found from memory.
#include <string_view>
#include <unordered_map>

#include "people/ledger_plan.hpp"
#include "platform/work.hpp"

namespace people {
/// Fills the plan's households and persons with those of the register, and finds them and those
/// that the plan adds. Positions in the plan's lists stay; references into them do not.
class KnownPeople {
 public:
  KnownPeople(Work& work, Plan& plan);

  std::optional<std::uint32_t> household_at(const Uuid& dwelling) const;
  std::uint32_t household_of(const Uuid& id) const { return households_.at(id); }
  std::uint32_t add_household(const Uuid& id, const Uuid& dwelling);

  /// The bearer of an identity number.
  std::optional<std::uint32_t> by_number(const Uuid& key) const;
  /// A member of the household with the entry's name whose birth day does not differ. An entry with
  /// a number (`has_number`) is nobody who has another one.
  std::optional<std::uint32_t> by_name(std::uint32_t household, const Entry&,
                                       bool has_number) const;
  /// Somebody of that name and phone, anywhere.
  bool is_listed_elsewhere(const Uuid& phone_key, std::string_view name, bool has_number) const;
  std::uint32_t add_person(const Uuid& id, std::uint32_t household, std::string_view name);
  void move(std::uint32_t person, std::uint32_t household);
  /// The person's phone or number has changed.
  void note_phone(std::uint32_t person);
  void note_number(std::uint32_t person);

  /// The door with its compound as the register names it, and the only stairwell of its building
  /// where the ledger names none.
  place::DoorName door_of(const place::DoorName&) const;
  /// True when the ledger calls the door by a name that it bore before.
  bool is_former(const place::DoorName&) const;
  /// people.which_compound or people.which_stairwell when a door that is not known yet says too
  /// little to be made; "" when it can be made.
  std::string_view missing_in(const place::DoorName&) const;

 private:
  void load_households(Work&);
  void load_persons(Work&);
  void load_needs(Work&);
  std::vector<const place::Place*> stairwells_of(const place::DoorName&) const;

  Plan& plan_;
  std::string community_name_;
  std::unordered_map<Uuid, std::uint32_t> households_, at_dwelling_, persons_, by_number_;
  std::unordered_multimap<Uuid, std::uint32_t> by_phone_;
  std::vector<std::vector<std::uint32_t>>
      members_;  ///< By household, those the plan adds included.
};
}  // namespace people
