// SPDX-License-Identifier: Apache-2.0
#include "people/ledger_words.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

namespace people::words {
namespace {
template <class E>
using Words = std::unordered_map<std::string, E>;

/// Compared without spaces and in lower case.
std::string folded(std::string_view word) {
  std::string out;
  for (const char c : word)
    if (c != ' ') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

template <class E>
std::optional<E> look_up(const Words<E>& words, std::string_view word) {
  const auto found = words.find(folded(word));
  if (found == words.end()) return std::nullopt;
  return found->second;
}

/// The longest of the words that the text contains.
template <class E>
std::optional<E> look_inside(const Words<E>& words, std::string_view text) {
  if (const auto whole = look_up(words, text)) return whole;
  const auto plain = folded(text);
  std::optional<E> best;
  std::size_t length = 0;
  for (const auto& [word, meaning] : words)
    if (word.size() > length && word.size() >= 6 && plain.find(word) != std::string::npos) {
      best = meaning;
      length = word.size();
    }
  return best;
}
}  // namespace

// Dictionaries: as many words on a line as fit, grouped by meaning.
// clang-format off
std::span<const exchange::FieldWords> fields() {
  static const std::vector<exchange::FieldWords> words = {
      {"compound", {"小区", "小区名称", "所在小区", "居住小区", "楼盘", "院落", "自然村", "compound", "estate"}, false},
      {"building", {"幢号", "楼号", "幢", "幢数", "号楼", "楼", "楼宇", "栋", "栋号", "楼栋", "楼栋号", "楼幢", "楼幢号", "座", "组别", "村民小组", "building", "building no", "block"}, false},
      {"stairwell", {"单元", "单元号", "单元门", "梯", "梯号", "stairwell", "staircase", "unit", "unit no", "entrance"}, false},
      {"door", {"室号", "房号", "室", "房间", "户室", "户室号", "房屋号", "门号", "门牌号", "门牌", "房间号", "户号", "房室号", "单元室号", "door", "door no", "room", "room no", "flat", "apartment"}, false},
      {"address", {"住址", "居住地址", "现住址", "现居住地址", "详细地址", "详细住址", "家庭住址", "家庭地址", "房屋地址", "地址",
                   "现住地", "居住地", "现居住地", "address"}, false},
      {"name", {"姓名", "居民姓名", "人员姓名", "住户姓名", "成员姓名", "名字", "户主姓名", "户主", "承租人姓名", "承租人", "租户姓名", "租客姓名", "家庭成员", "name", "full name"}, false},
      {"sex", {"性别", "sex", "gender"}, false},
      {"born_on", {"出生日期", "出生年月", "出生年月日", "生日", "出生", "born", "date of birth", "birth date", "birthday", "dob"}, false},
      {"id_number", {"身份证", "身份证号", "身份证号码", "公民身份号码", "公民身份证号码", "证件号码", "证件号", "身份号码",
                     "id number", "id no", "id card", "identity number"}, false},
      {"id_kind", {"证件类型", "证件种类", "证件类别", "id type", "id kind"}, false},
      {"phone", {"联系电话", "手机", "手机号", "手机号码", "联系方式", "电话", "电话号码", "联系号码", "移动电话", "本人电话", "phone", "phone number",
                 "mobile", "mobile phone", "telephone"}, false},
      {"relation", {"与户主关系", "关系", "与户主之关系", "户主关系", "家庭关系", "relation", "relationship"}, false},
      {"occupancy", {"房屋状态", "居住状态", "居住情况", "入住情况", "房屋性质", "房屋类型", "房屋情况", "房屋用途", "自住/出租",
                     "是否空置", "住房状态", "occupancy"}, false},
      {"registered", {"是否本社区户籍", "户籍", "户籍类型", "户口", "户口性质", "是否户籍", "户籍情况", "registered"}, false},
      {"registered_at", {"户籍地", "户籍地址", "户口所在地", "户籍所在地", "户籍详址", "户口地址", "原籍", "registered at"}, false},
      {"residence", {"是否常住", "人户一致", "人户分离", "人户情况", "是否在住", "人员状态", "在住情况", "residence"}, false},
      {"need", {"重点人群", "特殊人群", "人员类别", "困难类型", "重点人员", "特殊情况", "服务需求", "需求", "健康状况", "关爱对象",
                "special need", "needs"}, true},
      {"need_due", {"下次日期", "下次时间", "预产期", "透析日期", "下次透析", "下次配药", "下次走访", "next due"}, true},
      {"note", {"备注", "说明", "其他", "备注说明", "note", "notes", "remark", "remarks"}, true},
      {"change", {"变动", "变动情况", "变动类型", "变更情况", "变更类型", "增减", "增减情况", "增减变动", "新增/变更/注销",
                  "change", "kind of change"}, false}};
  return words;
}

std::optional<Sex> sex(std::string_view word) {
  static const Words<Sex> words = {
      {"男", Sex::male},   {"女", Sex::female}, {"m", Sex::male},   {"f", Sex::female},
      {"1", Sex::male},    {"2", Sex::female},  {"男性", Sex::male}, {"女性", Sex::female},
      {"male", Sex::male}, {"female", Sex::female}, {"未知", Sex::unknown}, {"unknown", Sex::unknown}};
  return look_up(words, word);
}

std::optional<LedgerChange> change(std::string_view word) {
  using enum LedgerChange;
  static const Words<LedgerChange> words = {
      {"新增", added}, {"增加", added}, {"增", added}, {"迁入", added}, {"搬入", added}, {"入住", added}, {"出生", added},
      {"new", added}, {"added", added}, {"movedin", added},
      {"变更", changed}, {"变动", changed}, {"修改", changed}, {"更新", changed}, {"更正", changed}, {"不变", changed}, {"changed", changed},
      {"注销", moved_out}, {"减少", moved_out}, {"减", moved_out}, {"迁出", moved_out}, {"搬出", moved_out}, {"搬走", moved_out},
      {"离开", moved_out}, {"退租", moved_out}, {"删除", moved_out}, {"gone", moved_out}, {"movedout", moved_out},
      {"死亡", died}, {"去世", died}, {"亡故", died}, {"死亡注销", died}, {"died", died}, {"dead", died}};
  return look_up(words, word);
}

std::optional<Relation> relation(std::string_view word) {
  using enum Relation;
  static const Words<Relation> words = {
      {"户主", head}, {"本人", head}, {"本人或户主", head}, {"head", head},
      {"妻", spouse}, {"夫", spouse}, {"妻子", spouse}, {"丈夫", spouse}, {"配偶", spouse}, {"爱人", spouse},
      {"老公", spouse}, {"老婆", spouse}, {"spouse", spouse}, {"wife", spouse}, {"husband", spouse},
      {"子", child}, {"女", child}, {"儿子", child}, {"女儿", child}, {"子女", child}, {"长子", child},
      {"次子", child}, {"三子", child}, {"长女", child}, {"次女", child}, {"三女", child}, {"独生子", child},
      {"独生女", child}, {"养子", child}, {"养女", child}, {"儿媳", child}, {"媳妇", child}, {"女婿", child},
      {"儿媳妇", child}, {"继子", child}, {"继女", child}, {"son", child}, {"daughter", child}, {"child", child},
      {"父", parent}, {"母", parent}, {"父亲", parent}, {"母亲", parent}, {"父母", parent}, {"岳父", parent},
      {"岳母", parent}, {"公公", parent}, {"婆婆", parent}, {"father", parent}, {"mother", parent}, {"parent", parent},
      {"孙", grandchild}, {"孙子", grandchild}, {"孙女", grandchild}, {"外孙", grandchild}, {"外孙子", grandchild},
      {"外孙女", grandchild}, {"孙子女", grandchild}, {"grandchild", grandchild},
      {"祖父", grandparent}, {"祖母", grandparent}, {"爷爷", grandparent}, {"奶奶", grandparent},
      {"外公", grandparent}, {"外婆", grandparent}, {"外祖父", grandparent}, {"外祖母", grandparent}, {"grandparent", grandparent},
      {"兄", sibling}, {"弟", sibling}, {"姐", sibling}, {"妹", sibling}, {"哥哥", sibling}, {"弟弟", sibling},
      {"姐姐", sibling}, {"妹妹", sibling}, {"兄弟", sibling}, {"姐妹", sibling}, {"兄弟姐妹", sibling}, {"sibling", sibling},
      {"亲戚", other_kin}, {"亲属", other_kin}, {"其他亲属", other_kin}, {"侄子", other_kin}, {"侄女", other_kin},
      {"外甥", other_kin}, {"外甥女", other_kin}, {"其他亲戚", other_kin}, {"relative", other_kin},
      {"租客", tenant}, {"租户", tenant}, {"承租人", tenant}, {"房客", tenant}, {"合租", tenant}, {"tenant", tenant},
      {"员工", staff}, {"店员", staff}, {"保姆", staff}, {"护工", staff}, {"雇工", staff}, {"店主", staff}, {"staff", staff},
      {"其他", other}, {"非亲属", other}, {"朋友", other}, {"同事", other}, {"other", other}};
  return look_up(words, word);
}

std::optional<Occupancy> occupancy(std::string_view word) {
  using enum Occupancy;
  static const Words<Occupancy> words = {
      {"自住", occupied}, {"常住", occupied}, {"在住", occupied}, {"居住", occupied}, {"已入住", occupied}, {"入住", occupied},
      {"业主自住", occupied}, {"自有", occupied}, {"自用", occupied}, {"有人居住", occupied}, {"occupied", occupied},
      {"空置", vacant}, {"空房", vacant}, {"空", vacant}, {"空关", vacant}, {"未入住", vacant}, {"无人居住", vacant},
      {"空置房", vacant}, {"空关房", vacant}, {"vacant", vacant},
      {"出租", rented}, {"租住", rented}, {"租赁", rented}, {"已出租", rented}, {"出租房", rented}, {"租", rented},
      {"群租", rented}, {"合租", rented}, {"rented", rented},
      {"业主外出", owner_away}, {"房东不在", owner_away}, {"外出", owner_away}, {"户主外出", owner_away}, {"暂不在家", owner_away},
      {"长期外出", owner_away}, {"人户分离", owner_away}, {"owner away", owner_away}, {"owneraway", owner_away},
      {"联系不上", unreachable}, {"无人应答", unreachable}, {"无法联系", unreachable}, {"敲门无人", unreachable},
      {"不在家", unreachable}, {"无人", unreachable}, {"unreachable", unreachable},
      {"拒访", refused}, {"拒绝", refused}, {"拒绝登记", refused}, {"不配合", refused}, {"refused", refused},
      {"未知", unknown}, {"不详", unknown}, {"待核", unknown}, {"unknown", unknown}};
  return look_up(words, word);
}

std::optional<Residence> residence(std::string_view word) {
  using enum Residence;
  static const Words<Residence> words = {
      {"在住", here}, {"常住", here}, {"是", here}, {"人户一致", here}, {"一致", here}, {"01", here}, {"在家", here},
      {"居住", here}, {"y", here}, {"yes", here}, {"here", here}, {"在", here},
      {"人户分离", elsewhere}, {"居住在外", elsewhere}, {"不在住", elsewhere}, {"否", elsewhere}, {"分离", elsewhere},
      {"02", elsewhere}, {"户在人不在", elsewhere}, {"空挂户", elsewhere}, {"空挂", elsewhere}, {"搬离", elsewhere},
      {"住外地", elsewhere}, {"不一致", elsewhere}, {"n", elsewhere}, {"no", elsewhere}, {"elsewhere", elsewhere},
      {"外出", away}, {"暂时外出", away}, {"临时外出", away}, {"出差", away}, {"务工", away}, {"外出务工", away},
      {"在外上学", away}, {"住校", away}, {"away", away}};
  return look_up(words, word);
}

std::optional<Registered> registered(std::string_view word) {
  using enum Registered;
  static const Words<Registered> words = {
      {"本社区", here}, {"本地", here}, {"是", here}, {"户籍", here}, {"本社区户籍", here}, {"户籍人口", here}, {"本村", here},
      {"常住户籍", here}, {"本街道", elsewhere}, {"本区", elsewhere}, {"y", here}, {"yes", here}, {"here", here}, {"本市本社区", here},
      {"外地", elsewhere}, {"否", elsewhere}, {"非户籍", elsewhere}, {"外来", elsewhere}, {"流动", elsewhere}, {"流动人口", elsewhere},
      {"外省", elsewhere}, {"外市", elsewhere}, {"暂住", elsewhere}, {"非本社区", elsewhere}, {"外来人口", elsewhere},
      {"境外", elsewhere}, {"n", elsewhere}, {"no", elsewhere}, {"elsewhere", elsewhere}, {"未知", unknown}, {"不详", unknown}};
  return look_up(words, word);
}

std::optional<IdKind> id_kind(std::string_view word) {
  using enum IdKind;
  static const Words<IdKind> words = {
      {"身份证", resident_id}, {"居民身份证", resident_id}, {"二代身份证", resident_id}, {"id card", resident_id}, {"idcard", resident_id},
      {"护照", passport}, {"passport", passport}, {"外国护照", passport},
      {"港澳通行证", hk_macau_permit}, {"港澳居民来往内地通行证", hk_macau_permit}, {"回乡证", hk_macau_permit},
      {"台胞证", taiwan_permit}, {"台湾居民来往大陆通行证", taiwan_permit}, {"台湾通行证", taiwan_permit},
      {"外国人永久居留证", residence_permit}, {"永久居留证", residence_permit}, {"外国人永久居留身份证", residence_permit},
      {"港澳台居民居住证", resident_id}, {"居住证", resident_id}};
  return look_up(words, word);
}

std::optional<NeedKind> need(std::string_view word) {
  using enum NeedKind;
  static const Words<NeedKind> words = {
      {"独居", lives_alone}, {"独居老人", lives_alone}, {"孤寡", lives_alone}, {"孤寡老人", lives_alone}, {"空巢老人", lives_alone}, {"空巢", lives_alone},
      {"80岁以上", aged_80}, {"80+", aged_80}, {"高龄", aged_80}, {"高龄老人", aged_80}, {"八十岁以上", aged_80},
      {"90岁以上", aged_90}, {"90+", aged_90}, {"九十岁以上", aged_90},
      {"残疾", disabled}, {"残疾人", disabled}, {"肢体残疾", disabled}, {"视力残疾", disabled}, {"听力残疾", disabled}, {"重残", disabled},
      {"高血压", chronic}, {"糖尿病", chronic}, {"慢性病", chronic}, {"慢病", chronic}, {"冠心病", chronic}, {"哮喘", chronic}, {"心脏病", chronic}, {"基础疾病", chronic}, {"基础病", chronic},
      {"透析", dialysis}, {"血透", dialysis}, {"尿毒症", dialysis}, {"血液透析", dialysis},
      {"孕妇", maternity}, {"孕产妇", maternity}, {"产妇", maternity}, {"怀孕", maternity}, {"待产", maternity},
      {"化疗", cancer_treatment}, {"放疗", cancer_treatment}, {"肿瘤", cancer_treatment}, {"癌症", cancer_treatment}, {"放化疗", cancer_treatment},
      {"婴儿", infant}, {"婴幼儿", infant}, {"新生儿", infant}, {"幼儿", infant},
      {"精神", mental_health}, {"精神障碍", mental_health}, {"精神病", mental_health}, {"精神残疾", mental_health}, {"抑郁", mental_health},
      {"卧床", bed_ridden}, {"长期卧床", bed_ridden}, {"瘫痪", bed_ridden},
      {"制氧", medical_device}, {"制氧机", medical_device}, {"呼吸机", medical_device}, {"吸氧", medical_device}, {"家庭氧疗", medical_device},
      {"失能", care_dependent}, {"半失能", care_dependent}, {"失智", care_dependent}, {"失能老人", care_dependent}, {"不能自理", care_dependent}, {"生活不能自理", care_dependent},
      {"无手机", no_phone}, {"无智能手机", no_phone}, {"不会用手机", no_phone},
      {"语言不通", language}, {"外籍", language}, {"外国人", language}, {"少语", language}};
  if (const auto known = look_inside(words, word)) return known;
  static const Words<NeedKind> names = [] {
    Words<NeedKind> out;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<NeedKind>>(
        [&](auto d) { out.emplace(d.name, d.value); });
    return out;
  }();
  return look_up(names, word);
}
// clang-format on
}  // namespace people::words
