// SPDX-License-Identifier: Apache-2.0
#include "care/lists.hpp"

#include <algorithm>
#include <set>

#include "people/people.hpp"
#include "place/place.hpp"
#include "platform/auth/holders.hpp"

namespace care {
namespace {
constexpr std::int64_t most_items = 500, most_read = 4'000, most_lines = 120;

/// Doors and names of subjects, in few statements.
class Shown {
 public:
  Shown(Work& work, const std::unordered_map<Uuid, Subject>& subjects) {
    std::vector<Uuid> persons;
    std::set<Uuid> doors;
    for (const auto& [id, subject] : subjects) {
      persons.push_back(subject.person_id);
      doors.insert(subject.door_id);
    }
    members_ = people::find_members(work, persons);
    stops_ = place::stops_of(work, {doors.begin(), doors.end()});
  }
  template <class Line>
  void name(const Subject& subject, Line& line) const {
    if (const auto member = members_.find(subject.person_id); member != members_.end())
      line.name = member->second.name;
    if (const auto stop = stops_.find(subject.door_id); stop != stops_.end()) {
      line.door = stop->second.label;
      line.compound_name = stop->second.compound_name;
    }
  }
  std::string walk(const Subject& subject) const {
    const auto stop = stops_.find(subject.door_id);
    return stop == stops_.end() ? std::string() : stop->second.walk;
  }

 private:
  std::unordered_map<Uuid, people::Member> members_;
  std::unordered_map<Uuid, place::Stop> stops_;
};

DueWhat what_of(const Check& check) {
  if (check.kind == CheckKind::swab) return DueWhat::swab;
  switch (check.step) {
    case Step::due:
      return check.kind == CheckKind::report  ? DueWhat::report
             : check.kind == CheckKind::visit ? DueWhat::visit
                                              : DueWhat::call;
    case Step::call:
      return DueWhat::call;
    case Step::visit:
      return DueWhat::visit;
    case Step::doctor:
      break;
  }
  return DueWhat::doctor;
}

DueItem item_of(const Subject& subject) {
  DueItem item;
  item.cared_for = subject.id;
  item.person = subject.person_id;
  item.household = subject.household_id;
  item.ground = subject.ground;
  item.is_worried = subject.worried_at.has_value();
  return item;
}

DueItem item_of(const Check& check, const Subject& subject,
                const std::unordered_map<Uuid, Search>& searches) {
  auto item = item_of(subject);
  item.care_check = check.id;
  item.what = what_of(check);
  item.step = check.step;
  item.due_at = check.slot_at;
  item.tries = check.tries;
  item.is_unreached = check.raised_at.has_value();
  item.owner_name = check.owner_name;
  item.owner_role = check.owner_role;
  if (check.raised_at) item.rung = check.rung;
  item.taken_by = check.taken_by;
  if (const auto found = searches.find(check.id); found != searches.end()) {
    item.search = found->second.id;
    item.search_asked_by = found->second.asked_by;
    item.search_agreed_by = found->second.agreed_by;
  }
  return item;
}

DueItem release_of(const Subject& subject) {
  auto item = item_of(subject);
  item.what = DueWhat::release;
  item.due_at = *subject.ends_at;
  item.owner_name = subject.owner_name;
  return item;
}

std::unordered_map<Uuid, Search> searches_of(Work& work, const std::vector<Check>& checks) {
  std::vector<Uuid> ids;
  for (const auto& check : checks)
    if (check.step == Step::doctor) ids.push_back(check.id);
  std::unordered_map<Uuid, Search> found;
  if (ids.empty()) return found;
  for (auto& row :
       work.tx.all<Search>("where community_id = ? and check_id in (?*)", work.community(), ids))
    found.emplace(row.check_id, std::move(row));
  return found;
}

std::vector<std::string> own_roles(const Work& work) {
  std::vector<std::string> names;
  for (const auto role : auth::roles_at(reaches_people(), work.actor.grants, work.place, work.now))
    names.emplace_back(described::name_of(role));
  return names;
}

/// Somebody's own, and those of their roles that nobody answers for by name.
std::vector<Check> open_checks(Work& work, DueSide side) {
  if (side == DueSide::all)
    return work.tx.all<Check>(
        "where community_id = ? and closed_at is null order by slot_at, id limit ?",
        work.community(), most_read);
  auto checks = work.tx.all<Check>(
      "where community_id = ? and owner_id = ? and closed_at is null order by slot_at, id limit ?",
      work.community(), work.actor.user, most_read);
  auto of_role = work.tx.all<Check>(
      "where community_id = ? and owner_id is null and owner_role in (?*) and closed_at is null "
      "order by slot_at, id limit ?",
      work.community(), own_roles(work), most_read);
  std::move(of_role.begin(), of_role.end(), std::back_inserter(checks));
  return checks;
}

/// Orders whose days are over by the end of today.
std::vector<Subject> releases(Work& work, DueSide side) {
  const auto tomorrow = (work.today() + 1).begin_in_china() + 1;
  if (side == DueSide::all)
    return work.tx.all<Subject>(
        "where community_id = ? and ended_at is null and ends_at < ? order by ends_at, id limit ?",
        work.community(), tomorrow, most_read);
  return work.tx.all<Subject>(
      "where community_id = ? and ended_at is null and ends_at < ? and (owner_id = ? or owner_id "
      "is null) order by ends_at, id limit ?",
      work.community(), tomorrow, work.actor.user, most_read);
}

std::unordered_map<Uuid, Subject> subjects_of_checks(Work& work, const std::vector<Check>& checks) {
  std::vector<Uuid> ids;
  for (const auto& check : checks) ids.push_back(check.subject_id);
  return subjects_of(work, ids);
}

using Ordered = std::vector<std::pair<std::string, DueItem>>;
void take_in_order(DueList& list, Ordered items) {
  std::stable_sort(items.begin(), items.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second.due_at) < std::tie(b.first, b.second.due_at);
  });
  list.total = std::ssize(items);
  for (auto& [walk, item] : items)
    if (std::ssize(list.items) < most_items) list.items.push_back(std::move(item));
}

