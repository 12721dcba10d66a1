// SPDX-License-Identifier: Apache-2.0
#include "program/demo_support.hpp"

#include <algorithm>

#include "hands/members.hpp"
#include "platform/auth/users.hpp"
#include "program/shushan.hpp"
#include "support/lists.hpp"
#include "support/members.hpp"

namespace program {
namespace {
using isolation::TeamRole;

struct Answerer {
  TeamRole role;
  const char* name;
  hands::HandKind kind;
  const char* from;          ///< Who lends them.
  const char* sign_in = "";  ///< By which account.
};
using enum TeamRole;
using hands::HandKind;

const std::vector<Answerer> of_shanshuiyuan{
    {area_leader, "朱联村", HandKind::lent, "蜀山街道办事处"},
    {committee, "周敏", HandKind::staff, "山水苑社区", "zhoumin"},
    {committee, "韩副主任", HandKind::staff, "山水苑社区"},
    {committee, "楼委员", HandKind::staff, "山水苑社区"},
    {police, "高警官", HandKind::police_liaison, "蜀山派出所"},
    {police, "施警官", HandKind::police_liaison, "蜀山派出所"},
    {doctor, "沈医生", HandKind::doctor, "蜀山社区卫生服务站"},
    {doctor, "汪护士", HandKind::doctor, "蜀山社区卫生服务站"},
    {grid_worker, "沈燕", HandKind::staff, "山水苑社区", "grid1"},
    {grid_worker, "陈新", HandKind::staff, "山水苑社区"},
    {grid_worker, "俞网格", HandKind::staff, "山水苑社区"}};
const std::vector<Answerer> of_caojiaqiao{
    {area_leader, "田联村", HandKind::lent, "蜀山街道办事处"},
    {committee, "陈国华", HandKind::staff, "曹家桥社区", "chenguohua"},
    {committee, "李红", HandKind::staff, "曹家桥社区"},
    {police, "瞿警官", HandKind::police_liaison, "蜀山派出所"},
    {doctor, "倪医生", HandKind::doctor, "蜀山社区卫生服务站"},
    {grid_worker, "胡刚", HandKind::staff, "曹家桥社区", "grid2"}};
const std::vector<Answerer> of_lugongqiao{
    {area_leader, "田联村", HandKind::lent, "蜀山街道办事处"},
    {committee, "俞秀英", HandKind::staff, "鲁公桥社区", "yuxiuying"},
    {committee, "王建国", HandKind::staff, "鲁公桥社区"},
    {police, "瞿警官", HandKind::police_liaison, "蜀山派出所"},
    {doctor, "倪医生", HandKind::doctor, "蜀山社区卫生服务站"},
    {grid_worker, "郑萍", HandKind::staff, "鲁公桥社区", "grid3"}};

struct CommunityOfDemo {
  std::string_view code;
  const char* cadre;
  const std::vector<Answerer>& answerers;
};
const CommunityOfDemo communities_with_teams[] = {{shushan::shanshuiyuan, "周敏", of_shanshuiyuan},
                                                  {shushan::caojiaqiao, "陈国华", of_caojiaqiao},
                                                  {shushan::lugongqiao, "俞秀英", of_lugongqiao}};

class TeamsOfDemo {
 public:
  TeamsOfDemo(House& house, World& world, const CommunityOfDemo& community)
      : house_(house),
        community_(house.find_place(std::string(community.code)).value()),
        now_(world.clock.now()),
        by_(community.cadre),
        answerers_(community.answerers) {}

  void name_people() {
    at(20 * day_ms, "support.set_template", [&](Work& work) {
      for (const auto& one : answerers_) made_.push_back(hand_of(work, one));
      for (const auto role : {area_leader, committee, police, doctor, grid_worker}) {
        support::NewTemplate wanted;
        wanted.grid = community_;
        wanted.role = role;
        for (std::size_t i = 0; i < answerers_.size(); ++i)
          if (answerers_[i].role == role) wanted.ranked.push_back(made_[i]);
        ENSURE(support::set_template(work, wanted).has_value());
      }
    });
  }

  /// Shanshuiyuan: the first doctor is away for two days, and one home has no area leader any more.
  void tell_absences() {
    at(3 * hour_ms, "support.add_leave", [&](Work& work) {
      support::NewLeave leave;
      leave.id = work.world.new_uuid();
      leave.hand = find(work, "沈医生");
      leave.to_hand = find(work, "汪护士");
      leave.from_at = work.now;
      leave.until_at = work.now + 2 * day_ms;
      leave.notes = {support::HandOverNote::call_soon};
      ENSURE(support::add_leave(work, leave).has_value());
    });
    at(12 * minute_ms, "support.change_member", [&](Work& work) { lose_a_leader(work); });
  }

