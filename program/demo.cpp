// SPDX-License-Identifier: Apache-2.0
/// `linli demo`: the invented Shushan Street, or only its places.
#include <iostream>

#include "people/settle.hpp"
#include "place/division_list.hpp"
#include "platform/auth/passwords.hpp"
#include "program/commands.hpp"
#include "program/demo_care.hpp"
#include "program/demo_census.hpp"
#include "program/demo_deliveries.hpp"
#include "program/demo_duty.hpp"
#include "program/demo_gates.hpp"
#include "program/demo_hands.hpp"
#include "program/demo_isolation.hpp"
#include "program/demo_needs.hpp"
#include "program/demo_passes.hpp"
#include "program/demo_seal.hpp"
#include "program/demo_shift.hpp"
#include "program/demo_supply.hpp"
#include "program/demo_support.hpp"
#include "program/machine.hpp"
#include "program/shushan.hpp"

namespace program {
namespace {
constexpr std::size_t homes_at_once = 250;

using Settled = std::vector<std::pair<Uuid, people::InventedHousehold>>;

/// Acts of the house itself, at the house or at a community; the demo has no call for refusals.
class HouseActs {
 public:
  explicit HouseActs(House& house) : house(house) {}

  template <class Act>
  auto act(const Uuid& community, const char* name, Act&& body) {
    auto made =
        house.desk().run_as(routing::Desk::house(), community, name, "{}", std::forward<Act>(body));
    ENSURE(made.has_value());
    return std::move(*made);
  }
  template <class Act>
  auto at(std::string_view code, const char* name, Act&& body) {
    return act(house.find_place(std::string(code)).value(), name, std::forward<Act>(body));
  }

  House& house;
};

class Demo : HouseActs {
 public:
  Demo(House& house, Machine& machine) : HouseActs(house), machine_(machine) {}

  void make_places() {
    for (const auto& list : embedded::demo_lists()) {
      const auto rows = place::read_division_list(list.content);
      ENSURE(rows.has_value());
      act({}, "place.take_divisions",
          [&](Work& work) { return place::take_divisions(work, *rows); });
    }
  }

  void make_people() {
    for (const auto& compound : shushan::compounds()) make_compound(compound);
    for (const auto& gate : shushan::gates())
      at(gate.community, "place.add_gate", [&](Work& work) {
        return place::add_gate(work, {work.world.new_uuid(), place::PlaceName(gate.name),
                                      compound_named(work, gate.compound), gate.state});
      });
    for (const auto& premises : shushan::premises())
      at(premises.community, "place.add_premises", [&](Work& work) {
        return place::add_premises(work, {work.world.new_uuid(), place::PlaceName(premises.name),
                                          premises.kind, compound_named(work, premises.compound)});
      });
  }

  /// One password for all of them: hashing one takes as long as settling a whole community.
  void make_workers(const std::string& password) {
    const auto hash = auth::hash_password(password);
    for (const auto& worker : shushan::workers())
      add_worker(std::string(worker.sign_in_name), std::string(worker.name), worker.role,
                 worker.place, hash);
    people::Dice dice(shushan::seed + 1);
    const auto add_many = [&](const char* name, int count, auth::Role role) {
      for (int i = 1; i <= count; ++i) {
        const auto someone = people::invent_household(dice, people::Profile::estate, today());
        add_worker(name + std::string(i < 10 ? "0" : "") + std::to_string(i),
                   someone.members.front().name, role, shushan::shanshuiyuan, hash);
      }
    };
    add_many("lead", shushan::stairwell_leads, auth::Role::stairwell_lead);
    add_many("volunteer", shushan::volunteers, auth::Role::volunteer);
  }

  DemoCensus make_census() { return make_demo_census(house, machine_.world, leads_); }

  std::int64_t make_passes() {
    return make_demo_passes(house, house.find_place(std::string(shushan::shanshuiyuan)).value());
  }

  std::size_t households() const { return households_; }
  std::size_t persons() const { return persons_; }

 private:
  Day today() const { return Day::in_china(machine_.clock.now()); }

  static std::optional<Uuid> compound_named(Work& work, std::string_view name) {
    for (const auto& compound : place::compounds_of(work))
      if (compound.name == name) return compound.id;
    ENSURE(name.empty());
    return std::nullopt;
  }

  void make_compound(const shushan::Compound& wanted) {
    const auto id =
        at(wanted.community, "place.add_compound", [&](Work& work) {
          return place::add_compound(
              work, {work.world.new_uuid(), place::PlaceName(wanted.name), wanted.kind});
        }).id;
    for (const auto pattern : wanted.patterns)
      at(wanted.community, "place.lay_out", [&](Work& work) {
        return place::lay_out(work, {id, Text<1, 400>(pattern), {}});
      });
    auto homes = homes_of(wanted, id);
    for (std::size_t from = 0; from < homes.size(); from += homes_at_once) {
      const Settled some(
          homes.begin() + std::ptrdiff_t(from),
          homes.begin() + std::ptrdiff_t(std::min(homes.size(), from + homes_at_once)));
      at(wanted.community, "people.settle", [&](Work& work) -> Result<Nothing> {
        people::settle(work, some);
        work.announce("people.household_changed", {});
        return Nothing{};
      });
    }
  }

