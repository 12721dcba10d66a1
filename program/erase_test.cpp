// SPDX-License-Identifier: Apache-2.0
/// A person with canaries wherever a person is written down: after the erasure none of them is left
/// in a byte of the house, and everybody else is as they were.
#include <fstream>
#include <iterator>

#include "people/import.hpp"
#include "people/personal.hpp"
#include "people/test_homes.hpp"
#include "platform/keep/backup.hpp"
#include "platform/keep/person.hpp"
#include "platform/keep/scrub.hpp"

namespace program {
namespace {
namespace bj = boost::json;

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Erase : public testing::Test {
 protected:
  Erase() {
    household = homes.home("101");
    neighbour = homes.person(household, "李雷", {{"phone", "13900000018"}});
    person = homes.person(household, name,
                          {{"phone", phone},
                           {"id_number", id_number},
                           {"born_on", "1949-12-31"},
                           {"registered", "elsewhere"},
                           {"registered_at", address}});
    EXPECT_EQ(201, app.post(homes.place + "/needs", people::body({{"id", app.new_id()},
                                                                  {"person", person},
                                                                  {"kind", "dialysis"},
                                                                  {"note", need_note}}))
                       .status);
    write_note("访" + name + "两次，家人均在");
    rename();
    decide();
    work();
    merge();
    open_in_emergency();
    import_ledger();
  }

  /// A note of the household that names her.
  void write_note(const std::string& note) {
    const auto revision = homes.file(household).at("revision").as_int64();
    EXPECT_EQ(200, app.patch(homes.place + "/households/" + household,
                             people::body({{"note", note}}), std::to_string(revision))
                       .status);
  }
  /// She bore another name before.
  void rename() {
    const auto reply =
        app.patch(homes.place + "/persons/" + person, people::body({{"name", later_name}}), "1");
    EXPECT_EQ(200, reply.status) << reply.body;
  }
  /// She went away for a time, alone, and somewhere.
  void decide() {
    const auto reply = homes.decide(
        "absences", {{"persons", bj::array{person}}, {"whereabouts", whereabouts}, {"note", why}});
    EXPECT_EQ(201, reply.status) << reply.body;
  }
  /// She works in a shop.
  void work() {
    const auto premises = app.new_id();
    EXPECT_EQ(201,
              app.post(homes.place + "/premises",
                       people::body({{"id", premises}, {"name", "惠民超市"}, {"kind", "shop"}}))
                  .status);
    const auto reply =
        homes.decide("staff", {{"premises", premises}, {"person", person}, {"job", job}});
    EXPECT_EQ(201, reply.status) << reply.body;
  }
  /// Somebody wrote her down a second time, and then made the two one.
  void merge() {
    const auto twin = homes.person(homes.home("301"), twin_name, {{"phone", "13819773002"}});
    const auto revision =
        app.get(homes.place + "/persons/" + person).json().at("card").at("revision").as_int64();
    const auto reply = app.post(homes.place + "/merges",
                                people::body({{"id", app.new_id()},
                                              {"person", person},
                                              {"other", twin},
                                              {"person_revision", revision},
                                              {"other_revision", 1},
                                              {"choices", bj::array()},
                                              {"note", twin_name + "就是" + later_name}}));
    EXPECT_EQ(201, reply.status) << reply.body;
  }
  /// A guard from elsewhere opened her home, and wrote her name.
  void open_in_emergency() {
    app.be(auth::Role::guard, app.community("330109003019"));
    const auto reply = app.post("/emergencies", people::body({{"id", app.new_id()},
                                                              {"place", homes.community},
                                                              {"door", "3-1-101"},
                                                              {"reason", "illness"},
                                                              {"note", later_name + "摔倒"}}));
    EXPECT_EQ(201, reply.status) << reply.body;
    homes.enter();
  }
  /// A ledger names her among its first rows, and is stored.
  void import_ledger() {
    // With another telephone: what she had before the import is kept.
    const auto csv = "幢,单元,室,姓名,联系电话\n3,1,101," + later_name + ",13819773003" +
                     "\n3,1,202,韩梅梅,13900000019\n";
    const auto sent =
        app.send(http::Method::post, homes.place + "/imports?file_name=a.csv", csv, {});
    EXPECT_EQ(201, sent.status) << sent.body;
    const auto report =
        people::import_file(app.house->desk(), routing::Desk::house(),
                            *Uuid::parse(homes.community), "b.csv", csv, people::Mode::run);
    EXPECT_TRUE(report) << report.error().code;
  }

  std::vector<std::string> canaries() const {
    return {name,      later_name,  phone, id_number, address,
            need_note, whereabouts, why,   job,       twin_name};
  }
  std::string person_row() {
    std::string all;
    app.house->store().read_now([&](db::Tx& tx) {
      tx.each(
          "select name, standing from people_person where id = ?",
          [&](const db::Row& row) {
            all += std::string(row.text(0)) + ' ' + std::string(row.text(1));
          },
          *Uuid::parse(person));
    });
    return all;
  }
  keep::Erasure erase() {
    auto erasure = keep::erase_person(app.house->desk(), app.house->app().sockets,
                                      *Uuid::parse(person), "已搬走，应本人要求");
    EXPECT_TRUE(erasure);
    return std::move(*erasure);
  }
  /// Every table as text; on SQLite every byte of every file instead.
  std::string everything() {
    std::string all;
    if (app.house && app.house->store().is_postgres()) {
      const auto reading = keep::read_postgres(app.house->options().postgres_url);
      for (const auto& table : reading->tables())
        reading->each(table, [&](const keep::Cells& cells) {
          for (const auto& cell : cells) all += cell ? std::string(*cell) + '\n' : "";
        });
      return all;
    }
    for (const auto& file : std::filesystem::recursive_directory_iterator(app.folder()))
      if (file.is_regular_file()) all += content_of(file.path());
    return all;
  }
  void scrub() {
    keep::scrub({app.folder() / "linli.db", app.house ? app.house->options().postgres_url : ""});
  }

  TestApp app{{.kept = TestAppOptions::Kept::in_a_file}};
  people::Homes homes{app, "330109003017"};
  const std::string name = "金丝雀甲", later_name = "金丝雀乙", phone = "13819773001",
                    id_number = "11010519491231002X", address = "黑龙江省漠河市北极村七号",
                    need_note = "每周二四六下午透析室等", whereabouts = "海南省三亚市某疗养院",
                    why = "去女儿家过冬带孙子", job = "夜班理货点钞", twin_name = "金丝雀丙";
  std::string household, neighbour, person;
};
}  // namespace

TEST_F(Erase, LeavesNoCanaryInAnyByteOfTheHouse) {
  const auto before = everything();
  for (const auto& canary : {name, later_name, address, need_note, whereabouts, why})
    ASSERT_NE(std::string::npos, before.find(canary)) << canary << " was never there";
  const auto erasure = erase();
  EXPECT_GE(erasure.needles.size(), 2u);
  const bool is_postgres = app.house->store().is_postgres();
  if (is_postgres) {
    scrub();
  } else {
    app.house.reset();
    scrub();
    EXPECT_EQ(0, keep::count_bytes(keep::files_of(app.folder() / "linli.db"), erasure.needles));
  }
  const auto after = everything();
  EXPECT_NE(std::string::npos, after.find(people::erased_name));
  for (const auto& canary : canaries())
    EXPECT_EQ(std::string::npos, after.find(canary)) << canary << " is still there";
  for (const auto& needle : erasure.needles) EXPECT_EQ(std::string::npos, after.find(needle));
}

TEST_F(Erase, ReachesCopiesJobsDecisionsAndWhatWasWrittenInAnEmergency) {
  const auto count = [&](const char* sql) {
    std::int64_t found = 0;
    app.house->store().read_now(
        [&](db::Tx& tx) { found = tx.value<std::int64_t>(sql).value_or(0); });
    return found;
  };
  const auto rows = [&](const std::string& table, const std::string& where) {
    return count(("select count(*) from " + table + " where " + where).c_str());
  };
  const std::string erased = std::string("name = '") + people::erased_name + "'";
  const auto copies = rows("people_merge_copy", "1 = 1");
  const auto imported = rows("people_import_person", "1 = 1");
  const auto moves = rows("people_move", "1 = 1"), steps = rows("people_move_step", "1 = 1");
  ASSERT_EQ(2, copies);
  ASSERT_LE(1, imported);
  ASSERT_EQ(1, rows("people_staff", "1 = 1"));
  ASSERT_EQ(1, rows("auth_emergency", "note like '%" + later_name + "%'"));
  const auto erasure = erase();
  EXPECT_EQ(copies, rows("people_merge_copy", erased));
  EXPECT_EQ(imported, rows("people_import_person", erased + " and phone is null"));
  EXPECT_EQ(0, rows("people_staff", "1 = 1"));
  EXPECT_EQ(moves, rows("people_move", "whereabouts = '' and note = ''"));
  EXPECT_EQ(steps, rows("people_move_step", "after not like '%" + address + "%'"));
  EXPECT_EQ(1, rows("auth_emergency", "note = '…摔倒' and reason = 'illness'"));
  const auto& done = erasure.communities.at(0).counts;
  EXPECT_EQ(1, done.at("auth.emergencies"));
  EXPECT_EQ(1, done.at("people.jobs"));
  EXPECT_EQ(copies, done.at("people.before_merges"));
  EXPECT_EQ(imported, done.at("people.before_imports"));
}

TEST_F(Erase, KeepsTheJournalWholeAndSaysWhoLookedAndWhatWasDone) {
  const auto lines = app.lines();
  homes.file(household);
  const auto erasure = erase();
  journal::Verdict verdict;
  app.house->store().read_now([&](db::Tx& tx) { verdict = journal::verify(tx); });
  EXPECT_TRUE(verdict.breaks.empty()) << verdict.breaks[0].what << verdict.breaks[0].sequence;
  EXPECT_GE(app.lines(), lines + 1);
  ASSERT_EQ(2u, erasure.communities.size()) << "hers, and that of the house";
  const auto& there = erasure.communities[0];
  EXPECT_EQ(there.texts + erasure.communities[1].texts, verdict.erased);
  EXPECT_GE(there.texts, 5);
  EXPECT_EQ(0, there.old_texts);
  EXPECT_EQ(2, there.counts.at("people.persons")) << "she and her twin";
  EXPECT_EQ(1, there.counts.at("people.needs"));
  const auto looks = app.get(homes.place + "/looks?person=" + person).json().at("items").as_array();
  EXPECT_GE(looks.size(), 1u);
}

TEST_F(Erase, LeavesEverybodyElseAsTheyWere) {
  const auto before = homes.file(household);
  erase();
  const auto after = homes.file(household);
  const auto card_of = [&](const bj::value& file, const std::string& id) {
    for (const auto& member : file.at("members").as_array())
      if (member.at("person").as_string() == id) return bj::serialize(member);
    return std::string();
  };
  EXPECT_NE("", card_of(before, neighbour));
  EXPECT_EQ(card_of(before, neighbour), card_of(after, neighbour));
  EXPECT_EQ("", card_of(after, person));
  EXPECT_EQ("访…两次，家人均在", after.at("note").as_string());
  EXPECT_EQ(std::string(people::erased_name) + " struck", person_row());
  EXPECT_EQ("", homes.found("%E9%87%91%E4%B8%9D"));
  EXPECT_NE("", homes.found("%E6%9D%8E%E9%9B%B7"));
}

TEST_F(Erase, ShowsBeforehandAllThatIsHeld) {
  const auto shown = keep::show_person(app.house->desk(), app.house->app().sockets,
                                       *Uuid::parse(person), "应本人要求");
  ASSERT_TRUE(shown);
  const auto text = bj::serialize(*shown);
  for (const auto& held : {later_name, phone, id_number, address, need_note, whereabouts, why})
    EXPECT_NE(std::string::npos, text.find(held)) << held;
  EXPECT_EQ(std::string::npos, text.find("13900000018")) << "nobody else's";
  const auto looks = app.get(homes.place + "/looks?person=" + person).json().at("items").as_array();
  EXPECT_EQ("house.show_person", looks.at(0).at("act").as_string());
}

TEST_F(Erase, CertifiesWhatWasDone) {
  const auto erasure = erase();
  const keep::Scan scan{2, 0, {"linli.db"}};
  const auto certificate = keep::certificate_of(erasure, "0123", scan);
  EXPECT_TRUE(keep::is_sound_certificate(certificate));
  const auto json = bj::parse(certificate);
  EXPECT_EQ(erasure.communities[0].sequence,
            json.at("communities").at(0).at("journal_line").as_int64());
  EXPECT_EQ(64u, json.at("communities").at(0).at("journal_head").as_string().size());
  for (const auto& canary : canaries()) EXPECT_EQ(std::string::npos, certificate.find(canary));
  auto changed = certificate;
  changed.replace(changed.find("\"found\":0"), 9, "\"found\":1");
  EXPECT_FALSE(keep::is_sound_certificate(changed));
  EXPECT_FALSE(keep::is_sound_certificate("{}"));
  const auto text = keep::certificate_text(erasure, "0123", scan, certificate);
  EXPECT_NE(std::string::npos, text.find(std::string(json.at("hash").as_string())));
}

TEST_F(Erase, KnowsNobodyWhoIsNotThere) {
  const auto& sockets = app.house->app().sockets;
  const auto lines = app.lines();
  EXPECT_FALSE(keep::erase_person(app.house->desk(), sockets, app.world.new_uuid(), "x"));
  EXPECT_FALSE(keep::show_person(app.house->desk(), sockets, app.world.new_uuid(), "x"));
  EXPECT_EQ(lines, app.lines());
}

TEST_F(Erase, ASecondTimeFindsNothingMore) {
  erase();
  const auto again = erase();
  EXPECT_TRUE(again.needles.empty());
  EXPECT_EQ(0, again.communities.at(0).texts);
  app.house->store().read_now([](db::Tx& tx) { EXPECT_TRUE(journal::verify(tx).breaks.empty()); });
}
}  // namespace program
