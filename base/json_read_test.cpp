// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "base/every_kind_test.hpp"
#include "base/json.hpp"

namespace {
using kinds::Everything;
using kinds::Part;
namespace bj = boost::json;

bj::value everything() { return bj::parse(kinds::everything_json); }

/// What a T finds wrong, one line for each finding: "pointer code arg=value".
template <class T>
std::string faults(const bj::value& in) {
  const auto read = json::read<T>(in);
  if (read) return "none";
  EXPECT_EQ(read.error().kind, No::invalid);
  EXPECT_EQ(read.error().code, "json.invalid");
  std::string all;
  for (const auto& finding : read.error().findings) {
    if (!all.empty()) all += '\n';
    all += finding.pointer + ' ' + finding.code;
    for (const auto& [name, value] : finding.args)
      all.append(" ").append(name).append("=").append(value);
  }
  return all;
}

/// The faults of the full example with one member set to a JSON text.
std::string faults_with(std::string_view member, std::string_view json) {
  auto in = everything();
  in.as_object()[member] = bj::parse(json);
  return faults<Everything>(in);
}

std::string fault_of_text(std::string_view text) {
  const auto read = json::read<Everything>(text);
  return read ? "none" : read.error().code;
}

struct Odd {
  std::vector<Part> list;
  std::optional<Whole<0, 1>> flag;
};
BOOST_DESCRIBE_STRUCT(Odd, (), (list, flag))

struct Memberless {};
BOOST_DESCRIBE_STRUCT(Memberless, (), ())

struct Wide {
  Whole<INT64_MIN, INT64_MAX> number;
};
BOOST_DESCRIBE_STRUCT(Wide, (), (number))

struct Nest {
  std::vector<Nest> inside;
};
BOOST_DESCRIBE_STRUCT(Nest, (), (inside))
}  // namespace

TEST(JsonRead, ReadsEveryKind) {
  const auto read = json::read<Everything>(everything());
  ASSERT_TRUE(read) << faults<Everything>(everything());
  EXPECT_EQ(read->id.text(), "01890a5d-ac96-774b-bcce-b302099a8057");
  EXPECT_EQ(read->other.bytes[15], 10);
  EXPECT_EQ(read->title, "口罩");
  EXPECT_EQ(read->story, "line one\nline two \"quoted\" \\ 𠮷");
  EXPECT_EQ(read->percent, 40);
  EXPECT_EQ(read->at.milliseconds, 1'794'967'200'000);
  EXPECT_EQ(read->day.text(), "2026-11-24");
  EXPECT_TRUE(read->is_open);
  EXPECT_EQ(read->weight, 2.5);
  EXPECT_EQ(read->colour, kinds::Colour::green);
  EXPECT_EQ(read->phone.plain(), "13800000000");
  EXPECT_EQ(read->main.name, "box");
  EXPECT_EQ(read->main.pieces, 3);
  EXPECT_EQ(read->main.note.value(), "top");
  ASSERT_EQ(read->parts.size(), 2u);
  EXPECT_FALSE(read->parts[0].note);
  EXPECT_FALSE(read->parts[1].note);
  EXPECT_EQ(read->parts[1].pieces, 999);
  EXPECT_EQ(read->colours.at(1), kinds::Colour::yellow);
  EXPECT_EQ(read->votes, (std::vector<bool>{true, false}));
  EXPECT_EQ(read->spare.value().note.value(), "");
  EXPECT_EQ(read->last_day.value().text(), "2024-02-29");
  EXPECT_EQ(read->second, kinds::Colour::yellow);
  EXPECT_EQ(read->digits.value().at(1), 9);
  EXPECT_TRUE(read->nick.is_given);
  EXPECT_EQ(read->until.value.value().text(), "2027-01-01");
}

