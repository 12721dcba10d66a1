// SPDX-License-Identifier: Apache-2.0
#include "people/invent.hpp"

#include <array>
#include <string_view>

#include "people/identity.hpp"

namespace people {
namespace {
using Words = std::string_view;

// Surnames about as frequent as in Zhejiang; one sign is three bytes.
constexpr Words surnames =
    "陈陈陈陈王王王王李李李张张张周周吴吴徐徐朱朱胡胡林林叶叶沈沈何何郑俞金蒋杨黄刘孙马高赵"
    "潘章汪钱许方楼施袁丁戴毛董蔡傅余罗倪洪裘瞿单来缪任";
constexpr Words elder_women = "秀英凤珍兰桂玉花美月娥彩云香菊翠琴素巧阿";
constexpr Words elder_men = "国建福根德兴宝林海生水金土荣发祥明华关阿";
constexpr Words women = "芳敏静丽艳娟霞燕红玲晓琳雪莉萍颖慧洁婷怡佳欣雨思梦";
constexpr Words men = "伟强磊军勇杰涛超明刚平辉鹏飞斌浩宇轩俊峰立志文博";
constexpr Words children_names = "子梓涵雨欣宇轩浩然诗怡可一诺晨曦沐辰语桐安乐佳艺";
constexpr std::array elsewhere = {"安徽省六安市", "江西省上饶市", "河南省信阳市", "四川省达州市",
                                  "贵州省毕节市", "湖北省黄冈市", "绍兴市诸暨市", "杭州市上城区"};

std::string sign(Words from, Dice& dice) {
  return std::string(
      from.substr(std::size_t(dice.throw_one(std::int64_t(from.size() / 3))) * 3, 3));
}

int age_of(Day born, Day today) { return (today.days - born.days) / 365; }

std::string given_name(Sex sex, int age, Dice& dice) {
  const Words from = age < 18   ? children_names
                     : age > 55 ? (sex == Sex::female ? elder_women : elder_men)
                                : (sex == Sex::female ? women : men);
  auto name = sign(from, dice);
  if (dice.is_within(age < 18 ? 92 : 78)) name += sign(from, dice);
  return name;
}

std::string id_number(Day born, Sex sex, bool is_local, Dice& dice) {
  static constexpr std::array regions = {"341524", "361127", "411528",
                                         "513022", "520502", "421125"};
  std::string digits = is_local ? "330109" : regions[std::size_t(dice.throw_one(regions.size()))];
  for (const char c : born.text())
    if (c != '-') digits += c;
  const auto serial =
      dice.throw_one(50) * 10 * 2 + (sex == Sex::male ? 1 : 0) + 2 * dice.throw_one(5);
  const auto text = std::to_string(1000 + serial % 1000);
  digits += text.substr(1);
  return digits + check_digit_of(digits);
}

std::string phone(Dice& dice) {
  static constexpr std::array heads = {"134", "135", "137", "138", "139",
                                       "150", "151", "158", "159", "188"};
  std::string digits = heads[std::size_t(dice.throw_one(heads.size()))];
  for (int i = 0; i < 8; ++i) digits += static_cast<char>('0' + dice.throw_one(10));
  return digits;
}

class Family {
 public:
  Family(Dice& dice, Profile profile, Day today) : dice_(dice), profile_(profile), today_(today) {}

  InventedPerson& add(Relation relation, Sex sex, int age, const std::string& surname) {
    InventedPerson person;
    person.sex = sex;
    person.born_on = today_ + std::int32_t(-age * 365 - dice_.throw_one(364) - age / 4);
    person.name = surname + given_name(sex, age, dice_);
    person.relation = relation;
    const bool is_tenant = profile_ == Profile::rented || profile_ == Profile::shop;
    const bool is_local = dice_.is_within(is_tenant ? 10 : 82);
    person.registered = is_local ? Registered::here : Registered::elsewhere;
    if (!is_local) person.registered_at = elsewhere[std::size_t(dice_.throw_one(elsewhere.size()))];
    if (dice_.is_within(is_tenant ? 88 : 95))
      person.id_number = id_number(person.born_on, sex, is_local, dice_);
    if (age >= 16 && dice_.is_within(age > 80 ? 55 : 97)) person.phone = phone(dice_);
    if (!is_tenant && dice_.is_within(3)) person.residence = Residence::elsewhere;
    if (age >= 20 && age < 60 && dice_.is_within(2)) person.residence = Residence::away;
    household.members.push_back(std::move(person));
    return household.members.back();
  }

