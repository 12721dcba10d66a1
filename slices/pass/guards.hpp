// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a guard's phone carries: the keys, the revoked passes, and who the holders are.
#include "pass/passes.hpp"

namespace pass {
struct TrustQuery {
  std::optional<Whole<0, 1'000'000'000>>
      since;  ///< The cursor of the last answer; all when absent.
};
BOOST_DESCRIBE_STRUCT(TrustQuery, (), (since))
struct TrustSheet {
  Uuid community;
  Instant now;
  std::int64_t cursor = 0;
  std::vector<TrustedKey> keys;  ///< Always all.
  std::vector<Uuid> revoked;     ///< After `since`; those whose codes end by themselves are absent.
  std::int64_t shown_for_ms = 0, show_ms = 0, clock_ms = 0;
};
BOOST_DESCRIBE_STRUCT(TrustSheet, (),
                      (community, now, cursor, keys, revoked, shown_for_ms, show_ms, clock_ms))
Result<TrustSheet> open_trust(Work&, const TrustQuery&);

struct RosterLine {
  Uuid pass;
  std::string alias;
  PassKind kind = PassKind::resident;
  Medium medium = Medium::phone;
  std::string name, door;
  std::vector<Uuid> gates;
  Instant from, until;
};
BOOST_DESCRIBE_STRUCT(RosterLine, (), (pass, alias, kind, medium, name, door, gates, from, until))
struct Roster {
  Instant now;
  std::vector<RosterLine> items;  ///< By door, then by name.
};
BOOST_DESCRIBE_STRUCT(Roster, (), (now, items))
/// Who may hold a pass now; noted as a look at the roster.
Result<Roster> open_roster(Work&);
}  // namespace pass
