// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How often somebody may fail to prove who they are: counted in the database, so that every
/// process on it counts the same and a restart forgives nothing.
#include <string_view>
#include <vector>

#include "platform/router/desk.hpp"

namespace auth {
/// A try that has begun. It counts as a failure until it is forgiven.
struct Try {
  Uuid id;
};

/// What a try is counted under, and how many failures stand against the next within the policy's
/// time. Names and addresses are kept as blind indexes only: what is typed as a name may be a
/// password.
struct Counted {
  std::string_view kind;  ///< "name", "address", "enrolment".
  std::string text;
  std::int64_t most = 0;
};

/// Begins a try. Refuses auth.too_many_tries, with the seconds to wait, when one of the counts is
/// full; of two tries at once that would be the last, one is refused.
Result<Try> begin_try(routing::Desk&, const std::vector<Counted>&);
/// It was no failure: it counts no longer, for the name or for the address.
void forgive(db::Tx&, const Try&);
}  // namespace auth
