// SPDX-License-Identifier: Apache-2.0
#include "platform/http/early_links.hpp"

#include <gtest/gtest.h>

#include "base/result.hpp"

namespace http {
namespace {
const EarlyLinks& early() {
  static const EarlyLinks links(R"([
    {"path": "/", "who": "stranger", "links": "<sign-in>"},
    {"path": "/c/*", "who": "stranger", "links": "<sign-in>"},
    {"path": "/c/:place", "who": "user", "links": "<today>, </p/:place/a>, </p/:place/b>"},
    {"path": "/c/:place/board", "who": "user", "links": "<board of :place>"},
    {"path": "/c/*", "who": "user", "links": "<frame>"}])");
  return links;
}

TEST(EarlyLinks, AUserGetsThoseOfHisPageWithItsPlace) {
  EXPECT_EQ(early().find("/c/018f-a", Visitor::user), "<today>, </p/018f-a/a>, </p/018f-a/b>");
  EXPECT_EQ(early().find("/c/018f-a/board", Visitor::user), "<board of 018f-a>");
}

TEST(EarlyLinks, APageWithoutItsOwnGetsThoseOfItsFrame) {
  EXPECT_EQ(early().find("/c/018f-a/board/north", Visitor::user), "<frame>");
  EXPECT_EQ(early().find("/c/018f-a/", Visitor::user), "<frame>");
}

TEST(EarlyLinks, AStrangerGetsTheSignInAndNothingOfAPlace) {
  EXPECT_EQ(early().find("/", Visitor::stranger), "<sign-in>");
  EXPECT_EQ(early().find("/c/018f-a/board", Visitor::stranger), "<sign-in>");
  EXPECT_EQ(early().find("/", Visitor::user), "");
  EXPECT_EQ(early().find("/help", Visitor::stranger), "");
}

TEST(EarlyLinks, NothingOfAnAddressGetsIntoAHeaderUnlessItIsPlain) {
  for (const auto* place : {"a\r\nSet-Cookie: x", "a>;b", "a%0d", "", ":place", "a.b"})
    EXPECT_EQ(early().find(std::string("/c/") + place, Visitor::user), "<frame>") << place;
}

TEST(EarlyLinks, AClientWithoutThemHasNone) {
  EXPECT_EQ(EarlyLinks("").find("/", Visitor::user), "");
  EXPECT_THROW(EarlyLinks("[{}]"), std::exception);
}
}  // namespace
}  // namespace http
