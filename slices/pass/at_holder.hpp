// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One request of a holder: it runs in one transaction at the community of the pass, with its line
/// in that journal.
#include "pass/holder.hpp"

namespace pass {
struct Caller {
  routing::Desk& desk;
  std::string remote;
  std::string_view act;
};

/// What an act at a pass came to: `ended` stands in the journal ("bound").
using AtPass = std::function<Result<std::string>(Work&, Pass&)>;
/// Runs at the pass of that code. Refuses pass.code_shape, pass.too_many_tries, pass.no_such_code.
/// Answers the community.
Result<Uuid> run_at_code(const Caller&, std::string_view typed, const AtPass&);
/// Runs at the pass that a phone shows. Refuses pass.not_held.
Result<Uuid> run_at_shown(const Caller&, std::string_view shown, const AtPass&);
}  // namespace pass
