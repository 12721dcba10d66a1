// SPDX-License-Identifier: Apache-2.0
#include "hands/at_code.hpp"

#include "hands/call_code.hpp"
#include "hands/policy.hpp"

namespace hands {
namespace {
/// Nobody that the house knows.
const Actor somebody_open{};

struct EndedAtCode {
  Uuid call;
  std::string ended;
};
BOOST_DESCRIBE_STRUCT(EndedAtCode, (), (call, ended))

std::optional<AtCode> find_at(Work& work, const std::string& code) {
  const auto hash = hash_of_code(work.keys, code);
  for (auto& call : work.tx.all<Call>("where code_hash = ?", hash))
    if (code_of_call(work.keys, call.id) == code) return AtCode{std::move(call), {}};
  for (auto& asked : work.tx.all<Asked>("where code_hash = ?", hash))
    if (code_of_asked(work.keys, asked.call_id, asked.hand_id) == code)
      if (auto call = work.tx.one<Call>("where community_id = ? and id = ?", asked.community_id,
                                        asked.call_id))
        return AtCode{std::move(*call), std::move(asked)};
  return std::nullopt;
}

/// The community whose code that is. Refuses as read_at_code.
Result<Uuid> community_of(const Caller& caller, const std::string& code) {
  Result<void> may;
  std::optional<Uuid> community;
  caller.desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    const Counted wrong[] = {
        from_address(work, caller, "wrong", hands_policy(work.today()).wrong_of_address)};
    may = may_try(work, tries, wrong);
    if (const auto at = find_at(work, code)) community = at->call.community_id;
  });
  if (!may) return refuse(may);
  if (community) return *community;
  if (const auto counted = count_wrong(caller); !counted) return refuse(counted);
  return refuse(No::missing, "hands.no_such_code", "call_code");
}
}  // namespace

Counted from_address(const Work& work, const Caller& caller, std::string_view kind,
                     std::int64_t most) {
  return {kind, caller.remote, most, hands_policy(Day::in_china(work.now)).address_ms};
}

Result<void> count_wrong(const Caller& caller) {
  const auto done = caller.desk.run_as(
      somebody_open, {}, std::string(caller.act), "{}", [&](Work& work) -> Result<int> {
        const Counted wrong[] = {
            from_address(work, caller, "wrong", hands_policy(work.today()).wrong_of_address)};
        if (const auto may = may_try(work, tries, wrong); !may) return refuse(may);
        count_tries(work, tries, wrong);
        work.kept_request = R"({"ended":"wrong_code"})";
        return 0;
      });
  if (!done) return refuse(done);
  return {};
}

Result<void> read_at_code(const Caller& caller, std::string_view typed,
                          const std::function<Result<void>(Work&, const AtCode&)>& body) {
  const auto code = digit_code::read(typed);
  if (!code) return refuse(No::invalid, "hands.code_shape", "call_code");
  const auto community = community_of(caller, *code);
  if (!community) return refuse(community);
  Result<void> done;
  caller.desk.read_as(routing::Desk::house(), *community, [&](Work& work) {
    const auto at = find_at(work, *code);
    done =
        at ? body(work, *at) : Result<void>(refuse(No::missing, "hands.no_such_code", "call_code"));
  });
  return done;
}

Result<void> write_at_code(const Caller& caller, std::string_view typed,
                           const std::function<Result<std::string>(Work&, const AtCode&)>& body) {
  const auto code = digit_code::read(typed);
  if (!code) return refuse(No::invalid, "hands.code_shape", "call_code");
  const auto community = community_of(caller, *code);
  if (!community) return refuse(community);
  const auto done = caller.desk.run_as(
      somebody_open, *community, std::string(caller.act), "{}", [&](Work& work) -> Result<int> {
        const auto at = find_at(work, *code);
        if (!at) return refuse(No::missing, "hands.no_such_code", "call_code");
        const auto ended = body(work, *at);
        if (!ended) return refuse(ended);
        work.kept_request = json::write(EndedAtCode{at->call.id, *ended});
        work.announce("hands." + *ended, {at->call.id});
        return 0;
      });
  if (!done) return refuse(done);
  return {};
}
}  // namespace hands
