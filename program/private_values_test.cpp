// SPDX-License-Identifier: Apache-2.0
/// Canaries: phone and identity numbers that nobody else has go in by every door, and must come out
/// of none: no reply, no journal, no log, no byte on the disk.
#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "people/import.hpp"
#include "people/ledger_sample.hpp"
#include "program/test_routes.hpp"

namespace program {
namespace {
/// What the program logs while this stands.
class LogOf {
 public:
  LogOf() : before_(spdlog::default_logger()) {
    const auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(text_);
    const auto logger = std::make_shared<spdlog::logger>("canaries", sink);
    logger->set_level(spdlog::level::trace);
    spdlog::set_default_logger(logger);
  }
  ~LogOf() { spdlog::set_default_logger(before_); }
  std::string text() const { return text_.str(); }

 private:
  std::ostringstream text_;
  std::shared_ptr<spdlog::logger> before_;
};

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class PrivateValues : public testing::Test {
 protected:
  PrivateValues() : known(furnish(app, book, app.community("330109003017"))) {
    place = "/places/" + known.at("place");
    app.be(auth::Role::community_staff, known.at("place"));
  }

  /// Numbers that are right, each another one; all of them are looked for afterwards.
  std::string phone() { return canaries.emplace_back("1381977" + std::to_string(3000 + ++made)); }
  std::string id_number() {
    return canaries.emplace_back(people::sample_number(1961, 7, 3, ++made));
  }
  /// One whose check digit or length is wrong.
  std::string spoiled(std::string number) {
    number.back() = number.back() == '5' ? '6' : '5';
    canaries.push_back(number);
    return number;
  }

  std::string person_body(const std::string& phone, const std::string& id_number) {
    return R"({"id":")" + app.new_id() + R"(","household":")" + known.at("household") +
           R"(","name":"王芳","sex":"unknown","relation":"other","residence":"here","registered":"unknown","phone":")" +
           phone + R"(","id_kind":"resident_id","id_number":")" + id_number + R"("})";
  }

  /// By hand: taken, changed, refused, and taken for something else.
  void put_in_by_hand() {
    const auto added = app.post(place + "/persons", person_body(phone(), id_number()));
    ASSERT_EQ(201, added.status) << added.body;
    known["person"] = added.json().at("person").as_string();
    EXPECT_EQ(422, app.post(place + "/persons", person_body(phone() + "77", id_number())).status);
    EXPECT_EQ(422, app.post(place + "/persons", person_body(phone(), spoiled(id_number()))).status);
    EXPECT_EQ(422, app.post(place + "/persons", R"({"phone":)" + phone() + R"(,"id_number":[")" +
                                                    id_number() + R"("]})")
                       .status);
    EXPECT_EQ(422, app.post(place + "/persons", R"({"phone":")" + phone()).status);
    EXPECT_EQ(200, app.patch(place + "/persons/" + known.at("person"),
                             R"({"phone":")" + phone() + R"(","id_number":")" + id_number() +
                                 R"(","sex":"unknown","born_on":null})",
                             "1")
                       .status);
    EXPECT_EQ(409, app.patch(place + "/persons/" + known.at("person"),
                             R"({"phone":")" + phone() + R"("})", "1")
                       .status);
  }

  /// By a ledger: rows that are taken, refused, and columns that nobody knows.
  std::string ledger() {
    std::string csv = "幢,单元,室,姓名,身份证号,联系电话,备用号码,备注\n";
    const auto row = [&](const std::string& door, const std::string& id, const std::string& phone) {
      csv += "3,1," + door + ",李雷," + id + ',' + phone + ',' + this->phone() + ",\n";
    };
    row("102", id_number(), phone());
    row("102", spoiled(id_number()), phone());
    row("201", id_number(), phone() + "77");
    row("", id_number(), phone());
    row("202", id_number() + "9", "打" + phone() + "找人");
    return csv;
  }
  void put_in_by_ledger() {
    const auto sent =
        app.send(http::Method::post, place + "/imports?file_name=a.csv", ledger(), {});
    ASSERT_EQ(201, sent.status) << sent.body;
    known["import"] = sent.json().at("import").as_string();
    look_at("the proposal", sent);
    const auto report =
        people::import_file(app.house->desk(), routing::Desk::house(),
                            *Uuid::parse(known.at("place")), "b.csv", ledger(), people::Mode::run);
    ASSERT_TRUE(report) << report.error().code;
    EXPECT_GE(report->persons.created, 1);
    EXPECT_GE(report->refused.size(), 3u);
    look_at("the report", {200, json::write(*report), {}, {}});
    if (report->import) runs.push_back(report->import->text());
  }

  void look_at(const std::string& what, const TestReply& reply) {
    auto all = reply.body;
    for (const auto& [name, value] : reply.headers) all += name + value;
    expect_none(what, all);
  }
  void expect_none(const std::string& where, std::string_view text) {
    for (const auto& canary : canaries)
      EXPECT_EQ(std::string::npos, text.find(canary)) << canary << " stands in " << where;
  }

  /// Every route that shows something, with every id there is.
  void walk() {
    auto import_ids = runs;
    import_ids.push_back(known.at("import"));
    for (const auto& route : book.routes()) {
      if (route->is_write()) continue;
      for (const auto& import : import_ids) {
        auto ids = known;
        ids["import"] = import;
        // A phone that is looked for is not said again.
        for (const auto& q : {std::string("王"), std::string("lilei"), canaries.front(),
                              canaries.front().substr(7)}) {
          ids["q"] = q;
          auto call = book.call(*route, ids);
          call.query.erase("after");
          const auto reply = send(app, call);
          EXPECT_LT(reply.status, 400) << name_of(*route) << reply.body;
          look_at(name_of(*route), reply);
        }
      }
    }
  }

  LogOf log;
  TestApp app{{.kept = TestAppOptions::Kept::in_a_file}};
  const RouteBook book{app.house->desk().router()};
  Known known;
  std::string place;
  std::vector<std::string> canaries, runs;
  int made = 0;
};

