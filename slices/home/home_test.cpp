// SPDX-License-Identifier: Apache-2.0
#include "home/policy.hpp"
#include "home/test_household.hpp"

namespace home {
namespace {
class HomeCards : public Households {};
}  // namespace

TEST_F(HomeCards, ACodeAloneOpensNothingAndBringsAPhoneToThePage) {
  const auto code = card_of(zhang);
  expect(404, "home.no_such_phone", own_home(key(1)));
  EXPECT_EQ(422, own_home(code).status) << "the digits of a card are no key";
  const auto bound = bind(code, key(1));
  ASSERT_EQ(201, bound.status) << bound.body;
  EXPECT_EQ("3-1-101", bound.json().at("door").as_string());
  const auto page = own_home(key(1));
  ASSERT_EQ(200, page.status) << page.body;
  EXPECT_EQ("3-1-101", page.json().at("door").as_string());
  EXPECT_EQ(std::string::npos, page.body.find("张伟")) << "no name of anybody";
  EXPECT_EQ(std::string::npos, page.body.find("13900000017"));
}

TEST_F(HomeCards, ThePhotographOfACardOpensNothingOnceItsTimeIsOver) {
  const auto code = card_of(zhang);
  ASSERT_EQ(201, bind(code, key(1)).status);
  app.clock.move(home_policy(Day::first).binds_ms);
  expect(409, "home.card_over", bind(code, key(2)));
  EXPECT_EQ(200, own_home(key(1)).status) << "the phones of the household stay";
  homes.enter();
  expect(409, "home.no_card", sheet(zhang));
}

TEST_F(HomeCards, ThePhonesOfAHouseholdSeeEachOtherAndEndEachOther) {
  const auto code = card_of(zhang);
  ASSERT_EQ(201, bind(code, key(1)).status);
  ASSERT_EQ(201, bind(code, key(2)).status);
  const auto page = own_home(key(1)).json();
  ASSERT_EQ(2u, page.at("phones").as_array().size()) << "a stranger's phone would be seen here";
  std::string other;
  for (const auto& phone : page.at("phones").as_array())
    if (!phone.at("is_this").as_bool()) other = phone.at("phone").as_string();
  EXPECT_EQ(201,
            ask_open("/own-home-phone-ends", {{"home_key", key(1)}, {"home_phone", other}}).status);
  expect(404, "home.no_such_phone", own_home(key(2)));
  EXPECT_EQ(200, own_home(key(1)).status);
}

TEST_F(HomeCards, APhoneThatIsBroughtTwiceIsOnePhone) {
  const auto code = card_of(zhang);
  EXPECT_EQ(201, bind(code, key(1)).status);
  EXPECT_EQ(201, bind(code, key(1)).status);
  EXPECT_EQ(1u, own_home(key(1)).json().at("phones").as_array().size());
}

TEST_F(HomeCards, OneMorePhoneThanAFamilyHasIsRefused) {
  const auto code = card_of(zhang);
  const auto most = int(home_policy(Day::first).most_phones);
  for (int i = 1; i <= most; ++i) ASSERT_EQ(201, bind(code, key(i)).status);
  expect(409, "home.too_many_phones", bind(code, key(most + 1)));
}

TEST_F(HomeCards, ANewRoundEndsTheOldCardAndThePhonesOnlyWhereSomebodySaysSo) {
  const auto first = card_of(zhang);
  ASSERT_EQ(201, bind(first, key(1)).status);
  const auto second = card_of(zhang);
  EXPECT_NE(first, second);
  expect(404, "home.no_such_code", bind(first, key(2)));
  EXPECT_EQ(200, own_home(key(1)).status);
  const auto lost = make_card(zhang, "end");
  EXPECT_EQ(1, lost.json().at("phones_ended").as_int64());
  expect(404, "home.no_such_phone", own_home(key(1)));
}

TEST_F(HomeCards, WrongCodesAndKeysCountAgainstTheAddressUntilItHasToWait) {
  const auto code = card_of(zhang);
  const auto wrong = home_policy(Day::first).wrong_of_address;
  for (std::int64_t i = 0; i < wrong; ++i)
    expect(404, "home.no_such_code", bind("1111 2222 3333 4444", key(9)));
  expect(429, "home.too_many_tries", bind(code, key(1)));
  expect(429, "home.too_many_tries", own_home(key(1)));
  app.remote = "192.0.2.77";
  EXPECT_EQ(201, bind(code, key(1)).status) << "somebody else is not kept out";
  app.remote = "192.0.2.1";
  app.clock.move(hour_ms);
  EXPECT_EQ(200, own_home(key(1)).status);
}

TEST_F(HomeCards, TheNextTenantsDoNotInheritThePhonesOfTheLastOnes) {
  const auto phone = phone_of(li);
  EXPECT_EQ(200, own_home(phone).status);
  homes.enter();
  const auto gone = homes.decide(
      "departures",
      {{"persons", bj::array{lei}}, {"registration", "goes_along"}, {"whereabouts", "杭州"}});
  ASSERT_EQ(201, gone.status) << gone.body;
  expect(404, "home.no_such_phone", own_home(phone));
}

TEST_F(HomeCards, NeitherCodeNorKeyStandsInTheJournalOrTheTables) {
  const auto code = card_of(zhang);
  ASSERT_EQ(201, bind(code, key(1)).status);
  std::string digits;
  for (const char c : code)
    if (c != ' ') digits += c;
  const auto all = journal();
  EXPECT_EQ(std::string::npos, all.find(digits));
  EXPECT_EQ(std::string::npos, all.find(code));
  EXPECT_EQ(std::string::npos, all.find(key(1)));
  EXPECT_NE(std::string::npos, all.find("home.bind_home"));
}

TEST_F(HomeCards, TheListTellsByDoorWhoHasACardAndHowManyPhones) {
  phone_of(zhang);
  homes.enter();
  const auto list = read("/home-cards?building=" + homes.building);
  std::string all;
  for (const auto& one : list.at("items").as_array())
    all += std::string(one.at("door").as_string()) + ' ' +
           std::to_string(one.at("round").as_int64()) + ' ' +
           std::to_string(one.at("phones").as_array().size()) + "; ";
  EXPECT_EQ("3-1-201 0 0; 3-1-101 1 1; ", all) << "as one walks: from the top down";
}

TEST_F(HomeCards, TheSheetIsALookAtEachHousehold) {
  card_of(zhang);
  EXPECT_NE(std::string::npos, journal().find("home.card"));
}
}  // namespace home
