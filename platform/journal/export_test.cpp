// SPDX-License-Identifier: Apache-2.0
#include "platform/journal/export.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

#include "base/test_rounds.hpp"
#include "platform/db/test_store.hpp"
#include "platform/embedded.hpp"

namespace journal {
namespace {
constexpr const char* sample_file = "docs/formats/journal-sample.jsonl";

Uuid marked(std::uint8_t number) {
  Uuid id;
  id.bytes[0] = number;
  id.bytes[15] = 7;
  return id;
}

/// Two chains with everything that may stand in a line: texts of any script, a device time or none,
/// a line from before there were salts, and one whose texts went with a person.
std::vector<Line> sample() {
  std::vector<Line> lines;
  for (std::uint8_t i = 0; i < 12; ++i) {
    Line line;
    line.community_id = marked(i < 3 ? 0 : 9);
    line.sequence = i < 3 ? i + 1 : i - 2;
    line.id = marked(static_cast<std::uint8_t>(100 + i));
    if (i % 3) line.actor_id = marked(50);
    if (i % 4) line.device_time = Instant{1'795'651'199'000 + i};
    line.server_time = {1'795'651'200'000 + i * 60'000};
    line.act = i == 9 ? std::string(erasing_act) : "people.add_person";
    line.request = i == 9
                       ? R"({"person":"5","purpose":"搬走","lines":[4]})"
                       : R"({"name":"王\"小\"明","phone":"sealed","n":)" + std::to_string(i) + '}';
    line.reply = i % 5 ? R"({"person":"5\\6","revision":1})" : "";
    line.status = i % 5 ? 201 : 204;
    line.changed = R"([{"topic":"people.household_changed","ids":[]}])";
    line.previous.content =
        line.sequence == 1 ? std::string(hash_size, '\0') : lines.back().hash.content;
    if (i != 4) {
      line.salt = db::Bytes{std::string(salt_size, static_cast<char>(i + 1))};
      line.content = db::Bytes{content_of(line.salt->content, line.request, line.reply)};
    }
    line.hash.content = hash_of(line);
    if (i == 6) {
      line.salt.reset();
      line.request.clear();
      line.reply.clear();
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

class JournalExport : public testing::Test {
 protected:
  JournalExport() : store(db::open_test_store()) {
    std::vector<db::Migration> migrations;
    for (const auto& file : embedded::platform_migrations())
      migrations.push_back({std::string(file.name), std::string(file.content)});
    store->migrate(migrations);
    store->write_now([](db::Tx& tx) {
      tx.insert_all(sample());
      return db::Outcome::keep;
    });
  }
  ~JournalExport() override { store->stop(); }

  std::string exported(std::optional<Uuid> community = {}) {
    std::ostringstream out;
    store->read_now([&](db::Tx& tx) { export_chains(tx, out, community); });
    return out.str();
  }
  static Verdict verdict_on(const std::string& text) {
    std::istringstream in(text);
    return check_export(in);
  }

  std::unique_ptr<db::Store> store;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line + '\n');
  return lines;
}
}  // namespace

TEST_F(JournalExport, IsTheSampleThatIsDocumented) {
  std::ifstream in(sample_file, std::ios::binary);
  ASSERT_TRUE(in) << sample_file << ": tests run from the top of the repository";
  const std::string documented{std::istreambuf_iterator<char>(in), {}};
  EXPECT_EQ(documented, exported());
}

TEST_F(JournalExport, ChecksAsTheDatabaseDoes) {
  Verdict kept;
  store->read_now([&](db::Tx& tx) { kept = verify(tx); });
  const auto found = verdict_on(exported());
  EXPECT_TRUE(kept.breaks.empty());
  EXPECT_TRUE(found.breaks.empty()) << found.breaks[0].what << found.breaks[0].sequence;
  EXPECT_EQ(12, found.lines);
  EXPECT_EQ(2, found.chains);
  EXPECT_EQ(1, found.erased);
  EXPECT_EQ(kept.heads, found.heads);
}

TEST_F(JournalExport, OfOneCommunityIsItsChainAlone) {
  const auto one = exported(marked(9));
  EXPECT_EQ(10u, lines_of(one).size());
  EXPECT_EQ(1, verdict_on(one).chains);
  EXPECT_TRUE(verdict_on(one).breaks.empty());
}

TEST_F(JournalExport, OfNothingIsWholeToo) {
  const auto none = exported(marked(77));
  EXPECT_EQ(1u, lines_of(none).size());
  EXPECT_TRUE(verdict_on(none).breaks.empty());
  EXPECT_FALSE(verdict_on("").breaks.empty());
}

TEST_F(JournalExport, TenThousandRandomEditsAreAllFound) {
  const auto whole = exported();
  const auto lines = lines_of(whole);
  std::mt19937 dice(20'261'126);
  for (int turn = 0; turn < rounds(10'000); ++turn) {
    auto edited = whole;
    const auto at = dice() % whole.size();
    const auto one = dice() % lines.size(), other = dice() % lines.size();
    switch (turn % 6) {
      case 0:
        edited[at] = static_cast<char>(edited[at] + 1 + static_cast<int>(dice() % 255));
        break;
      case 1:
        edited.insert(at, 1, static_cast<char>(dice()));
        break;
      case 2:
        edited.erase(at, 1 + dice() % 40);
        break;
      case 3:
        edited.resize(at);
        break;
      default: {
        auto moved = lines;
        if (turn % 6 == 4) {
          moved.erase(moved.begin() + std::ptrdiff_t(one));
        } else {
          std::swap(moved[one], moved[other]);
        }
        edited.clear();
        for (const auto& line : moved) edited += line;
      }
    }
    if (edited == whole) continue;
    ASSERT_FALSE(verdict_on(edited).breaks.empty()) << "turn " << turn << " at " << at << '\n'
                                                    << edited;
  }
}

TEST_F(JournalExport, TextsThatAreGoneNeedALineThatSaysWhy) {
  store->write_now([](db::Tx& tx) {
    tx.run("update journal_line set request = '', reply = '', salt = null where sequence = 2");
    return db::Outcome::keep;
  });
  Verdict kept;
  store->read_now([&](db::Tx& tx) { kept = verify(tx); });
  ASSERT_EQ(2u, kept.breaks.size());
  EXPECT_EQ("erased", kept.breaks[0].what);
  EXPECT_EQ(2, kept.breaks[0].sequence);
  EXPECT_FALSE(verdict_on(exported()).breaks.empty());
}
}  // namespace journal
