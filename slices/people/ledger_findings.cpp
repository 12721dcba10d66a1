// SPDX-License-Identifier: Apache-2.0
/// The words of findings. Pages translate codes by themselves; files and the command line need
/// text.
#include <algorithm>
#include <array>

#include "people/ledger.hpp"

namespace people {
namespace {
struct Sentence {
  std::string_view code, zh, en;
};

// One sentence a line.
// clang-format off
/// Sorted by code. `{}` stands for the value.
constexpr std::array sentences{
    Sentence{"exchange.bad_encoding", "文字编码读不出来，请存为 UTF-8 或 GBK", "the encoding of the text cannot be read; save it as UTF-8 or GBK"},
    Sentence{"exchange.damaged", "文件损坏，没有读取", "the file is damaged and was not read"},
    Sentence{"exchange.day_impossible", "没有这一天", "there is no such day"},
    Sentence{"exchange.day_incomplete", "日期不完整，缺少月或日", "the date lacks its month or day"},
    Sentence{"exchange.day_out_of_range", "日期超出 1900 年至 2100 年", "the date is not between 1900 and 2100"},
    Sentence{"exchange.day_two_digit_year", "年份只有两位，请写四位", "the year has two digits; write four"},
    Sentence{"exchange.day_unreadable", "看不懂这个日期", "this is not a date"},
    Sentence{"exchange.encrypted", "文件有密码，请先去掉密码", "the file has a password; take it off first"},
    Sentence{"exchange.has_entities", "文件含有不安全的内容，没有读取", "the file holds unsafe content and was not read"},
    Sentence{"exchange.is_old_xls", "这是 1997 年的 .xls 格式，请另存为 .xlsx", "this is the .xls format of 1997; save it as .xlsx"},
    Sentence{"exchange.no_header", "没有找到表头", "no header row was found"},
    Sentence{"exchange.not_a_sheet", "这不是表格文件", "this is no spreadsheet"},
    Sentence{"exchange.too_big", "文件超过 10 MB", "the file is larger than 10 MB"},
    Sentence{"exchange.too_many_columns", "列数太多", "too many columns"},
    Sentence{"exchange.too_many_rows", "行数太多，请分成几个文件", "too many rows; split it into several files"},
    Sentence{"exchange.zip_bomb", "文件展开后太大，没有读取", "the file unpacks to too much and was not read"},
    Sentence{"people.born_in_future", "出生日期在今天之后", "the birth date lies in the future"},
    Sentence{"people.cell_cut", "单元格文字太长，未采用", "the text of the cell is too long; left out"},
    Sentence{"people.change_unknown", "不认识的变动“{}”，整行未导入", "unknown kind of change “{}”; the whole row is left out"},
    Sentence{"people.changed_but_new", "标为变更，但这里没有登记过此人，已作为新增", "said to have changed, but nobody of that name is listed there; taken as new"},
    Sentence{"people.door_closed", "这个门牌或它所在的楼已关闭，如仍有人住请先重新启用，整行未导入", "the door, or what it lies in, is closed; open it again first if somebody lives there; the whole row is left out"},
    Sentence{"people.door_renamed", "这是旧门牌，已按现在的门牌登记", "this is a former address; listed at the door as it is called now"},
    Sentence{"people.door_unread", "看不懂门牌“{}”", "the door “{}” cannot be read"},
    Sentence{"people.formula_error", "单元格是出错的公式，未采用", "the formula of the cell failed; left out"},
    Sentence{"people.has_moved_out", "此人已登记为迁出，如已搬回请在住户档案中登记，整行未导入", "the person is written down as moved out; if they are back, record it in the household file; the whole row is left out"},
    Sentence{"people.id_birth_date", "身份证号中的出生日期不存在", "the birth date in the identity number does not exist"},
    Sentence{"people.id_check_digit", "身份证号校验码不符，请核对", "the identity number fails its check digit"},
    Sentence{"people.id_kind_needed", "不是身份证号，请注明证件类型", "not a resident identity number; say which kind it is"},
    Sentence{"people.id_kind_unknown", "不认识的证件类型“{}”", "unknown kind of document “{}”"},
    Sentence{"people.id_length", "证件号码的位数不对", "the number does not have the length of its kind"},
    Sentence{"people.id_of_another", "这个证件号码属于另一个人", "this identity number belongs to somebody else"},
    Sentence{"people.id_old_15", "15 位旧身份证号，请填写 18 位", "an old identity number of 15 digits; enter the one of 18"},
    Sentence{"people.id_other_birth", "出生日期与身份证号不符，以身份证号为准", "the birth date differs from the identity number, which was taken"},
    Sentence{"people.id_other_sex", "性别与身份证号不符，以身份证号为准", "the sex differs from the identity number, which was taken"},
    Sentence{"people.id_region", "身份证号的地区码不存在", "the region of the identity number does not exist"},
    Sentence{"people.id_rounded", "证件号码已被电子表格四舍五入，末几位丢失，请按文本重新填写", "the spreadsheet has rounded the identity number and lost its last digits; enter it as text"},
    Sentence{"people.id_shape", "证件号码含有不该有的字符", "the number holds signs that its kind does not have"},
    Sentence{"people.is_dead", "此人已登记为去世，整行未导入", "the person is written down as dead; the whole row is left out"},
    Sentence{"people.leaver_lives_elsewhere", "标为注销，但此人现登记在另一户，未注销", "said to be gone, but the person is listed at another door now; nothing is changed"},
    Sentence{"people.leaver_unknown", "标为注销，但这里没有登记此人", "said to be gone, but nobody of that name is listed there"},
    Sentence{"people.leaves", "此人将不再登记在这里", "the person is listed here no longer"},
    Sentence{"people.listed_elsewhere", "同名同电话的人也登记在另一户，请核对", "somebody of the same name and phone is listed at another door"},
    Sentence{"people.listed_twice_elsewhere", "此人在本文件中已登记在另一户，以先出现的为准", "this file lists the person at another door before; the first counts"},
    Sentence{"people.moved_here", "此人原登记在另一户，已移到这里", "the person was listed at another door and is moved here"},
    Sentence{"people.name_unread", "姓名太长或含有不可用的字符", "the name is too long or holds characters that cannot be used"},
    Sentence{"people.need_unknown", "不认识的特殊需要“{}”", "unknown need “{}”"},
    Sentence{"people.no_community", "缺少社区代码，整行未导入", "no code of a community; the whole row is left out"},
    Sentence{"people.no_community_column", "没有社区代码列，请指明社区", "no column holds the codes of communities; name one community"},
    Sentence{"people.no_door", "缺少门牌（幢、单元、室），整行未导入", "no door; the whole row is left out"},
    Sentence{"people.no_name", "有个人信息但没有姓名，整行未导入", "there is personal data but no name; the whole row is left out"},
    Sentence{"people.note_full", "备注已满 500 字，未加入", "the note is full (500 characters); not added"},
    Sentence{"people.number_without_name", "没有姓名，电话或证件未采用", "there is no name; phone and number are left out"},
    Sentence{"people.other_community", "“{}”不是所选地区的社区，整行未导入", "“{}” is no community of the chosen place; the whole row is left out"},
    Sentence{"people.phone_rounded", "电话号码已被电子表格四舍五入，未采用", "the spreadsheet has rounded the phone number; left out"},
    Sentence{"people.phone_shape", "看不懂这个电话号码，未采用", "this is not a phone number; left out"},
    Sentence{"people.text_unread", "文字太长或含有不可用的字符，未采用", "the text is too long or holds characters that cannot be used; left out"},
    Sentence{"people.too_many_findings", "问题太多，后面的不再列出", "too many findings; the rest is not listed"},
    Sentence{"people.twice_different", "与本文件前面的内容不同，以先出现的为准", "differs from what this file says before; the first counts"},
    Sentence{"people.which_compound", "社区有多个小区，请写明小区", "the community has several compounds; say which"},
    Sentence{"people.which_stairwell", "这幢楼有多个单元，请写明单元", "the building has several stairwells; say which"},
    Sentence{"people.word_unknown", "不认识的词“{}”，未采用", "unknown word “{}”; left out"},
};
// clang-format on
static_assert(std::is_sorted(sentences.begin(), sentences.end(),
                             [](const Sentence& a, const Sentence& b) { return a.code < b.code; }));

const Sentence* find_sentence(std::string_view code) {
  const auto found =
      std::lower_bound(sentences.begin(), sentences.end(), code,
                       [](const Sentence& a, std::string_view b) { return a.code < b; });
  return found != sentences.end() && found->code == code ? &*found : nullptr;
}
}  // namespace

std::string finding_text(std::string_view code, std::string_view value, Language language) {
  const auto* found = find_sentence(code);
  if (!found) return std::string(code);
  std::string text(language == Language::zh ? found->zh : found->en);
  if (const auto hole = text.find("{}"); hole != std::string::npos) text.replace(hole, 2, value);
  return text;
}
}  // namespace people
