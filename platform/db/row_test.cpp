// SPDX-License-Identifier: Apache-2.0
/// What goes into a column comes out of it, the same on both databases.
#include "platform/db/row.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "platform/db/test_store.hpp"

namespace {
using namespace db;

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Part {
  Text<1, 20> name;
  bool is_good = false;
  bool operator==(const Part&) const = default;
};
BOOST_DESCRIBE_STRUCT(Part, (), (name, is_good))

struct Thing {
  static constexpr auto table = "thing";
  Id<Thing> id;
  bool is_open = false;
  std::int64_t number = 0;
  Whole<0, 100> percent;
  Instant at;
  Day day;
  double weight = 0;
  Text<0, 100> words;
  std::string raw;
  Colour colour = Colour::red;
  Bytes key;
  Private<Text<1, 20>> phone;
  std::optional<Text<1, 20>> note;
  std::optional<Day> last;
  std::optional<Id<Thing>> other;
  std::optional<double> height;
  std::optional<bool> is_known;
  std::vector<Part> parts;
  Part main;
};
BOOST_DESCRIBE_STRUCT(Thing, (),
                      (id, is_open, number, percent, at, day, weight, words, raw, colour, key,
                       phone, note, last, other, height, is_known, parts, main))

const Migration things{
    "test/0001_things",
    "create table thing (\n"
    "  id uuid primary key, is_open boolean not null, number bigint not null,\n"
    "  percent bigint not null, at bigint not null, day bigint not null,\n"
    "  weight double precision not null, words text not null, raw text not null,\n"
    "  colour text not null, key bytea not null, phone bytea, note text, last bigint,\n"
    "  other uuid, height double precision, is_known boolean, parts text not null,\n"
    "  main text not null\n"
    ") /*sqlite: without rowid */;\n"};

Id<Thing> id_of(int number) {
  Uuid id;
  id.bytes[0] = 1;
  id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(number);
  return Id<Thing>(id);
}

Thing thing(int number) {
  Thing made;
  made.id = id_of(number);
  made.number = number;
  made.main.name = "main";
  return made;
}

class RowTest : public testing::Test {
 protected:
  RowTest() { store->migrate({&things, 1}); }
  void write(const std::function<void(Tx&)>& act) {
    store->write_now([&](Tx& tx) {
      act(tx);
      return Outcome::keep;
    });
  }
  Thing kept(const Thing& row) {
    write([&](Tx& tx) { tx.insert(row); });
    return found(row.id);
  }
  Thing found(const Id<Thing>& id) {
    std::optional<Thing> found;
    store->read_now([&](Tx& tx) { found = tx.one<Thing>("where id = ?", id); });
    return found.value();
  }
  std::int64_t count(const std::function<std::int64_t(Tx&)>& ask) {
    std::int64_t number = -1;
    store->read_now([&](Tx& tx) { number = ask(tx); });
    return number;
  }

