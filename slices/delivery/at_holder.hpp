// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a household sees on the phone that holds a pass of one of its members: what waits for it,
/// and nothing of anybody else.
#include <vector>

#include "delivery/delivery.hpp"
#include "platform/router/desk.hpp"

namespace delivery {
struct ShownPhone {
  Text<1, 600> shown;  ///< Whatever the phone shows, fresh.
};
BOOST_DESCRIBE_STRUCT(ShownPhone, (), (shown))
struct WaitingLine {
  std::string zone_name, shelf;
  ItemKind kind = ItemKind::parcel;
  std::int64_t waiting = 0;
  Instant since_at;         ///< The oldest.
  bool is_brought = false;  ///< A helper brings it, or has it already.
};
BOOST_DESCRIBE_STRUCT(WaitingLine, (), (zone_name, shelf, kind, waiting, since_at, is_brought))
struct WaitingList {
  std::vector<WaitingLine> items;  ///< By zone and kind; none for who is no resident.
};
BOOST_DESCRIBE_STRUCT(WaitingList, (), (items))

/// Refuses pass.not_held (shown).
Result<routing::Answered> list_waiting(routing::SlowWork&, const http::Request&);
}  // namespace delivery
