// SPDX-License-Identifier: Apache-2.0
#include "pass/at_holder.hpp"

#include "pass/code.hpp"
#include "pass/policy.hpp"
#include "pass/tries.hpp"
#include "pass/wire.hpp"

namespace pass {
namespace {
/// Nobody that the house knows.
const Actor somebody{};

struct Ended {
  std::optional<Uuid> pass;
  std::string ended;
};
BOOST_DESCRIBE_STRUCT(Ended, (), (pass, ended))

Counted wrong_from(const Work& work, const Caller& caller) {
  return {"", caller.remote, pass_policy(Day::in_china(work.now)).codes_of_address, hour_ms};
}

void note(Work& work, const Pass& pass, const std::string& ended) {
  work.kept_request = json::write(Ended{pass.id, ended});
  work.announce("pass." + ended, {pass.id});
}

std::optional<Pass> find_by_code(Work& work, std::string_view code) {
  for (auto& pass : work.tx.all<Pass>("where code_hash = ?", hash_of(work.keys, code)))
    if (code_of(work.keys, pass.id) == code) return std::move(pass);
  return std::nullopt;
}

/// True when the pass's own phone signed it within the policy's time.
bool is_held(const Work& work, const Pass& pass, const Code& code) {
  const auto& policy = pass_policy(work.today());
  const auto shown_at = code.claims.shown_at.value_or(Instant{});
  return code.held && pass.holder_key && shown_at + policy.shown_for_ms >= work.now &&
         shown_at <= work.now + policy.clock_ms &&
         cose::is_signed_by(*code.held, {cose::Algorithm::es256, pass.holder_key->content});
}
}  // namespace

Result<Uuid> run_at_code(const Caller& caller, std::string_view typed, const AtPass& body) {
  const auto code = digit_code::read(typed);
  if (!code) return refuse(No::invalid, "pass.code_shape", "digits");
  Uuid community;
  caller.desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    const auto pass = find_by_code(work, *code);
    community = pass ? pass->community_id : Uuid{};
  });
  bool is_wrong = false;
  const auto done = caller.desk.run_as(somebody, community, std::string(caller.act), "{}",
                                       [&](Work& work) -> Result<int> {
                                         is_wrong = false;
                                         const Counted wrong[] = {wrong_from(work, caller)};
                                         if (const auto may = may_try(work, tries, wrong); !may)
                                           return refuse(may);
                                         auto pass = find_by_code(work, *code);
                                         if (!pass || pass->community_id != community) {
                                           count_tries(work, tries, wrong);
                                           work.kept_request = json::write(Ended{{}, "wrong_code"});
                                           is_wrong = true;
                                           return 0;
                                         }
                                         const auto ended = body(work, *pass);
                                         if (!ended) return refuse(ended);
                                         note(work, *pass, *ended);
                                         return 0;
                                       });
  if (!done) return refuse(done);
  if (is_wrong) return refuse(No::missing, "pass.no_such_code", "digits");
  return community;
}

Result<Uuid> run_at_shown(const Caller& caller, std::string_view shown, const AtPass& body) {
  const auto code = read_code(shown);
  const auto not_held = [] { return refuse(No::forbidden, "pass.not_held", "shown"); };
  if (!code || !code->held) return not_held();
  Uuid community;
  caller.desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    for (const auto& pass : work.tx.all<Pass>("where id = ?", code->claims.pass))
      if (is_held(work, pass, *code)) community = pass.community_id;
  });
  if (community.is_nil()) return not_held();
  const auto done = caller.desk.run_as(somebody, community, std::string(caller.act), "{}",
                                       [&](Work& work) -> Result<int> {
                                         auto pass = find_pass(work, code->claims.pass);
                                         if (!pass || !is_held(work, *pass, *code))
                                           return not_held();
                                         const auto ended = body(work, *pass);
                                         if (!ended) return refuse(ended);
                                         note(work, *pass, *ended);
                                         return 0;
                                       });
  if (!done) return refuse(done);
  return community;
}
}  // namespace pass
