// SPDX-License-Identifier: Apache-2.0
#include "gate/incidents.hpp"

#include <algorithm>
#include <map>

#include "gate/flow.hpp"
#include "gate/lookups.hpp"
#include "platform/auth/hand_in.hpp"
#include "platform/page.hpp"

namespace gate {
namespace {
/// Incidents that go on are looked for among those of this time.
constexpr std::int64_t open_for_ms = 3 * day_ms;

using Steps = std::map<Uuid, std::vector<Step>>;

Steps steps_of(Work& work, const std::vector<Incident>& incidents) {
  Steps steps;
  std::vector<Uuid> ids;
  for (const auto& incident : incidents) ids.push_back(incident.id);
  if (ids.empty()) return steps;
  for (auto& step : work.tx.all<Step>(
           "where community_id = ? and incident_id in (?*) order by at, id", work.community(), ids))
    steps[step.incident_id].push_back(std::move(step));
  return steps;
}

std::vector<IncidentStep> next_of(const Incident& incident, const std::vector<Step>& steps) {
  return steps.empty() ? std::vector<IncidentStep>{}
                       : steps_after(incident.kind, steps.back().step);
}

std::vector<IncidentCard> cards_of(Work& work, const std::vector<Incident>& incidents) {
  auto steps = steps_of(work, incidents);
  std::vector<Uuid> gates;
  for (const auto& incident : incidents) gates.push_back(incident.gate_id);
  std::unordered_map<Uuid, std::string> names;
  for (const auto& gate : place::find_places(work, gates)) names.emplace(gate.id, gate.name);
  std::vector<IncidentCard> cards;
  for (const auto& incident : incidents) {
    IncidentCard card{incident.id,
                      incident.gate_id,
                      names[incident.gate_id],
                      incident.kind,
                      incident.at,
                      incident.by_name,
                      {},
                      next_of(incident, steps[incident.id])};
    for (const auto& step : steps[incident.id])
      card.steps.push_back({step.step, step.at, step.by_name});
    cards.push_back(std::move(card));
  }
  return cards;
}

Step step_of(Work& work, const Uuid& id, const Uuid& incident, IncidentStep step, Instant at) {
  return {work.community(),
          id,
          incident,
          step,
          std::min(at, work.now),
          work.now,
          unless_nil(work.actor.user),
          work.actor.name};
}

std::optional<Incident> find_incident(Work& work, const Uuid& id) {
  return work.tx.one<Incident>("where community_id = ? and id = ?", work.community(), id);
}

IncidentCard card_of(Work& work, const Incident& incident) {
  return std::move(cards_of(work, {incident}).front());
}

std::vector<Incident> lately(Work& work) {
  return work.tx.all<Incident>("where community_id = ? and at >= ? order by at desc, id desc",
                               work.community(), work.now + -open_for_ms);
}
}  // namespace

Result<IncidentCard> note_incident(Work& work, const NewIncident& wanted) {
  const auto gate = gate_of(work, wanted.gate);
  if (!gate) return refuse(gate);
  if (const auto may = auth::may_hand_in(work, wanted.at, "at"); !may) return refuse(may);
  if (const auto before = find_incident(work, wanted.id)) {
    if (before->gate_id != gate->id) return refuse(No::conflict, "gate.id_taken", "id");
    return card_of(work, *before);
  }
  if (wanted.passage &&
      !work.tx.one<Passage>("where community_id = ? and id = ?", work.community(), *wanted.passage))
    return refuse(No::missing, "gate.no_such_passage", "passage");
  const Incident incident{work.community(), wanted.id,
                          gate->id,         wanted.kind,
                          wanted.passage,   std::min(wanted.at, work.now),
                          work.now,         unless_nil(work.actor.user),
                          work.actor.name};
  work.tx.insert(incident);
  work.tx.insert(step_of(work, work.world.new_uuid(), incident.id, IncidentStep::noted, wanted.at));
  work.announce("gate.incident_noted", {incident.id});
  return card_of(work, incident);
}

Result<IncidentCard> take_step(Work& work, const NewStep& wanted) {
  const auto incident = find_incident(work, wanted.incident);
  if (!incident) return refuse(No::missing, "gate.no_such_incident", "incident");
  if (const auto may = auth::may_hand_in(work, wanted.at, "at"); !may) return refuse(may);
  if (const auto before =
          work.tx.one<Step>("where community_id = ? and id = ?", work.community(), wanted.id)) {
    if (before->incident_id != incident->id) return refuse(No::conflict, "gate.id_taken", "id");
    return card_of(work, *incident);
  }
  auto steps = steps_of(work, {*incident});
  const auto next = next_of(*incident, steps[incident->id]);
  if (std::find(next.begin(), next.end(), wanted.step) == next.end())
    return refuse(No::conflict, "gate.not_the_next_step", "step");
  auto step = step_of(work, wanted.id, incident->id, wanted.step, wanted.at);
  // Steps stand in the order in which they were taken, whatever the phone's clock says.
  step.at = std::max(step.at, steps[incident->id].back().at + 1);
  work.tx.insert(step);
  work.announce("gate.incident_noted", {incident->id});
  return card_of(work, *incident);
}

Result<IncidentList> list_incidents(Work& work, const IncidentQuery& query) {
  const auto limit = limit_of(query.limit);
  if (query.gate)
    if (const auto gate = gate_of(work, *query.gate); !gate) return refuse(gate);
  std::optional<Uuid> after;
  if (query.after) {
    after = Uuid::parse(*query.after);
    if (!after) return refuse(No::invalid, "json.bad_cursor", "after");
  }
  const auto any = !query.gate;
  const auto gate = query.gate.value_or(Uuid{});
  // Ids are made when something is noted, and grow with time.
  auto rows = work.tx.all<Incident>(
      "where community_id = ? and (? or gate_id = ?) and (? or id < ?) order by id desc limit ?",
      work.community(), any, gate, !after, after.value_or(Uuid{}), limit + 1);
  IncidentList list;
  if (std::ssize(rows) > limit) {
    rows.pop_back();
    list.next = rows.back().id.text();
  }
  list.items = cards_of(work, rows);
  for (const auto& [id, number] : open_incidents_by_gate(work))
    if (any || id == gate) list.open += number;
  return list;
}

std::unordered_map<Uuid, std::int64_t> open_incidents_by_gate(Work& work) {
  const auto incidents = lately(work);
  auto steps = steps_of(work, incidents);
  std::unordered_map<Uuid, std::int64_t> open;
  for (const auto& incident : incidents)
    if (!next_of(incident, steps[incident.id]).empty()) ++open[incident.gate_id];
  return open;
}
}  // namespace gate
