// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Where a fortnight is played: a clock that goes from one thing to the next, and acts of the
/// house.
#include <functional>
#include <queue>
#include <tuple>

#include "people/invent.hpp"
#include "platform/router/desk.hpp"
#include "program/fortnight.hpp"

namespace program {
class Stage {
 public:
  using Deed = std::function<void()>;
  Stage(House& house, World& world, SettableClock& clock, const FortnightOptions& options)
      : house(house), world(world), options(options), dice(options.seed), clock_(clock) {}

  House& house;
  World& world;
  const FortnightOptions& options;
  people::Dice dice;
  Uuid community;

  Instant now() const { return clock_.now(); }
  void at(Instant when, Deed deed) { events_.push({when, ++numbers_, std::move(deed)}); }
  /// Some time between so long from now and so long.
  void later(std::int64_t from_ms, std::int64_t until_ms, Deed deed) {
    at(now() + from_ms + dice.throw_one(until_ms - from_ms + 1), std::move(deed));
  }
  /// Lives on to that moment, tick by tick; between `off` and `back` the machine is off, and who
  /// wanted something of it tries again afterwards.
  void live(Instant until, Instant off, Instant back, const std::function<void()>& turn);

  template <class Body>
  void act(const char* name, const char* by, Body&& body) {
    const auto done = house.desk().run_as(
        routing::Desk::house(), community, name, "{}", [&](Work& now) -> Result<int> {
          auto actor = now.actor;
          actor.name = by;
          Work work{now.tx, actor, now.now, now.place, now.keys, now.world, now.sockets, {}, {}};
          body(work);
          for (auto& told : work.announced) now.announced.push_back(std::move(told));
          return 0;
        });
    ENSURE(done.has_value());
  }
  template <class Body>
  void read(Body&& body) {
    house.desk().read_as(routing::Desk::house(), community, body);
  }

 private:
  struct Event {
    Instant at;
    std::uint64_t number = 0;
    Deed deed;
    bool operator<(const Event& other) const {
      return std::tie(other.at, other.number) < std::tie(at, number);
    }
  };
  void go_to(Instant when) {
    if (when > now()) clock_.move(when.milliseconds - now().milliseconds);
  }

  SettableClock& clock_;
  std::priority_queue<Event> events_;
  std::uint64_t numbers_ = 0;
};
}  // namespace program
