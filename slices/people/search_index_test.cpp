// SPDX-License-Identifier: Apache-2.0
/// The search index against a plain set that is asked the same.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "people/search_index.hpp"
#include "platform/exchange/text.hpp"
#include "program/test_app.hpp"

namespace people {
namespace {
using namespace std::string_literals;

std::vector<TokenEntry> packed_and_read(const std::vector<TokenEntry>& entries, std::size_t most) {
  std::vector<TokenEntry> read;
  RunPacker packer(
      [&](Run run) {
        const auto inside = unpacked(run.entries);
        EXPECT_EQ(run.size, std::ssize(inside));
        EXPECT_EQ(run.first, inside.front());
        EXPECT_LE(run.entries.size(), most);
        read.insert(read.end(), inside.begin(), inside.end());
      },
      most);
  for (const auto& entry : entries) packer.add(entry.token, entry.id);
  packer.finish();
  return read;
}

Uuid id_of(int number) {
  Uuid id;
  id.bytes[0] = static_cast<std::uint8_t>(number >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(number);
  id.bytes[8] = 1;  // never nil
  return id;
}

/// Few different texts of few characters, so that they meet.
std::string any_token(std::mt19937& dice) {
  static const std::vector<std::string> signs{"张", "小", "伟", "a", "b", "zh"};
  std::string token = dice() % 2 ? "n" : "p";
  for (auto left = 1 + dice() % 4; left > 0; --left) token += signs[dice() % signs.size()];
  return token;
}

/// Its first characters; no database takes half of one.
std::string beginning_of(const std::string& token, std::size_t characters) {
  return token.substr(0, exchange::bytes_of_code_points(token, characters));
}

class Index : public testing::Test {
 protected:
  struct Done {};
  void write(const std::function<void(db::Tx&)>& body) {
    const auto done = app.house->desk().run_as(routing::Desk::house(), {}, "test", "{}",
                                               [&](Work& work) -> Result<Done> {
                                                 body(work.tx);
                                                 return Done{};
                                               });
    ASSERT_TRUE(done.has_value());
  }
  std::vector<TokenEntry> find(const TokenEntry& after, const std::string& end, std::size_t most) {
    std::vector<TokenEntry> found;
    app.house->desk().read_as(routing::Desk::house(), {}, [&](Work& work) {
      found = SearchIndex(work.tx, community).find(after, end, most);
    });
    return found;
  }
  std::int64_t count(const char* sql) {
    std::int64_t number = 0;
    app.house->desk().read_as(routing::Desk::house(), {}, [&](Work& work) {
      number = work.tx.value<std::int64_t>(sql, community).value_or(0);
    });
    return number;
  }

  program::TestApp app;
  const Uuid community = id_of(7'000);
};
}  // namespace

TEST(Runs, KeepEveryEntryWhateverTheirLength) {
  std::mt19937 dice(1);
  std::set<TokenEntry> entries;
  for (int i = 0; i < 3'000; ++i) entries.insert({any_token(dice), id_of(int(dice() % 60'000))});
  entries.insert({std::string(longest_token, 'z'), id_of(1)});
  entries.insert({"", id_of(1)});
  const std::vector<TokenEntry> sorted(entries.begin(), entries.end());
  for (const std::size_t most : {100u, 300u, 1'700u})
    EXPECT_EQ(sorted, packed_and_read(sorted, most));
  EXPECT_TRUE(packed_and_read({}, 100).empty());
}

TEST(Runs, LeaveOutHowAnIdBeginsWhenTheOneBeforeBeganSo) {
  Uuid first, second, far;
  first.bytes = {1, 2, 3, 4, 5, 6, 0x70, 1, 0x80, 9, 9, 9, 9, 9, 9, 9};
  second = first;
  second.bytes[7] = 2;
  far.bytes[0] = 7;
  std::string entries;
  RunPacker packer([&](auto run) { entries = std::move(run.entries); });
  for (const auto& id : {first, second, far}) packer.add("n张", id);
  packer.finish();
  EXPECT_EQ(2 + 4 + 16 + 2 + 9 + 2 + 16u, entries.size());
  EXPECT_EQ((std::vector<TokenEntry>{{"n张", first}, {"n张", second}, {"n张", far}}),
            unpacked(entries));
}

TEST(Runs, OfBeforeIdsWereShortenedAreReadAsTheyWere) {
  const std::string id = "0123456789abcdef", other = "0123456789abcdeg";
  const auto read = unpacked("\0\3nab"s + id + "\2\1c"s + other);
  ASSERT_EQ(2u, read.size());
  EXPECT_EQ("nab", read[0].token);
  EXPECT_EQ("nac", read[1].token);
  EXPECT_TRUE(std::equal(other.begin(), other.end(), read[1].id.bytes.begin()));
}

TEST(Runs, TellBytesThatAreNone) {
  for (const std::string& bytes :
       {"\x01"s, "\x01\x01zzzzzzzzzzzzzzzzzzz"s, "\x00\x05zzz"s, "\x40\x01zzzzzzzzzzzzzzzzz"s})
    EXPECT_THROW((void)unpacked(bytes), std::runtime_error);
}

TEST_F(Index, FindsWhatASetFindsAfterAnyWrites) {
  std::mt19937 dice(5);
  std::set<TokenEntry> expected;
  for (int round = 0; round < 60; ++round) {
    write([&](db::Tx& tx) {
      SearchIndex index(tx, community);
      std::vector<TokenEntry> many;
      for (auto left = dice() % 400; left > 0; --left)
        many.push_back({any_token(dice), id_of(int(dice() % 500))});
      expected.insert(many.begin(), many.end());
      if (round % 2) {
        index.add_many(many);
      } else {
        for (const auto& entry : many) index.add(entry);
      }
      for (auto left = dice() % 60; left > 0 && !expected.empty(); --left) {
        auto at = expected.lower_bound({any_token(dice), id_of(int(dice() % 500))});
        if (at == expected.end()) continue;
        const auto id = at->id;
        std::vector<std::string> gone;
        for (const auto& entry : expected)
          if (entry.id == id && entry.token[0] == at->token[0]) gone.push_back(entry.token);
        index.remove(gone, id);
        for (const auto& token : gone) expected.erase({token, id});
      }
    });
    for (int asked = 0; asked < 10; ++asked) {
      const TokenEntry after{beginning_of(any_token(dice), 1 + dice() % 3),
                             id_of(int(dice() % 500))};
      const auto end = end_of_prefix(after.token);
      const std::size_t most = 1 + dice() % 80;
      std::vector<TokenEntry> wanted;
      for (auto at = expected.upper_bound(after);
           at != expected.end() && at->token < end && wanted.size() < most; ++at)
        wanted.push_back(*at);
      ASSERT_EQ(wanted, find(after, end, most)) << round << ' ' << after.token;
    }
  }
}

TEST_F(Index, KeepsFewLayersHoweverOftenManyAreAdded) {
  for (int i = 0; i < 100; ++i)
    write([&](db::Tx& tx) {
      std::vector<TokenEntry> many;
      for (int at = 0; at < 300; ++at)
        many.push_back({"n" + std::to_string(at), id_of(i * 300 + at)});
      SearchIndex(tx, community).add_many(std::move(many));
    });
  EXPECT_LE(count("select count(*) from people_layer where community_id = ?"), 16);
  EXPECT_EQ(30'000,
            count("select cast(sum(size) as bigint) from people_layer where community_id = ?"));
  EXPECT_EQ(100u, find({"n7", {}}, "n70", 1'000).size());
  EXPECT_EQ(0, count("select count(*) from people_token where community_id = ?"));
}

TEST_F(Index, AnEmptyCommunityFindsNothingAndIsCleared) {
  EXPECT_TRUE(find({"n", {}}, "o", 10).empty());
  write([&](db::Tx& tx) {
    SearchIndex index(tx, community);
    index.add({"n张", id_of(1)});
    index.add_many({{"n张", id_of(2)}, {"n张", id_of(2)}, {"n李", id_of(3)}});
  });
  EXPECT_EQ(2u, find({"n张", {}}, end_of_prefix("n张"), 10).size());
  write([&](db::Tx& tx) { SearchIndex(tx, community).clear(); });
  EXPECT_TRUE(find({"n", {}}, "o", 10).empty());
}

TEST_F(Index, ATokenOfTheHouseNamesTheCommunity) {
  write([&](db::Tx& tx) {
    SearchIndex(tx, community)
        .add_many({{"n张", id_of(1)}}, before_code + std::string("330109003017"));
  });
  const auto found = find({"n张", {}}, end_of_prefix("n张"), 10);
  ASSERT_EQ(1u, found.size());
  EXPECT_EQ("330109003017", code_in(found[0].token));
  EXPECT_EQ(house_token("n张", "330109003017"), found[0].token);
}
}  // namespace people
