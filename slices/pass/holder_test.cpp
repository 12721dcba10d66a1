// SPDX-License-Identifier: Apache-2.0
#include "pass/policy.hpp"
#include "pass/test_desk.hpp"
#include "platform/http/qr.hpp"

namespace pass {
namespace {
using PassHolder = PassDesk;
using PassVisit = PassDesk;
}  // namespace

TEST_F(PassHolder, ACodeBringsThePassToOnePhoneOnce) {
  const auto pass = pass_of(wei, "phone");
  const auto code = digits(pass);
  const auto told = ask("/pass-holders", {{"digits", code}});
  ASSERT_EQ(200, told.status) << told.body;
  EXPECT_EQ("张*", told.json().at("name_masked").as_string());
  EXPECT_FALSE(told.json().at("is_bound").as_bool());
  EXPECT_EQ(std::string::npos, told.body.find("张伟"));
  const auto bound = bind(code, phone);
  ASSERT_EQ(201, bound.status) << bound.body;
  const auto shown = show(phone, std::string(bound.json().at("code").as_string()));
  EXPECT_EQ(Verdict::good, worth(shown));
  expect(409, "pass.bound_already", bind(code, cose::SigningKey::make(cose::Algorithm::es256)));
  expect(409, "pass.bound_already", links(pass));
  EXPECT_TRUE(ask("/pass-holders", {{"digits", code}}).json().at("is_bound").as_bool());
}

TEST_F(PassHolder, APhoneWhoseAnswerWasLostAsksAgainWithItsKey) {
  const auto code = digits(pass_of(wei, "phone"));
  EXPECT_EQ(201, bind(code, phone).status);
  const auto again = bind(code, phone);
  ASSERT_EQ(201, again.status) << again.body;
  EXPECT_EQ(Verdict::good, worth(show(phone, std::string(again.json().at("code").as_string()))));
}

TEST_F(PassHolder, WhatAPhoneHoldsEndsWithinADayAndIsRenewedByItsKey) {
  const auto pass = pass_of(wei, "phone");
  auto code = bound(pass, phone);
  EXPECT_GE(app.clock.now() + day_ms, read_code(code)->claims.until);
  app.clock.move(day_ms + second_ms);
  EXPECT_EQ(Verdict::expired, worth(show(phone, code)));
  // Also after its end: the key speaks, not the signature of the community.
  const auto renewed = ask("/pass-signings", {{"shown", show(phone, code)}});
  ASSERT_EQ(201, renewed.status) << renewed.body;
  code = renewed.json().at("code").as_string();
  EXPECT_EQ(Verdict::good, worth(show(phone, code)));
  homes.enter();
  EXPECT_EQ(2u, app.get(homes.place + "/passes/" + pass).json().at("signings").as_array().size());
}

TEST_F(PassHolder, OnlyThePhoneOfThePassSpeaksForItAndOnlyNow) {
  const auto code = bound(pass_of(wei, "phone"), phone);
  const auto thief = cose::SigningKey::make(cose::Algorithm::es256);
  const auto renew = [&](const std::string& shown) {
    return ask("/pass-signings", {{"shown", shown}});
  };
  expect(403, "pass.not_held", renew(code));
  expect(403, "pass.not_held", renew(show(thief, code)));
  expect(403, "pass.not_held", renew("LH1:0000"));
  const auto old = show(phone, code);
  app.clock.move(92 * second_ms);
  expect(403, "pass.not_held", renew(old));
  expect(403, "pass.not_held", renew(write_held(phone, code, app.clock.now() + 100 * second_ms)));
  EXPECT_EQ(201, renew(show(phone, code)).status);
}

TEST_F(PassHolder, ARevokedOrLeftPassIsNotRenewed) {
  const auto pass = pass_of(wei, "phone");
  const auto code = bound(pass, phone);
  revoke(pass, "stolen");
  EXPECT_EQ(Verdict::revoked, worth(show(phone, code)));
  expect(409, "pass.not_running", ask("/pass-signings", {{"shown", show(phone, code)}}));

  const auto other = cose::SigningKey::make(cose::Algorithm::es256);
  const auto second = bound(pass_of(lei, "phone"), other);
  be_staff();
  const auto gone =
      homes.decide("departures", {{"persons", bj::array{lei}}, {"registration", "goes_along"}});
  ASSERT_EQ(201, gone.status) << gone.body;
  const auto left = ask("/pass-signings", {{"shown", show(other, second)}});
  expect(409, "pass.holder_left", left);
}

TEST_F(PassHolder, OnePhoneAsksForSoManySignaturesADay) {
  const auto code = bound(pass_of(wei, "phone"), phone);
  const auto most = pass_policy(Day::in_china(app.clock.now())).signings_of_pass;
  for (std::int64_t n = 1; n < most; ++n)
    ASSERT_EQ(201, ask("/pass-signings", {{"shown", show(phone, code)}}).status);
  expect(429, "pass.too_many_signings", ask("/pass-signings", {{"shown", show(phone, code)}}));
}

TEST_F(PassHolder, WrongCodesCountAgainstTheirAddress) {
  expect(422, "pass.code_shape", ask("/pass-holders", {{"digits", "1234"}}));
  const auto pass = pass_of(wei, "phone");
  const auto code = digits(pass);
  const auto most = pass_policy(Day::in_china(app.clock.now())).codes_of_address;
  for (std::int64_t n = 0; n < most; ++n)
    expect(404, "pass.no_such_code", bind("1111 2222 3333 4444", phone));
  expect(429, "pass.too_many_tries", ask("/pass-holders", {{"digits", code}}));
  app.remote = "192.0.2.2";
  EXPECT_EQ(200, ask("/pass-holders", {{"digits", code}}).status);
}

TEST_F(PassHolder, AKeyThatIsNoneIsRefused) {
  const auto code = digits(pass_of(wei, "phone"));
  const auto with = [&](const std::string& key) {
    return ask("/pass-bindings", {{"digits", code}, {"public_key", key}});
  };
  expect(422, "pass.bad_key", with(std::string(66, '0')));
  expect(422, "pass.bad_key", with("02" + std::string(64, 'f')));
  expect(422, "pass.bad_key", with("02" + std::string(64, 'X')));
}

TEST_F(PassHolder, EveryStepStandsInTheJournalWithoutWhatWasTyped) {
  const auto pass = pass_of(wei, "phone");
  auto code = digits(pass);
  bound(pass, phone);
  const auto all = journal();
  EXPECT_NE(std::string::npos, all.find(R"("ended":"bound")"));
  EXPECT_EQ(std::string::npos, all.find(code));
  std::erase(code, ' ');
  EXPECT_EQ(std::string::npos, all.find(code));
}

TEST_F(PassHolder, WhatAPhoneShowsFitsAQrCodeOfVersion12) {
  const auto code = show(phone, bound(pass_of(wei, "phone"), phone));
  EXPECT_GE(17u + 4 * 12, http::qr_rows_of_capitals(code).size());
  EXPECT_LE(read_code(code)->bytes.size(), 280u);  // fits level M of version 12
}

TEST_F(PassVisit, AVisitorWaitsUntilTheHostSaysYesOnTheirOwnPhone) {
  expect(422, "pass.host_needed", issue({{"kind", "visitor"}, {"name", "王芳"}}));
  expect(404, "pass.no_such_host",
         issue({{"kind", "visitor"}, {"name", "王芳"}, {"host", app.new_id()}}));
  const auto host = bound(pass_of(wei, "phone"), phone);
  const auto asked = issue({{"kind", "visitor"}, {"name", "王芳"}, {"host", wei}});
  ASSERT_EQ(201, asked.status) << asked.body;
  const auto visit = std::string(asked.json().at("items").at(0).at("pass").as_string());
  EXPECT_EQ("asked", asked.json().at("items").at(0).at("state").as_string());
  const auto guest = cose::SigningKey::make(cose::Algorithm::es256);
  const auto code = digits(visit);
  expect(409, "pass.not_confirmed", bind(code, guest));

  const auto waiting = ask("/pass-visits", {{"shown", show(phone, host)}});
  ASSERT_EQ(200, waiting.status) << waiting.body;
  EXPECT_EQ("王芳", waiting.json().at("items").at(0).at("name").as_string());
  const auto answer = [&](const std::string& said) {
    return ask("/pass-visit-answers",
               {{"shown", show(phone, host)}, {"pass", visit}, {"answer", said}});
  };
  expect(201, "", answer("confirmed"));
  expect(409, "pass.answered_already", answer("declined"));
  const auto bound_guest = bind(code, guest);
  ASSERT_EQ(201, bound_guest.status) << bound_guest.body;
  EXPECT_EQ(Verdict::good,
            worth(show(guest, std::string(bound_guest.json().at("code").as_string()))));
}

TEST_F(PassVisit, AnotherHouseholdNeitherSeesNorAnswersIt) {
  const auto other = bound(pass_of(lei, "phone"), phone);
  const auto asked = issue({{"kind", "visitor"}, {"name", "王芳"}, {"host", wei}});
  const auto visit = std::string(asked.json().at("items").at(0).at("pass").as_string());
  EXPECT_EQ(
      0u,
      ask("/pass-visits", {{"shown", show(phone, other)}}).json().at("items").as_array().size());
  expect(404, "pass.no_such_visit",
         ask("/pass-visit-answers",
             {{"shown", show(phone, other)}, {"pass", visit}, {"answer", "confirmed"}}));
}

TEST_F(PassVisit, ADeclinedVisitIsOverAndOneConfirmedByCallRunsAtOnce) {
  const auto host = bound(pass_of(wei, "phone"), phone);
  const auto asked = issue({{"kind", "visitor"}, {"name", "王芳"}, {"host", wei}});
  const auto visit = std::string(asked.json().at("items").at(0).at("pass").as_string());
  expect(201, "",
         ask("/pass-visit-answers",
             {{"shown", show(phone, host)}, {"pass", visit}, {"answer", "declined"}}));
  EXPECT_EQ(1, list().json().at("over").as_int64());
  const auto called = issue({{"kind", "visitor"},
                             {"name", "王芳"},
                             {"host", wei},
                             {"medium", "paper"},
                             {"asking", "by_call"}});
  EXPECT_EQ("valid", called.json().at("items").at(0).at("state").as_string());
  EXPECT_EQ(Verdict::good,
            worth(card(std::string(called.json().at("items").at(0).at("pass").as_string()))));
}
}  // namespace pass