  /// What age and luck bring; a due day for what has to happen again.
  void add_needs() {
    const bool is_alone = household.members.size() == 1;
    for (auto& person : household.members) {
      const int age = age_of(person.born_on, today_);
      const auto need = [&](NeedKind kind, int percent, std::optional<int> within_days) {
        if (!dice_.is_within(percent)) return;
        std::optional<std::int32_t> due;
        if (within_days) due = std::int32_t(dice_.throw_one(*within_days) - *within_days / 14);
        person.needs.push_back({kind, due});
      };
      if (age >= 65 && is_alone) need(NeedKind::lives_alone, 100, 14);
      if (age >= 90) need(NeedKind::aged_90, 100, {});
      if (age >= 80 && age < 90) need(NeedKind::aged_80, 100, {});
      if (age >= 60) need(NeedKind::chronic, 22, 30);
      if (age >= 75) need(NeedKind::care_dependent, 6, 7);
      if (age >= 80 && person.phone.empty()) need(NeedKind::no_phone, 80, {});
      if (age >= 85) need(NeedKind::bed_ridden, 5, 3);
      if (age >= 40 && dice_.is_within(20)) need(NeedKind::dialysis, 3, 4);
      if (age >= 35 && dice_.is_within(20)) need(NeedKind::cancer_treatment, 4, 21);
      if (person.sex == Sex::female && age >= 22 && age <= 40) need(NeedKind::maternity, 2, 120);
      if (age < 1) need(NeedKind::infant, 100, 30);
      if (age >= 10 && dice_.is_within(30)) need(NeedKind::disabled, 5, {});
    }
  }

  InventedHousehold household;

 private:
  Dice& dice_;
  Profile profile_;
  Day today_;
};

void add_couple(Family& family, Dice& dice, int age) {
  const auto surname = sign(surnames, dice);
  const Sex first = dice.is_within(70) ? Sex::male : Sex::female;
  family.add(Relation::head, first, age, surname);
  if (dice.is_within(88)) {
    // Drawn one by one: in a call, each compiler has its own order.
    const auto partner_surname = sign(surnames, dice);
    const int partner_age = std::max(20, age - 2 + int(dice.throw_one(5)));
    family.add(Relation::spouse, first == Sex::male ? Sex::female : Sex::male, partner_age,
               partner_surname);
  }
}

void add_family(Family& family, Dice& dice) {
  const int age = 27 + int(dice.throw_one(30));
  add_couple(family, dice, age);
  const auto surname = family.household.members[0].name.substr(0, 3);
  const auto children = dice.throw_one(10);
  const auto add = [&](Relation relation, int years) {
    family.add(relation, dice.is_within(51) ? Sex::male : Sex::female, years, surname);
  };
  for (int i = 0; i < (children < 3 ? 0 : children < 8 ? 1 : 2); ++i)
    add(Relation::child, std::max(0, age - 26 - int(dice.throw_one(6))));
  if (dice.is_within(18)) add(Relation::parent, age + 24 + int(dice.throw_one(6)));
}

void add_elders(Family& family, Dice& dice, int from) {
  const int age = from + int(dice.throw_one(26));
  if (dice.is_within(45)) {
    const auto surname = sign(surnames, dice);
    family.add(Relation::head, dice.is_within(60) ? Sex::female : Sex::male, age, surname);
  } else {
    add_couple(family, dice, age);
  }
}

void add_tenants(Family& family, Dice& dice, Relation others) {
  const auto count = 1 + dice.throw_one(3);
  for (std::int64_t i = 0; i < count; ++i) {
    const auto surname = sign(surnames, dice);
    const int age = 20 + int(dice.throw_one(28));
    family.add(i == 0 ? Relation::head : others, dice.is_within(55) ? Sex::male : Sex::female, age,
               surname);
  }
}
}  // namespace

std::uint64_t Dice::next() {
  state_ += 0x9E3779B97F4A7C15u;
  auto mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
  return mixed ^ (mixed >> 31);
}

InventedHousehold invent_household(Dice& dice, Profile profile, Day today) {
  Family family(dice, profile, today);
  switch (profile) {
    case Profile::elders_transition:
      add_elders(family, dice, 68);
      break;
    case Profile::rented:
      family.household.occupancy = Occupancy::rented;
      add_tenants(family, dice, Relation::tenant);
      break;
    case Profile::shop:
      add_tenants(family, dice, Relation::staff);
      break;
    case Profile::estate:
    case Profile::transition:
    case Profile::village:
      if (dice.is_within(profile == Profile::estate ? 22 : 35)) {
        add_elders(family, dice, 60);
      } else {
        add_family(family, dice);
      }
  }
  family.add_needs();
  return std::move(family.household);
}

void send_away(InventedHousehold& household, Dice& dice) {
  static constexpr std::array<const char*, 6> refuges = {
      "新塘街道", "北干街道", "城厢街道", "宁围街道", "曹家桥过渡房", "女儿家（城厢街道）"};
  household.occupancy = Occupancy::owner_away;
  for (auto& person : household.members) person.residence = Residence::elsewhere;
  household.note =
      std::string("现住") + refuges[std::size_t(dice.throw_one(std::int64_t(refuges.size())))];
}
}  // namespace people
