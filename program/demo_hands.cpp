// SPDX-License-Identifier: Apache-2.0
#include "program/demo_hands.hpp"

#include <algorithm>

#include "hands/coming.hpp"
#include "hands/organisations.hpp"
#include "hands/quick.hpp"
#include "hands/sign_ups.hpp"
#include "people/invent.hpp"
#include "program/shushan.hpp"

namespace program {
namespace {
constexpr int chiefs = 15, volunteers = 30, members = 70;

struct Body {
  hands::OrganisationKind kind;
  const char *name, *phone, *title;
  std::vector<hands::Duty> duties;
  const char* second_title = nullptr;
  std::vector<hands::Duty> second_duties{};
};
const std::vector<Body>& bodies() {
  static const std::vector<Body> all{
      {hands::OrganisationKind::party_branch,
       "山水苑党支部",
       "0571-8600 1201",
       "书记",
       {hands::Duty::everything},
       "组织委员",
       {hands::Duty::volunteers}},
      {hands::OrganisationKind::residents_committee,
       "山水苑社区居委会",
       "0571-8600 1202",
       "主任",
       {hands::Duty::records, hands::Duty::notices},
       "网格长",
       {hands::Duty::elders, hands::Duty::isolation}},
      {hands::OrganisationKind::property_company,
       "山水物业服务处",
       "0571-8600 1203",
       "经理",
       {hands::Duty::gates, hands::Duty::deliveries},
       "工程主管",
       {hands::Duty::disinfection}},
      {hands::OrganisationKind::owners_committee,
       "山水苑业主委员会",
       "0571-8600 1204",
       "主任",
       {hands::Duty::supplies}},
      {hands::OrganisationKind::clinic,
       "蜀山社区卫生服务站",
       "0571-8600 1205",
       "站长",
       {hands::Duty::medical},
       "护士长",
       {}},
      {hands::OrganisationKind::police_post,
       "蜀山派出所警务室",
       "0571-8600 1206",
       "社区民警",
       {hands::Duty::order}},
      {hands::OrganisationKind::school, "山水小学", "0571-8600 1207", "后勤主任", {}},
  };
  return all;
}

/// Times of a week, in hours.
std::vector<hands::Window> week_of(std::initializer_list<int> days, int from, int until) {
  std::vector<hands::Window> hours;
  for (const auto day : days) hours.push_back({day, from * 60, until * 60});
  return hours;
}

class HandsOfDemo {
 public:
  HandsOfDemo(House& house, World& world)
      : house_(house),
        community_(house.find_place(std::string(shushan::shanshuiyuan)).value()),
        now_(world.clock.now()),
        dice_(shushan::seed + 6) {}

  DemoHands run() {
    as(-9 * day_ms, "hands.add_organisation", [&](Work& work) { make_bodies(work); });
    as(-8 * day_ms, "hands.add_hand", [&](Work& work) { make_hands(work); });
    as(-8 * day_ms + hour_ms, "hands.add_seat", [&](Work& work) { make_seats(work); });
    call_of_last_week();
    call_that_runs();
    quick_call();
    return made_;
  }

 private:
  template <class Body>
  void as(std::int64_t then_ms, const char* act, Body&& body) {
    const auto done = house_.desk().run_as(
        routing::Desk::house(), community_, act, "{}", [&](Work& now) -> Result<Nothing> {
          auto actor = now.actor;
          actor.name = "周敏";
          Work work{now.tx, actor, now_ + then_ms, now.place, now.keys, now.world, now.sockets,
                    {},     {}};
          body(work);
          now.announce("hands.changed", {community_});
          return Nothing{};
        });
    ENSURE(done.has_value());
  }

  void make_bodies(Work& work) {
    for (const auto& body : bodies()) {
      const auto id = work.world.new_uuid();
      ENSURE(hands::add_organisation(work, {id, body.kind, hands::OrganisationName(body.name),
                                            hands::OfficePhone(body.phone)})
                 .has_value());
      bodies_.push_back(id);
    }
  }

  /// Heads of households, and who is named after them, in the order of the register.
  void read_couples(Work& work) {
    const auto roster = people::roster_of(work);
    for (std::size_t i = 0; i + 1 < roster.size(); ++i) {
      const bool is_first = i == 0 || roster[i - 1].household != roster[i].household;
      if (is_first && roster[i + 1].household == roster[i].household)
        couples_.emplace_back(roster[i], roster[i + 1]);
    }
    ENSURE(couples_.size() > 300);
    for (auto left = couples_.size(); left > 1; --left)
      std::swap(couples_[left - 1], couples_[std::size_t(dice_.throw_one(std::int64_t(left)))]);
  }

