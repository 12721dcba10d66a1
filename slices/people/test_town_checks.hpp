// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: what holds of every register, whatever happened in it.
#include <map>

#include "people/rows_of.hpp"
#include "people/rules.hpp"
#include "people/test_homes.hpp"
#include "platform/journal/journal.hpp"

namespace people {
/// Everything that is known of everybody, without the numbers of changes.
inline std::map<std::string, std::string> everybody(program::TestApp& app) {
  std::map<std::string, std::string> all;
  app.house->desk().read_as(routing::Desk::house(), {}, [&](Work& work) {
    for (auto& person : work.tx.all<Person>("where id = id")) {
      const auto key = person.community_id.text() + person.id.text();
      std::string text = person.household_id.text();
      for (const auto word :
           {described::name_of(person.standing), described::name_of(person.sex),
            described::name_of(person.relation), described::name_of(person.residence),
            described::name_of(person.registered), std::string_view(person.name)})
        text += '|' + std::string(word);
      for (const auto& day : {person.born_on, person.back_on})
        text += '|' + (day ? day->text() : "");
      text += '|' + phone_of(work, person) + '|' + id_number_of(work, person);
      text += std::string("|") + (person.phone_index ? "found" : "");
      all[key] = text + (person.merged_into ? person.merged_into->text() : "");
    }
    work.tx.each("select person_id, id from people_need where ended_at is null order by id",
                 [&](const db::Row& row) {
                   for (auto& [key, text] : all)
                     if (key.ends_with(row.uuid(0).text())) text += '+' + row.uuid(1).text();
                 });
  });
  return all;
}

/// Nobody lives in two places, and who has died lives in none.
inline void check_residences(db::Tx& tx) {
  std::map<Uuid, std::vector<Standing>> rows;
  tx.each("select id, standing from people_person",
          [&](const db::Row& row) { db::take(row, 1, rows[row.uuid(0)].emplace_back()); });
  for (const auto& [id, standings] : rows) {
    const auto of = [&](Standing one) {
      return std::count(standings.begin(), standings.end(), one);
    };
    EXPECT_LE(of(Standing::listed), 1) << id.text() << " lives in two places";
    if (of(Standing::dead) > 0) {
      EXPECT_EQ(0, of(Standing::listed)) << id.text() << " died";
    }
  }
  EXPECT_EQ(0, *tx.value<std::int64_t>(
                   "select count(*) from people_person p where not exists (select 1 from "
                   "people_household h where h.community_id = p.community_id and "
                   "h.id = p.household_id)"));
  EXPECT_EQ(0,
            *tx.value<std::int64_t>("select count(*) from people_need n join people_person p on "
                                    "p.community_id = n.community_id and p.id = n.person_id where "
                                    "n.ended_at is null and n.household_id <> p.household_id"));
}

/// Counters and summaries are what a count of the rows says.
inline void check_counters(db::Tx& tx, const Uuid& community) {
  std::map<std::string, std::int64_t> counted, kept;
  std::map<Uuid, std::vector<MemberFacts>> members;
  std::map<Uuid, std::int64_t> needs;
  for (const auto& person :
       tx.all<Person>("where community_id = ? and standing = 'listed'", community)) {
    members[person.household_id].push_back(
        {person.residence, person.phone_index.has_value(), person.id_index.has_value()});
    const auto mismatch = mismatch_of(person.standing, person.residence, person.registered);
    if (mismatch != Mismatch::none) ++counted[std::string(described::name_of(mismatch))];
    counted["away"] += person.residence == Residence::away;
    for (const auto& need : tx.all<Need>(
             "where community_id = ? and person_id = ? and ended_at is null", community, person.id))
      needs[person.household_id] |= bit_of(need.kind);
  }
  for (const auto& home : tx.all<Household>("where community_id = ?", community)) {
    const auto& facts = members[home.id];
    EXPECT_EQ(persons_living(facts), home.persons);
    EXPECT_EQ(quality_of(home.occupancy, facts), home.quality);
    EXPECT_EQ(needs[home.id], home.needs);
    ++counted["households"];
    counted["persons"] += persons_living(facts);
    ++counted["occupancy." + std::string(described::name_of(home.occupancy))];
    ++counted["quality." + std::string(described::name_of(home.quality))];
    counted["households.with_needs"] += needs[home.id] != 0;
    if (home.next_due) ++counted["due." + home.next_due->text()];
  }
  tx.each(
      "select day, households from people_due where community_id = ?",
      [&](const db::Row& row) {
        kept["due." + Day{static_cast<std::int32_t>(row.whole(0))}.text()] = row.whole(1);
      },
      community);
  tx.each(
      "select name, number from people_counter where community_id = ?",
      [&](const db::Row& row) { kept[std::string(row.text(0))] = row.whole(1); }, community);
  for (auto* of : {&counted, &kept})
    std::erase_if(*of, [](const auto& one) { return one.second == 0; });
  EXPECT_EQ(counted, kept);
}

}  // namespace people
