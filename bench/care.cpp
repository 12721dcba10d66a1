// SPDX-License-Identifier: Apache-2.0
/// Care of 10,000 who have to stay at home in one community: a morning's checks open, those who
/// were not heard of are to be called, and one of the team asks what is due.
#include "bench/measure.hpp"
#include "bench/office.hpp"
#include "care/dailies.hpp"
#include "care/lists.hpp"
#include "people/roster.hpp"
#include "task/chores.hpp"

namespace {
using namespace bench;
using care::Subject;

constexpr std::size_t subjects = 10'000;
constexpr std::int64_t of_one_worker = 100;

Subject subject_of(Work& work, const people::RosterLine& who) {
  Subject subject;
  subject.community_id = work.community();
  subject.id = work.world.new_uuid();
  subject.person_id = who.person;
  subject.household_id = who.household;
  subject.door_id = who.dwelling;
  subject.rhythm.report_at = {8 * 60, 20 * 60};
  subject.rhythm.from_on = work.today();
  subject.began_at = subject.opened_at = work.now;
  subject.opens_at = care::opens_next(subject);
  return subject;
}
/// Meals and waste of 10,000 homes: given yesterday, nobody reports any, and each comes back.
void hold_dailies(Bars& bars, Office& office) {
  auto& desk = office.house().desk();
  const auto& community = office.community();
  SystemClock clock;
  const auto yesterday = (Day::in_china(clock.now()) + -1).begin_in_china();
  isolation::Terms terms;
  terms.check_ins = {8 * 60};
  isolation::OrderInForce order;
  order.terms = std::make_shared<const isolation::Terms>(terms);
  std::vector<std::pair<Uuid, Uuid>> homes;
  desk.read_as(routing::Desk::house(), community, [&](Work& work) {
    homes.clear();
    for (const auto& one : people::roster_of(work))
      if (homes.empty() || homes.back().first != one.household)
        homes.emplace_back(one.household, one.dwelling);
  });
  ENSURE(homes.size() == subjects);
  auto began = cpu_seconds();
  for (std::size_t from = 0; from < homes.size(); from += 500)
    office.act(community, [&](Work& now) -> Result<Made> {
      Work work{now.tx, now.actor, yesterday, now.place, now.keys, now.world, now.sockets, {}, {}};
      for (auto i = from; i < std::min(homes.size(), from + 500); ++i) {
        order.place = homes[i].second;
        care::follow_dailies(work, homes[i].first, {order});
      }
      now.announce("bench.care", {});
      return Made{};
    });
  bars.at_most("  meals and waste of 10,000 homes begin, CPU", cpu_seconds() - began, 5, " s",
               "two series a home");
  began = cpu_seconds();
  task::see_to_overdue(desk);
  const auto spent = cpu_seconds() - began;
  const auto missed = [&] {
    std::int64_t count = 0;
    desk.read_as(routing::Desk::house(), community, [&](Work& work) {
      count = work.tx
                  .value<std::int64_t>(
                      "select count(*) from task_task where community_id = ? and status = 'missed'",
                      community)
                  .value_or(0);
    });
    return count;
  }();
  bars.at_most("  20,000 of them are missed and come again, CPU",
               spent * 20'000 / double(std::max<std::int64_t>(1, missed)), 5, " s",
               words("%lld missed in %.1f s", static_cast<long long>(missed), spent));
  began = cpu_seconds();
  task::see_to_overdue(desk);
  bars.at_most("  a look when nothing more is to be done, CPU", (cpu_seconds() - began) * 1e3, 50,
               " ms", "20,000 are open");
}
}  // namespace

int main() {
  Bars bars;
  const Folder folder;
  program::HouseOptions options;
  options.data = folder.path() / "data";
  Office office(std::move(options));
  office.settle("1-100幢×2单元×25层×2户");
  auto& desk = office.house().desk();
  const auto& community = office.community();
  SystemClock clock;
  const auto midnight = Day::in_china(clock.now()).begin_in_china();
  const auto at = [&](std::int64_t ms, auto&& body) {
    office.act(community, [&](Work& now) -> Result<Made> {
      Work work{now.tx, now.actor, midnight + ms, now.place, now.keys, now.world, now.sockets,
                {},     {}};
      body(work);
      now.announce("bench.care", {});
      return Made{};
    });
  };
  Uuid worker;
  at(0, [&](Work& work) {
    worker = work.world.new_uuid();
    auto roster = people::roster_of(work);
    ENSURE(roster.size() >= subjects);
    roster.resize(subjects);
    std::vector<Subject> all;
    for (const auto& who : roster) all.push_back(subject_of(work, who));
    work.tx.insert_all(all);
  });

  // The worst morning: no household has the page, and everybody is to be called.
  std::int64_t opened = 0, given = 0;
  auto began = cpu_seconds();
  for (bool is_more = true; is_more;)
    at(8 * hour_ms, [&](Work& work) {
      const auto seen = care::see_to_community(work);
      opened += seen->opened;
      given += seen->climbed;
      is_more = seen->opened + seen->climbed > 0;
    });
  bars.at_most("a morning of 10,000 persons, all to be called, CPU", cpu_seconds() - began, 5, " s",
               words("%lld opened, %lld given to somebody", static_cast<long long>(opened),
                     static_cast<long long>(given)));

  at(8 * hour_ms, [&](Work& work) {
    std::vector<Uuid> mine;
    work.tx.each(
        "select id from care_subject where community_id = ? order by id limit ?",
        [&](const db::Row& row) { mine.push_back(row.uuid(0)); }, community, of_one_worker);
    work.tx.run("update care_check set owner_id = ? where community_id = ? and subject_id in (?*)",
                worker, community, mine);
  });
  std::vector<double> took;
  std::size_t listed = 0;
  for (int round = 0; round < 7; ++round) {
    began = cpu_seconds();
    desk.read_as(routing::Desk::house(), community, [&](Work& now) {
      auto actor = now.actor;
      actor.user = worker;
      Work work{now.tx, actor, midnight + 9 * hour_ms, now.place, now.keys, now.world, now.sockets,
                {},     {}};
      listed = care::list_due(work, {})->items.size();
    });
    took.push_back((cpu_seconds() - began) * 1e3);
  }
  bars.at_most("  what is due of one of the team, CPU", median(took), 20, " ms",
               words("%zu persons", listed));
  hold_dailies(bars, office);
  return bars.exit_code();
}