  std::unique_ptr<Store> store = open_test_store();
};

TEST_F(RowTest, EveryKindOfColumnComesBack) {
  auto row = thing(1);
  row.is_open = true;
  row.percent = 40;
  row.at = {1'794'967'200'000};
  row.day = *Day::parse("2026-11-24");
  row.weight = -2.5e-300;
  row.words = "口罩 😷 𠮷\nline 'two' \"?\" $1";
  row.raw = "raw";
  row.colour = Colour::green;
  row.key.content = std::string("\0\xff\0", 3);
  row.phone = Private<Text<1, 20>>::from_sealed(std::string("\0sealed\xfe", 8));
  row.note = "note";
  row.last = Day::first;
  row.other = id_of(7);
  row.height = 1.75;
  row.is_known = false;
  row.parts = {{"a", true}, {"b", false}};
  row.main = {"main", true};
  const auto same = kept(row);
  EXPECT_EQ(row.id, same.id);
  EXPECT_TRUE(same.is_open);
  EXPECT_EQ(40, same.percent);
  EXPECT_EQ(row.at, same.at);
  EXPECT_EQ(row.day, same.day);
  EXPECT_EQ(row.weight, same.weight);
  EXPECT_EQ(row.words, same.words);
  EXPECT_EQ("raw", same.raw);
  EXPECT_EQ(Colour::green, same.colour);
  EXPECT_EQ(row.key, same.key);
  EXPECT_EQ(row.phone.sealed(), same.phone.sealed());
  EXPECT_EQ("note", same.note->str());
  EXPECT_EQ(Day::first, same.last);
  EXPECT_EQ(id_of(7), same.other);
  EXPECT_EQ(1.75, same.height);
  EXPECT_EQ(false, same.is_known);
  EXPECT_EQ(row.parts, same.parts);
  EXPECT_EQ(row.main, same.main);
}

TEST_F(RowTest, EmptyIsNotNull) {
  const auto same = kept(thing(1));
  EXPECT_EQ("", same.words.str());
  EXPECT_EQ("", same.key.content);
  EXPECT_FALSE(same.note || same.last || same.other || same.height || same.is_known);
  EXPECT_TRUE(same.phone.is_empty());
  EXPECT_EQ(1, count([](Tx& tx) {
              return *tx.value<std::int64_t>(
                  "select count(*) from thing where words is not null "
                  "and key is not null and phone is null");
            }));
}

TEST_F(RowTest, TheLimitsOfWholeNumbersComeBack) {
  int number = 0;
  for (const auto limit : {std::numeric_limits<std::int64_t>::min(), std::int64_t(-1),
                           std::int64_t(0), std::numeric_limits<std::int64_t>::max()}) {
    auto row = thing(++number);
    row.number = limit;
    EXPECT_EQ(limit, kept(row).number);
  }
}

TEST_F(RowTest, SumsAreWholeNumbersToo) {
  write([](Tx& tx) { tx.insert_all(std::vector<Thing>{thing(40'000), thing(5), thing(60'000)}); });
  EXPECT_EQ(100'005,
            count([](Tx& tx) { return *tx.value<std::int64_t>("select sum(number) from thing"); }));
  EXPECT_EQ(-100'005, count([](Tx& tx) {
    return *tx.value<std::int64_t>("select sum(-number) from thing");
  }));
  EXPECT_FALSE(count([](Tx& tx) {
    return tx.value<std::int64_t>("select sum(number) from thing where id is null").has_value();
  }));
  store->read_now(
      [](Tx& tx) { EXPECT_DOUBLE_EQ(33'335, *tx.value<double>("select avg(number) from thing")); });
}

TEST_F(RowTest, NullAndValueMayTakeTurns) {
  for (int number = 0; number < 6; ++number) {
    auto row = thing(number);
    if (number % 2) row.note = "odd";
    if (number % 3 == 0) row.last = Day{number};
    if (number == 4) row.height = 4.5;
    const auto same = kept(row);
    EXPECT_EQ(row.note, same.note) << number;
    EXPECT_EQ(row.last, same.last) << number;
    EXPECT_EQ(row.height, same.height) << number;
  }
}

TEST_F(RowTest, ManyRowsGoInAtOnce) {
  std::vector<Thing> rows;
  for (int number = 0; number < 2'500; ++number) {
    auto row = thing(number);
    row.words = std::string(number % 7, 'x');
    row.key.content = std::string(static_cast<std::size_t>(number % 3), '\0');
    row.is_open = number % 2 == 0;
    row.weight = number / 4.0;
    if (number % 5 == 0) row.note = "every fifth";
    if (number > 2'000) row.height = 1.0;
    rows.push_back(row);
  }
  write([&](Tx& tx) { tx.insert_all(rows); });
  std::vector<Thing> same;
  store->read_now([&](Tx& tx) { same = tx.all<Thing>("order by number"); });
  ASSERT_EQ(rows.size(), same.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(rows[i].id, same[i].id);
    EXPECT_EQ(rows[i].words, same[i].words);
    EXPECT_EQ(rows[i].key, same[i].key);
    EXPECT_EQ(rows[i].is_open, same[i].is_open);
    EXPECT_EQ(rows[i].weight, same[i].weight);
    EXPECT_EQ(rows[i].note, same[i].note);
    EXPECT_EQ(rows[i].height, same[i].height);
  }
}

TEST_F(RowTest, UpdateWritesEveryMember) {
  auto row = thing(1);
  row.note = "before";
  kept(row);
  row.note.reset();
  row.words = "after";
  write([&](Tx& tx) {
    EXPECT_EQ(1, tx.update(row));
    EXPECT_EQ(0, tx.update(thing(2)));
  });
  EXPECT_EQ("after", found(row.id).words.str());
  EXPECT_FALSE(found(row.id).note);
}

TEST_F(RowTest, ListsTakeNoneOneAndMany) {
  std::vector<Thing> rows;
  for (int number = 0; number < 1'500; ++number) rows.push_back(thing(number));
  for (auto& row : rows) row.raw = "r" + std::to_string(row.number);
  write([&](Tx& tx) { tx.insert_all(rows); });
  for (const int many : {0, 1, 2, 3, 5, 1'000}) {
    std::vector<Id<Thing>> ids;
    std::vector<std::int64_t> numbers;
    std::vector<std::string> words;
    for (int number = 0; number < many; ++number) {
      ids.push_back(id_of(number));
      numbers.push_back(number);
      words.push_back('r' + std::to_string(number));
    }
    const auto of = [&](const char* sql, const auto& list) {
      return count([&](Tx& tx) { return *tx.value<std::int64_t>(sql, list); });
    };
    EXPECT_EQ(many, of("select count(*) from thing where id in (?*)", ids));
    EXPECT_EQ(many, of("select count(*) from thing where number in (?*)", numbers));
    EXPECT_EQ(many, of("select count(*) from thing where raw in (?*)", words));
    EXPECT_EQ(1'500 - many, of("select count(*) from thing where id not in (?*)", ids));
  }
}

TEST_F(RowTest, TextSortsAndComparesByCodePoint) {
  const std::vector<std::string> sorted = {"", "A", "Z", "a", "b", "é", "中", "口", "\xEF\xBC\xA1",
                                           "😷"};
  std::vector<Thing> rows;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    auto row = thing(int(i));
    row.words = sorted[(i * 7) % sorted.size()];
    rows.push_back(row);
  }
  write([&](Tx& tx) { tx.insert_all(rows); });
  std::vector<std::string> found;
  store->read_now([&](Tx& tx) {
    tx.each("select words from thing order by words",
            [&](const Row& row) { found.emplace_back(row.text(0)); });
    EXPECT_EQ(6, tx.value<std::int64_t>("select count(*) from thing where words > ?", "a"));
    EXPECT_EQ(1, tx.value<std::int64_t>("select count(*) from thing where words = ?", "😷"));
    EXPECT_EQ(0, tx.value<std::int64_t>("select count(*) from thing where words = ?", "É"));
  });
  EXPECT_EQ(sorted, found);
}

TEST_F(RowTest, StreamsRowsOneByOne) {
  std::vector<Thing> rows;
  for (int number = 0; number < 3'000; ++number) rows.push_back(thing(number));
  write([&](Tx& tx) { tx.insert_all(rows); });
  store->read_now([](Tx& tx) {
    std::int64_t next = 0;
    tx.stream(
        "select number from thing where number >= ? order by number",
        [&](const Row& row) { EXPECT_EQ(next++, row.whole(0)); }, std::int64_t(0));
    EXPECT_EQ(3'000, next);
    EXPECT_THROW(tx.stream("select number from thing",
                           [](const Row&) { throw std::runtime_error("enough"); }),
                 std::runtime_error);
    EXPECT_EQ(3'000, tx.value<std::int64_t>("select count(*) from thing"));
  });
}

TEST_F(RowTest, RefusesToReadAnotherType) {
  kept(thing(1));
  store->read_now([](Tx& tx) {
    tx.each("select words, number, id, note from thing", [](const Row& row) {
      EXPECT_THROW(row.whole(0), Fault);
      EXPECT_THROW(row.text(1), Fault);
      EXPECT_THROW(row.uuid(1), Fault);
      EXPECT_THROW(row.text(2), Fault);
      EXPECT_THROW(row.text(3), Fault);
      EXPECT_THROW(row.whole(4), Fault);
      EXPECT_THROW(row.is_null(-1), Fault);
    });
  });
}

TEST_F(RowTest, RefusesMoreArgumentsThanMarks) {
  store->read_now(
      [](Tx& tx) { EXPECT_THROW(tx.run("select number from thing where number = ?"), Fault); });
  store->read_now([](Tx& tx) {
    EXPECT_THROW(
        tx.run("select number from thing where number = ?", std::int64_t(1), std::int64_t(2)),
        Fault);
  });
}
}  // namespace
