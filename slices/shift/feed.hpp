// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The calendar of a hand: a secret address that a phone asks again and again.
#include "platform/router/desk.hpp"
#include "shift/lookups.hpp"

namespace shift {
constexpr std::string_view feed_path = "/api/v1/shift-feeds/";

struct FeedKey {
  Text<1, 64> feed;
};
BOOST_DESCRIBE_STRUCT(FeedKey, (), (feed))
/// The told turns of the hand, from a month ago on, and those that were dropped since as cancelled.
/// 304 where the caller has it already. Refuses shift.too_many_tries, shift.no_such_code (which
/// counts).
Result<routing::Answered> open_feed(routing::SlowWork&, const http::Request&);

void plug_feed(App&);
}  // namespace shift
