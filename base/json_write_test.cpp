// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

#include "base/every_kind_test.hpp"
#include "base/json.hpp"

namespace {
namespace bj = boost::json;

std::string text(std::string_view in) {
  std::string out;
  json::write_text(out, in);
  return out;
}

struct Shelf {
  std::string label;
  std::int32_t shelves = 0;
  std::uint64_t scans = 0;
  std::size_t pieces = 0;
  std::optional<Text<0, 9>> note;
  Edit<Text<0, 9>> nick;
  Edit<std::optional<Day>> until;
};
BOOST_DESCRIBE_STRUCT(Shelf, (), (label, shelves, scans, pieces, note, nick, until))

struct Edits {
  Edit<Text<0, 9>> first, second, third;
};
BOOST_DESCRIBE_STRUCT(Edits, (), (first, second, third))

/// Seeded random values of every kind.
class Maker {
 public:
  explicit Maker(std::uint64_t seed) : random_(seed) {}

  std::int64_t below(std::int64_t end) { return std::int64_t(random_() % std::uint64_t(end)); }
  bool coin() { return below(2) == 1; }

  template <std::size_t a, std::size_t b>
  void make(Text<a, b>& out) {
    static constexpr const char* points[] = {"a",  "\"", "\\", "\n",           "/", " ", "~", "é",
                                             "邻", "𠮷", "😀",  "\xE2\x80\xA8", "0", "<"};
    std::string text;
    const auto length = std::int64_t(a) + below(std::int64_t(b - a) + 1);
    for (std::int64_t i = 0; i < length; ++i) text += points[below(std::size(points))];
    out = Text<a, b>(text);
  }
  template <std::int64_t a, std::int64_t b>
  void make(Whole<a, b>& out) {
    out = Whole<a, b>(a + below(b - a + 1));
  }
  void make(Instant& out) {
    out.milliseconds = below(253'402'271'999'999) - below(60'000'000'000'000);
  }
  void make(Day& out) { out.days = std::int32_t(Day::first.days + below(3'652'059)); }
  void make(bool& out) { out = coin(); }
  void make(double& out) {
    out = double(below(2'000'000'000'000'000) - 1'000'000'000'000'000) / 1e6;
  }
  void make(kinds::Colour& out) { out = kinds::Colour(below(3)); }
  void make(Uuid& out) {
    for (auto& byte : out.bytes) byte = std::uint8_t(random_() | 1);
  }
  template <class T>
  void make(std::optional<T>& out) {
    if (coin()) make(out.emplace());
  }
  template <class T>
  void make(std::vector<T>& out) {
    for (auto left = below(5); left > 0; --left) {
      T item{};
      make(item);
      out.push_back(item);
    }
  }
  template <class T>
  void make(Edit<T>& out) {
    out.is_given = coin();
    if (out.is_given) make(out.value);
  }
  template <class T>
  void make(Private<T>&) {}
  template <described::Struct T>
  void make(T& out) {
    described::each_member<T>([&](auto d) { make(out.*d.pointer); });
  }

 private:
  std::mt19937_64 random_;
};

/// All but the private member, which no writing gives back.
struct Open {
  Id<Open> id;
  kinds::Part main;
  Text<0, 40> story;
  Instant at;
  Day day;
  bool is_open = false;
  double weight = 0;
  kinds::Colour colour = kinds::Colour::red;
  std::vector<kinds::Part> parts;
  std::vector<bool> votes;
  std::optional<std::vector<std::optional<kinds::Colour>>> colours;
  std::optional<Day> until;
  Edit<Whole<-5, 5>> level;
  Edit<std::optional<Text<1, 3>>> nick;
};
BOOST_DESCRIBE_STRUCT(Open, (),
                      (id, main, story, at, day, is_open, weight, colour, parts, votes, colours,
                       until, level, nick))
}  // namespace

TEST(JsonWrite, EscapesWhatJsonEscapes) {
  EXPECT_EQ(text(""), R"("")");
  EXPECT_EQ(text("a\"b\\c/d"), R"("a\"b\\c/d")");
  EXPECT_EQ(text("\n\r\t\b\f"), R"("\n\r\t\u0008\u000c")");
  EXPECT_EQ(text(std::string_view("\0\x1f\x7f", 3)), "\"\\u0000\\u001f\x7f\"");
  EXPECT_EQ(text("邻里 𠮷"), "\"邻里 𠮷\"");
  EXPECT_EQ(text("\xE2\x80\xA8\xE2\x80\xA9"), "\"\xE2\x80\xA8\xE2\x80\xA9\"");
}

TEST(JsonWrite, ReplacesEachByteThatIsNoUtf8) {
  EXPECT_EQ(text("a\xFFz"), "\"a\uFFFDz\"");
  EXPECT_EQ(text("\xE9\x82"), "\"\uFFFD\uFFFD\"");
  EXPECT_EQ(text("\xE9\x82\"\n"), "\"\uFFFD\uFFFD\\\"\\n\"");
  EXPECT_EQ(text("\xED\xA0\x80"), "\"\uFFFD\uFFFD\uFFFD\"");
  EXPECT_EQ(text("\xC0\xAF邻"), "\"\uFFFD\uFFFD邻\"");
}

TEST(JsonWrite, EscapesAtAnyPlaceOfALongText) {
  for (const std::string filling : {"a", "邻", "a邻"}) {
    std::string long_text;
    while (long_text.size() < 40) long_text += filling;
    for (std::size_t at = 0; at <= long_text.size(); ++at) {
      if ((static_cast<unsigned char>(long_text[at]) & 0xC0) == 0x80) continue;
      const auto before = long_text.substr(0, at), after = long_text.substr(at);
      EXPECT_EQ(text(before + '"' + after), '"' + before + "\\\"" + after + '"');
      EXPECT_EQ(text(before + '\\' + after), '"' + before + "\\\\" + after + '"');
      EXPECT_EQ(text(before + '\x1F' + after), '"' + before + "\\u001f" + after + '"');
      EXPECT_EQ(text(before + '\xE9' + after), '"' + before + "\uFFFD" + after + '"');
      EXPECT_EQ(text(before + ' ' + after), '"' + before + ' ' + after + '"');
    }
  }
}

TEST(JsonWrite, GivesJsonThatReadsBackForAnyBytes) {
  std::mt19937_64 random(11);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes(random() % 12, '\0');
    for (auto& byte : bytes) byte = static_cast<char>(random() % 4 ? random() | 0x80 : random());
    const auto parsed = json::parse(text(bytes));
    ASSERT_TRUE(parsed) << text(bytes);
    if (count_code_points(bytes) >= 0) {
      ASSERT_EQ(std::string_view(parsed->as_string()), bytes);
    }
  }
}

