// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One request from the open: somebody with a code and no session. Everything of it happens in one
/// transaction with its line in the journal of the community, which says how it ended and nothing
/// that was typed.
#include "platform/router/desk.hpp"
#include "report/rows.hpp"
#include "report/tries.hpp"

namespace report {
/// Somebody at a door, whoever it is.
struct Caller {
  routing::Desk& desk;
  std::string remote;
  std::string_view act;
};

/// A refusal that is kept: the try counts, and stands in the journal.
template <class T>
struct Told {
  T reply{};
  std::optional<Refusal> refused;
  std::string ended;  ///< For the journal: "opened", "not_proven".
};

/// What a try is counted under.
Counted from_address(const Caller&, std::string_view kind, std::int64_t most, Day);
Counted at_door(const Letter&, std::string_view kind, std::int64_t most, Day);

/// Runs `body(work, letter)` at the letter of that code. A refusal that it returns undoes all;
/// `refused` in what it tells does not. Refuses report.code_shape; report.too_many_tries for an
/// address that had too many wrong codes; report.no_such_code, which counts.
using AtLetter = std::function<Result<std::string>(Work&, const Letter&, std::optional<Refusal>&)>;
Result<void> run_at_letter(const Caller&, std::string_view typed, const AtLetter& body);

template <class T>
Result<T> at_letter(const Caller& caller, std::string_view typed,
                    const std::function<Result<Told<T>>(Work&, const Letter&)>& body) {
  T reply;
  const auto done = run_at_letter(caller, typed,
                                  [&](Work& work, const Letter& letter,
                                      std::optional<Refusal>& refused) -> Result<std::string> {
                                    auto told = body(work, letter);
                                    if (!told) return refuse(told);
                                    refused = std::move(told->refused);
                                    reply = std::move(told->reply);
                                    return std::move(told->ended);
                                  });
  if (!done) return refuse(done);
  return reply;
}
}  // namespace report
