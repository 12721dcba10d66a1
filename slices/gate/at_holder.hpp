// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What gates tell on the phone that holds a pass: which of them are open, and who looked at the
/// passages of the one whose pass it is.
#include "gate/history.hpp"
#include "place/place.hpp"
#include "platform/router/desk.hpp"

namespace gate {
struct ShownAtGate {
  Text<1, 600> shown;  ///< Whatever the phone shows, fresh.
};
BOOST_DESCRIBE_STRUCT(ShownAtGate, (), (shown))

struct HolderGate {
  std::string name;
  place::GateState state = place::GateState::open;
  std::optional<Span> hours;
};
BOOST_DESCRIBE_STRUCT(HolderGate, (), (name, state, hours))
/// One gate was kept and others were closed, and some of those still are.
struct HolderNotice {
  std::string gate_name;            ///< Which stays open.
  std::vector<std::string> closed;  ///< Names of those that do not.
  std::string reason;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(HolderNotice, (), (gate_name, closed, reason, at))
struct HolderGates {
  std::vector<HolderGate> items;  ///< Of the holder's compound: the open ones first, then by name.
  std::optional<HolderNotice> notice;
};
BOOST_DESCRIBE_STRUCT(HolderGates, (), (items, notice))

struct HolderLooks {
  std::vector<HistoryLook> items;  ///< The latest first, at most 50; none of a pass that is over.
};
BOOST_DESCRIBE_STRUCT(HolderLooks, (), (items))

/// Each refuses pass.not_held (shown).
/// POST /pass-gates, a look.
Result<routing::Answered> tell_gates(routing::SlowWork&, const http::Request&);
/// POST /pass-passage-looks, a look.
Result<routing::Answered> tell_looks(routing::SlowWork&, const http::Request&);
}  // namespace gate
