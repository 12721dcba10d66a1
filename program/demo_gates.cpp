// SPDX-License-Identifier: Apache-2.0
#include "program/demo_gates.hpp"

#include <algorithm>
#include <array>

#include "gate/hand_overs.hpp"
#include "gate/incidents.hpp"
#include "gate/passages.hpp"
#include "gate/rule_sets.hpp"
#include "people/invent.hpp"
#include "people/people.hpp"
#include "program/shushan.hpp"

namespace program {
namespace {
using gate::Entrant;
using gate::Entry;
using gate::NewPassage;

constexpr std::int32_t days_back = 6;
constexpr std::size_t at_once = 50;
/// How many come in each hour of the day, of a thousand.
constexpr std::array<std::int64_t, 24> of_thousand{2,  1,  0,  0,  1,  10, 38, 86, 92, 60, 56, 62,
                                                   58, 40, 44, 52, 66, 98, 92, 64, 40, 22, 12, 4};
constexpr std::int64_t passages_a_day = 900;

class GatesOfDemo {
 public:
  GatesOfDemo(House& house, World& world)
      : house_(house),
        community_(house.find_place(std::string(shushan::shanshuiyuan)).value()),
        now_(world.clock.now()),
        today_(Day::in_china(now_)),
        dice_(shushan::seed + 3) {}

  DemoGates run() {
    act((today_ + -days_back).begin_in_china(), "gate.add_rule_set",
        [&](Work& work) { make_rules(work); });
    act(now_, "gate.take_passages", [&](Work& work) { make_week(work); });
    act(now_, "gate.note_incident", [&](Work& work) { make_incidents(work); });
    return made_;
  }

 private:
  /// One line of the journal, as of then.
  template <class Body>
  void act(Instant then, const char* name, Body&& body) {
    const auto made = house_.desk().run_as(routing::Desk::house(), community_, name, "{}",
                                           [&](Work& now) -> Result<Nothing> {
                                             auto work = work_at(now, then);
                                             body(work);
                                             now.announce("gate.passed", {main_});
                                             return Nothing{};
                                           });
    ENSURE(made.has_value());
  }
  /// By the guard, as far as anybody is told.
  Work work_at(Work& work, Instant then) {
    guard_ = work.actor;
    guard_.name = "吴水根";
    return Work{work.tx, guard_, then, work.place, work.keys, work.world, work.sockets, {}, {}};
  }

  void make_rules(Work& work) {
    for (const auto& gate : place::gates_of(work))
      if (gate.detail == "open") main_ = gate.id;
    gate::NewRuleSet wanted;
    rules_ = wanted.id = work.world.new_uuid();
    wanted.name = gate::RuleName("守好小门");
    wanted.legal_ground = gate::GroundText("蜀山街道疫情防控办 2022 年第 7 号通告（虚构）");
    wanted.objections = gate::GroundText("社区值班室");
    terms_.kinds = {{Entrant::resident, Entry::listed},   {Entrant::carer, Entry::pass},
                    {Entrant::visitor, Entry::confirmed}, {Entrant::delivery, Entry::open},
                    {Entrant::service, Entry::pass},      {Entrant::staff, Entry::listed},
                    {Entrant::official, Entry::open}};
    terms_.fever_from = gate::Tenths(373);
    terms_.exemptions = {gate::Exemption::medical, gate::Exemption::carer};
    wanted.terms = terms_;
    wanted.from_at = work.now;
    wanted.until_at = work.now + 14 * day_ms;
    ENSURE(gate::add_rule_set(work, wanted).has_value());
  }

  void make_week(Work& work) {
    people_ = people::roster_of(work);
    ENSURE(!people_.empty());
    std::vector<NewPassage> some;
    const auto flush = [&](Instant then) {
      if (some.empty()) return;
      auto at = work_at(work, then);
      made_.passages += std::ssize(some);
      ENSURE(gate::take_passages(at, {main_, some}).has_value());
      some.clear();
    };
    for (std::int32_t back = days_back; back >= 0; --back) {
      const auto begin = (today_ + -back).begin_in_china();
      for (std::size_t hour = 0; hour < of_thousand.size(); ++hour) {
        const auto count = passages_a_day * of_thousand[hour] / 1000;
        for (std::int64_t i = 0; i < count; ++i) {
          const auto at = begin + (std::int64_t(hour) * hour_ms + i * hour_ms / count);
          if (at >= now_) return flush(now_);
          some.push_back(passage(work, at));
          if (some.size() == at_once) flush(at);
        }
      }
    }
    flush(now_);
  }