TEST(JsonWrite, WritesNumbersShortestAndNeverInfinite) {
  const auto number = [](auto in) {
    std::string out;
    json::write_number(out, in);
    return out;
  };
  EXPECT_EQ(number(INT64_MIN), "-9223372036854775808");
  EXPECT_EQ(number(UINT64_MAX), "18446744073709551615");
  EXPECT_EQ(number(0.1), "0.1");
  EXPECT_EQ(number(1.0), "1");
  EXPECT_EQ(number(-0.0), "-0");
  EXPECT_EQ(number(1e300), "1e+300");
  EXPECT_EQ(number(5e-324), "5e-324");
  EXPECT_EQ(number(std::nan("")), "null");
  EXPECT_EQ(number(std::numeric_limits<double>::infinity()), "null");
}

TEST(JsonWrite, WritesNullForEmptyOptionalsAndOmitsUngivenEdits) {
  Shelf shelf{"邻", -3, UINT64_MAX, 7, {}, {}, {}};
  EXPECT_EQ(json::write(shelf),
            R"({"label":"邻","shelves":-3,"scans":18446744073709551615,"pieces":7,"note":null})");
  shelf.until.is_given = true;
  shelf.note = "n";
  EXPECT_EQ(json::write(std::vector{shelf}),
            R"([{"label":"邻","shelves":-3,"scans":18446744073709551615,"pieces":7,)"
            R"("note":"n","until":null}])");
}

TEST(JsonWrite, PutsNoCommaForUngivenEditsThatComeFirst) {
  Edits edits;
  EXPECT_EQ(json::write(edits), "{}");
  edits.second = {true, "b"};
  EXPECT_EQ(json::write(edits), R"({"second":"b"})");
  edits.third = {true, "c"};
  EXPECT_EQ(json::write(edits), R"({"second":"b","third":"c"})");
}

TEST(JsonWrite, AppendsToWhatIsThere) {
  std::string out = "data: ";
  json::write(out, kinds::Part{{"a"}, 1, {}});
  EXPECT_EQ(out, R"(data: {"name":"a","pieces":1,"note":null})");
}

TEST(JsonWrite, BugsOnAnEnumeratorThatDoesNotExist) {
  EXPECT_EQ(json::write(kinds::Colour::red), "\"red\"");
  EXPECT_THROW((void)json::write(static_cast<kinds::Colour>(99)), Bug);
}

TEST(JsonWrite, SealsPrivateMembersForTheJournal) {
  const auto read = json::read<kinds::Everything>(kinds::everything_json);
  ASSERT_TRUE(read);
  const auto kept = json::write_for_journal(*read);
  EXPECT_EQ(kept.find("13800000000"), std::string::npos);
  const auto parsed = bj::parse(kept).as_object();
  EXPECT_EQ(parsed.at("phone"), bj::value("sealed"));
  auto given = bj::parse(kinds::everything_json).as_object();
  given["phone"] = "sealed";
  given["parts"].as_array()[1].as_object()["note"] = nullptr;
  EXPECT_EQ(parsed, given);
}

TEST(JsonWrite, ReadsBackWhatItWroteForRandomStructs) {
  Maker maker(20261124);
  std::size_t written = 0;
  for (int round = 0; round < 1'000; ++round) {
    Open made;
    maker.make(made);
    const auto once = json::write(made);
    const auto read = json::read<Open>(once);
    ASSERT_TRUE(read) << once;
    ASSERT_EQ(json::write(*read), once);
    ASSERT_EQ(read->weight, made.weight);
    ASSERT_EQ(read->story, made.story);
    ASSERT_EQ(read->id, made.id);
    ASSERT_EQ(read->nick.is_given, made.nick.is_given);
    ASSERT_EQ(read->colours.has_value(), made.colours.has_value());
    written += once.size();
  }
  EXPECT_GT(written, 300'000u);
}

TEST(JsonWrite, LosesNoMoreThanTheLastBitsOfExtremeNumbers) {
  // The parser of Boost 1.81 rounds numbers with an exponent up to two places off.
  std::mt19937_64 random(12);
  int tried = 0;
  while (tried < 20'000) {
    const auto bits = random();
    double number = 0;
    std::memcpy(&number, &bits, sizeof number);
    if (!std::isnormal(number)) continue;
    ++tried;
    const auto read = json::read<double>(json::write(number));
    ASSERT_TRUE(read) << number;
    ASSERT_LE(std::abs(*read - number), std::abs(number) * 5e-16) << number;
  }
}
