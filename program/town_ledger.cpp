// SPDX-License-Identifier: Apache-2.0
#include "program/town_ledger.hpp"

#include <fstream>

namespace program {
namespace {
constexpr std::string_view header =
    "社区代码,小区,幢,单元,室号,姓名,性别,出生日期,身份证号,联系电话,与户主关系,居住状态,户籍,"
    "户籍地址,人户情况,特殊情况,下次日期,备注\n";

std::string_view word_of(people::Sex sex) {
  return sex == people::Sex::female ? "女" : sex == people::Sex::male ? "男" : "";
}

std::string_view word_of(people::Relation relation) {
  using enum people::Relation;
  switch (relation) {
    case head:
      return "户主";
    case spouse:
      return "配偶";
    case child:
      return "子女";
    case parent:
      return "父母";
    case tenant:
      return "租客";
    case staff:
      return "员工";
    default:
      return "其他";
  }
}

std::string_view word_of(people::Occupancy occupancy) {
  using enum people::Occupancy;
  switch (occupancy) {
    case occupied:
      return "自住";
    case rented:
      return "出租";
    case vacant:
      return "空置";
    case owner_away:
      return "业主外出";
    case unreachable:
      return "联系不上";
    case refused:
      return "拒访";
    case unknown:
      break;
  }
  return "";
}

std::string_view word_of(people::Residence residence) {
  using enum people::Residence;
  return residence == here ? "在住" : residence == elsewhere ? "人户分离" : "外出";
}

std::string_view word_of(people::Registered registered) {
  using enum people::Registered;
  return registered == here ? "本社区" : registered == elsewhere ? "外地" : "";
}

std::string_view word_of(people::NeedKind kind) {
  using enum people::NeedKind;
  switch (kind) {
    case lives_alone:
      return "独居老人";
    case aged_80:
      return "80岁以上";
    case aged_90:
      return "90岁以上";
    case disabled:
      return "残疾";
    case chronic:
      return "高血压";
    case dialysis:
      return "透析";
    case maternity:
      return "孕妇";
    case cancer_treatment:
      return "化疗";
    case infant:
      return "婴儿";
    case mental_health:
      return "精神障碍";
    case bed_ridden:
      return "卧床";
    case medical_device:
      return "制氧机";
    case care_dependent:
      return "失能";
    case no_phone:
      return "无手机";
    case language:
      return "语言不通";
  }
  return "";
}

/// One line; no value has a comma or a quote in it.
class LineWriter {
 public:
  LineWriter(std::string& out, Day today) : out_(out), today_(today) {}

  void begin(const std::string& community, const TownHome& home) {
    door_ = community + ',' + home.door.compound + ',' + home.door.building + "幢," +
            home.door.stairwell + (home.door.stairwell.empty() ? "," : "单元,") + home.door.number +
            "室,";
    if (home.door.stairwell.empty())
      door_ = community + ',' + home.door.compound + ',' + home.door.building + ",," +
              home.door.number + "号,";
  }

  void write(const people::InventedHousehold& home, const people::InventedPerson* person) {
    out_ += door_;
    if (person) {
      add(person->name);
      add(word_of(person->sex));
      add(person->born_on.text());
      add(person->id_number);
      add(person->phone);
      add(word_of(person->relation));
    } else {
      out_ += ",,,,,,";
    }
    add(word_of(home.occupancy));
    if (person) {
      add(word_of(person->registered));
      add(person->registered_at.value_or(""));
      add(word_of(person->residence));
      add_needs(*person);
    } else {
      out_ += ",,,,,";
    }
    if (!person || person == home.members.data()) out_ += home.note;
    out_ += '\n';
  }

 private:
  void add(std::string_view value) {
    out_ += value;
    out_ += ',';
  }
  void add_needs(const people::InventedPerson& person) {
    std::optional<std::int32_t> due;
    bool is_first = true;
    for (const auto& need : person.needs) {
      if (!is_first) out_ += "、";
      is_first = false;
      out_ += word_of(need.kind);
      if (need.due_in_days && (!due || *need.due_in_days < *due)) due = need.due_in_days;
    }
    out_ += ',';
    if (due) out_ += (today_ + *due).text();
    out_ += ',';
  }

  std::string& out_;
  const Day today_;
  std::string door_;
};
}  // namespace

std::int64_t write_ledger(const Town& town, Day today, const std::filesystem::path& file,
                          const TellProgress& tell) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << header;
  std::int64_t lines = 0;
  std::string text;
  LineWriter line(text, today);
  for (std::int64_t at = 0; at < town.communities(); ++at) {
    const auto code = Town::code_of(at);
    town.each_compound(at, [&](const TownCompound& compound) {
      text.clear();
      for (const auto& home : compound.homes) {
        line.begin(code, home);
        for (const auto& person : home.household.members) line.write(home.household, &person);
        if (home.household.members.empty()) line.write(home.household, nullptr);
        lines += std::max<std::int64_t>(1, std::ssize(home.household.members));
      }
      out.write(text.data(), std::streamsize(text.size()));
    });
    if (tell) tell(double(at + 1) / double(town.communities()));
  }
  out.flush();
  if (!out) throw std::runtime_error(file.string() + " cannot be written");
  return lines;
}
}  // namespace program