TEST(JsonRead, LeavesAbsentOptionalsEmptyAndAbsentEditsUngiven) {
  auto in = everything();
  for (const auto* name : {"spare", "last_day", "second", "digits", "nick", "until"})
    in.as_object().erase(name);
  const auto read = json::read<Everything>(in);
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->spare || read->last_day || read->second || read->digits);
  EXPECT_FALSE(read->nick.is_given || read->until.is_given);
}

TEST(JsonRead, TakesNullForOptionalsAndForEditsOfOptionals) {
  auto in = everything();
  for (const auto* name : {"spare", "last_day", "second", "digits", "until"})
    in.as_object()[name] = nullptr;
  const auto read = json::read<Everything>(in);
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->spare || read->last_day || read->second || read->digits);
  EXPECT_TRUE(read->until.is_given);
  EXPECT_FALSE(read->until.value);
  EXPECT_EQ(faults_with("nick", "null"), "/nick json.expected_text");
}

TEST(JsonRead, NamesEachMemberThatIsMissing) {
  for (const auto* name : {"id", "other", "title", "story", "percent", "at", "day", "is_open",
                           "weight", "colour", "phone", "main", "parts", "colours", "votes"}) {
    auto in = everything();
    in.as_object().erase(name);
    EXPECT_EQ(faults<Everything>(in), "/" + std::string(name) + " json.required");
    EXPECT_NE(faults_with(name, "null"), "none") << name;
  }
  EXPECT_EQ(faults<Part>(bj::object{}), "/name json.required\n/pieces json.required");
}

TEST(JsonRead, NamesWhatItExpectedOfAWrongType) {
  const std::map<std::string, std::string> expected{
      {"id", "id"},         {"other", "id"},     {"title", "text"},  {"story", "text"},
      {"percent", "whole"}, {"at", "whole"},     {"day", "day"},     {"is_open", "yes_or_no"},
      {"weight", "number"}, {"colour", "text"},  {"phone", "text"},  {"main", "object"},
      {"parts", "list"},    {"colours", "list"}, {"votes", "list"},  {"spare", "object"},
      {"last_day", "day"},  {"second", "text"},  {"digits", "list"}, {"nick", "text"},
      {"until", "day"}};
  for (const auto& [name, kind] : expected) {
    const auto fault = std::string("/").append(name).append(" json.expected_").append(kind);
    for (const std::string wrong : {"7", "2.5", "\"x\"", "true", "[]", "{}"}) {
      const bool is_right =
          (wrong == "7" && (kind == "whole" || kind == "number")) ||
          (wrong == "2.5" && kind == "number") || (wrong == "\"x\"" && kind == "text") ||
          (wrong == "true" && kind == "yes_or_no") || (wrong == "[]" && kind == "list") ||
          (wrong == "{}" && kind == "object");
      if (is_right) continue;
      EXPECT_EQ(faults_with(name, wrong), fault) << wrong;
    }
  }
  EXPECT_EQ(faults<Everything>(bj::array{}), " json.expected_object");
  EXPECT_EQ(faults<Everything>(nullptr), " json.expected_object");
}

TEST(JsonRead, CountsTextInCodePoints) {
  EXPECT_EQ(faults_with("title", R"("一二三四五六七八九十")"), "none");
  EXPECT_EQ(faults_with("title", R"("一二三四五六七八九十一")"), "/title json.too_long most=10");
  EXPECT_EQ(faults_with("title", R"("")"), "/title json.empty least=1");
  EXPECT_EQ(faults_with("phone", R"("")"), "/phone json.empty least=1");
  EXPECT_EQ((faults<Text<2, 3>>("a")), " json.too_short least=2");
  for (const auto* hidden : {R"("a\u0000")", R"("a\tb")", R"("a\u009fb")", R"("a\u202eb")"})
    EXPECT_EQ(faults_with("title", hidden), "/title json.hidden_characters") << hidden;
}

