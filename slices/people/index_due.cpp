// SPDX-License-Identifier: Apache-2.0
#include "people/index_due.hpp"

#include <spdlog/spdlog.h>

#include "people/register.hpp"
#include "people/rows_of.hpp"
#include "platform/router/desk.hpp"

namespace people {
namespace {
constexpr std::int64_t persons_at_once = 20'000;

struct Made {};

std::optional<Uuid> find_due(routing::Desk& desk) {
  std::optional<Uuid> community;
  desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    work.tx.each("select community_id from people_index_due limit 1",
                 [&](const db::Row& row) { community = row.uuid(0); });
  });
  return community;
}

Result<Made> make_index(Work& work, const Uuid& community) {
  // Another program may have been quicker.
  if (work.tx.run("delete from people_index_due where community_id = ?", community) == 0)
    return Made{};
  SearchIndex(work.tx, community).clear();
  std::vector<Person> persons;
  for (Uuid last; persons.empty() || std::ssize(persons) == persons_at_once;) {
    persons = work.tx.all<Person>("where community_id = ? and id > ? order by id limit ?",
                                  community, last, persons_at_once);
    if (persons.empty()) break;
    last = persons.back().id;
    Register rows(work, community, Writing::together);
    for (const auto& person : persons) rows.index_again(person, phone_of(work, person));
    rows.finish();
  }
  return Made{};
}
}  // namespace

void make_due_indexes(routing::Desk& desk) {
  int made = 0;
  for (auto due = find_due(desk); due; due = find_due(desk)) {
    if (made++ == 0) spdlog::info("making the search index anew");
    const auto done = desk.run_as(routing::Desk::house(), {}, "people.make_index",
                                  R"({"community":")" + due->text() + R"("})",
                                  [&](Work& work) { return make_index(work, *due); });
    ENSURE(done.has_value());
  }
  if (made > 0) spdlog::info("made the search index of {} communities", made);
}
}  // namespace people
