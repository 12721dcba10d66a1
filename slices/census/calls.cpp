// SPDX-License-Identifier: Apache-2.0
#include "census/calls.hpp"

#include <algorithm>
#include <unordered_map>

#include "census/door_lines.hpp"
#include "census/drive_read.hpp"
#include "census/sight.hpp"
#include "platform/app.hpp"
#include "platform/page.hpp"

namespace census {
namespace {

/// What was tried by phone before.
struct Tried {
  std::int64_t calls = 0;
  std::optional<CallResult> last;
  std::string note;
};
std::unordered_map<Uuid, Tried> tried_of(Work& work, const Uuid& drive) {
  std::unordered_map<Uuid, Tried> tried;
  work.tx.each(
      "select target_id, call, note from census_visit where community_id = ? and drive_id = ? "
      "and source = 'phone' order by at, id",
      [&](const db::Row& row) {
        auto& one = tried[row.uuid(0)];
        ++one.calls;
        one.last = row.is_null(1) ? std::nullopt : described::value_of<CallResult>(row.text(1));
        one.note = row.text(2);
      },
      work.community(), drive);
  return tried;
}

bool is_to_call(const Target& target) {
  if (target.outcome == Outcome::absent) return true;
  return target.kind == TargetKind::elsewhere && target.outcome == Outcome::none;
}

/// The door after the one that ended the page before; the first, where that is called no more.
std::size_t start_of(const std::vector<Target>& targets, const Uuid& after) {
  for (std::size_t i = 0; i < targets.size(); ++i)
    if (targets[i].id == after) return i + 1;
  return 0;
}
}  // namespace

Result<CallList> list_calls(Work& work, const CallQuery& query) {
  const auto drive = drive_of(work, query.drive);
  if (!drive) return refuse(drive);
  const auto after = query.after ? Uuid::parse(query.after->str()) : Uuid{};
  if (!after) return refuse(No::invalid, "json.bad_cursor", "after");
  const Sight sight(work);
  auto targets = targets_of(work, drive->id);
  std::erase_if(targets, [&](const Target& target) {
    return !is_to_call(target) || !sight.sees(target, drive->state);
  });
  auto tried = tried_of(work, drive->id);
  const auto is_due = [&](const Target& target) {
    return target.revisit_at && *target.revisit_at <= work.now;
  };
  std::stable_sort(targets.begin(), targets.end(), [&](const Target& a, const Target& b) {
    if (is_due(a) != is_due(b)) return is_due(a);
    return tried[a.id].calls < tried[b.id].calls;
  });
  CallList list;
  list.all = std::ssize(targets);
  const auto limit = std::size_t(limit_of(query.limit, 30));
  const auto first = start_of(targets, *after);
  const auto end = std::min(targets.size(), first + limit);
  if (end < targets.size()) list.next = targets[end - 1].id.text();
  const std::vector<Target> page(targets.begin() + std::ptrdiff_t(first),
                                 targets.begin() + std::ptrdiff_t(end));
  std::unordered_map<Uuid, std::string> owners;
  for (const auto& owner : owners_of(work, drive->id)) owners.emplace(owner.user_id, owner.name);
  std::vector<Uuid> households;
  for (const auto& target : page)
    if (target.household_id) households.push_back(*target.household_id);
  const auto reachable = people::reachable_at(work, households);
  const auto lines = lines_of(work, drive->id, page);
  for (std::size_t i = 0; i < page.size(); ++i) {
    CallLine line;
    line.door = lines[i];
    if (page[i].owner_id) line.owner_name = owners[*page[i].owner_id];
    for (const auto& one : reachable)
      if (one.household == page[i].household_id) line.reachable.push_back(one);
    const auto& before = tried[page[i].id];
    line.calls = before.calls;
    line.last_call = before.last;
    line.last_note = before.note;
    line.is_due = is_due(page[i]);
    list.items.push_back(std::move(line));
  }
  for (const auto& household : households) work.looked("people.household", household);
  return list;
}

Result<people::Revealed> reveal_number(Work& work, const NewNumberReveal& wanted) {
  const auto drive = drive_of(work, wanted.drive);
  if (!drive) return refuse(drive);
  const auto target = find_target(work, drive->id, wanted.target);
  if (!target) return refuse(No::missing, "census.no_such_target", "target");
  if (!Sight(work).sees(*target, drive->state))
    return refuse(No::forbidden, "census.not_your_door", "target");
  const auto home = work.sockets.homes.of_person(work, wanted.person);
  if (!home) return refuse(No::missing, "people.no_such_person", "person");
  if (home->household != target->household_id)
    return refuse(No::conflict, "census.not_behind_door", "person");
  return people::reveal(work, {wanted.person, people::PrivateField::phone, people::Purpose::call});
}
}  // namespace census
