// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Chains as JSON lines, to be checked where nobody of the house can change them.
#include <iosfwd>

#include "platform/journal/chain.hpp"

namespace journal {
/// One line of an export, without the line feed.
std::string export_line(const LineView&);

/// Writes every chain, or that of one community; then a last line that says how many and what
/// their heads come to. Memory: one line. Throws db::Fault when the stream takes no more.
Verdict export_chains(db::Tx&, std::ostream&, std::optional<Uuid> community = {});

/// Checks an export as strictly as it was written: a line that reads otherwise than it would be
/// written is a break ("line"), and so is a missing end ("cut").
Verdict check_export(std::istream&);
}  // namespace journal
