// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: an estate where a drive runs, with a letter at each door, and somebody at a door.
#include "census/test_drive.hpp"

namespace report {
namespace bj = boost::json;
using program::TestReply;

class Letters : public testing::Test {
 protected:
  Letters() {
    town.run();
    print();
  }

  void be_staff() { app.be_again(town.staff); }
  /// Makes the letters that are missing, and reads all their codes.
  void print() {
    be_staff();
    const auto made = app.post(
        town.place + "/letters",
        people::body(
            {{"id", app.new_id()}, {"within", town.homes.community}, {"phone", "86001234"}}));
    ASSERT_EQ(201, made.status) << made.body;
    read_sheet();
  }
  bj::array items() { return sheet.json().at("items").as_array(); }
  void read_sheet() {
    be_staff();
    sheet = app.post(
        town.place + "/letter-sheets",
        people::body({{"within", town.homes.community}, {"base", "https://linli.example:8443"}}));
    ASSERT_EQ(200, sheet.status) << sheet.body;
    codes.clear();
    const auto read = items();
    for (const auto& item : read)
      codes[std::string(item.at("door").as_string())] = std::string(item.at("code").as_string());
  }

  // ---- Somebody at a door, with no session ----
  TestReply ask(const std::string& path, const bj::object& body) {
    app.be_nobody();
    return app.post(path, bj::serialize(body));
  }
  TestReply look(const std::string& code) { return ask("/letter-doors", {{"code", code}}); }
  static bj::object fact(const std::string& name, const std::string& tail) {
    return {{"name", name}, {"phone_tail", tail}};
  }
  TestReply prove(const std::string& door, const std::string& name, const std::string& tail) {
    return ask("/letter-proofs", {{"code", codes.at(door)}, {"proof", fact(name, tail)}});
  }
  bj::object report_body(const std::string& door, const bj::object& more = {}) {
    bj::object body{{"id", app.new_id()},
                    {"code", codes.at(door)},
                    {"changes", bj::array{}},
                    {"newcomers", bj::array{}},
                    {"answers", bj::array{}}};
    for (const auto& member : more) body[member.key()] = member.value();
    return body;
  }
  TestReply report(const std::string& door, const bj::object& more = {}) {
    app.clock.move(1);
    return ask("/reports", report_body(door, more));
  }
  bj::object newcomer(const std::string& name, const std::string& phone = "") {
    bj::object one{{"id", app.new_id()}, {"name", name},        {"sex", "unknown"},
                   {"relation", "head"}, {"residence", "here"}, {"registered", "unknown"}};
    if (!phone.empty()) one["phone"] = phone;
    return one;
  }
  static bj::object answer(const std::string& question, const std::string& value) {
    return {{"question", question}, {"value", value}};
  }

  // ---- The desk ----
  TestReply list(const std::string& query = "") {
    be_staff();
    return app.get(town.place + "/reports" + query);
  }
  TestReply open(const std::string& report) {
    be_staff();
    return app.get(town.place + "/reports/" + report);
  }
  TestReply decide(const std::string& report, const std::string& verdict,
                   const bj::object& more = {}, const std::string& revision = "1") {
    be_staff();
    bj::object body{
        {"id", app.new_id()}, {"report", report}, {"verdict", verdict}, {"newcomers", bj::array{}}};
    for (const auto& member : more) body[member.key()] = member.value();
    return app.post(town.place + "/report-decisions", bj::serialize(body), {{}, revision, {}});
  }
  std::string members(const std::string& household) {
    be_staff();
    return town.homes.members(household);
  }
  /// Everything that any journal holds, as one text.
  std::string journal() {
    std::string all;
    app.house->store().read_now([&](db::Tx& tx) {
      tx.each("select act, request, reply, changed from journal_line order by sequence",
              [&](const db::Row& row) {
                for (int column = 0; column < 4; ++column)
                  all += std::string(row.text(column)) + ' ';
                all += '\n';
              });
    });
    return all;
  }
  static std::string id_of(const TestReply& reply, const char* member = "report") {
    return std::string(reply.json().at(member).as_string());
  }
  static void expect(int status, const std::string& code, const TestReply& reply) {
    EXPECT_EQ(status, reply.status) << reply.body;
    EXPECT_EQ(code, reply.code()) << reply.body;
  }

  program::TestApp app;
  census::TestDrive town{app};
  TestReply sheet;
  std::map<std::string, std::string> codes;  ///< By door.
};
}  // namespace report