  Uuid add(Work& work, const Uuid& person, hands::Profile profile,
           std::optional<Uuid> organisation = {}) {
    hands::NewHand wanted;
    wanted.id = work.world.new_uuid();
    wanted.person = person;
    wanted.profile = std::move(profile);
    wanted.organisation = organisation;
    ENSURE(hands::add_hand(work, wanted).has_value());
    ++made_.hands;
    return wanted.id;
  }
  Uuid add_lent(Work& work, const std::string& name, hands::HandKind kind, const char* from,
                std::optional<Uuid> organisation, std::vector<hands::Skill> skills) {
    hands::NewHand wanted;
    wanted.id = work.world.new_uuid();
    wanted.stranger = hands::Stranger{Private<people::PersonName>(people::PersonName(name)),
                                      Private<people::PhoneText>(people::PhoneText(phone()))};
    wanted.profile = profile({kind});
    wanted.profile.skills = std::move(skills);
    wanted.organisation = organisation;
    wanted.lent_from = Text<0, 60>(from);
    ENSURE(hands::add_hand(work, wanted).has_value());
    ++made_.hands;
    return wanted.id;
  }
  std::string phone() { return "139" + std::to_string(10'000'000 + dice_.throw_one(80'000'000)); }

  hands::Profile profile(std::vector<hands::HandKind> kinds) {
    hands::Profile made;
    made.kinds = std::move(kinds);
    constexpr std::array skills{
        hands::Skill::driving,     hands::Skill::lifting,   hands::Skill::cooking,
        hands::Skill::computing,   hands::Skill::first_aid, hands::Skill::office_work,
        hands::Skill::electrics,   hands::Skill::caring,    hands::Skill::disinfection,
        hands::Skill::counselling, hands::Skill::teaching,  hands::Skill::plumbing};
    for (const auto skill : skills)
      if (dice_.is_within(14)) made.skills.push_back(skill);
    made.languages = {hands::Language::mandarin};
    if (dice_.is_within(60)) made.languages.push_back(hands::Language::local);
    if (dice_.is_within(12)) made.languages.push_back(hands::Language::english);
    if (dice_.is_within(22)) made.limits.push_back(hands::Limit::no_nights);
    if (dice_.is_within(8)) made.limits.push_back(hands::Limit::no_stairs);
    if (dice_.is_within(6)) made.limits.push_back(hands::Limit::light_work);
    if (dice_.is_within(30)) made.vehicle = hands::Vehicle::electric_bike;
    if (dice_.is_within(20)) made.vehicle = hands::Vehicle::car;
    made.hours = any_week();
    return made;
  }
  std::vector<hands::Window> any_week() {
    switch (dice_.throw_one(6)) {
      case 0:
        return week_of({1, 2, 3, 4, 5}, 8, 17);
      case 1:
        return week_of({1, 2, 3, 4, 5}, 18, 22);
      case 2:
        return week_of({6, 7}, 8, 20);
      case 3:
        return week_of({1, 2, 3, 4, 5, 6, 7}, 6, 22);
      case 4:
        return week_of({5, 6, 7}, 20, 32);
      default:
        return {};
    }
  }

