// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: two homes with people, the card of one, and phones of a household.
#include "hands/test_team.hpp"
#include "home/cards.hpp"

namespace home {
namespace bj = boost::json;
using program::TestReply;

class Households : public hands::Team {
 protected:
  /// 64 hexadecimal digits that end in these.
  static std::string key(int number) {
    auto text = std::to_string(number);
    return std::string(64 - text.size(), 'a') + text;
  }
  std::string building() { return homes.building; }
  TestReply make_card(const std::string& household, const std::string& phones = "keep") {
    return post("/home-cards", {{"households", bj::array{household}}, {"phones", phones}});
  }
  TestReply sheet(const std::string& household, const std::string& base = "https://linli.example") {
    return app.post(
        place + "/home-card-sheets",
        bj::serialize(bj::object{{"households", bj::array{household}}, {"base", base}}));
  }
  /// The code of a card that was just made.
  std::string card_of(const std::string& household) {
    EXPECT_EQ(201, make_card(household).status);
    const auto printed = sheet(household);
    EXPECT_EQ(200, printed.status) << printed.body;
    return std::string(printed.json().at("items").at(0).at("code").as_string());
  }
  /// Somebody with a phone and no session.
  TestReply ask_open(const std::string& path, const bj::object& body) {
    app.clock.move(1);
    const auto before = app.token();
    app.be_nobody();
    auto reply = app.post(path, bj::serialize(body));
    app.be_again(before);
    return reply;
  }
  TestReply bind(const std::string& code, const std::string& phone_key) {
    return ask_open("/home-bindings", {{"card_code", code}, {"home_key", phone_key}});
  }
  /// A phone of that household.
  std::string phone_of(const std::string& household, int number = 1) {
    EXPECT_EQ(201, bind(card_of(household), key(number)).status);
    return key(number);
  }
  TestReply own_home(const std::string& phone_key) {
    return ask_open("/own-homes", {{"home_key", phone_key}});
  }
};
}  // namespace home
