// SPDX-License-Identifier: Apache-2.0
/// Care of 10,000 who have to stay at home in one community: a morning's checks open, those who
/// were not heard of are to be called, and one of the team asks what is due.
#include "bench/measure.hpp"
#include "care/lists.hpp"
#include "place/place.hpp"
#include "program/house.hpp"
#include "program/machine.hpp"

namespace {
using namespace bench;
using care::Subject;

struct Nothing {};
constexpr int subjects = 10'000, of_one_worker = 100;

Subject subject_of(Work& work, const Uuid& owner, int number) {
  Subject subject;
  subject.community_id = work.community();
  subject.id = work.world.new_uuid();
  subject.person_id = work.world.new_uuid();
  subject.household_id = work.world.new_uuid();
  subject.door_id = work.world.new_uuid();
  subject.rhythm.report_at = {8 * 60, 20 * 60};
  subject.rhythm.from_on = work.today();
  subject.began_at = subject.opened_at = work.now;
  subject.opens_at = care::opens_next(subject);
  if (number < of_one_worker) subject.owner_id = owner;
  return subject;
}
}  // namespace

int main() {
  Bars bars;
  const Folder folder;
  program::Machine machine;
  program::HouseOptions options;
  options.data = folder.path() / "data";
  program::House house(options, machine.world);
  auto& desk = house.desk();
  const auto midnight = Day::in_china(machine.world.clock.now()).begin_in_china();
  const auto at = [&](const Uuid& community, std::int64_t ms, auto&& body) {
    const auto done = desk.run_as(
        routing::Desk::house(), community, "bench.care", "{}", [&](Work& now) -> Result<Nothing> {
          Work work{now.tx, now.actor, midnight + ms, now.place, now.keys, now.world, now.sockets,
                    {},     {}};
          body(work);
          now.announce("bench.care", {});
          return Nothing{};
        });
    ENSURE(done.has_value());
  };
  at({}, 0, [](Work& work) {
    ENSURE(place::take_divisions(
        work, {{"330109003", "蜀山街道", ""}, {"330109003017", "山水苑社区", "330109003"}}));
  });
  const auto community = house.find_place("330109003017").value();
  const auto worker = machine.world.new_uuid();
  at(community, 0, [&](Work& work) {
    std::vector<Subject> all;
    for (int i = 0; i < subjects; ++i) all.push_back(subject_of(work, worker, i));
    work.tx.insert_all(all);
  });

  std::int64_t opened = 0;
  auto began = cpu_seconds();
  for (bool is_more = true; is_more;)
    at(community, 8 * hour_ms, [&](Work& work) {
      const auto seen = care::see_to_community(work);
      opened += seen->opened;
      is_more = seen->opened > 0;
    });
  bars.at_most("checks of 10,000 persons open, CPU", cpu_seconds() - began, 5, " s",
               words("%lld opened", static_cast<long long>(opened)));

  at(community, 8 * hour_ms, [&](Work& work) {
    work.tx.run(
        "update care_check set owner_id = ? where community_id = ? and subject_id in (select id "
        "from care_subject where community_id = ? and owner_id = ?)",
        worker, community, community, worker);
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
  return bars.exit_code();
}
