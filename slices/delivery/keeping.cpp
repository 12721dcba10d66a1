// SPDX-License-Identifier: Apache-2.0
#include "delivery/keeping.hpp"

#include <algorithm>
#include <map>

#include "delivery/chain.hpp"
#include "people/people.hpp"

namespace delivery {
namespace {
namespace bj = boost::json;

/// Items are of doors; whoever knows the person knows their communities.
PersonTraces traces(Work&, const Uuid&) { return {}; }

std::optional<people::Member> member_of(Work& work, const Uuid& person) {
  const auto members = people::find_members(work, {person});
  const auto found = members.find(person);
  return found == members.end() ? std::nullopt : std::optional(found->second);
}

bj::object show(Work& work, const PersonKnown& known) {
  bj::array shown;
  const auto member = member_of(work, known.person);
  if (!member) return {{"items", std::move(shown)}};
  const auto items =
      work.tx.all<Item>("where community_id = ? and household_id = ? order by arrived_at, id",
                        work.community(), member->household);
  std::vector<Uuid> ids;
  for (const auto& item : items) ids.push_back(item.id);
  auto chains = chains_of(work, ids);
  for (const auto& item : items) {
    auto& chain = chains[item.id];
    std::sort(chain.begin(), chain.end(), comes_before);
    bj::array steps;
    for (const auto& told : chain)
      steps.push_back(bj::object{{"step", described::name_of(told.step)},
                                 {"at", told.at.milliseconds},
                                 {"by", told.by_name}});
    shown.push_back(bj::object{{"item", item.id.text()},
                               {"kind", described::name_of(item.kind)},
                               {"state", described::name_of(item.state)},
                               {"arrived_at", item.arrived_at.milliseconds},
                               {"steps", std::move(steps)}});
  }
  return {{"items", std::move(shown)}};
}

/// An id is unique in its community only: phones make them.
std::int64_t remove_items(Work& work, const std::vector<Item>& items) {
  std::map<Uuid, std::vector<Uuid>> by_community;
  for (const auto& item : items) by_community[item.community_id].push_back(item.id);
  std::int64_t removed = 0;
  for (const auto& [community, ids] : by_community) {
    work.tx.run("delete from delivery_step where community_id = ? and item_id in (?*)", community,
                ids);
    removed += work.tx.run("delete from delivery_item where community_id = ? and id in (?*)",
                           community, ids);
  }
  return removed;
}

/// True when somebody else is listed in the household.
bool has_others(Work& work, const people::Member& member) {
  const auto roster = people::roster_of(work);
  return std::any_of(roster.begin(), roster.end(), [&](const people::RosterLine& line) {
    return line.household == member.household && line.person != member.person;
  });
}

Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  const auto member = member_of(work, known.person);
  if (!member || has_others(work, *member)) return erased;
  auto items = work.tx.all<Item>("where community_id = ? and household_id = ?", work.community(),
                                 member->household);
  std::erase_if(items, [](const Item& item) { return is_open(item.state); });
  erased.counts["items"] = remove_items(work, items);
  erased.counts["households"] = work.tx.run(
      "update delivery_item set household_id = null where community_id = ? and household_id = ?",
      work.community(), member->household);
  return erased;
}

std::int64_t remove_over(Work& work, Instant before, std::int64_t most) {
  return remove_items(
      work, work.tx.all<Item>("where state in ('collected', 'at_door', 'sent_back', 'thrown_away', "
                              "'mistaken') and state_at < ? order by state_at limit ?",
                              before, most));
}

std::int64_t remove_missing(Work& work, Instant before, std::int64_t most) {
  return remove_items(
      work, work.tx.all<Item>("where state = 'missing' and state_at < ? order by state_at limit ?",
                              before, most));
}

std::int64_t remove_tries(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from delivery_try where (community_id, id) in (select community_id, id from "
      "delivery_try where at < ? order by at limit ?)",
      before, most);
}

std::int64_t remove_marks(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from delivery_mark where (community_id, id) in (select community_id, id from "
      "delivery_mark where until_at < ? or ended_at < ? order by until_at limit ?)",
      before, before, most);
}
}  // namespace

PersonalRecords personal_records() { return {"delivery", traces, show, {}, erase}; }

std::vector<Expiring> expiring() {
  return {{"delivery.items", remove_over},
          {"delivery.missing", remove_missing},
          {"delivery.marks", remove_marks},
          {"delivery.tries", remove_tries}};
}
}  // namespace delivery