/// Every table as text, for a database that keeps its files elsewhere.
std::string rows_of(db::Tx& tx) {
  std::string all;
  std::vector<std::string> tables;
  tx.each(
      "select cast(table_name as text) from information_schema.tables "
      "where table_schema = current_schema()",
      [&](const db::Row& row) { tables.emplace_back(row.text(0)); });
  for (const auto& table : tables)
    tx.each("select cast(r as text) from " + table + " r",
            [&](const db::Row& row) { all += std::string(row.text(0)) + '\n'; });
  return all;
}
}  // namespace

TEST_F(PrivateValues, ComeOutOfNoReplyNoJournalNoLogAndNoByteOnTheDisk) {
  put_in_by_hand();
  put_in_by_ledger();
  ASSERT_GE(canaries.size(), 40u);
  walk();

  // Once the canaries are there: the register can still say them to those who may ask.
  const auto shown = app.post(place + "/reveals", R"({"person":")" + known.at("person") +
                                                      R"(","field":"phone","purpose":"call"})");
  const auto value = std::string(shown.json().at("value").as_string());
  EXPECT_NE(canaries.end(), std::find(canaries.begin(), canaries.end(), value)) << value;

  app.house->store().read_now([&](db::Tx& tx) {
    std::string journal;
    tx.each("select request, reply, changed from journal_line", [&](const db::Row& row) {
      for (int i = 0; i < 3; ++i) journal += std::string(row.text(i)) + '\n';
    });
    EXPECT_NE(std::string::npos, journal.find("\"phone\":\"sealed\""));
    expect_none("the journal", journal);
    if (app.house->store().is_postgres()) expect_none("the tables", rows_of(tx));
  });
  const bool is_in_file = !app.house->store().is_postgres();
  const auto is_there = [](const std::string& bytes) {
    return bytes.find("王芳") != std::string::npos;
  };
  std::string before_closing;
  // A checkpoint that comes between two files moves what was in neither: then they are read again.
  for (int tries = 0; is_in_file && tries < 5 && !is_there(before_closing); ++tries)
    for (const auto& file : std::filesystem::directory_iterator(app.folder()))
      before_closing += bytes_of(file.path());
  app.house.reset();
  expect_none("the log", log.text());
  EXPECT_EQ(is_in_file, is_there(before_closing)) << "the bytes are there";
  expect_none("the files of the open house", before_closing);
  for (const auto& file : std::filesystem::recursive_directory_iterator(app.folder()))
    if (file.is_regular_file()) expect_none(file.path().string(), bytes_of(file.path()));
}
}  // namespace program