  /// Deals the kinds of homes out over the doors, in the order of their labels.
  Settled homes_of(const shushan::Compound& wanted, const Uuid& compound) {
    std::vector<place::Place> doors;
    house.desk().read_as(
        routing::Desk::house(), house.find_place(std::string(wanted.community)).value(),
        [&](Work& work) { doors = place::DoorMap::load(work, compound).dwellings(); });
    std::sort(doors.begin(), doors.end(), [](const auto& a, const auto& b) {
      return place::comes_before(a.label.value(), b.label.value());
    });
    std::vector<const shushan::Homes*> kinds;
    for (const auto& homes : wanted.homes)
      kinds.insert(kinds.end(), std::size_t(homes.count), &homes);
    ENSURE(kinds.size() == doors.size());
    people::Dice dice(shushan::seed + doors.size());
    for (std::size_t left = kinds.size(); left > 1; --left)
      std::swap(kinds[left - 1], kinds[std::size_t(dice.throw_one(std::int64_t(left)))]);
    Settled homes;
    for (std::size_t i = 0; i < doors.size(); ++i)
      homes.emplace_back(doors[i].id, home_of(*kinds[i], dice));
    return homes;
  }

  people::InventedHousehold home_of(const shushan::Homes& kind, people::Dice& dice) {
    using people::Occupancy;
    people::InventedHousehold home;
    const bool is_listed = kind.occupancy == Occupancy::occupied ||
                           kind.occupancy == Occupancy::rented ||
                           kind.occupancy == Occupancy::owner_away;
    if (is_listed) home = people::invent_household(dice, kind.profile, today());
    if (kind.occupancy == Occupancy::owner_away) people::send_away(home, dice);
    home.occupancy = kind.occupancy;
    ++households_;
    persons_ += home.members.size();
    return home;
  }

  void add_worker(const std::string& sign_in_name, const std::string& name, auth::Role role,
                  std::string_view place, const std::string& hash) {
    const auto where = place.empty() ? Uuid{} : house.find_place(std::string(place)).value();
    act({}, "auth.add_user", [&](Work& work) -> Result<auth::User> {
      auto user = auth::add_user(work.tx, work.world, sign_in_name, name, hash);
      if (!user) return refuse(user);
      auth::give(work.tx, work.world, user->id, role, where);
      if (role == auth::Role::stairwell_lead) leads_.push_back(user->id);
      work.announce("auth.user_added", {user->id});
      return user;
    });
  }

  Machine& machine_;
  std::vector<Uuid> leads_;
  std::size_t households_ = 0, persons_ = 0;
};

void print_who(const std::string& password) {
  std::cout << "Sign in with the password " << password << " as\n";
  for (const auto& worker : shushan::workers())
    std::cout << "  sign_in_name: " << worker.sign_in_name << "  " << worker.name << ", "
              << described::name_of(worker.role) << '\n';
  std::cout << "  and lead01 … lead" << shushan::stairwell_leads << ", volunteer01 … volunteer"
            << shushan::volunteers << '\n';
}
}  // namespace

int demo(const DemoOptions& options) {
  Machine machine;
  House house(options.house, machine.world);
  if (house.find_place(std::string(shushan::street))) {
    std::cerr << "linli: this data has Shushan Street already; take an empty folder\n";
    return refused;
  }
  Demo demo(house, machine);
  demo.make_places();
  if (options.is_empty) {
    std::cout << "made the places of Shushan Street\n";
    return done;
  }
  demo.make_people();
  const auto password =
      options.password.empty() ? auth::make_up_password(machine.random) : options.password;
  if (const auto weak = auth::may_use_password(password, "demo"); !weak)
    return say_refused(weak.error());
  demo.make_workers(password);
  std::cout << "made the invented Shushan Street: " << demo.households() << " households, "
            << demo.persons() << " people\n";
  const auto census = demo.make_census();
  std::cout << "a census runs in Shanshuiyuan: " << census.done << " of " << census.doors
            << " doors are done\n";
  std::cout << demo.make_passes() << " passes are issued there\n";
  std::cout << "a week at its gates: " << make_demo_gates(house, machine.world).passages
            << " passages\n";
  const auto deliveries = make_demo_deliveries(house, machine.world);
  std::cout << "at the drop zones there " << deliveries.items << " things came, " << deliveries.over
            << " are where they belong\n";
  const auto helping = make_demo_hands(house, machine.world);
  std::cout << helping.hands << " hands help there, " << helping.came << " came to its calls\n";
  const auto standing = make_demo_shift(house, machine.world);
  std::cout << standing.told << " turns of this week are told, " << standing.drafted
            << " of the next are drafted\n";
  const auto duty = make_demo_duty(house, machine.world);
  std::cout << "on duty there " << duty.stays << " times in two weeks, " << duty.here
            << " are here now\n";
  make_demo_templates(house, machine.world);
  const auto isolated = make_demo_isolation(house, machine.world);
  const auto teams = make_demo_teams(house, machine.world);
  const auto needs = make_demo_needs(house, machine.world);
  std::cout << needs.requests << " needs were asked for, " << needs.open << " are open, "
            << needs.standing << " come back on their days\n";
  std::cout << isolated.orders << " orders to stay at home, "
            << make_demo_seals(house, machine.world).on_doors << " doors with a seal\n";
  const auto care = make_demo_care(house, machine.world);
  std::cout << "in two days " << care.contacts << " contacts with them, " << care.plans
            << " plans for who needs a hand\n";
  const auto supplies = make_demo_supplies(house, machine.world);
  std::cout << supplies.moves << " moves of supplies, " << supplies.requests << " requests wait\n";
  std::cout << teams.households << " households have a team, " << teams.vacant
            << " roles there are vacant\n";
  if (!standing.code.empty()) std::cout << "own turns by a link: /s#" << standing.code << '\n';
  if (!needs.card_code.empty())
    std::cout << "a household by its card: /k#" << needs.card_code << '\n';
  print_who(password);
  return done;
}
}  // namespace program
