// SPDX-License-Identifier: Apache-2.0
#include "program/demo_care.hpp"

#include <algorithm>
#include <optional>

#include "care/checks.hpp"
#include "care/contacts.hpp"
#include "care/plans.hpp"
#include "people/people.hpp"
#include "program/shushan.hpp"
#include "task/task.hpp"

namespace program {
namespace {
constexpr std::int64_t every_ms = 30 * minute_ms, past_ms = 46 * hour_ms;
constexpr std::int64_t bring_ms = 40 * minute_ms;
constexpr std::size_t plans_of_community = 4;

class CareOfDemo {
 public:
  CareOfDemo(House& house, World& world, std::string_view code, const char* by)
      : house_(house),
        community_(house.find_place(std::string(code)).value()),
        now_(world.clock.now()),
        by_(by) {}

  void run(DemoCare& made) {
    bring();
    at(2 * day_ms, "care.add_plan", [&](Work& work) { plan(work, made); });
    for (auto ago = past_ms; ago >= 0; ago -= every_ms) {
      at(ago, "care.see_to_checks",
         [](Work& work) { ENSURE(care::see_to_community(work).has_value()); });
      at(ago, "care.add_contact", [&](Work& work) { reach(work, ago, made); });
    }
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
          now.announce("care.changed", {community_});
          return 0;
        });
    ENSURE(done.has_value());
  }

  /// Meals and waste of the days since the orders began were seen to a while into their time.
  void bring() {
    for (auto next = next_to_bring(); next; next = next_to_bring())
      at(now_.milliseconds - next->milliseconds - bring_ms, "task.report", [&](Work& work) {
        for (const auto& one : open_dailies(work))
          if (one.from_at == *next) task::finish_task(work, one.task);
      });
  }
  std::optional<Instant> next_to_bring() {
    std::optional<Instant> next;
    house_.desk().read_as(routing::Desk::house(), community_, [&](Work& work) {
      next.reset();
      for (const auto& one : open_dailies(work))
        if (one.from_at + bring_ms <= now_ && (!next || one.from_at < *next)) next = one.from_at;
    });
    return next;
  }
  std::vector<task::SourceTask> open_dailies(Work& work) {
    std::vector<Uuid> homes;
    for (const auto& subject :
         work.tx.all<care::Subject>("where community_id = ? and ended_at is null and ground = ?",
                                    community_, care::Ground::order))
      if (std::find(homes.begin(), homes.end(), subject.household_id) == homes.end())
        homes.push_back(subject.household_id);
    std::vector<task::SourceTask> dailies;
    for (const auto& home : homes)
      for (auto& one : task::tasks_of(work, home, task::Which::open))
        dailies.push_back(std::move(one));
    return dailies;
  }

  void plan(Work& work, DemoCare& made) {
    std::size_t planned = 0;
    for (const auto& need : people::open_needs(work, 200)) {
      if (planned == plans_of_community) return;
      care::NewPlan wanted;
      wanted.id = work.world.new_uuid();
      wanted.need = need.need;
      if (planned % 2 == 0) wanted.key_with = Private<care::Whom>(care::Whom("对门邻居"));
      wanted.at_any_hour = Private<care::Whom>(care::Whom("子女 0571-82700199"));
      if (!care::add_plan(work, wanted)) continue;
      ++planned;
      ++made.plans;
    }
  }

  /// Most say so themselves, every third is called, one is reached by nobody since last evening,
  /// and one has a fever this morning.
  void reach(Work& work, std::int64_t ago, DemoCare& made) {
    const auto open = care::all_open(work);
    for (const auto& [subject, checks] : open) {
      const auto turn = turn_of(subject.id);
      const auto& check = checks.front();
      if (check.kind == care::CheckKind::doctor) continue;
      const bool is_called = subject.ground == care::Ground::plan || turn % 3 == 1;
      if (turn % 5 == 4 && ago < 20 * hour_ms) continue;
      if (is_called && check.step == care::Step::due) continue;
      const bool is_ill = turn == 2 && ago < 8 * hour_ms && ago > 0;
      care::Heard heard;
      heard.id = work.world.new_uuid();
      heard.how = check.kind == care::CheckKind::swab ? care::How::swabbed
                  : is_called                         ? care::How::saw
                                                      : care::How::said;
      if (is_called && check.kind == care::CheckKind::report) heard.how = care::How::spoke;
      heard.reading.tenths = is_ill ? 382 : 362 + std::int64_t(turn + ago / hour_ms) % 7;
      if (is_ill) heard.reading.symptoms = {care::Symptom::fever, care::Symptom::sore_throat};
      if (turn == 3 && ago < 6 * hour_ms) heard.reading.mood = care::Mood::worried;
      heard.at = heard.happened_at = work.now;
      if (!is_called) heard.phone = subject.household_id;
      ENSURE(care::hear(work, subject, heard).has_value());
      ++made.contacts;
    }
  }

  /// The order in which they came, so that each has its own fate.
  std::size_t turn_of(const Uuid& subject) {
    for (std::size_t i = 0; i < seen_.size(); ++i)
      if (seen_[i] == subject) return i;
    seen_.push_back(subject);
    return seen_.size() - 1;
  }

  House& house_;
  Uuid community_;
  Instant now_;
  std::string by_;
  std::vector<Uuid> seen_;
};
}  // namespace

DemoCare make_demo_care(House& house, World& world) {
  DemoCare made;
  CareOfDemo(house, world, shushan::shanshuiyuan, "陈新").run(made);
  CareOfDemo(house, world, shushan::caojiaqiao, "李红").run(made);
  CareOfDemo(house, world, shushan::lugongqiao, "王建国").run(made);
  return made;
}
}  // namespace program
