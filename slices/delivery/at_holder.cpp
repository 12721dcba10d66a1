// SPDX-License-Identifier: Apache-2.0
#include "delivery/at_holder.hpp"

#include <map>

#include "delivery/lookups.hpp"
#include "pass/pass.hpp"

namespace delivery {
namespace {
/// The holder as they live now, where they are listed and the pass is that of a resident.
std::optional<people::Member> resident_of(Work& work, const pass::Holder& holder) {
  if (holder.kind != pass::PassKind::resident || !holder.person) return std::nullopt;
  const auto members = people::find_members(work, {*holder.person});
  const auto found = members.find(*holder.person);
  if (found == members.end() || found->second.standing != people::Standing::listed)
    return std::nullopt;
  return found->second;
}

/// What came for those who lived there before is not theirs.
bool is_theirs(const Item& item, const people::Member& member) {
  return item.state != State::missing &&
         (!item.household_id || *item.household_id == member.household);
}

WaitingList waiting_for(Work& work, const people::Member& member) {
  auto items = open_items_of_doors(work, {member.place});
  std::erase_if(items, [&](const Item& item) { return !is_theirs(item, member); });
  const bool is_served = running_marks(work).contains(member.place);
  std::vector<Uuid> places;
  for (const auto& item : items) {
    places.push_back(item.zone_id);
    places.push_back(item.building_id);
  }
  const Labels labels(work, places);
  std::map<std::tuple<std::string, ItemKind, bool>, WaitingLine> lines;
  for (const auto& item : items) {
    const bool is_brought = is_served || item.state == State::with_helper;
    auto& line = lines[{labels.of(item.zone_id), item.kind, is_brought}];
    if (line.waiting++ == 0)
      line = {labels.of(item.zone_id),
              labels.of(item.building_id),
              item.kind,
              1,
              item.arrived_at,
              is_brought};
  }
  WaitingList list;
  for (auto& [key, line] : lines) list.items.push_back(std::move(line));
  return list;
}
}  // namespace

Result<routing::Answered> list_waiting(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<ShownPhone>(http.body);
  if (!wanted) return refuse(wanted);
  WaitingList list;
  const auto done = pass::at_shown(slow, "delivery.list_waiting", wanted->shown.str(),
                                   [&](Work& work, const pass::Holder& holder) {
                                     list = {};
                                     if (const auto member = resident_of(work, holder))
                                       list = waiting_for(work, *member);
                                   });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(list), http::Method::get);
}
}  // namespace delivery