  void make_hands(Work& work) {
    read_couples(work);
    std::size_t next = 0;
    const auto one = [&] { return couples_[next++].first.person; };
    for (int i = 0; i < chiefs; ++i)
      add(work, one(), profile({hands::HandKind::resident, hands::HandKind::stairwell_chief}));
    for (int i = 0; i < volunteers / 2; ++i) {
      const auto& [first, second] = couples_[next++];
      const auto a =
          add(work, first.person, profile({hands::HandKind::resident, hands::HandKind::volunteer}));
      const auto b = add(work, second.person,
                         profile({hands::HandKind::resident, hands::HandKind::volunteer}));
      // Some pairs stand together; where there are children one of the two stays at home.
      if (i % 3 == 0) tie(work, a, b, hands::TieKind::together);
      if (i % 3 == 1) tie(work, a, b, hands::TieKind::apart);
    }
    for (int i = 0; i < members; ++i)
      hands_.push_back(add(work, one(),
                           profile({hands::HandKind::resident, hands::HandKind::party_member}),
                           i < 12 ? std::optional(bodies_[0]) : std::nullopt));
    next_ = next;
    clinic_ = add_lent(work, "沈医生", hands::HandKind::doctor, "", bodies_[4],
                       {hands::Skill::medicine, hands::Skill::first_aid});
    nurse_ =
        add_lent(work, "汪护士", hands::HandKind::doctor, "", bodies_[4], {hands::Skill::nursing});
    police_ = add_lent(work, "高警官", hands::HandKind::police_liaison, "", bodies_[5], {});
    manager_ = add_lent(work, "方经理", hands::HandKind::property_worker, "", bodies_[2], {});
    add_lent(work, "鲁工", hands::HandKind::property_worker, "", bodies_[2],
             {hands::Skill::electrics, hands::Skill::plumbing});
    for (const auto* name : {"顾援", "盛援", "丁援"})
      add_lent(work, name, hands::HandKind::lent, "区文旅局", {}, {hands::Skill::office_work});
  }
  void tie(Work& work, const Uuid& a, const Uuid& b, hands::TieKind kind) {
    ENSURE(hands::tie_hands(work, {a, b, kind}).has_value());
  }
  void make_seats(Work& work) {
    const std::vector<std::optional<Uuid>> holders{hands_[0], hands_[20], manager_, hands_[21],
                                                   clinic_,   police_,    {}};
    std::optional<Uuid> top;
    for (std::size_t i = 0; i < bodies().size(); ++i) {
      const auto& body = bodies()[i];
      const auto head = seat(work, bodies_[i], holders[i], body.title, body.duties, top);
      if (!top) top = head;
      if (!body.second_title) continue;
      const auto second = i == 0   ? std::optional(hands_[1])
                          : i == 1 ? std::optional(hands_[22])
                          : i == 4 ? std::optional(nurse_)
                                   : std::nullopt;
      seat(work, bodies_[i], second, body.second_title, body.second_duties, head);
    }
  }
  Uuid seat(Work& work, const Uuid& where, std::optional<Uuid> holder, const char* title,
            const std::vector<hands::Duty>& duties, std::optional<Uuid> above) {
    hands::NewSeat wanted;
    wanted.id = work.world.new_uuid();
    wanted.organisation = where;
    wanted.hand = holder;
    wanted.title = hands::SeatTitle(title);
    wanted.duties = duties;
    wanted.reports_to = above;
    wanted.phone = hands::OfficePhone("0571-8600 13" + std::to_string(10 + seats_++));
    ENSURE(hands::add_seat(work, wanted).has_value());
    return wanted.id;
  }
  hands::NewCall call_body(Work& work, const char* title, const char* words, Instant first,
                           int wanted) {
    hands::NewCall call;
    call.id = work.world.new_uuid();
    call.title = hands::CallTitle(title);
    call.words = hands::CallWords(words);
    call.phone = Text<0, 40>("0571-8600 1202");
    call.closes_at = work.now + 4 * day_ms;
    const char* names[] = {"早班", "中班", "夜班"};
    for (int i = 0; i < 3; ++i) {
      const auto from = first + i * 8 * hour_ms;
      call.posts.push_back({work.world.new_uuid(),
                            Text<1, 60>(names[i]),
                            Text<0, 60>("南大门"),
                            from,
                            from + 8 * hour_ms,
                            wanted,
                            {}});
    }
    return call;
  }
  /// Families sign up from one phone; some are of the register, some write from elsewhere.
  void come(Work& work, const hands::NewCall& call, int people, hands::Source source, int wish) {
    const auto row = hands::find_call(work, call.id);
    ENSURE(row.has_value());
    hands::Party party;
    party.id = work.world.new_uuid();
    party.source = source;
    const auto& couple = couples_[next_++];
    if (wish >= 0) party.wishes = {call.posts[std::size_t(wish)].id};
    const auto stops = place::stops_of(work, {couple.first.dwelling});
    party.door = Private<hands::DoorText>(hands::DoorText(stops.at(couple.first.dwelling).label));
    party.hours = any_week();
    for (int i = 0; i < people; ++i) {
      const auto& name = i == 0 ? couple.first.name : couple.second.name;
      const auto made = profile({hands::HandKind::resident, hands::HandKind::volunteer});
      hands::NewPersonOfParty one;
      one.id = work.world.new_uuid();
      one.name = Private<people::PersonName>(people::PersonName(name));
      one.phone = Private<people::PhoneText>(people::PhoneText(phone()));
      one.kinds = made.kinds;
      one.skills = made.skills;
      one.limits = made.limits;
      party.people.push_back(std::move(one));
    }
    ENSURE(hands::come_forward(work, *row, party).has_value());
    made_.came += people;
  }
  /// The office verifies so many of those who wait, by their door in the register.
  void verify(Work& work, const Uuid& call, std::size_t most) {
    const auto list = hands::list_sign_ups(work, {call, hands::SignUpState::waiting, {}, {}});
    ENSURE(list.has_value());
    for (const auto& one : list->items) {
      if (most-- == 0) break;
      hands::SignUpDecision decision;
      decision.sign_up = one.sign_up;
      decision.revision = one.revision;
      for (const auto& match : one.matches)
        if (match.door == one.door) decision.person = match.person;
      ENSURE(hands::decide_sign_up(work, decision).has_value());
      ++made_.hands;
    }
  }

