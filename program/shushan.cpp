// SPDX-License-Identifier: Apache-2.0
#include "program/shushan.hpp"

#include <array>

namespace program::shushan {
namespace {
using people::Occupancy;
using people::Profile;
using place::CompoundKind;
using place::GateState;
using place::PremisesKind;

constexpr std::string_view xiushui = "330109003019";

constexpr std::array gate_list{
    Gate{shanshuiyuan, "山水苑", "山水苑南大门", GateState::open},
    Gate{shanshuiyuan, "山水苑", "山水苑东侧门", GateState::closed},
    Gate{shanshuiyuan, "山水苑", "山水苑北消防门", GateState::emergency_only},
    Gate{caojiaqiao, "曹家桥过渡房", "过渡房正门", GateState::open},
    Gate{caojiaqiao, "曹家桥过渡房", "过渡房西门", GateState::closed},
    Gate{lugongqiao, "鲁公桥老年过渡房", "老年过渡房大门", GateState::open},
    Gate{lugongqiao, "鲁公桥老年过渡房", "老年过渡房后门", GateState::emergency_only},
    Gate{lugongqiao, "鲁公桥新村", "新村牌坊口", GateState::open},
    Gate{xiushui, "九悦江南", "九悦江南主入口", GateState::open},
    Gate{xiushui, "九悦江南", "九悦江南地库口", GateState::closed},
};

constexpr std::array premises_list{
    Premises{shanshuiyuan, "山水苑", "山水苑社区活动室", PremisesKind::activity_room},
    Premises{shanshuiyuan, "山水苑", "山水苑便民超市", PremisesKind::supermarket},
    Premises{shanshuiyuan, "山水苑", "山水苑大药房", PremisesKind::pharmacy},
    Premises{shanshuiyuan, "山水苑", "南门早餐店", PremisesKind::restaurant},
    Premises{caojiaqiao, "", "曹家桥社区办公点", PremisesKind::office},
    Premises{lugongqiao, "", "鲁公庙", PremisesKind::temple},
    Premises{lugongqiao, "", "鲁公桥小学校门", PremisesKind::school},
    Premises{lugongqiao, "", "鲁公桥安置房工地", PremisesKind::building_site},
    Premises{lugongqiao, "鲁公桥新村", "新村老年活动室", PremisesKind::activity_room},
    Premises{xiushui, "九悦江南", "九悦江南生活超市", PremisesKind::supermarket},
    Premises{xiushui, "九悦江南", "秀水生鲜配送仓", PremisesKind::shop},
};

constexpr std::array worker_list{
    Worker{"zhoumin", "周敏", auth::Role::community_staff, shanshuiyuan},
    Worker{"chenguohua", "陈国华", auth::Role::community_staff, caojiaqiao},
    Worker{"yuxiuying", "俞秀英", auth::Role::community_staff, lugongqiao},
    Worker{"linlei", "林磊", auth::Role::community_staff, xiushui},
    Worker{"grid1", "沈燕", auth::Role::grid_worker, shanshuiyuan},
    Worker{"grid2", "胡刚", auth::Role::grid_worker, caojiaqiao},
    Worker{"grid3", "郑萍", auth::Role::grid_worker, lugongqiao},
    Worker{"grid4", "徐杰", auth::Role::grid_worker, xiushui},
    Worker{"gate1", "吴水根", auth::Role::guard, shanshuiyuan},
    Worker{"street", "朱立强", auth::Role::command, street},
    Worker{"inspector", "何晓琳", auth::Role::inspector, street},
    Worker{"admin", "管理员", auth::Role::administrator, ""},
};
}  // namespace

std::vector<Compound> compounds() {
  return {
      // 1,452 resident and about 110 rented households.
      {shanshuiyuan,
       "山水苑",
       CompoundKind::estate,
       {"1-28幢×4单元×6层×2户", "29-32幢×2单元×11层×2户", "33-34幢×1单元×17层×4户"},
       {{1'452, Occupancy::occupied, Profile::estate},
        {110, Occupancy::rented, Profile::rented},
        {58, Occupancy::vacant},
        {22, Occupancy::owner_away},
        {9, Occupancy::unreachable},
        {5, Occupancy::refused}}},
      {caojiaqiao,
       "曹家桥过渡房",
       CompoundKind::transition,
       {"1-8幢×2单元×5层×4户"},
       {{280, Occupancy::occupied, Profile::transition},
        {12, Occupancy::rented, Profile::rented},
        {20, Occupancy::vacant},
        {8, Occupancy::unreachable}}},
      // Demolished: its households are listed at their old doors and live elsewhere.
      {caojiaqiao,
       "曹家桥老村",
       CompoundKind::village,
       {"1-6×1层×20户"},
       {{120, Occupancy::owner_away, Profile::village}}},
      {lugongqiao,
       "鲁公桥老年过渡房",
       CompoundKind::elders_transition,
       {"1-4幢×2单元×5层×4户"},
       {{138, Occupancy::occupied, Profile::elders_transition}, {22, Occupancy::vacant}}},
      {lugongqiao,
       "鲁公桥新村",
       CompoundKind::village,
       {"1-9幢×3单元×6层×2户"},
       {{270, Occupancy::occupied, Profile::village},
        {30, Occupancy::rented, Profile::rented},
        {16, Occupancy::vacant},
        {5, Occupancy::owner_away},
        {3, Occupancy::unreachable}}},
      {xiushui,
       "九悦江南",
       CompoundKind::estate,
       {"1-12幢×2单元×18层×2户"},
       {{770, Occupancy::occupied, Profile::estate},
        {40, Occupancy::rented, Profile::rented},
        {40, Occupancy::vacant},
        {10, Occupancy::owner_away},
        {4, Occupancy::unreachable}}},
      {xiushui,
       "九悦江南沿街商铺",
       CompoundKind::other,
       {"1×1层×18户"},
       {{16, Occupancy::rented, Profile::shop}, {2, Occupancy::vacant}}},
  };
}

std::span<const Gate> gates() { return gate_list; }
std::span<const Premises> premises() { return premises_list; }
std::span<const Worker> workers() { return worker_list; }
}  // namespace program::shushan
