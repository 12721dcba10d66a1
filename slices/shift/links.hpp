// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The personal links of hands: their codes, and how they are handed out.
#include "platform/digit_code.hpp"
#include "shift/lookups.hpp"

namespace shift {
std::string code_of_link(const Keys&, const Link&);
/// The address of a calendar: 32 letters and digits that nobody types.
std::string feed_of_link(const Keys&, const Link&);
db::Bytes hash_of_code(const Keys&, std::string_view code);
db::Bytes hash_of_feed(const Keys&, std::string_view feed);

std::optional<Link> find_link(Work&, const Uuid& hand);
/// The link of the hand, made where there is none.
Link link_of(Work&, const Uuid& hand);

/// The same as read_by_link by the address of a calendar.
Result<void> read_by_feed(routing::SlowWork&, std::string_view act, std::string_view feed,
                          const std::function<Result<void>(Work&, const Uuid& hand)>& body);

struct LinkKept {
  Uuid hand;
  std::int64_t round = 1;
};
BOOST_DESCRIBE_STRUCT(LinkKept, (), (hand, round))
struct LinkEnd {
  Uuid hand;
};
BOOST_DESCRIBE_STRUCT(LinkEnd, (), (hand))
/// Another link in place of the one that somebody lost; the old one and the old calendar end.
/// Refuses hands.no_such_hand.
Result<LinkKept> renew_link(Work&, const LinkEnd&);
}  // namespace shift
