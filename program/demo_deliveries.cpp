// SPDX-License-Identifier: Apache-2.0
#include "program/demo_deliveries.hpp"

#include <algorithm>

#include "delivery/arrivals.hpp"
#include "delivery/marks.hpp"
#include "delivery/tries.hpp"
#include "people/invent.hpp"
#include "place/layout.hpp"
#include "program/shushan.hpp"

namespace program {
namespace {
using delivery::ItemKind;
using delivery::Step;
using delivery::TryResult;

constexpr std::string_view compound_name = "山水苑";
constexpr std::size_t served_doors = 3;

class DeliveriesOfDemo {
 public:
  DeliveriesOfDemo(House& house, World& world)
      : house_(house),
        community_(house.find_place(std::string(shushan::shanshuiyuan)).value()),
        now_(world.clock.now()),
        dice_(shushan::seed + 5) {}

  DemoDeliveries run() {
    as("周敏", -3 * day_ms, "place.add_spot", [&](Work& work) { make_zones(work); });
    as("周敏", -2 * day_ms, "delivery.mark_door", [&](Work& work) { serve_doors(work); });
    yesterday();
    for (const auto minutes : {235, 190, 150, 95, 40, 12}) round(minutes);
    last_metre();
    what_went_wrong();
    tries();
    return made_;
  }

 private:
  struct Logged {
    Uuid id, door;
    ItemKind kind = ItemKind::parcel;
  };

  /// One line of the journal, as of then, by somebody as far as anybody is told.
  template <class Body>
  void as(const char* who, std::int64_t then_ms, const char* act, Body&& body) {
    const auto done = house_.desk().run_as(
        routing::Desk::house(), community_, act, "{}", [&](Work& now) -> Result<Nothing> {
          auto actor = now.actor;
          actor.name = who;
          Work work{now.tx, actor, now_ + then_ms, now.place, now.keys, now.world, now.sockets,
                    {},     {}};
          body(work);
          now.announce("delivery.moved", {community_});
          return Nothing{};
        });
    ENSURE(done.has_value());
  }

  void make_zones(Work& work) {
    for (const auto& one : place::compounds_of(work))
      if (one.name == compound_name) compound_ = one.id;
    zone_ = add_zone(work, "南大门配送点");
    add_zone(work, "东侧门配送点");
    std::unordered_map<Uuid, bool> known;
    for (const auto& line : people::roster_of(work)) known.emplace(line.dwelling, true);
    const auto map = place::DoorMap::load(work, compound_);
    for (const auto& door : map.dwellings())
      if (known.contains(door.id)) doors_.push_back(door.id);
    ENSURE(doors_.size() > 100);
  }
  Uuid add_zone(Work& work, const char* name) {
    place::NewSpot spot;
    spot.id = work.world.new_uuid();
    spot.kind = place::SpotKind::drop_zone;
    spot.name = place::PlaceName(name);
    spot.compound = compound_;
    ENSURE(place::add_spot(work, spot).has_value());
    return spot.id;
  }

  void serve_doors(Work& work) {
    const auto list = delivery::list_marks(work);
    ENSURE(list.has_value() && list->suggestions.size() >= served_doors);
    for (std::size_t i = 0; i < served_doors; ++i) {
      const auto& door = list->suggestions[i * list->suggestions.size() / served_doors].dwelling;
      ENSURE(delivery::mark_door(
                 work, {work.world.new_uuid(), Private<Uuid>(door), work.now + 14 * day_ms})
                 .has_value());
      served_.push_back(door);
    }
  }