  /// By which account whom signs in: their rights begin with the demo.
  void tell_accounts() {
    at(0, "support.set_hand", [&](Work& work) {
      for (const auto& one : answerers_) {
        const auto user = auth::find_user(work.tx, one.sign_in);
        if (!user) continue;
        support::HandSetting setting;
        setting.hand = find(work, one.name);
        setting.user = user->id;
        ENSURE(support::set_hand(work, setting).has_value());
      }
    });
  }

  void count(DemoTeams& made) {
    house_.desk().read_as(routing::Desk::house(), community_, [&](Work& work) {
      const auto counts = support::team_counts(work, {community_})[community_];
      made.households += counts.households;
      made.vacant += counts.vacant_roles;
    });
  }

 private:
  /// The street is about to name other leaders: one home went to somebody who was called back.
  void lose_a_leader(Work& work) {
    const auto leader = hand_of(work, {area_leader, "来站长", HandKind::lent, "蜀山街道办事处"});
    support::NewTemplate nobody;
    nobody.grid = community_;
    nobody.role = area_leader;
    nobody.revision = support::RowRevision(2);
    ENSURE(support::set_template(work, nobody).has_value());
    const auto list = support::list_teams(work, {});
    ENSURE(list.has_value());
    const auto& homes = list->items;
    const auto home = std::find_if(homes.begin(), homes.end(), [](const support::TeamCard& one) {
      return one.roles.front().role == area_leader;
    });
    ENSURE(home != homes.end());
    support::NewMember wanted;
    wanted.household = home->household;
    wanted.revision = support::RowRevision(home->revision);
    wanted.id = work.world.new_uuid();
    wanted.role = area_leader;
    wanted.hand = leader;
    wanted.reason = support::Because::lives_nearer;
    ENSURE(support::change_member(work, wanted).has_value());
    ENSURE(hands::end_hand(work, {leader, hands::HandRevision(1)}).has_value());
    support::look_after_teams(work);
  }

  template <class Body>
  void at(std::int64_t ago_ms, const char* act, Body&& body) {
    const auto done = house_.desk().run_as(
        routing::Desk::house(), community_, act, "{}", [&](Work& now) -> Result<int> {
          auto actor = now.actor;
          actor.name = by_;
          Work work{now.tx, actor, now_ + -ago_ms, now.place, now.keys, now.world, now.sockets,
                    {},     {}};
          body(work);
          now.announce("support.changed", {community_});
          return 0;
        });
    ENSURE(done.has_value());
  }

  /// Whoever helps already does so here too.
  Uuid hand_of(Work& work, const Answerer& one) {
    for (const auto& brief : hands::briefs_of(work))
      if (brief.name == one.name && brief.door.empty()) return brief.hand;
    hands::NewHand wanted;
    wanted.id = work.world.new_uuid();
    wanted.stranger = hands::Stranger{
        Private<people::PersonName>(people::PersonName(one.name)),
        Private<people::PhoneText>(
            people::PhoneText("1390000" + std::to_string(1'000 + 37 * int(made_.size()))))};
    wanted.profile.kinds = {one.kind};
    wanted.profile.languages = {hands::Language::mandarin};
    wanted.lent_from = Text<0, 60>(one.from);
    ENSURE(hands::add_hand(work, wanted).has_value());
    return wanted.id;
  }

  Uuid find(Work& work, std::string_view name) const {
    const auto book = support::open_templates(work);
    ENSURE(book.has_value());
    for (const auto& grid : book->grids)
      for (const auto& role : grid.roles)
        for (const auto& ranked : role.ranked)
          for (const auto& hand : book->hands)
            if (hand.hand == ranked && hand.name == name) return hand.hand;
    ENSURE(false);
    return {};
  }

  House& house_;
  Uuid community_;
  Instant now_;
  std::string by_;
  const std::vector<Answerer>& answerers_;
  std::vector<Uuid> made_;
};
}  // namespace

void make_demo_templates(House& house, World& world) {
  for (const auto& community : communities_with_teams)
    TeamsOfDemo(house, world, community).name_people();
}

DemoTeams make_demo_teams(House& house, World& world) {
  DemoTeams made;
  TeamsOfDemo(house, world, communities_with_teams[0]).tell_absences();
  for (const auto& community : communities_with_teams) {
    TeamsOfDemo teams(house, world, community);
    teams.tell_accounts();
    teams.count(made);
  }
  return made;
}
}  // namespace program