TEST(JsonRead, HoldsWholeNumbersToTheirLimits) {
  const std::string range = "/percent json.out_of_range least=0 most=100";
  EXPECT_EQ(faults_with("percent", "0"), "none");
  EXPECT_EQ(faults_with("percent", "100"), "none");
  EXPECT_EQ(faults_with("percent", "-1"), range);
  EXPECT_EQ(faults_with("percent", "101"), range);
  EXPECT_EQ(faults_with("percent", "9223372036854775807"), range);
  EXPECT_EQ(faults_with("percent", "9223372036854775808"), range);
  EXPECT_EQ(faults_with("percent", "18446744073709551615"), range);
  EXPECT_EQ(faults_with("percent", "-0"), "none");
  for (const auto* real : {"18446744073709551616", "1.0", "1e2", "-0.0", "1e400"})
    EXPECT_EQ(faults_with("percent", real), "/percent json.expected_whole") << real;
  EXPECT_EQ(faults_with("percent", "\"40\""), "/percent json.expected_whole");
}

TEST(JsonRead, ReadsTheEndsOf64BitsAndNotBeyond) {
  EXPECT_EQ(json::read<Wide>(R"({"number":9223372036854775807})")->number, INT64_MAX);
  EXPECT_EQ(json::read<Wide>(R"({"number":-9223372036854775808})")->number, INT64_MIN);
  EXPECT_EQ(faults<Wide>(bj::parse(R"({"number":9223372036854775808})")),
            "/number json.out_of_range least=-9223372036854775808 most=9223372036854775807");
}

TEST(JsonRead, RefusesInstantsOffTheCalendar) {
  EXPECT_EQ(faults_with("at", "253402271999999"), "none");
  EXPECT_EQ(faults_with("at", "-62135625600000"), "none");
  for (const auto* off : {"253402272000000", "-62135625600001", "9223372036854775807"})
    EXPECT_EQ(faults_with("at", off),
              "/at json.out_of_range least=-62135625600000 most=253402271999999");
}

TEST(JsonRead, TakesOnlyFiniteNumbers) {
  EXPECT_EQ(faults_with("weight", "-0"), "none");
  EXPECT_EQ(faults_with("weight", "1e308"), "none");
  EXPECT_EQ(faults_with("weight", "18446744073709551615"), "none");
  EXPECT_EQ(faults_with("weight", "1e400"), "/weight json.out_of_range");
  EXPECT_EQ(faults_with("weight", "-1e400"), "/weight json.out_of_range");
  for (const auto* word : {"NaN", "Infinity", "-Infinity", "nan", "+1", "01", "1.", ".5", "0x10"})
    EXPECT_EQ(fault_of_text("{\"weight\":" + std::string(word) + "}"), "json.malformed") << word;
  EXPECT_EQ(faults_with("weight", R"("NaN")"), "/weight json.expected_number");
}

TEST(JsonRead, TakesOnlyDaysIdsAndWordsThatExist) {
  EXPECT_EQ(faults_with("day", R"("2026-02-29")"), "/day json.expected_day");
  EXPECT_EQ(faults_with("id", R"("00000000-0000-0000-0000-000000000000")"), "/id json.expected_id");
  EXPECT_EQ(faults_with("colour", R"("RED")"), "/colour json.not_in_list list=red|yellow|green");
  EXPECT_EQ(faults_with("colour", R"("")"), "/colour json.not_in_list list=red|yellow|green");
  EXPECT_EQ(faults_with("colour", "0"), "/colour json.expected_text");
}

TEST(JsonRead, PointsIntoListsAndNestedStructs) {
  EXPECT_EQ(faults_with("parts", R"([{"name":"a","pieces":1},{"name":"b","pieces":0},{"name":7}])"),
            "/parts/1/pieces json.out_of_range least=1 most=999\n"
            "/parts/2/name json.expected_text\n/parts/2/pieces json.required");
  EXPECT_EQ(faults_with("digits", "[0,1,10]"), "/digits/2 json.out_of_range least=0 most=9");
  EXPECT_EQ(faults_with("spare", R"({"name":"c","pieces":2,"size":1})"),
            "/spare/size json.unknown_field");
  EXPECT_EQ(faults_with("parts", R"([null])"), "/parts/0 json.expected_object");
}

