// SPDX-License-Identifier: Apache-2.0
#include "program/demo_seal.hpp"

#include <set>

#include "program/shushan.hpp"
#include "seal/batches.hpp"
#include "seal/steps.hpp"

namespace program {
namespace {
using seal::Step;

class SealsOfDemo {
 public:
  SealsOfDemo(House& house, World& world, std::string_view code, const char* by)
      : house_(house),
        community_(house.find_place(std::string(code)).value()),
        now_(world.clock.now()),
        by_(by) {}

  std::size_t run() {
    at(3 * day_ms, "seal.make_batch", [&](Work& work) {
      ENSURE(seal::make_batch(work, {work.world.new_uuid(), Whole<1, 1'000>(30)}).has_value());
    });
    std::set<Uuid> doors;
    house_.desk().read_as(routing::Desk::house(), community_, [&](Work& work) {
      for (const auto& [door, use] : seal::doors_wanted(work)) doors.insert(door);
    });
    std::size_t number = 0;
    for (const auto& door : doors) {
      ++number;
      if (number == 2) continue;  // still to be done
      put_on(std::int64_t(number), door, number == 3 ? 30 * hour_ms : 20 * hour_ms);
      if (number == 1) renew(std::int64_t(number), std::int64_t(doors.size()) + 1, door);
      if (number == 4) step(std::int64_t(number), Step::found_torn, door, 2 * hour_ms);
    }
    for (auto spare = std::int64_t(doors.size()) + 2; spare < std::int64_t(doors.size()) + 6;
         ++spare)
      step(spare, Step::taken_out, {}, 5 * hour_ms);
    return number;
  }

 private:
  template <class Body>
  void at(std::int64_t ago_ms, const char* act, Body&& body) {
    const auto done = house_.desk().run_as(
        routing::Desk::house(), community_, act, "{}", [&](Work& now) -> Result<int> {
          auto actor = now.actor;
          actor.name = by_;
          Work work{now.tx, actor, now_ + -ago_ms, now.place, now.keys, now.world, now.sockets,
                    {},     {}};
          body(work);
          now.announce("seal.changed", {community_});
          return 0;
        });
    ENSURE(done.has_value());
  }

  void step(std::int64_t number, Step what, std::optional<Uuid> door, std::int64_t ago_ms,
            std::optional<seal::Why> why = {}) {
    at(ago_ms, "seal.take_steps", [&](Work& work) {
      seal::NewStep one;
      one.id = work.world.new_uuid();
      one.number = Whole<1, 1'000'000'000>(number);
      one.step = what;
      if (door) one.dwelling = Private<Uuid>(*door);
      if (why) {
        one.why = why;
        one.opener = seal::Opener::team;
      }
      one.at = work.now;
      ENSURE(seal::take_steps(work, {{std::move(one)}}).has_value());
    });
  }

  void put_on(std::int64_t number, const Uuid& door, std::int64_t ago_ms) {
    step(number, Step::taken_out, {}, ago_ms + hour_ms);
    step(number, Step::applied, door, ago_ms);
  }

  /// Somebody came to take a sample, and put another seal on.
  void renew(std::int64_t torn, std::int64_t fresh, const Uuid& door) {
    step(torn, Step::opened, door, 6 * hour_ms, seal::Why::sampling);
    step(fresh, Step::applied, door, 6 * hour_ms - 5 * minute_ms);
  }

  House& house_;
  Uuid community_;
  Instant now_;
  std::string by_;
};
}  // namespace

DemoSeals make_demo_seals(House& house, World& world) {
  DemoSeals made;
  made.on_doors += SealsOfDemo(house, world, shushan::shanshuiyuan, "陈新").run();
  made.on_doors += SealsOfDemo(house, world, shushan::caojiaqiao, "李红").run();
  made.on_doors += SealsOfDemo(house, world, shushan::lugongqiao, "王建国").run();
  return made;
}
}  // namespace program