std::vector<DayCheck> checks_of(Work& work, const Uuid& subject) {
  std::vector<DayCheck> lines;
  const auto rows = work.tx.all<Check>(
      "where community_id = ? and subject_id = ? order by slot_at desc, id "
      "limit ?",
      work.community(), subject, most_lines);
  std::vector<Uuid> contacts;
  for (const auto& row : rows)
    if (row.contact_id) contacts.push_back(*row.contact_id);
  std::unordered_map<Uuid, How> hows;
  if (!contacts.empty())
    for (const auto& row :
         work.tx.all<Contact>("where community_id = ? and id in (?*)", work.community(), contacts))
      hows.emplace(row.id, row.how);
  for (const auto& row : rows) {
    DayCheck line{row.id, row.kind, row.slot_at, row.step, row.ending, row.closed_at, {}};
    if (row.contact_id)
      if (const auto how = hows.find(*row.contact_id); how != hows.end()) line.how = how->second;
    lines.push_back(std::move(line));
  }
  return lines;
}
}  // namespace

Result<DueList> list_due(Work& work, const DueQuery& query) {
  DueList list;
  list.now = work.now;
  list.counts = counts_of(work, {work.community()});
  const auto checks = open_checks(work, query.side);
  auto subjects = subjects_of_checks(work, checks);
  const auto ending = releases(work, query.side);
  for (const auto& subject : ending) subjects.emplace(subject.id, subject);
  const Shown shown(work, subjects);
  const auto searches = searches_of(work, checks);
  Ordered items;
  const auto add = [&](const Subject& subject, DueItem item) {
    shown.name(subject, item);
    items.emplace_back(shown.walk(subject), std::move(item));
  };
  for (const auto& check : checks) {
    const auto& subject = subjects.at(check.subject_id);
    add(subject, item_of(check, subject, searches));
  }
  for (const auto& subject : ending) add(subject, release_of(subject));
  take_in_order(list, std::move(items));
  work.looked("care.due", work.community());
  return list;
}

