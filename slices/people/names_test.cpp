// SPDX-License-Identifier: Apache-2.0
/// Identity numbers, phones, pinyin and search tokens.
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "people/grams.hpp"
#include "people/identity.hpp"
#include "people/phone.hpp"
#include "people/pinyin.hpp"

namespace people {
namespace {
constexpr auto today = "2026-11-24";

std::string judged(std::string_view kind, std::string_view text) {
  const auto verdict = check_id_number(kind, text, today);
  return verdict.ok ? "ok" : verdict.code;
}

std::string spelt(std::string_view name) {
  std::string out;
  for (const auto& syllable : pinyin_of(name).syllables) out += (out.empty() ? "" : " ") + syllable;
  return out;
}

std::string read(std::string_view typed) {
  static constexpr const char* kinds[] = {"name", "pinyin", "phone", "door"};
  std::string out;
  for (const auto& query : read_query(typed))
    out += std::string(kinds[int(query.kind)]) + ":" + query.text + " ";
  return out;
}
}  // namespace

TEST(Identity, TakesTheVectorOfTheStandardAndWhatItSays) {
  const auto verdict = check_id_number("resident_id", " 11010519491231002x ", today);
  EXPECT_TRUE(verdict.ok);
  EXPECT_EQ("11010519491231002X", verdict.normalised);
  EXPECT_EQ((BirthDate{1949, 12, 31}), verdict.born);
  EXPECT_EQ('f', verdict.sex);
}

TEST(Identity, ReadsFullWidthDigitsAndGroups) {
  EXPECT_EQ("ok", judged("resident_id", "１１０１０５１９４９１２３１００２Ｘ"));
  EXPECT_EQ("ok", judged("resident_id", "110105 19491231 002X"));
}

TEST(Identity, NamesTheFirstFault) {
  EXPECT_EQ("people.id_rounded", judged("resident_id", "3.30109E+17"));
  EXPECT_EQ("people.id_old_15", judged("resident_id", "110105491231002"));
  EXPECT_EQ("people.id_length", judged("resident_id", "1101051949123100"));
  EXPECT_EQ("people.id_shape", judged("resident_id", "11010519491231O02X"));
  EXPECT_EQ("people.id_region", judged("resident_id", "01010519491231002X"));
  EXPECT_EQ("people.id_birth_date", judged("resident_id", "110105194902300021"));
  EXPECT_EQ("people.id_birth_date", judged("resident_id", "110105202612310021"));
  EXPECT_EQ("people.id_check_digit", judged("resident_id", "110105194912310021"));
  EXPECT_TRUE(check_id_number("resident_id", "330109198001010000", today, true).code ==
              "people.id_rounded");
}

TEST(Identity, EveryOtherCheckDigitIsRefused) {
  const std::string first = "33010919800101123";
  int taken = 0;
  for (const char digit : std::string("0123456789X"))
    taken += judged("resident_id", first + digit) == "ok";
  EXPECT_EQ(1, taken);
}

TEST(Identity, TakesPassportsAndPermits) {
  EXPECT_EQ("ok", judged("passport", "E12345678"));
  EXPECT_EQ("people.id_shape", judged("passport", "ABCDEFG"));
  EXPECT_EQ("ok", judged("hk_macau_permit", "h1234567800"));
  EXPECT_EQ("people.id_shape", judged("hk_macau_permit", "X12345678"));
  EXPECT_EQ("ok", judged("taiwan_permit", "12345678"));
  EXPECT_EQ("people.id_length", judged("taiwan_permit", "1234567"));
  EXPECT_EQ("ok", judged("residence_permit", "CAN110080010101"));
}

TEST(Identity, MasksTheMiddle) {
  EXPECT_EQ("1101**********002X", mask_id("11010519491231002X"));
  EXPECT_EQ("138****5678", mask_phone("13812345678"));
  EXPECT_EQ("****5678", mask_phone("82345678"));
  EXPECT_EQ("***45", mask_phone("12345"));
  EXPECT_EQ("", mask_phone(""));
}

TEST(Phone, NormalisesWhatLedgersWrite) {
  for (const auto* text : {"13812345678", "138-1234-5678", "+86 138 1234 5678", "8613812345678",
                           "１３８１２３４５６７８", "0086-13812345678"})
    EXPECT_EQ("13812345678", read_phone(text).normalised) << text;
  EXPECT_EQ("0571-82345678", read_phone("(0571)82345678").normalised);
  EXPECT_EQ("021-62345678", read_phone("02162345678").normalised);
  EXPECT_EQ("82345678", read_phone("8234 5678").normalised);
  EXPECT_EQ("+85291234567", read_phone("+852 9123 4567").normalised);
}

TEST(Phone, TakesTheFirstOfSeveralAndKeepsTheRest) {
  const auto verdict = read_phone("13812345678、13900001111/abc");
  EXPECT_EQ("13812345678", verdict.normalised);
  EXPECT_EQ(std::vector<std::string>{"13900001111"}, verdict.more);
}

TEST(Phone, RefusesWhatIsNone) {
  for (const auto* text : {"", "无", "123", "12812345678", "138123456789", "1381234567"})
    EXPECT_EQ("people.phone_shape", read_phone(text).code) << text;
  EXPECT_EQ("people.phone_rounded", read_phone("1.38123E+10").code);
}

TEST(Pinyin, ReadsSurnamesAsSurnames) {
  const std::pair<const char*, const char*> names[] = {
      {"单国强", "shan guo qiang"}, {"曾敏", "zeng min"},       {"仇英", "qiu ying"},
      {"解放", "xie fang"},         {"区伟", "ou wei"},         {"查良镛", "zha liang yong"},
      {"朴正", "piao zheng"},       {"任建国", "ren jian guo"}, {"乐毅", "yue yi"},
      {"欧阳修", "ou yang xiu"},    {"尉迟恭", "yu chi gong"},  {"长孙无忌", "zhang sun wu ji"},
      {"万俟卨", "mo qi xie"},      {"覃辉", "qin hui"},        {"翟志刚", "zhai zhi gang"}};
  for (const auto& [name, spelling] : names) EXPECT_EQ(spelling, spelt(name)) << name;
}

TEST(Pinyin, ReadsTheSameCharacterInAGivenNameAsUsual) {
  EXPECT_EQ("wang dan", spelt("王单"));
  EXPECT_EQ("li le", spelt("李乐"));
}

TEST(Pinyin, TakesNamesOfManyScripts) {
  EXPECT_EQ("ai li mai mai ti", spelt("艾力·买买提"));
  EXPECT_EQ("john smith", spelt("John Smith"));
  EXPECT_EQ("lv bu", spelt("吕布"));
  EXPECT_EQ("", spelt(""));
  EXPECT_NO_THROW(spelt("𠮷野"));
}

TEST(Grams, ANameIsFoundByAnyPartOfItPinyinAndInitials) {
  const auto finds = [](std::string_view beginning) {
    const auto tokens = tokens_of_name("单国强");
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const auto& token) { return token.starts_with(beginning); });
  };
  for (const auto* typed : {"n单", "n国", "n强", "n单国", "n国强", "n单国强", "pshanguoqiang",
                            "psgq", "pshang", "pguoq", "pgq", "pqiang", "pq"})
    EXPECT_TRUE(finds(typed)) << typed;
  for (const auto* typed : {"n单强", "n强国", "psq", "panguo", "pdan"})
    EXPECT_FALSE(finds(typed)) << typed;
  EXPECT_EQ(8u, tokens_of_name("单国强").size());
}

