// SPDX-License-Identifier: Apache-2.0
#include "report/policy.hpp"
#include "report/test_letters.hpp"

namespace report {
namespace {
using OpenDoor = Letters;
}

TEST_F(OpenDoor, ACodeTellsItsDoorAndNotWhoLivesThere) {
  const auto reply = look(codes.at("3-1-101"));
  ASSERT_EQ(200, reply.status) << reply.body;
  const auto told = reply.json();
  EXPECT_EQ("3-1-101", told.at("door").as_string());
  EXPECT_EQ("山水苑", told.at("compound_name").as_string());
  EXPECT_EQ("86001234", told.at("phone").as_string());
  EXPECT_EQ("三天摸排", told.at("asked").at("drive_name").as_string());
  EXPECT_EQ(2u, told.at("asked").at("questions").as_array().size());
  EXPECT_EQ(std::string::npos, reply.body.find("张伟"));
  // A door where nobody is listed answers in the same words.
  auto empty = look(codes.at("3-2-101")).json().as_object();
  auto full = told.as_object();
  empty.erase("door");
  full.erase("door");
  EXPECT_EQ(full, empty);
}

TEST_F(OpenDoor, AWrongCodeTellsNothingAndCountsAgainstItsAddress) {
  expect(422, "report.code_shape", look("1234"));
  const auto most = report_policy(*Day::of(2027, 1, 15)).codes_of_address;
  for (std::int64_t n = 0; n < most; ++n)
    expect(404, "report.no_such_code", look("1111 2222 3333 4444"));
  const auto late = look("1111 2222 3333 4444");
  expect(429, "report.too_many_tries", late);
  EXPECT_FALSE(late.header("Retry-After").empty());
  expect(429, "report.too_many_tries", look(codes.at("3-1-101")));
  app.remote = "192.0.2.2";
  EXPECT_EQ(200, look(codes.at("3-1-101")).status);
  app.remote = "192.0.2.1";
  app.clock.move(hour_ms + 1);
  EXPECT_EQ(200, look(codes.at("3-1-101")).status);
}

TEST_F(OpenDoor, OneFactShowsWhatIsKnown) {
  const auto reply = prove("3-1-101", " 张 伟", "００１７");
  ASSERT_EQ(200, reply.status) << reply.body;
  const auto member = reply.json().at("members").at(0);
  EXPECT_EQ("张伟", member.at("name").as_string());
  EXPECT_EQ("139****0017", member.at("phone_masked").as_string());
  EXPECT_EQ(std::string::npos, reply.body.find("13900000017"));
  EXPECT_EQ(std::string::npos, reply.body.find("note"));
}

TEST_F(OpenDoor, EveryWrongFactHasTheSameAnswer) {
  const auto wrong_name = prove("3-1-101", "李雷", "0017");
  expect(403, "report.not_proven", wrong_name);
  const auto wrong_tail = prove("3-1-101", "张伟", "0018");
  const auto no_phone = prove("3-1-201", "李雷", "");
  const auto no_tail = prove("3-1-201", "李雷", "0000");
  const auto nobody = prove("3-2-101", "张伟", "0017");
  const auto short_tail = prove("3-1-101", "张伟", "17");
  for (const auto& reply : {wrong_tail, no_tail, nobody, short_tail})
    EXPECT_EQ(wrong_name.body, reply.body);
  EXPECT_EQ(422, no_phone.status);
}

TEST_F(OpenDoor, FiveWrongFactsCloseTheProofOfADoorForADay) {
  for (int n = 0; n < 5; ++n) expect(403, "report.not_proven", prove("3-1-101", "张伟", "1111"));
  app.remote = "192.0.2.9";
  expect(429, "report.too_many_tries", prove("3-1-101", "张伟", "0017"));
  // Another door is another count, and the household can still report itself as new.
  EXPECT_EQ(403, prove("3-1-201", "李雷", "1111").status);
  EXPECT_EQ(201, report("3-1-101", {{"newcomers", bj::array{newcomer("张伟")}}}).status);
  app.clock.move(day_ms + 1);
  EXPECT_EQ(200, prove("3-1-101", "张伟", "0017").status);
}

TEST_F(OpenDoor, EveryTryStandsInTheJournalWithoutWhatWasTyped) {
  look(codes.at("3-1-101"));
  look("1111222233334444");
  prove("3-1-101", "韩梅梅", "4321");
  prove("3-1-101", "张伟", "0017");
  const auto all = journal();
  for (const auto* ended : {"opened", "wrong_code", "not_proven", "proven"})
    EXPECT_NE(std::string::npos, all.find(R"("ended":")" + std::string(ended) + '"')) << ended;
  for (const auto* typed : {"韩梅梅", "4321", "1111222233334444", R"("0017")"})
    EXPECT_EQ(std::string::npos, all.find(typed)) << typed;
  // Who proved a fact was shown the household's file: that is a look.
  app.house->store().read_now([&](db::Tx& tx) {
    EXPECT_LE(
        1, *tx.value<std::int64_t>("select count(*) from journal_line l join journal_subject s on "
                                   "s.community_id = l.community_id and s.sequence = l.sequence "
                                   "where l.act = 'report.prove' and s.subject_id = ?",
                                   *Uuid::parse(town.zhang)));
  });
}

TEST_F(OpenDoor, WhereNobodyAsksTheDoorIsToldAndNoQuestion) {
  people::Homes quiet(app, "330109003021");
  app.post(quiet.place + "/letters",
           people::body({{"id", app.new_id()}, {"within", quiet.community}}));
  const auto letters =
      app.post(quiet.place + "/letter-sheets",
               people::body({{"within", quiet.community}, {"base", "https://linli.example"}}));
  codes["quiet"] = letters.json().at("items").at(0).at("code").as_string();
  const auto told = look(codes.at("quiet"));
  EXPECT_EQ(200, told.status);
  EXPECT_TRUE(told.json().at("asked").is_null());
  EXPECT_EQ("", told.json().at("phone").as_string());
  expect(409, "report.nobody_asks", report("quiet", {{"newcomers", bj::array{newcomer("王芳")}}}));
}
}  // namespace report
