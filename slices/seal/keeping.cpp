// SPDX-License-Identifier: Apache-2.0
#include "seal/keeping.hpp"

#include <algorithm>

#include "people/people.hpp"
#include "seal/lookups.hpp"

namespace seal {
namespace {
namespace bj = boost::json;

/// Seals are of doors; whoever knows the person knows their communities.
PersonTraces traces(Work&, const Uuid&) { return {}; }

std::optional<people::Member> member_of(Work& work, const Uuid& person) {
  const auto members = people::find_members(work, {person});
  const auto found = members.find(person);
  return found == members.end() ? std::nullopt : std::optional(found->second);
}

bj::object show(Work& work, const PersonKnown& known) {
  bj::array steps, openings;
  if (const auto member = member_of(work, known.person)) {
    for (const auto& row :
         work.tx.all<StepRow>("where community_id = ? and door_id = ? order by at, id",
                              work.community(), member->place))
      steps.push_back(bj::object{{"step", described::name_of(row.step)},
                                 {"at", row.at.milliseconds},
                                 {"by", row.by_name}});
    for (const auto& row :
         work.tx.all<Opening>("where community_id = ? and door_id = ? order by opened_at, id",
                              work.community(), member->place))
      openings.push_back(bj::object{{"opened_at", row.opened_at.milliseconds},
                                    {"opener", described::name_of(row.opener)},
                                    {"why", described::name_of(row.why)}});
  }
  return {{"steps", std::move(steps)}, {"openings", std::move(openings)}};
}

Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  const auto member = member_of(work, known.person);
  if (!member || people::listed_in(work, member->household).size() > 1) return erased;
  const auto& community = work.community();
  if (seals_on(work, member->place) > 0) return erased;
  erased.counts["openings"] = work.tx.run(
      "delete from seal_opening where community_id = ? and door_id = ?", community, member->place);
  erased.counts["photos"] = work.tx.run(
      "delete from seal_photo where community_id = ? and step_id in (select id from seal_step "
      "where community_id = ? and door_id = ?)",
      community, community, member->place);
  erased.counts["steps"] =
      work.tx.run("update seal_step set door_id = null where community_id = ? and door_id = ?",
                  community, member->place);
  work.tx.run("update seal_label set door_id = null where community_id = ? and door_id = ?",
              community, member->place);
  erased.counts["sensors"] = work.tx.run(
      "delete from seal_sensor where community_id = ? and door_id = ?", community, member->place);
  return erased;
}

std::int64_t remove_openings(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from seal_opening where (community_id, id) in (select community_id, id from "
      "seal_opening where opened_at < ? order by opened_at limit ?)",
      before, most);
}

std::int64_t remove_photos(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from seal_photo where (community_id, id) in (select community_id, id from seal_photo "
      "where received_at < ? order by received_at limit ?)",
      before, most);
}

/// Of seals that are over: the number stays with its last state, and forgets the door.
std::int64_t remove_steps(Work& work, Instant before, std::int64_t most) {
  const auto over = work.tx.all<Label>(
      "where state in ('used', 'voided') and state_at < ? and door_id is not null order by "
      "state_at limit ?",
      before, most);
  for (auto label : over) {
    work.tx.run("delete from seal_step where community_id = ? and label_id = ?", label.community_id,
                label.id);
    label.door_id = std::nullopt;
    label.by_name.clear();
    work.tx.update(label);
  }
  return std::ssize(over);
}

std::int64_t remove_sensors(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from seal_sensor where (community_id, id) in (select community_id, id from "
      "seal_sensor where ended_at < ? order by ended_at limit ?)",
      before, most);
}

std::int64_t remove_tries(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from seal_try where id in (select id from seal_try where at < ? order by at limit ?)",
      before, most);
}
}  // namespace

PersonalRecords personal_records() { return {"seal", traces, show, {}, erase}; }

std::vector<Expiring> expiring() {
  return {{"seal.openings", remove_openings},
          {"seal.photos", remove_photos},
          {"seal.steps", remove_steps},
          {"seal.sensors", remove_sensors},
          {"seal.tries", remove_tries}};
}
}  // namespace seal