  /// Answers what was logged, in order.
  std::vector<Logged> log(std::int64_t ago_min,
                          const std::vector<std::pair<Uuid, ItemKind>>& wanted) {
    std::vector<Logged> logged;
    as("吴水根", -ago_min * minute_ms, "delivery.log_items", [&](Work& work) {
      logged.clear();
      delivery::NewItems items{zone_, {}};
      for (const auto& [door, kind] : wanted) {
        logged.push_back({work.world.new_uuid(), door, kind});
        items.items.push_back({logged.back().id, Private<Uuid>(door), kind, work.now});
      }
      ENSURE(delivery::log_items(work, items).has_value());
    });
    made_.items += std::ssize(logged);
    return logged;
  }
  void step(const char* who, std::int64_t ago_min, Step step, const std::vector<Logged>& items) {
    if (items.empty()) return;
    as(who, -ago_min * minute_ms, "delivery.take_steps", [&](Work& work) {
      delivery::NewSteps steps;
      for (const auto& item : items)
        steps.steps.push_back({work.world.new_uuid(), item.id, step, work.now});
      ENSURE(delivery::take_steps(work, steps).has_value());
    });
    if (step == Step::collected || step == Step::at_door || step == Step::sent_back)
      made_.over += std::ssize(items);
  }
  Uuid any_door() { return doors_[std::size_t(dice_.throw_one(std::ssize(doors_)))]; }
  ItemKind any_kind(std::int64_t ago_min) {
    const auto thrown = dice_.throw_one(100);
    if (ago_min < 100 && thrown < 30) return ItemKind::meal;
    return thrown < 90 ? ItemKind::parcel : ItemKind::chilled;
  }

  /// A few that came yesterday and wait still.
  void yesterday() {
    std::vector<std::pair<Uuid, ItemKind>> wanted;
    for (int i = 0; i < 4; ++i) wanted.emplace_back(any_door(), ItemKind::parcel);
    old_ = log(26 * 60, wanted);
    step("何志愿", 26 * 60 - 10, Step::shelved, old_);
  }

  /// Couriers and meals come in rounds; whoever lives there fetches within the hour, mostly.
  void round(std::int64_t ago_min) {
    std::vector<std::pair<Uuid, ItemKind>> wanted;
    const auto many = 8 + dice_.throw_one(6);
    for (std::int64_t i = 0; i < many; ++i) {
      const auto door = any_door();
      const auto more = dice_.is_within(20) ? 2 : 1;
      for (int n = 0; n < more; ++n) wanted.emplace_back(door, any_kind(ago_min));
    }
    const auto logged = log(ago_min, wanted);
    if (ago_min < 15) return;  // just came, and stands before the shelves
    step("何志愿", ago_min - 9, Step::shelved, logged);
    std::vector<Logged> fetched;
    for (const auto& item : logged)
      if (dice_.is_within(ago_min > 60 ? 78 : 40))
        fetched.push_back(item);
      else
        left_.push_back(item);
    step("吴水根", std::max<std::int64_t>(ago_min - 38, 4), Step::collected, fetched);
  }

  void last_metre() {
    const auto logged = log(88, {{served_[0], ItemKind::meal},
                                 {served_[1], ItemKind::parcel},
                                 {served_[1], ItemKind::chilled},
                                 {served_[2], ItemKind::parcel}});
    step("何志愿", 80, Step::shelved, logged);
    step("钱志愿", 66, Step::taken, {logged[0]});
    step("钱志愿", 58, Step::at_door, {logged[0]});
    step("钱志愿", 20, Step::taken, {logged[1], logged[2]});
  }

  void what_went_wrong() {
    ENSURE(left_.size() > 4);
    step("何志愿", 30, Step::missing, {left_[0]});
    step("吴水根", 25, Step::sent_back, {left_[1]});
    // Two phones, one of them without a network: both say that they handed it out.
    step("吴水根", 24, Step::collected, {left_[2]});
    step("何志愿", 22, Step::collected, {left_[2]});
    made_.over -= 1;
  }

  void tries() {
    as("周敏", -15 * minute_ms, "delivery.note_try", [&](Work& work) {
      const auto note = [&](const Uuid& door, TryResult result) {
        ENSURE(
            delivery::note_try(work, {work.world.new_uuid(), Private<Uuid>(door), result, work.now})
                .has_value());
      };
      note(old_[0].door, TryResult::no_answer);
      note(old_[1].door, TryResult::reached);
      note(left_[3].door, TryResult::knocked);
    });
  }

  House& house_;
  const Uuid community_;
  const Instant now_;
  people::Dice dice_;
  Uuid compound_, zone_;
  std::vector<Uuid> doors_, served_;
  std::vector<Logged> old_, left_;
  DemoDeliveries made_;
};
}  // namespace

DemoDeliveries make_demo_deliveries(House& house, World& world) {
  return DeliveriesOfDemo(house, world).run();
}
}  // namespace program