TEST(Grams, TheHeadOfATokenBeginsWithTheHeadOfWhatTheTokenBeginsWith) {
  for (const auto* name : {"单国强", "欧阳", "阿卜杜拉·买买提", "Alexander Smith", "王"})
    for (const auto& token : tokens_of_name(name))
      for (std::size_t length = 1; length <= token.size(); ++length) {
        const auto typed = token.substr(0, length);
        if (count_code_points(typed) < 0) continue;  // a character cut in two
        EXPECT_TRUE(head_of(token).starts_with(head_of(typed))) << token << ' ' << typed;
        EXPECT_TRUE(!is_whole_head(head_of(typed)) || head_of(typed) == head_of(token)) << typed;
      }
  EXPECT_EQ("n单国强", head_of("n单国强大"));
  EXPECT_EQ("pshanguoqia", head_of("pshanguoqiang"));
}

TEST(Grams, ALongNameIsFoundByAnyEightOfItsCharacters) {
  const auto tokens = tokens_of_name("阿卜杜热合曼·买买提艾力");
  EXPECT_TRUE(std::count(tokens.begin(), tokens.end(), "n曼买买提艾力"));
  EXPECT_EQ("阿卜杜热合曼买买提艾力", searchable("阿卜杜热合曼·买买提艾力"));
}

TEST(Grams, TellsWhatATypedTextAsksFor) {
  EXPECT_EQ("name:张 ", read("张"));
  EXPECT_EQ("name:张建国 ", read(" 张建国 "));
  EXPECT_EQ("pinyin:zjg name:zjg ", read("ZJG"));
  EXPECT_EQ("door:501 ", read("501"));
  EXPECT_EQ("door:1203 phone:1203 ", read("1203"));
  EXPECT_EQ("phone:13812345678 ", read("13812345678"));
  EXPECT_EQ("door:3-2-501 ", read("3-2-501"));
  EXPECT_EQ("door:3-2-501 ", read("３幢２单元５０１"));
  EXPECT_EQ("", read("   "));
}
}  // namespace people