Result<DueList> list_unreached(Work& work) {
  DueList list;
  list.now = work.now;
  list.counts = counts_of(work, {work.community()});
  list.total = list.counts.unreached;
  const auto checks = work.tx.all<Check>(
      "where community_id = ? and closed_at is null and raised_at is not null order by case step "
      "when 'doctor' then 0 when 'visit' then 1 when 'call' then 2 else 3 end, slot_at, id limit ?",
      work.community(), most_items);
  const auto subjects = subjects_of_checks(work, checks);
  const Shown shown(work, subjects);
  const auto searches = searches_of(work, checks);
  for (const auto& check : checks) {
    const auto& subject = subjects.at(check.subject_id);
    auto item = item_of(check, subject, searches);
    shown.name(subject, item);
    list.items.push_back(std::move(item));
  }
  work.looked("care.unreached", work.community());
  return list;
}

Result<SubjectFile> open_subject(Work& work, const SubjectKey& key) {
  const auto subject = find_subject(work, key.cared_for);
  if (!subject) return refuse(No::missing, "care.no_such_subject", "cared_for");
  SubjectFile file;
  file.cared_for = subject->id;
  file.person = subject->person_id;
  file.household = subject->household_id;
  file.ground = subject->ground;
  file.state = subject->state;
  Shown(work, {{subject->id, *subject}}).name(*subject, file);
  file.owner_name = subject->owner_name;
  file.rhythm = subject->rhythm;
  file.next_at = subject->opens_at;
  file.ends_at = subject->ends_at;
  file.ended_at = subject->ended_at;
  file.worried_at = subject->worried_at;
  file.fever_tenths = care_policy(work.today()).fever_tenths;
  file.checks = checks_of(work, subject->id);
  for (const auto& row : work.tx.all<Contact>(
           "where community_id = ? and subject_id = ? order by happened_at desc, id limit ?",
           work.community(), subject->id, most_lines))
    file.contacts.push_back(
        {row.id, row.how, row.happened_at, row.received_at, row.by_name, reading_of(work, row)});
  if (const auto plan =
          work.tx.one<Plan>("where community_id = ? and id = ?", work.community(), subject->id)) {
    file.key_with = work.open<&Plan::key_with>(*plan);
    file.at_any_hour = work.open<&Plan::at_any_hour>(*plan);
  }
  file.now = work.now;
  work.looked("care.subject", subject->id);
  return file;
}

CareCounts counts_of(Work& work, const std::vector<Uuid>& communities) {
  CareCounts counts;
  if (communities.empty()) return counts;
  const auto begin = work.today().begin_in_china(), end = (work.today() + 1).begin_in_china();
  work.tx.each(
      "select count(*), count(worried_at) from care_subject where community_id in (?*) and "
      "ended_at is null",
      [&](const db::Row& row) {
        counts.subjects = row.whole(0);
        counts.worried = row.whole(1);
      },
      communities);
  work.tx.each(
      "select count(*), count(contact_id) from care_check where community_id in (?*) and slot_at "
      ">= ? and slot_at < ? and ending in ('open', 'reached')",
      [&](const db::Row& row) {
        counts.due_today = row.whole(0);
        counts.reached_today = row.whole(1);
      },
      communities, begin, end);
  counts.unreached = work.tx
                         .value<std::int64_t>(
                             "select count(*) from care_check where community_id in (?*) and "
                             "closed_at is null and raised_at is not null",
                             communities)
                         .value_or(0);
  return counts;
}
}  // namespace care
