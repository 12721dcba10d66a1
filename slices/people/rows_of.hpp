// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading single rows of people, and opening what is sealed in them.
#include "people/rows.hpp"
#include "platform/work.hpp"

namespace people {
std::optional<Household> find_household(Work&, const Uuid& id);
std::optional<Person> find_person(Work&, const Uuid& id);
/// In the community of the work or another one, in the order asked for; those that are not there
/// are left out.
std::vector<Person> find_persons(Work&, const Uuid& community, const std::vector<Uuid>& ids);

/// The plain phone or identity number, "" when there is none. For masks, checks and reveals only.
std::string phone_of(const Work&, const Person&);
std::string id_number_of(const Work&, const Person&);

/// The person as a page may show it: private members masked.
PersonCard card_of(const Work&, const Person&);

template <class P>
std::string open_member(const Work& work, const Person& person, std::string_view member,
                        const P& sealed) {
  auto plain = work.keys.unseal(Person::table, person.id, member, sealed.sealed());
  if (!plain) throw db::Fault(db::Fault::Kind::broken, "a sealed member does not open");
  return std::move(*plain);
}
}  // namespace people
