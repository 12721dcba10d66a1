// SPDX-License-Identifier: Apache-2.0
#include "people/persons_behind.hpp"

#include "platform/work.hpp"

namespace people {
std::unordered_map<Uuid, std::int64_t> persons_behind(Work& work) {
  std::unordered_map<Uuid, std::int64_t> persons;
  work.tx.each(
      "select dwelling_id, persons from people_household where community_id = ?",
      [&](const db::Row& row) { persons.emplace(row.uuid(0), row.whole(1)); }, work.community());
  return persons;
}
}  // namespace people