  void call_of_last_week() {
    hands::NewCall call;
    as(-7 * day_ms, "hands.make_call", [&](Work& work) {
      call = call_body(work, "老年过渡房大门三班值守", "24 小时内要 15 人。", work.now + day_ms, 5);
      ENSURE(hands::make_call(work, call).has_value());
    });
    for (int i = 0; i < 10; ++i)
      as(-7 * day_ms + (2 + 2 * i) * hour_ms, "hands.sign_up", [&](Work& work) {
        come(work, call, i % 2 ? 2 : 1, i % 4 ? hands::Source::chat : hands::Source::online, -1);
        verify(work, call.id, 2);
      });
    as(-6 * day_ms, "hands.close_call", [&](Work& work) {
      ENSURE(hands::close_call(work, {call.id, 1}).has_value());
    });
  }
  void call_that_runs() {
    hands::NewCall call;
    as(-20 * hour_ms, "hands.make_call", [&](Work& work) {
      const auto tomorrow = Day::in_china(now_ + day_ms).begin_in_china() + 7 * hour_ms;
      call = call_body(
          work, "南大门三班值守",
          "南大门实行三班值守，欢迎党员、夫妻、全家一起来。会给您发口罩和手套，夜班有热饭。",
          tomorrow, 5);
      ENSURE(hands::make_call(work, call).has_value());
    });
    constexpr std::array ways{hands::Source::online, hands::Source::chat, hands::Source::chat,
                              hands::Source::paper};
    for (int i = 0; i < 13; ++i)
      as((-19 + i) * hour_ms, "hands.sign_up", [&](Work& work) {
        come(work, call, i % 3 == 1 ? 2 : 1, ways[std::size_t(i) % ways.size()], i % 2 ? 0 : i % 3);
        if (i == 11) verify(work, call.id, 13);
      });
  }
  void quick_call() {
    hands::NewQuickCall wanted;
    as(-40 * minute_ms, "hands.make_quick_call", [&](Work& work) {
      wanted.id = work.world.new_uuid();
      wanted.title = hands::CallTitle("卸暖心菜");
      wanted.words = hands::CallWords("菜车十分钟后到南大门，卸车约一小时。");
      for (const auto& compound : place::compounds_of(work))
        if (compound.name == "山水苑") wanted.near = compound.id;
      wanted.where_at = Text<0, 60>("南大门");
      wanted.until_at = work.now + 2 * hour_ms;
      wanted.wanted = 4;
      if (!hands::make_quick_call(work, wanted)) return;  // nobody is free at this hour
      const auto file = hands::open_quick_call(work, {wanted.id});
      ENSURE(file.has_value());
      int said = 0;
      for (const auto& one : file->asked)
        if (said++ < 5)
          ENSURE(hands::take_quick_answer(
                     work, {wanted.id, one.hand,
                            said % 3 == 0 ? hands::QuickAnswer::no : hands::QuickAnswer::yes})
                     .has_value());
    });
  }

  House& house_;
  const Uuid community_;
  const Instant now_;
  people::Dice dice_;
  std::vector<std::pair<people::RosterLine, people::RosterLine>> couples_;
  std::size_t next_ = 0;
  int seats_ = 0;
  std::vector<Uuid> bodies_, hands_;
  Uuid clinic_, nurse_, police_, manager_;
  DemoHands made_;
};
}  // namespace

DemoHands make_demo_hands(House& house, World& world) { return HandsOfDemo(house, world).run(); }
}  // namespace program
