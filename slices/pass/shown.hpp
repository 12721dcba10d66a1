// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Phones that hold a pass, for slices that have something to tell their holders.
///
/// Part of the contract of pass: others include pass.hpp.
#include <functional>
#include <string_view>

#include "pass/pass.hpp"

namespace routing {
struct SlowWork;
}

namespace pass {
/// Runs once, or again, in one transaction at the community of the pass, with its line in that
/// journal.
using TellHolder = std::function<void(Work&, const Holder&)>;
/// At the pass that a phone shows, fresh. Refuses pass.not_held (shown).
Result<void> at_shown(routing::SlowWork&, std::string_view act, std::string_view shown,
                      const TellHolder&);

/// Whoever of the community has a resident's pass that runs on a phone.
std::vector<Uuid> residents_on_phones(Work&);
}  // namespace pass