TEST(JsonRead, EscapesUnknownNamesInPointers) {
  EXPECT_EQ(faults_with("a/b", "1"), "/a~1b json.unknown_field");
  EXPECT_EQ(faults_with("a~b", "1"), "/a~0b json.unknown_field");
  EXPECT_EQ(faults_with("~1", "1"), "/~01 json.unknown_field");
  EXPECT_EQ(faults_with("", "1"), "/ json.unknown_field");
  EXPECT_EQ(faults_with("Title", "1"), "/Title json.unknown_field");
  EXPECT_EQ(faults<Memberless>(bj::parse(R"({"x":1})")), "/x json.unknown_field");
  EXPECT_EQ(faults<Memberless>(bj::object{}), "none");
}

TEST(JsonRead, DoesNotRepeatAnOverlongUnknownName) {
  const std::string longest(json::most_name, 'n');
  EXPECT_EQ(faults_with(longest, "1"), "/" + longest + " json.unknown_field");
  EXPECT_EQ(faults_with(longest + "n", "1"), " json.unknown_field");
}

TEST(JsonRead, SeesAnUnknownMemberBesideAMissingOne) {
  auto in = everything();
  in.as_object().erase("title");
  in.as_object()["titel"] = "x";
  EXPECT_EQ(faults<Everything>(in), "/title json.required\n/titel json.unknown_field");
}

TEST(JsonRead, StopsAtTwentyFindings) {
  bj::array list(500, bj::value("wrong"));
  const auto read = json::read<Odd>(bj::object{{"list", list}, {"flag", 9}});
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().findings.size(), json::most_findings);
  EXPECT_EQ(read.error().findings.back().pointer, "/list/19");
  bj::object unknown{{"list", bj::array{}}};
  for (int i = 0; i < 100; ++i) unknown["x" + std::to_string(i)] = i;
  EXPECT_EQ(json::read<Odd>(unknown).error().findings.size(), json::most_findings);
}

TEST(JsonRead, TakesTenThousandItemsAndNotOneMore) {
  bj::array list(10'000, bj::value(1));
  EXPECT_EQ((json::read<std::vector<Whole<0, 9>>>(list)->size()), 10'000u);
  list.emplace_back(1);
  EXPECT_EQ((faults<std::vector<Whole<0, 9>>>(list)), " json.too_many_items most=10000");
}

TEST(JsonRead, CountsTheLastOfMembersGivenTwice) {
  const auto read = json::read<Part>(R"({"name":"a","pieces":1,"name":"b"})");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->name, "b");
  EXPECT_FALSE(json::read<Part>(R"({"name":"a","pieces":1,"name":7})"));
}

TEST(JsonRead, RefusesDepthBeyondTheLimitWithoutHarm) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  EXPECT_TRUE(json::parse(nested(json::most_depth)));
  EXPECT_EQ(json::parse(nested(json::most_depth + 1)).error().code, "json.malformed");
  EXPECT_EQ(json::parse(nested(1'000'000)).error().code, "json.malformed");
  EXPECT_EQ(json::parse(std::string(1'000'000, '[')).error().code, "json.malformed");
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"inside\":[";
  EXPECT_EQ(json::read<Nest>(objects).error().code, "json.malformed");
}

TEST(JsonRead, ReadsStructsThatHoldThemselves) {
  const auto read = json::read<Nest>(R"({"inside":[{"inside":[]},{"inside":[{"inside":[]}]}]})");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->inside[1].inside.size(), 1u);
  EXPECT_EQ(faults<Nest>(bj::parse(R"({"inside":[{"inside":[3]}]})")),
            "/inside/0/inside/0 json.expected_object");
}

