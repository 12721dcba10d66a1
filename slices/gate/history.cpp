// SPDX-License-Identifier: Apache-2.0
#include "gate/history.hpp"

#include "gate/lookups.hpp"
#include "people/people.hpp"
#include "platform/app.hpp"
#include "platform/journal/pages.hpp"

namespace gate {
namespace {
constexpr std::int64_t most_looks = 50;
}  // namespace

std::vector<HistoryLook> looks_at_history(Work& work, const Uuid& person) {
  // Who was made one with the person had a file of their own that somebody saw.
  std::vector<Uuid> subjects{person};
  for (const auto& slice : work.sockets.personal) {
    const auto traces = slice.traces(work, person);
    subjects.insert(subjects.end(), traces.subjects.begin(), traces.subjects.end());
  }
  std::vector<HistoryLook> looks;
  for (auto& look : journal::looks_of(work, subjects, {"gate.show_history"}, most_looks))
    if (const auto purpose = described::value_of<HistoryPurpose>(look.purpose))
      looks.push_back({look.at, *purpose, std::move(look.user_name)});
  return looks;
}

Result<HistoryFile> show_history(Work& work, const NewHistory& wanted) {
  if (!work.sockets.homes.of_person(work, wanted.person))
    return refuse(No::missing, "people.no_such_person", "person");
  const auto rows =
      work.tx.all<Passage>("where person_id = ? and community_id = ? order by at desc, id desc",
                           wanted.person, work.community());
  std::vector<Uuid> gates;
  for (const auto& row : rows) gates.push_back(row.gate_id);
  std::unordered_map<Uuid, std::string> names;
  for (const auto& gate : place::find_places(work, gates)) names.emplace(gate.id, gate.name);
  const Rulebook book(work, Instant{});
  HistoryFile file;
  for (const auto& line : people::roster_of(work, {wanted.person})) {
    file.name = line.name;
    file.door = place::labels_of(work, {work.community()}, {line.dwelling})[line.dwelling];
  }
  for (const auto& row : rows) {
    HistoryLine line{row.at,     row.gate_id, names[row.gate_id], row.direction, row.answer,
                     row.ground, {},          row.is_from_ended};
    if (const auto* set = row.rule_set_id ? book.find(*row.rule_set_id) : nullptr)
      line.rule_number = set->number;
    file.items.push_back(std::move(line));
  }
  file.looks = looks_at_history(work, wanted.person);
  work.looked("people.person", wanted.person);
  return file;
}
}  // namespace gate
