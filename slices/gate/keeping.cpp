// SPDX-License-Identifier: Apache-2.0
#include "gate/keeping.hpp"

#include "gate/rows.hpp"
#include "platform/work.hpp"

namespace gate {
namespace {
namespace bj = boost::json;

/// A passage names nobody who was not listed in its community: people tells where that was, and a
/// house with the passages of a city is not searched for one person.
PersonTraces traces(Work&, const Uuid&) { return {}; }

bj::object show(Work& work, const PersonKnown& known) {
  bj::array passages;
  for (const auto& row :
       work.tx.all<Passage>("where person_id = ? and community_id = ? order by at, id",
                            known.person, work.community())) {
    bj::object one{{"passage", row.id.text()},
                   {"gate", row.gate_id.text()},
                   {"at", row.at.milliseconds},
                   {"direction", described::name_of(row.direction)},
                   {"answer", described::name_of(row.answer)},
                   {"ground", described::name_of(row.ground)},
                   {"code", described::name_of(row.code)},
                   {"is_emergency", row.is_emergency},
                   {"is_from_ended", row.is_from_ended},
                   {"kept_until", row.keep_until.milliseconds}};
    if (row.temperature) one["temperature_tenths"] = std::int64_t(*row.temperature);
    if (row.exemption) one["exemption"] = described::name_of(*row.exemption);
    if (row.rule_set_id) one["rule_set"] = row.rule_set_id->text();
    passages.push_back(std::move(one));
  }
  return {{"passages", std::move(passages)}};
}

Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  erased.counts["gate.passages"] = work.tx.run(
      "update gate_passage set person_id = null, household_id = null, pass_id = null, "
      "door_id = null, temperature = null, exemption = null where person_id = ? and "
      "community_id = ?",
      known.person, work.community());
  erased.counts["gate.inside"] =
      work.tx.run("delete from gate_inside where community_id = ? and person_id = ?",
                  work.community(), known.person);
  return erased;
}

/// Each passage bears its own end: that of the rule set that decided.
std::int64_t remove_passages(Work& work, Instant, std::int64_t most) {
  return work.tx.run(
      "delete from gate_passage where (community_id, id) in (select community_id, id from "
      "gate_passage where keep_until < ? order by keep_until limit ?)",
      work.now, most);
}

std::int64_t remove_inside(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from gate_inside where (community_id, id) in (select community_id, id from "
      "gate_inside where since_at < ? limit ?)",
      before, most);
}

std::int64_t remove_incidents(Work& work, Instant before, std::int64_t most) {
  work.tx.run(
      "delete from gate_incident_step where (community_id, incident_id) in (select community_id, "
      "id from gate_incident where at < ? order by at, id limit ?)",
      before, most);
  return work.tx.run(
      "delete from gate_incident where (community_id, id) in (select community_id, id from "
      "gate_incident where at < ? order by at, id limit ?)",
      before, most);
}
}  // namespace

PersonalRecords personal_records() { return {"gate", traces, show, {"gate.show_history"}, erase}; }

std::vector<keep::PersonMentions> mentions() {
  return {{"gate.passages",
           "select id from gate_passage where community_id = ? and person_id = ? order by id",
           "update gate_passage set person_id = ? where community_id = ? and person_id = ? and "
           "id in (?*)"},
          {"gate.inside",
           "select id from gate_inside where community_id = ? and person_id = ? order by id",
           "update gate_inside set person_id = ? where community_id = ? and person_id = ? and "
           "id in (?*)"}};
}

std::vector<Expiring> expiring() {
  return {{"gate.incidents", remove_incidents},
          {"gate.inside", remove_inside},
          {"gate.passages", remove_passages}};
}
}  // namespace gate
