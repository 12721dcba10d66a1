// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One request from the open: somebody with a code and no session. What it writes stands in one
/// transaction with its line in the journal of the community, which says how it ended and nothing
/// that was typed.
#include <functional>

#include "hands/call_rows.hpp"
#include "hands/tries.hpp"
#include "platform/router/desk.hpp"

namespace hands {
struct Caller {
  routing::Desk& desk;
  std::string remote;
  std::string_view act;
};

/// What a code leads to.
struct AtCode {
  Call call;
  std::optional<Asked> asked;
};

Counted from_address(const Work&, const Caller&, std::string_view kind, std::int64_t most);

/// Reads at the code. Refuses hands.code_shape, hands.too_many_tries for an address that had too
/// many wrong codes, hands.no_such_code, which counts.
Result<void> read_at_code(const Caller&, std::string_view typed,
                          const std::function<Result<void>(Work&, const AtCode&)>& body);
/// Writes at the code; `body` answers how it ended, for the journal ("" for nothing new). Refuses
/// as read_at_code.
Result<void> write_at_code(const Caller&, std::string_view typed,
                           const std::function<Result<std::string>(Work&, const AtCode&)>& body);
/// Counts what led nowhere against the address. Refuses hands.too_many_tries.
Result<void> count_wrong(const Caller&);
}  // namespace hands
