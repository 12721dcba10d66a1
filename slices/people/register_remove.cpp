// SPDX-License-Identifier: Apache-2.0
/// Rows that leave the register for good: of an import that is taken back.
#include "people/register.hpp"
#include "people/rules.hpp"

namespace people {
void Register::remove(const Person& person, std::string_view phone) {
  auto struck = person;
  struck.standing = Standing::struck;
  change(person, phone, struck, phone);
  work_.tx.send("delete from people_need where community_id = ? and person_id = ?", community_,
                person.id);
  work_.tx.send("delete from people_person where community_id = ? and id = ?", community_,
                person.id);
}

void Register::remove(const Household& household) {
  count("persons", -household.persons);
  count_home(household, -1);
  touched_.erase(household.id);
  work_.tx.send("delete from people_household where community_id = ? and id = ?", community_,
                household.id);
}

void Register::remove(const Need& need) {
  work_.tx.send("delete from people_need where community_id = ? and id = ?", community_, need.id);
  touch(need.household_id);
}
}  // namespace people
