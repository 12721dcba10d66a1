// SPDX-License-Identifier: Apache-2.0
#include "supply/keeping.hpp"

#include "people/people.hpp"
#include "supply/lookups.hpp"

namespace supply {
namespace {
namespace bj = boost::json;

/// Accounts are of households; whoever knows the person knows their communities.
PersonTraces traces(Work&, const Uuid&) { return {}; }

std::optional<people::Member> member_of(Work& work, const Uuid& person) {
  const auto members = people::find_members(work, {person});
  const auto found = members.find(person);
  return found == members.end() ? std::nullopt : std::optional(found->second);
}

bj::object show(Work& work, const PersonKnown& known) {
  bj::array lines;
  if (const auto member = member_of(work, known.person)) {
    const auto items = items_of(work);
    for (const auto& row : work.tx.all<Line>(
             "where community_id = ? and to_id in (select id from supply_account where "
             "community_id = ? and holder_id = ?) order by at, move_id, number",
             work.community(), work.community(), member->household)) {
      const auto item = items.find(row.item_id);
      lines.push_back(bj::object{{"at", row.at.milliseconds},
                                 {"item", item == items.end() ? "" : item->second.name},
                                 {"amount", row.amount}});
    }
  }
  return {{"given", std::move(lines)}};
}

Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  const auto member = member_of(work, known.person);
  if (!member || people::listed_in(work, member->household).size() > 1) return erased;
  erased.counts["accounts"] = work.tx.run(
      "update supply_account set holder_id = null where community_id = ? and holder_id "
      "= ? and kind = 'home'",
      work.community(), member->household);
  return erased;
}

std::int64_t forget_homes(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "update supply_account set holder_id = null where (community_id, id) in (select "
      "community_id, id from supply_account where kind = 'home' and holder_id is not null and "
      "opened_at < ? order by opened_at limit ?)",
      before, most);
}
}  // namespace

PersonalRecords personal_records() { return {"supply", traces, show, {}, erase}; }

std::vector<Expiring> expiring() { return {{"supply.homes", forget_homes}}; }
}  // namespace supply