  NewPassage passage(Work& work, Instant at) {
    NewPassage made;
    made.id = work.world.new_uuid();
    made.at = at;
    made.rule_set = rules_;
    const auto thrown = dice_.throw_one(100);
    made.kind = thrown < 84   ? Entrant::resident
                : thrown < 94 ? Entrant::delivery
                : thrown < 97 ? Entrant::visitor
                : thrown < 99 ? Entrant::carer
                              : Entrant::official;
    made.direction = way_of(made);
    if (made.kind == Entrant::resident) {
      const auto& person = people_[std::size_t(dice_.throw_one(std::ssize(people_)))];
      made.person = Private<Uuid>(person.person);
      made.known_by = gate::KnownBy::door;
    }
    if (made.kind == Entrant::visitor) {
      made.is_confirmed = !dice_.is_within(12);
      made.dwelling =
          Private<Uuid>(people_[std::size_t(dice_.throw_one(std::ssize(people_)))].dwelling);
    }
    if (made.kind == Entrant::carer && !dice_.is_within(8)) {
      made.known_by = gate::KnownBy::pass_paper;
      made.pass = gate::PassState::seen;
    }
    if (made.direction == gate::Direction::in) {
      made.temperature = gate::Tenths(361 + dice_.throw_one(8));
      if (dice_.is_within(1)) made.temperature = gate::Tenths(371 + dice_.throw_one(5));
      if (dice_.is_within(1)) made.mask = gate::Mask::none;
    }
    const auto verdict = gate::judge({place::GateState::open, {}, terms_}, made, {}, at);
    made.answer = verdict.answer;
    made.todo = verdict.todo;
    made.ground = verdict.ground;
    if (is_guest(made.kind) && made.direction == gate::Direction::in &&
        made.answer == gate::Answer::admit)
      inside_[std::size_t(made.kind)].push_back(made.id);
    return made;
  }

  /// Few guests stay at a time; one who goes out is the one who came first.
  gate::Direction way_of(NewPassage& made) {
    if (!is_guest(made.kind))
      return dice_.is_within(46) ? gate::Direction::out : gate::Direction::in;
    auto& inside = inside_[std::size_t(made.kind)];
    if (inside.empty() || (inside.size() < 4 && dice_.is_within(45))) return gate::Direction::in;
    made.inside = Private<Uuid>(inside.front());
    inside.erase(inside.begin());
    return gate::Direction::out;
  }
  static bool is_guest(Entrant kind) { return kind == Entrant::visitor || kind == Entrant::carer; }

  void make_incidents(Work& work) {
    using enum gate::IncidentStep;
    note(work, gate::IncidentKind::fever, now_ + -2 * hour_ms, {measured_fever, in_side_room});
    note(work, gate::IncidentKind::no_mask, now_ + -5 * hour_ms, {mask_given});
    note(work, gate::IncidentKind::emergency, now_ + -26 * hour_ms, {reason_medical});
  }
  void note(Work& work, gate::IncidentKind kind, Instant at,
            std::initializer_list<gate::IncidentStep> steps) {
    const auto id = work.world.new_uuid();
    auto then = work_at(work, at);
    ENSURE(gate::note_incident(then, {id, main_, kind, {}, at}).has_value());
    for (const auto step : steps) {
      at = at + 4 * minute_ms;
      auto later = work_at(work, at);
      ENSURE(gate::take_step(later, {id, work.world.new_uuid(), step, at}).has_value());
    }
  }

  House& house_;
  const Uuid community_;
  const Instant now_;
  const Day today_;
  people::Dice dice_;
  Actor guard_;
  Uuid main_, rules_;
  gate::Terms terms_;
  std::vector<people::RosterLine> people_;
  std::array<std::vector<Uuid>, 8> inside_;
  DemoGates made_;
};
}  // namespace

DemoGates make_demo_gates(House& house, World& world) { return GatesOfDemo(house, world).run(); }
}  // namespace program
