// SPDX-License-Identifier: Apache-2.0
#include "platform/router/router.hpp"

#include <gtest/gtest.h>

namespace routing_test {
struct Card {
  Text<1, 10> name;
  std::optional<Whole<1, 5>> size;
};
BOOST_DESCRIBE_STRUCT(Card, (), (name, size))
struct CardKey {
  Uuid card;
  std::optional<Whole<1, 9>> limit;
};
BOOST_DESCRIBE_STRUCT(CardKey, (), (card, limit))

Result<Card> open_card(Work&, const CardKey&) { return Card{"a", 1}; }
Result<Card> add_card(Work&, const Card& card) { return card; }
}  // namespace routing_test

namespace routing {
namespace {
Router table() {
  Router router;
  router.get<routing_test::open_card>("/places/{place}/cards/{card}",
                                      auth::may(auth::Role::command));
  router.post<routing_test::add_card>("/cards", auth::signed_in());
  return router;
}

Result<Prepared> prepared(const Route& route, std::string body, Pairs path, Pairs query = {}) {
  http::Request http;
  return route.prepare({http, path, query, &body});
}

std::string pointers(const Refusal& refusal) {
  std::string all;
  for (const auto& finding : refusal.findings) all += finding.pointer + ' ' + finding.code + ';';
  return all;
}
}  // namespace

TEST(Router, ReadsTheNameOfTheActFromTheActItself) {
  EXPECT_EQ("routing_test.add_card", name_of_act<routing_test::add_card>());
}

TEST(Router, FindsARouteAndTheNamesInItsPath) {
  const auto router = table();
  const auto match = router.match(http::Method::get, "/places/p%201/cards/c");
  ASSERT_TRUE(match.route);
  EXPECT_EQ((Pairs{{"place", "p 1"}, {"card", "c"}}), match.path);
}

TEST(Router, TellsAnUnknownPathFromAWrongMethod) {
  const auto router = table();
  EXPECT_TRUE(router.match(http::Method::get, "/nothing").allowed.empty());
  const auto match = router.match(http::Method::patch, "/cards");
  EXPECT_FALSE(match.route);
  EXPECT_EQ(std::vector{http::Method::post}, match.allowed);
  for (const auto* odd :
       {"/cards/", "//cards", "cards", "", "/places//cards/c", "/places/%zz/cards/c"})
    EXPECT_FALSE(router.match(http::Method::post, odd).route) << odd;
}

TEST(Router, RefusesARouteAtAPlaceWithoutThePlaceInItsPath) {
  Router router;
  EXPECT_THROW(router.post<routing_test::add_card>("/cards", auth::may(auth::Role::command)), Bug);
  EXPECT_THROW(router.post<routing_test::add_card>("/places/{place}/cards", auth::signed_in()),
               Bug);
}

TEST(Router, RefusesTheSameRouteTwice) {
  auto router = table();
  EXPECT_THROW(router.post<routing_test::add_card>("/cards", auth::signed_in()), Bug);
}

TEST(Router, PutsPathAndQueryWhereTheRequestExpectsThem) {
  const auto router = table();
  const auto& route = *router.routes().front();
  const Pairs path{{"place", "x"}, {"card", "018f0000-0000-7000-8000-000000000001"}};
  EXPECT_TRUE(prepared(route, "", path, {{"limit", "3"}}));
  const auto refused = prepared(route, "", path, {{"limit", "many"}, {"colour", "red"}});
  ASSERT_FALSE(refused);
  EXPECT_EQ("/limit json.expected_whole;/colour json.unknown_field;", pointers(refused.error()));
  EXPECT_EQ("/card json.expected_id;", pointers(prepared(route, "", {{"card", "1"}}).error()));
}

TEST(Router, NamesEveryFaultOfABody) {
  const auto router = table();
  const auto& route = *router.routes().back();
  EXPECT_TRUE(prepared(route, R"({"name":"a"})", {}));
  EXPECT_EQ("/name json.expected_text;/size json.out_of_range;/x json.unknown_field;",
            pointers(prepared(route, R"({"name":1,"size":9,"x":0})", {}).error()));
  EXPECT_EQ("json.malformed", prepared(route, "{", {}).error().code);
  EXPECT_EQ("json.expected_object", prepared(route, "[]", {}).error().code);
  EXPECT_EQ("/name json.required;", pointers(prepared(route, "", {}).error()));
}

TEST(Router, ALookAsksWithABodyAndIsAnsweredAsARead) {
  Router router;
  router.look<routing_test::add_card>("/card-looks", auth::signed_in());
  const auto& route = *router.routes().front();
  EXPECT_EQ(http::Method::post, route.method);
  EXPECT_FALSE(route.is_write()) << "it needs no key, and the journal keeps no body";
  EXPECT_TRUE(prepared(route, R"({"name":"a"})", {})->for_journal.empty());
  EXPECT_EQ("/name json.required;", pointers(prepared(route, "", {}).error()));
  const auto document = boost::json::parse(openapi(router, "1")).as_object();
  const auto& post = document.at("paths").at("/card-looks").at("post").as_object();
  EXPECT_TRUE(post.contains("requestBody"));
  EXPECT_TRUE(post.at("responses").as_object().contains("200"));
}

TEST(Router, DecodesQueriesAndRefusesMalformedOnes) {
  EXPECT_EQ((Pairs{{"q", "张 三"}, {"a", ""}}), *decode_query("q=%E5%BC%A0+%E4%B8%89&a"));
  EXPECT_FALSE(decode_query("q=%E5%BC"));
  EXPECT_FALSE(decode_query("q=%4"));
}

TEST(Router, DescribesItselfAsOpenApi) {
  const auto document = boost::json::parse(openapi(table(), "1")).as_object();
  EXPECT_EQ("3.1.0", document.at("openapi").as_string());
  const auto& paths = document.at("paths").as_object();
  const auto& get = paths.at("/places/{place}/cards/{card}").at("get").as_object();
  EXPECT_EQ(3u, get.at("parameters").as_array().size());
  EXPECT_TRUE(get.at("responses").as_object().contains("403"));
  const auto& post = paths.at("/cards").at("post").as_object();
  const auto& body =
      post.at("requestBody").at("content").at("application/json").at("schema").as_object();
  EXPECT_EQ(boost::json::array{"name"}, body.at("required").as_array());
  EXPECT_EQ(false, body.at("additionalProperties").as_bool());
}
}  // namespace routing