TEST(JsonRead, RefusesWhatIsNoJson) {
  for (const std::string_view bad : {"",
                                     " ",
                                     "{",
                                     "}",
                                     "{\"a\":1,}",
                                     "[1,]",
                                     "{a:1}",
                                     "{'a':1}",
                                     "nul",
                                     "{} {}",
                                     "{}x",
                                     "\"\\ud800\"",
                                     "\"\\udc00\"",
                                     "\"\\ud800\\u0041\"",
                                     "\"\\u12\"",
                                     "\"\\x41\"",
                                     "\"a\nb\"",
                                     "\"\xFF\"",
                                     "\"\xC0\xAF\"",
                                     "\"\xED\xA0\x80\"",
                                     "/* */{}",
                                     "\xEF\xBB\xBF{}",
                                     "\"open"})
    EXPECT_EQ(fault_of_text(bad), "json.malformed") << bad;
  EXPECT_EQ(fault_of_text(std::string_view("{}\0", 3)), "json.malformed");
  EXPECT_EQ(fault_of_text("{}"), "json.invalid");
}

TEST(JsonRead, JoinsSurrogateEscapes) {
  EXPECT_EQ(*(json::read<Text<1, 1>>(R"("\ud842\udfb7")")), "𠮷");
}

TEST(FromText, GivesWhatTheMemberExpects) {
  using json::from_text;
  EXPECT_EQ((from_text<Whole<0, 100>>("42")), bj::value(42));
  EXPECT_EQ((from_text<std::optional<Whole<0, 100>>>("-7")), bj::value(-7));
  EXPECT_EQ((from_text<Edit<Whole<0, 100>>>("5")), bj::value(5));
  EXPECT_EQ((from_text<Private<Whole<0, 100>>>("5")), bj::value(5));
  EXPECT_EQ(from_text<Instant>("1794967200000"), bj::value(1'794'967'200'000));
  EXPECT_EQ(from_text<bool>("true"), bj::value(true));
  EXPECT_EQ(from_text<bool>("false"), bj::value(false));
  EXPECT_EQ(from_text<double>("2.5"), bj::value(2.5));
  EXPECT_EQ((from_text<Text<0, 9>>("42")), bj::value("42"));
  EXPECT_EQ(from_text<kinds::Colour>("red"), bj::value("red"));
  EXPECT_EQ(from_text<Day>("2026-11-24"), bj::value("2026-11-24"));
}

TEST(FromText, LeavesWhatDoesNotFitToTheReader) {
  const auto whole = [](std::string_view text) {
    return faults<Whole<0, 100>>(json::from_text<Whole<0, 100>>(text));
  };
  EXPECT_EQ(whole("100"), "none");
  for (const auto* bad : {"", " 1", "1 ", "+1", "1.0", "1e2", "0x1", "--1", "一", "1\xFF"})
    EXPECT_EQ(whole(bad), " json.expected_whole") << bad;
  for (const auto* far : {"101", "-1", "99999999999999999999", "-99999999999999999999"})
    EXPECT_EQ(whole(far), " json.out_of_range least=0 most=100") << far;
  for (const auto* bad : {"", "nan", "inf", "1e400", "1,5", "0x1p3"})
    EXPECT_EQ(faults<double>(json::from_text<double>(bad)), " json.expected_number") << bad;
  for (const auto* bad : {"", "1", "True", "yes"})
    EXPECT_EQ(faults<bool>(json::from_text<bool>(bad)), " json.expected_yes_or_no") << bad;
  EXPECT_EQ((faults<Text<0, 9>>(json::from_text<Text<0, 9>>("a\xFF"))), " json.hidden_characters");
  EXPECT_EQ(faults<kinds::Colour>(json::from_text<kinds::Colour>("\xFF")),
            " json.not_in_list list=red|yellow|green");
}
