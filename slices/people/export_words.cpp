// SPDX-License-Identifier: Apache-2.0
#include "people/export_words.hpp"

#include <array>
#include <cstdio>

namespace people {
namespace {
struct Word {
  std::string_view zh, en;
};

/// The word of an enumerator: the list has them in the enum's own order.
template <class E, std::size_t n>
std::string_view pick(const std::array<Word, n>& words, E value, Language language) {
  static_assert(n == boost::mp11::mp_size<boost::describe::describe_enumerators<E>>::value);
  const auto& word = words[static_cast<std::size_t>(value)];
  return language == Language::zh ? word.zh : word.en;
}

constexpr std::array<Word, 19> columns{{{"序号", "No."},
                                        {"小区", "Compound"},
                                        {"幢", "Building"},
                                        {"单元", "Stairwell"},
                                        {"室", "Door"},
                                        {"门牌", "Address"},
                                        {"居住状态", "Occupancy"},
                                        {"姓名", "Name"},
                                        {"性别", "Sex"},
                                        {"出生日期", "Born on"},
                                        {"出生年份", "Year of birth"},
                                        {"与户主关系", "Relation"},
                                        {"是否在住", "Residence"},
                                        {"户籍", "Registered"},
                                        {"户籍地址", "Registered at"},
                                        {"联系电话", "Phone"},
                                        {"重点人群", "Needs"},
                                        {"下次日期", "Next due"},
                                        {"", ""}}};
constexpr std::array<Word, 6> purposes{{{"上报", "report to superiors"},
                                        {"走访", "visits"},
                                        {"电话联系", "calls"},
                                        {"物资发放", "supplies"},
                                        {"就医保障", "medical care"},
                                        {"其他", "other"}}};
constexpr std::array<Word, 7> occupancies{{{"未知", "unknown"},
                                           {"自住", "occupied"},
                                           {"出租", "rented"},
                                           {"空置", "vacant"},
                                           {"业主外出", "owner away"},
                                           {"联系不上", "unreachable"},
                                           {"拒访", "refused"}}};
constexpr std::array<Word, 3> sexes{{{"", ""}, {"女", "female"}, {"男", "male"}}};
constexpr std::array<Word, 11> relations{{{"户主", "head"},
                                          {"配偶", "spouse"},
                                          {"子女", "child"},
                                          {"父母", "parent"},
                                          {"孙子女", "grandchild"},
                                          {"祖父母", "grandparent"},
                                          {"兄弟姐妹", "sibling"},
                                          {"其他亲属", "other kin"},
                                          {"租户", "tenant"},
                                          {"员工", "staff"},
                                          {"其他", "other"}}};
constexpr std::array<Word, 3> residences{
    {{"在住", "here"}, {"居住在外", "elsewhere"}, {"暂时外出", "away"}}};
constexpr std::array<Word, 3> registrations{{{"", ""}, {"本社区", "here"}, {"外地", "elsewhere"}}};
constexpr std::array<Word, 15> needs{{{"独居", "lives alone"},
                                      {"80岁以上", "80 and older"},
                                      {"90岁以上", "90 and older"},
                                      {"残疾", "disabled"},
                                      {"慢性病", "chronic illness"},
                                      {"透析", "dialysis"},
                                      {"孕产妇", "maternity"},
                                      {"肿瘤治疗", "cancer treatment"},
                                      {"婴幼儿", "infant"},
                                      {"精神障碍", "mental health"},
                                      {"卧床", "bed-ridden"},
                                      {"医疗设备", "medical device"},
                                      {"失能照护", "care-dependent"},
                                      {"无手机", "no phone"},
                                      {"语言不通", "language"}}};

TemplateCard usual(std::string_view id, std::string name, std::vector<ExportColumn> shown) {
  TemplateCard card;
  card.template_id = Uuid::parse(id).value();
  card.name = std::move(name);
  for (const auto column : shown) card.layout.fields.push_back({column, {}, {}, {}});
  card.is_usual = true;
  return card;
}
}  // namespace

std::string_view word_of(ExportColumn value, Language in) { return pick(columns, value, in); }
std::string_view word_of(ExportPurpose value, Language in) { return pick(purposes, value, in); }
std::string_view word_of(Occupancy value, Language in) { return pick(occupancies, value, in); }
std::string_view word_of(Sex value, Language in) { return pick(sexes, value, in); }
std::string_view word_of(Relation value, Language in) { return pick(relations, value, in); }
std::string_view word_of(Residence value, Language in) { return pick(residences, value, in); }
std::string_view word_of(Registered value, Language in) { return pick(registrations, value, in); }
std::string_view word_of(NeedKind value, Language in) { return pick(needs, value, in); }

std::string_view word_of(RowChange change, Language in) {
  static constexpr std::array<Word, 4> words{
      {{"", ""}, {"新增", "new"}, {"变更", "changed"}, {"注销", "gone"}}};
  const auto& word = words[static_cast<std::size_t>(change)];
  return in == Language::zh ? word.zh : word.en;
}

std::string_view change_heading(Language in) { return in == Language::zh ? "变动" : "Change"; }

std::vector<TemplateCard> usual_templates(Language language) {
  using enum ExportColumn;
  const bool is_zh = language == Language::zh;
  auto needy =
      usual("018f0000-0000-7000-8000-000000000002", is_zh ? "重点人员名单" : "People with needs",
            {number, label, name, sex, born_year, phone, ExportColumn::needs, next_due});
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<NeedKind>>(
      [&](auto d) { needy.layout.choice.needs.push_back(d.value); });
  return {usual("018f0000-0000-7000-8000-000000000001", is_zh ? "人员台账" : "Register of people",
                {number, compound, building, stairwell, door, occupancy, name, sex, born_on,
                 relation, residence, registered, phone}),
          std::move(needy)};
}

std::string mark_of(Language language, std::string_view by, Instant at, ExportPurpose purpose,
                    std::string_view note, const Uuid& number) {
  const bool is_zh = language == Language::zh;
  std::string mark(is_zh ? "导出人：" : "Taken by ");
  mark += by;
  mark += is_zh ? "　时间：" : ", ";
  mark += text_in_china(at);
  mark += is_zh ? "　用途：" : ", for ";
  mark += word_of(purpose, language);
  mark += is_zh ? "（" : " (";
  mark += note;
  mark += is_zh ? "）　编号：" : "), number ";
  return mark + number.text();
}
}  // namespace people
