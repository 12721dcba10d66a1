// SPDX-License-Identifier: Apache-2.0
#include "report/test_letters.hpp"

namespace report {
namespace {
using LettersApi = Letters;
}

TEST_F(LettersApi, EachDoorHasOneLetterInWalkingOrderFromTheTopFloorDown) {
  std::string doors;
  std::set<std::string> all;
  const auto read = items();
  for (const auto& item : read) {
    doors += std::string(item.at("door").as_string()) + ' ';
    all.insert(std::string(item.at("code").as_string()));
    EXPECT_EQ(19u, item.at("code").as_string().size());
    EXPECT_GE(item.at("qr").as_array().size(), 21u);
  }
  EXPECT_EQ(
      "3-1-301 3-1-302 3-1-201 3-1-202 3-1-101 3-1-102 "
      "3-2-301 3-2-302 3-2-201 3-2-202 3-2-101 3-2-102 ",
      doors);
  EXPECT_EQ(12u, all.size());
  EXPECT_EQ("https://linli.example:8443/r", sheet.json().at("page").as_string());
  EXPECT_TRUE(sheet.json().at("is_reachable").as_bool());
  EXPECT_EQ("86001234", sheet.json().at("phone").as_string());
}

TEST_F(LettersApi, PrintingAgainGivesTheSameCodesUntilTheyAreTakenBack) {
  const auto before = codes;
  print();
  EXPECT_EQ(before, codes);
  const auto old = codes.at("3-1-101");
  EXPECT_EQ(200, look(old).status);
  be_staff();
  std::string place;
  const auto read = items();
  for (const auto& item : read)
    if (item.at("door").as_string() == "3-1-101") place = item.at("place").as_string();
  const auto revoked =
      app.post(town.place + "/letter-revocations",
               people::body({{"id", app.new_id()}, {"within", place}, {"reason", "lost"}}));
  ASSERT_EQ(201, revoked.status) << revoked.body;
  EXPECT_EQ(1, revoked.json().at("letters").as_int64());
  expect(404, "report.no_such_code", look(old));
  read_sheet();
  EXPECT_NE(old, codes.at("3-1-101"));
  EXPECT_EQ(before.at("3-1-102"), codes.at("3-1-102"));
  EXPECT_EQ(200, look(codes.at("3-1-101")).status);
}

TEST_F(LettersApi, TheDatabaseAndTheJournalHoldNoCode) {
  const auto code = codes.at("3-1-101");
  ASSERT_EQ(200, look(code).status);
  std::string bare = code;
  std::erase(bare, ' ');
  const auto all = journal();
  EXPECT_EQ(std::string::npos, all.find(code));
  EXPECT_EQ(std::string::npos, all.find(bare));
  EXPECT_NE(std::string::npos, all.find("report.make_letters"));
  EXPECT_NE(std::string::npos, all.find("report.letters"));
  app.house->store().read_now([&](db::Tx& tx) {
    tx.each("select code_hash from report_letter", [&](const db::Row& row) {
      EXPECT_EQ(16u, row.bytes(0).size());
      EXPECT_EQ(std::string::npos, std::string(row.bytes(0)).find(bare.substr(0, 8)));
    });
  });
}

TEST_F(LettersApi, ABuildingOrADoorIsPrintedAlone) {
  be_staff();
  const auto sections = app.get(town.place + "/letter-sections").json();
  ASSERT_EQ(2u, sections.at("items").as_array().size());
  const auto& second = sections.at("items").at(1);
  EXPECT_EQ("2", second.at("stairwell_name").as_string());
  EXPECT_EQ(6, second.at("doors").as_int64());
  EXPECT_EQ(6, second.at("letters").as_int64());
  const auto one = app.post(town.place + "/letter-sheets",
                            people::body({{"within", second.at("place").as_string()},
                                          {"base", "https://linli.example"}}));
  EXPECT_EQ(6u, one.json().at("items").as_array().size());
  expect(404, "place.no_such_place",
         app.post(town.place + "/letters",
                  people::body({{"id", app.new_id()}, {"within", app.new_id()}})));
  expect(422, "auth.bad_base",
         app.post(town.place + "/letter-sheets",
                  people::body({{"within", town.homes.community}, {"base", "linli.example"}})));
}

TEST_F(LettersApi, WhereNoLetterWasMadeThereIsNoneToPrint) {
  const auto other = app.community("330109003019");
  people::Homes homes(app, "330109003021");
  expect(404, "report.no_letters",
         app.post(homes.place + "/letter-sheets",
                  people::body({{"within", homes.community}, {"base", "https://linli.example"}})));
  app.be(auth::Role::community_staff, other);
  expect(404, "report.no_doors",
         app.post("/places/" + other + "/letters",
                  people::body({{"id", app.new_id()}, {"within", other}})));
}
}  // namespace report
