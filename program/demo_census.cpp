// SPDX-License-Identifier: Apache-2.0
#include "program/demo_census.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "census/doors.hpp"
#include "census/drives.hpp"
#include "people/invent.hpp"
#include "program/shushan.hpp"

namespace program {
namespace {
using census::Outcome;
using census::Source;

/// Of a hundred doors, how many a chief has been at by now; two of them are behind.
constexpr std::array done_of_hundred{62, 71, 58, 66, 21, 74, 55, 63, 69, 60, 34, 67, 72, 57, 64};

Instant at_hour(Day day, double hour) {
  return day.begin_in_china() + std::int64_t(hour * double(hour_ms));
}

class CensusOfDemo {
 public:
  CensusOfDemo(House& house, World& world, const std::vector<Uuid>& leads)
      : house_(house),
        leads_(leads),
        community_(house.find_place(std::string(shushan::shanshuiyuan)).value()),
        now_(world.clock.now()),
        today_(Day::in_china(now_)),
        dice_(shushan::seed + 2) {}

  DemoCensus run() {
    act(at_hour(today_ + -2, 16), "census.add_drive", [&](Work& work) { return plan(work); });
    act(at_hour(today_ + -1, 8.5), "census.start_drive", [&](Work& work) { return start(work); });
    act(now_, "census.visit", [&](Work& work) { return visit(work); });
    return made_;
  }

 private:
  /// One line of the journal, as of then.
  template <class Body>
  void act(Instant then, const char* name, Body&& body) {
    const auto made = house_.desk().run_as(routing::Desk::house(), community_, name, "{}",
                                           [&](Work& now) -> Result<Nothing> {
                                             auto work = work_at(now, now.actor, then);
                                             body(work);
                                             now.announce("census.drive_changed", {drive_});
                                             return Nothing{};
                                           });
    ENSURE(made.has_value());
  }

  Work work_at(Work& work, const Actor& actor, Instant then) const {
    return Work{work.tx, actor, then, work.place, work.keys, work.world, work.sockets, {}, {}};
  }

  void plan(Work& work) {
    census::NewDrive wanted;
    drive_ = wanted.id = work.world.new_uuid();
    wanted.name = census::DriveName("三天大排摸");
    wanted.within = community_;
    wanted.starts_on = today_ + -1;
    wanted.ends_on = today_ + 1;
    wanted.kinds = {census::TargetKind::occupied, census::TargetKind::rented,
                    census::TargetKind::shop};
    wanted.fields = {people::KnownField::phone, people::KnownField::residence,
                     people::KnownField::registered};
    wanted.questions = census::list_presets(work).value().items.front().questions;
    ENSURE(census::add_drive(work, wanted).has_value());
    const auto doors = doors_of(work);
    made_.doors = std::ssize(doors);
    // Who works here does so since a moment ago.
    auto today = work_at(work, work.actor, now_);
    for (std::size_t i = 0; i < leads_.size(); ++i) {
      // A chief lives somewhere in the part of the estate that is nearest.
      const auto& home = doors[(2 * i + 1) * doors.size() / (2 * leads_.size())];
      ENSURE(census::add_owner(today, {drive_, leads_[i], home.stairwell}).has_value());
    }
  }

  void start(Work& work) {
    const auto card = census::open_drive(work, {drive_}).value();
    const auto split = census::keep_split(work, {drive_, card.revision});
    ENSURE(split.has_value());
    // The chiefs have their roles since a moment ago, and tasks go only to those who have one.
    auto today = work_at(work, work.actor, now_);
    ENSURE(census::start_drive(today, {drive_, split->revision}).has_value());
    work.tx.run("update census_drive set started_at = ? where community_id = ? and id = ?",
                work.now, community_, drive_);
  }

  std::vector<census::DoorLine> doors_of(Work& work) const {
    census::DoorQuery query;
    query.drive = drive_;
    query.whose = census::Whose::all;
    return census::list_doors(work, query).value().items;
  }

  void visit(Work& work) {
    std::unordered_map<Uuid, std::vector<census::DoorLine>> by_owner;
    for (auto& door : doors_of(work)) by_owner[door.owner.value()].push_back(std::move(door));
    for (std::size_t i = 0; i < leads_.size(); ++i)
      go_round(work, leads_[i], by_owner[leads_[i]], done_of_hundred[i % done_of_hundred.size()]);
  }

