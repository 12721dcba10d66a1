// SPDX-License-Identifier: Apache-2.0
#include "program/fortnight_homes.hpp"

#include <algorithm>
#include <set>

#include "care/contacts.hpp"
#include "home/cards.hpp"
#include "home/own.hpp"
#include "isolation/changes.hpp"
#include "isolation/facts.hpp"
#include "isolation/objections.hpp"
#include "isolation/orders.hpp"
#include "isolation/servings.hpp"
#include "people/settle.hpp"
#include "program/town.hpp"

namespace program {
void Homes::settle() {
  const auto today = Day::in_china(stage_.now());
  const Town town({stage_.options.households * 5 + 200, stage_.options.seed, 1}, today);
  const auto taken = stage_.house.desk().run_as(
      routing::Desk::house(), {}, "place.take_divisions", "{}",
      [&](Work& work) { return place::take_divisions(work, town.divisions()); });
  ENSURE(taken.has_value());
  stage_.community = stage_.house.find_place(Town::code_of(0)).value();
  town.each_compound(0, [&](const TownCompound& wanted) {
    stage_.act("people.generate", "", [&](Work& work) {
      std::vector<std::pair<Uuid, people::InventedHousehold>> homes;
      const auto compound = place::add_compound(
          work, {work.world.new_uuid(), place::PlaceName(wanted.name), wanted.kind});
      ENSURE(compound.has_value());
      auto doors = place::DoorMap::load(work, compound->id);
      for (const auto& home : wanted.homes)
        homes.emplace_back(doors.find_or_make(work, home.door).id, home.household);
      doors.write_made(work);
      people::settle(work, homes);
    });
  });
  choose();
  for (auto& family : families_)
    stage_.later(0, 30 * hour_ms, [this, &family] { begin_order(family); });
}

void Homes::choose() {
  std::set<Uuid> seen;
  stage_.read([&](Work& work) {
    seen.clear();
    families_.clear();
    for (const auto& line : people::roster_of(work)) {
      if (std::ssize(families_) == stage_.options.households) return;
      if (!seen.insert(line.household).second) continue;
      families_.push_back({line.household, line.person, {}, {}, 0, {}});
    }
  });
  for (std::size_t i = 0; i < families_.size(); ++i) {
    auto& family = families_[i];
    family.regime = regimes_[i % regimes_.size()];
    if (stage_.dice.is_within(90)) bring_phone(family);
    // A phone that is a day behind, or hours ahead.
    if (stage_.dice.is_within(8))
      family.clock_off_ms = stage_.dice.is_within(50) ? -day_ms : 5 * hour_ms;
  }
}

void Homes::bring_phone(Family& family) {
  std::string code;
  stage_.act("home.make_cards", "陈新", [&](Work& work) {
    ENSURE(home::make_cards(work, {{family.household}, home::Phones::keep}).has_value());
    code = home::code_of_card(work.keys, *home::find_card(work, family.household));
  });
  const auto half = stage_.world.new_uuid().text();
  std::string key;
  for (const auto c : half + half)
    if (c != '-') key += c;
  http::Request request;
  request.method = http::Method::post;
  request.target = "/api/v1/home-bindings";
  request.body = R"({"card_code":")" + code + R"(","home_key":")" + key + R"("})";
  request.headers = {{"content-type", "application/json"},
                     {"idempotency-key", stage_.world.new_uuid().text()}};
  request.remote = "192.0.2." + std::to_string(1 + phones_++ % 250);
  request.is_tls = true;
  routing::SlowWork slow{
      stage_.house.desk(), stage_.world, request.remote, false, true, nullptr, {}};
  ENSURE(home::bind_home(slow, request).has_value());
  stage_.read([&](Work& work) {
    const auto bound = home::at(work, key);
    ENSURE(bound.has_value());
    family.phone = bound->phone;
  });
}

isolation::NewOrder Homes::order_of(const Family& family, std::int64_t ago_ms) {
  isolation::NewOrder order;
  order.id = stage_.world.new_uuid();
  order.person = Private<Uuid>(family.person);
  order.kind = family.regime.kind;
  order.profile = family.regime.profile;
  order.authority = family.regime.terms->ordered_by.back();
  order.authority_name = "蜀山街道办事处";
  order.authority_phone = "0571-82700110";
  order.ground_reference = "蜀街防〔2022〕7号";
  order.grounds = Private<isolation::Grounds>(
      isolation::Grounds{isolation::Reason::close_contact,
                         isolation::Evidence::investigation_notice, "协查 2022-0216"});
  order.start_event = family.regime.terms->starts.front();
  order.start_at = stage_.now() + -ago_ms;
  if (std::int64_t(family.regime.terms->contact_gone_days) > 0)
    order.contact_gone_at = order.start_at;
  using enum isolation::YesNo;
  order.suitability = Private<isolation::Suitability>(
      isolation::Suitability{yes, yes, yes, yes, yes, yes, "周敏", "沈医生"});
  order.cadre = "周敏";
  order.worker = "陈新";
  return order;
}

void Homes::begin_order(Family& family) {
  // Some learn late that they were contacts; the longest policies end within these days too.
  const auto all = std::int64_t(family.regime.terms->days);
  const auto gone =
      std::max(std::int64_t(0), all - stage_.options.days + 3) + stage_.dice.throw_one(2);
  const auto order = order_of(family, std::min(gone, all - 1) * day_ms + hour_ms);
  stage_.act("isolation.make_order", "周敏", [&](Work& work) {
    const auto made = isolation::make_order(work, order);
    if (made) family.order = order.id;
  });
  if (!family.order) return;
  stage_.later(hour_ms, stage_.dice.is_within(10) ? 30 * hour_ms : 4 * hour_ms, [this, &family] {
    stage_.act("isolation.serve_order", "陈新", [&](Work& work) {
      ENSURE(isolation::serve_order(work, {*family.order, work.world.new_uuid(),
                                           isolation::ServedWay::signed_here, work.now})
                 .has_value());
    });
  });
  if (stage_.dice.is_within(4))
    stage_.later(5 * hour_ms, 60 * hour_ms, [this, &family] { object(family); });
}

void Homes::object(const Family& family) {
  const auto id = stage_.world.new_uuid();
  stage_.act("isolation.take_objection", "", [&](Work& work) {
    ENSURE(isolation::take_objection(
               work, {*family.order, id, isolation::Objector::self, isolation::ObjectionWay::online,
                      isolation::ObjectionGround::dates,
                      Private<Text<0, 500>>(Text<0, 500>("那几天我不在")), work.now})
               .has_value());
  });
  stage_.later(hour_ms, 30 * hour_ms, [this, id] {
    stage_.act("isolation.answer_objection", "周敏", [&](Work& work) {
      ENSURE(isolation::answer_objection(
                 work, {id, isolation::Answer::kept,
                        Private<Text<1, 500>>(Text<1, 500>("以流调为准")), work.world.new_uuid()})
                 .has_value());
    });
  });
}

void Homes::change(const Uuid& order, isolation::ChangeKind kind, isolation::ChangeReason reason) {
  stage_.act("isolation.change_order", "周敏", [&](Work& work) {
    const auto known = isolation::find_order(work, order);
    if (!known || known->is_over()) return;
    isolation::NewChange wanted;
    wanted.order = order;
    wanted.revision = Whole<1, 1'000'000'000>(known->revision);
    wanted.id = work.world.new_uuid();
    wanted.kind = kind;
    wanted.reason = reason;
    if (kind != isolation::ChangeKind::withdrawn) wanted.start_at = work.now;
    (void)isolation::change_order(work, wanted);  // a policy may not have it
  });
}

void Homes::test(const Uuid& order, Day on, isolation::TestResult result) {
  stage_.act("isolation.add_test", "沈医生", [&](Work& work) {
    ENSURE(isolation::note_test(work, {order, work.world.new_uuid(), on,
                                       Private<isolation::TestResult>(result), work.now})
               .has_value());
  });
}

void Homes::plan_day() {
  std::vector<isolation::OrderInForce> orders;
  stage_.read([&](Work& work) { orders = isolation::orders_in_force(work); });
  const auto day = Day::in_china(stage_.now());
  for (const auto& order : orders) {
    auto& family = family_of(order.person);
    for (const auto minute : order.terms->check_ins)
      plan_report(family, day.begin_in_china() + std::int64_t(minute) * minute_ms);
    if (std::find(order.test_days.begin(), order.test_days.end(), day) != order.test_days.end())
      plan_test(family, day);
    if (stage_.dice.throw_one(200) == 0)
      stage_.later(8 * hour_ms, 20 * hour_ms, [this, &family] {
        change(*family.order, isolation::ChangeKind::restarted,
               isolation::ChangeReason::new_contact);
      });
  }
  for (auto& family : families_)
    if (stage_.dice.is_within(25)) plan_request(family);
}

Family& Homes::family_of(const Uuid& person) {
  return *std::find_if(families_.begin(), families_.end(),
                       [&](const Family& one) { return one.person == person; });
}

void Homes::plan_report(Family& family, Instant slot) {
  if (!family.phone || !stage_.dice.is_within(88)) return;
  const auto done_at = slot + (stage_.dice.throw_one(115) - 90) * minute_ms;
  if (done_at <= stage_.now()) return;
  // Now and then there is no network for hours.
  const auto held_ms = stage_.dice.is_within(5) ? stage_.dice.throw_one(5 * hour_ms) : 0;
  stage_.at(done_at + held_ms, [this, &family, done_at] { report(family, done_at); });
}

void Homes::report(const Family& family, Instant done_at) {
  care::Reading reading;
  reading.tenths = Whole<300, 450>(361 + stage_.dice.throw_one(9));
  const auto luck = stage_.dice.throw_one(400);
  if (luck < 2) {
    reading.tenths = Whole<300, 450>(376 + stage_.dice.throw_one(15));
    reading.symptoms = {care::Symptom::fever};
  } else if (luck < 8) {
    reading.mood = care::Mood::wants_to_talk;
  }
  stage_.act("care.report_self", "", [&](Work& work) {
    const auto subject = care::find_subject(work, *family.order);
    if (!subject) return;
    const auto off = family.clock_off_ms;
    const auto happened = care::happened_at(done_at + off, work.now + off, work.now);
    care::Heard heard{work.world.new_uuid(), care::How::said, reading, done_at + off, happened};
    heard.phone = family.phone;
    ENSURE(care::hear(work, *subject, heard).has_value());
  });
}

void Homes::plan_test(Family& family, Day day) {
  stage_.later(9 * hour_ms, 16 * hour_ms, [this, &family, day] {
    using isolation::TestResult;
    const auto luck = stage_.dice.throw_one(100);
    const auto result = luck == 0  ? TestResult::positive
                        : luck < 4 ? TestResult::invalid
                                   : TestResult::negative;
    if (luck < 96) swab(family);
    // One in ten results takes long.
    stage_.later(5 * hour_ms, stage_.dice.is_within(10) ? 60 * hour_ms : 20 * hour_ms,
                 [this, &family, day, result] { tell_result(family, day, result); });
  });
}

void Homes::swab(const Family& family) {
  stage_.act("care.add_contact", "沈医生", [&](Work& work) {
    const auto subject = care::find_subject(work, *family.order);
    if (!subject) return;
    care::Reading reading;
    reading.tenths = Whole<300, 450>(365);
    const care::Heard heard{work.world.new_uuid(), care::How::swabbed, reading, work.now, work.now};
    ENSURE(care::hear(work, *subject, heard).has_value());
  });
}

void Homes::tell_result(Family& family, Day day, isolation::TestResult result) {
  test(*family.order, day, result);
  if (result == isolation::TestResult::positive)
    go_away(*family.order, isolation::ChangeReason::in_facility);
  if (result == isolation::TestResult::invalid)
    stage_.later(hour_ms, 10 * hour_ms, [this, &family, day] {
      test(*family.order, day, isolation::TestResult::negative);
    });
}

void Homes::go_away(const Uuid& order, isolation::ChangeReason reason) {
  change(order, isolation::ChangeKind::paused, reason);
  stage_.later(20 * hour_ms, 60 * hour_ms, [this, order] {
    change(order, isolation::ChangeKind::resumed, isolation::ChangeReason::back_home);
    test(order, Day::in_china(stage_.now()), isolation::TestResult::negative);
  });
}

void Homes::plan_request(Family& family) {
  // Nights count like days.
  stage_.later(0, 24 * hour_ms - 1, [this, &family] {
    constexpr std::array kinds{need::Kind::food,   need::Kind::medicine, need::Kind::waste,
                               need::Kind::repair, need::Kind::talk,     need::Kind::clinic,
                               need::Kind::food,   need::Kind::infant,   need::Kind::emergency};
    need::Asked wanted;
    wanted.id = stage_.world.new_uuid();
    wanted.household = family.household;
    wanted.kind = kinds[std::size_t(stage_.dice.throw_one(std::ssize(kinds)))];
    wanted.way = family.phone ? need::Way::page : need::Way::telephone;
    wanted.phone = family.phone;
    wanted.at = stage_.now();
    stage_.act("need.ask", "", [&](Work& work) { ENSURE(need::ask(work, wanted).has_value()); });
  });
}
}  // namespace program
