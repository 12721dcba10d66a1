// SPDX-License-Identifier: Apache-2.0
/// The columns of a sender's ledgers are known again.
#include "people/import_run.hpp"
#include "people/test_homes.hpp"

namespace people {
namespace {
using program::TestApp;

class Senders : public testing::Test {
 protected:
  Senders() : homes(app, "330109003017") {}

  /// Sends a file; answers the card.
  boost::json::value send(const std::string& csv) {
    app.clock.move(1);
    const auto reply = app.post(homes.place + "/imports?file_name=a.csv", csv,
                                {{}, {}, {{"content-type", "application/octet-stream"}}});
    EXPECT_EQ(201, reply.status) << reply.body;
    return reply.json();
  }
  std::string path(const boost::json::value& card) {
    return homes.place + "/imports/" + std::string(card.at("import").as_string());
  }
  program::TestReply map(const boost::json::value& card, const boost::json::object& edit) {
    auto whole = edit;
    if (!whole.contains("sheets")) whole["sheets"] = boost::json::array();
    return app.patch(path(card), boost::json::serialize(whole), "");
  }
  static boost::json::array choice(const std::string& column, const std::string& field) {
    return {{{"name", ""}, {"columns", {{{"column", column}, {"field", field}}}}}};
  }
  /// "door name -" of the columns, and the sender.
  static std::string text(const boost::json::value& card) {
    std::string all;
    for (const auto& column : card.at("sheets").at(0).at("columns").as_array())
      all +=
          (column.at("field").is_null() ? "-" : std::string(column.at("field").as_string())) + ' ';
    return all + (card.at("sender").is_null() ? "" : std::string(card.at("sender").as_string()));
  }
  std::string senders() {
    std::string all;
    const auto list = app.get(homes.place + "/import-senders").json();
    for (const auto& one : list.at("items").as_array())
      all += std::string(one.at("sender").as_string()) + ' ';
    return all;
  }

  TestApp app;
  Homes homes;
};

const std::string ledger = "室,姓名,乙\n101,张伟,13800000011\n";

TEST_F(Senders, TheSameHeadingsAreReadAsTheSenderNamedThem) {
  const auto first = send(ledger);
  EXPECT_EQ("door name - ", text(first));
  const auto kept = map(first, {{"sheets", choice("C", "phone")}, {"save_as", "绿城物业"}});
  ASSERT_EQ(200, kept.status) << kept.body;
  EXPECT_EQ("door name phone 绿城物业", text(kept.json()));
  EXPECT_EQ("door name phone 绿城物业", text(send(ledger)));
  EXPECT_EQ("绿城物业 ", senders());
}

TEST_F(Senders, OneIsChosenWhereOthersHaveTheSameHeadings) {
  map(send(ledger), {{"sheets", choice("C", "phone")}, {"save_as", "绿城物业"}});
  map(send(ledger), {{"sheets", choice("C", "note")}, {"save_as", "派出所"}});
  const auto card = send(ledger);
  EXPECT_EQ("door name note 派出所", text(card));
  EXPECT_EQ("door name phone 绿城物业", text(map(card, {{"read_as", "绿城物业"}}).json()));
  EXPECT_EQ("people.no_such_sender", map(card, {{"read_as", "居委会"}}).code());
}

TEST_F(Senders, AnotherOrderOfColumnsIsReadHeadingByHeading) {
  map(send(ledger), {{"sheets", choice("C", "phone")}, {"save_as", "绿城物业"}});
  const auto card = send("乙,姓名,室,电话\n13800000011,张伟,101,0571-88880000\n");
  EXPECT_EQ("- name door phone ", text(card));
  EXPECT_EQ("phone name door - 绿城物业", text(map(card, {{"read_as", "绿城物业"}}).json()));
}

TEST_F(Senders, ASenderMayHaveLedgersOfSeveralKinds) {
  map(send(ledger), {{"sheets", choice("C", "phone")}, {"save_as", "绿城物业"}});
  const std::string other = "室,姓名,丙\n101,张伟,男\n";
  map(send(other), {{"sheets", choice("C", "sex")}, {"save_as", "绿城物业"}});
  EXPECT_EQ("door name phone 绿城物业", text(send(ledger)));
  EXPECT_EQ("door name sex 绿城物业", text(send(other)));
}

TEST_F(Senders, AForgottenSenderIsProposedNoMore) {
  map(send(ledger), {{"save_as", "绿城物业"}});
  const auto forget = [&] {
    return app.post(homes.place + "/import-senders/removals", R"({"sender":"绿城物业"})").code();
  };
  EXPECT_EQ("", forget());
  EXPECT_EQ("people.no_such_sender", forget());
  EXPECT_EQ("door name - ", text(send(ledger)));
}
}  // namespace
}  // namespace people
