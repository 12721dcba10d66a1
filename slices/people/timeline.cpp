// SPDX-License-Identifier: Apache-2.0
#include "people/timeline.hpp"

#include <algorithm>
#include <array>

#include "people/move_writer.hpp"
#include "platform/journal/journal.hpp"

namespace people {
namespace {
constexpr int most_events = 50;

/// Acts whose line in the journal says less than the decision they wrote.
bool is_told_by_its_decision(std::string_view act) {
  static constexpr std::array acts{"people.arrive",       "people.move_home",
                                   "people.depart",       "people.report_death",
                                   "people.note_absence", "people.note_return",
                                   "people.change_head",  "people.split_household",
                                   "people.correct_move", "people.change_registration"};
  return std::find(acts.begin(), acts.end(), act) != acts.end();
}
}  // namespace

std::vector<LifeEvent> life_of(Work& work, const Household& household) {
  Uuid last;
  last.bytes.fill(0xFF);
  std::vector<LifeEvent> events;
  for (auto& card : cards_of(work, moves_of(work, household.id, last, most_events))) {
    LifeEvent event{card.at, "people.move", card.by, {}};
    event.move = std::move(card);
    events.push_back(std::move(event));
  }
  for (auto& line : journal::life_of(work.tx, household.community_id, household.id, most_events))
    if (!is_told_by_its_decision(line.act))
      events.push_back({line.at, std::move(line.act), std::move(line.actor_name), {}});
  std::stable_sort(events.begin(), events.end(),
                   [](const LifeEvent& a, const LifeEvent& b) { return b.at < a.at; });
  if (events.size() > most_events) events.resize(most_events);
  return events;
}
}  // namespace people
