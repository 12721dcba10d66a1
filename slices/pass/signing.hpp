// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Signatures: owed first, by a committed row, and made from that row afterwards.
#include "pass/passes.hpp"

namespace pass {
/// Writes that the pass is to be signed until then, or until its own end if that comes first.
Signing owe(Work&, Pass&, Instant until, std::string by);
/// Signs what was owed: the code of the pass. To be called in a transaction after the one that owes
/// it. None when that signing is not known, its key withdrawn, or its pass over.
std::optional<std::string> sign(Work&, const Uuid& signing);
}  // namespace pass