  /// The evening of the first day and this day until now, in walking order.
  Instant time_of(std::size_t number, std::size_t count) const {
    const auto morning = at_hour(today_, 9), evening = at_hour(today_, 20);
    const auto until = std::clamp(now_ + -minute_ms * 5, morning, evening);
    const auto on_first = until > morning ? count * 6 / 10 : count;
    const auto begin = number < on_first ? at_hour(today_ + -1, 9.5) : morning;
    const auto end = number < on_first ? at_hour(today_ + -1, 19.5) : until;
    const auto place = number < on_first ? number : number - on_first;
    const auto places = std::max<std::size_t>(number < on_first ? on_first : count - on_first, 1);
    return begin +
           (end.milliseconds - begin.milliseconds) * std::int64_t(place) / std::int64_t(places);
  }

  void go_round(Work& work, const Uuid& lead, const std::vector<census::DoorLine>& doors,
                std::size_t percent) {
    Actor actor;
    actor.user = lead;
    const auto card = census::open_drive(work, {drive_}).value();
    for (const auto& owner : card.owners)
      if (owner.user == lead) actor.name = owner.name;
    const auto count = doors.size() * percent / 100;
    for (std::size_t i = 0; i < doors.size(); ++i) {
      if (i >= count) {
        if (dice_.is_within(4)) report(work, doors[i]);
        continue;
      }
      auto then = work_at(work, actor, time_of(i, count));
      if (!dice_.is_within(3)) visit(then, doors[i]);
    }
  }

  void visit(Work& work, const census::DoorLine& door) {
    auto visit = about(work, door);
    const auto thrown = dice_.throw_one(100);
    visit.outcome = thrown < 86   ? Outcome::answered
                    : thrown < 89 ? Outcome::by_phone
                    : thrown < 97 ? Outcome::absent
                    : thrown < 98 ? Outcome::refused
                                  : Outcome::moved;
    if (visit.outcome == Outcome::by_phone) {
      visit.source = Source::phone;
      visit.call = census::CallResult::reached;
    }
    if (visit.outcome == Outcome::absent)
      visit.revisit_at = at_hour(Day::in_china(work.now) + (dice_.is_within(50) ? 0 : 1), 19.75);
    if (visit.revisit_at && *visit.revisit_at <= visit.at) visit.revisit_at.reset();
    const bool is_told = visit.outcome == Outcome::answered || visit.outcome == Outcome::by_phone;
    if (is_told) {
      visit.answered_by = census::AnsweredBy::member;
      visit.answers = answers();
    }
    made_.done += is_told || visit.outcome == Outcome::moved;
    ENSURE(census::visit(work, visit).has_value());
    // Two phones, offline in the same stairwell, noted different things.
    if (is_told && dice_.is_within(1)) disagree(work, door);
  }

  void report(Work& work, const census::DoorLine& door) {
    auto then = work_at(work, work.actor, now_ + -hour_ms * (1 + dice_.throw_one(9)));
    auto visit = about(then, door);
    visit.source = Source::self_report;
    visit.outcome = Outcome::self_reported;
    visit.answered_by = census::AnsweredBy::member;
    visit.answers = answers();
    ENSURE(census::take_report(then, visit).has_value());
  }

  census::NewVisit about(Work& work, const census::DoorLine& door) const {
    census::NewVisit visit;
    visit.id = work.world.new_uuid();
    visit.drive = drive_;
    visit.target = door.target;
    visit.at = work.now;
    return visit;
  }

  void disagree(Work& work, const census::DoorLine& door) {
    for (const auto* note : {"养了一只狗，敲门后稍等", "白天在店里，晚上七点后在家"}) {
      auto visit = about(work, door);
      visit.changes.push_back({{},
                               people::KnownField::note,
                               Private<people::FieldText>(people::FieldText("")),
                               Private<people::FieldText>(people::FieldText(note))});
      ENSURE(census::visit(work, visit).has_value());
    }
  }

  std::vector<census::NewAnswer> answers() {
    const auto told = [](const char* key, const char* value) {
      return census::NewAnswer{key, Private<census::AnswerText>(census::AnswerText(value))};
    };
    return {told("outsiders", dice_.is_within(12) ? "2" : "0"),
            told("travelled", dice_.is_within(2) ? "yes" : "no"),
            told("health_code", dice_.is_within(1) ? "黄码" : "绿码"),
            told("unvaccinated", dice_.is_within(10) ? "1" : "0")};
  }

  House& house_;
  const std::vector<Uuid>& leads_;
  const Uuid community_;
  const Instant now_;
  const Day today_;
  people::Dice dice_;
  Uuid drive_;
  DemoCensus made_;
};
}  // namespace

DemoCensus make_demo_census(House& house, World& world, const std::vector<Uuid>& leads) {
  return CensusOfDemo(house, world, leads).run();
}
}  // namespace program
