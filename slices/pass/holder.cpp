// SPDX-License-Identifier: Apache-2.0
#include "pass/holder.hpp"

#include "pass/at_holder.hpp"
#include "pass/hex.hpp"
#include "pass/policy.hpp"
#include "pass/sheets.hpp"
#include "pass/signing.hpp"

namespace pass {
namespace {
constexpr std::string_view holder_name = "holder";

std::vector<Pass> visits_of(Work& work, const Pass& host) {
  if (!host.household_id || host.kind == PassKind::visitor) return {};
  return work.tx.all<Pass>(
      "where community_id = ? and household_id = ? and kind = 'visitor' and state = 'asked' and "
      "until_at > ? order by issued_at, id",
      work.community(), *host.household_id, work.now);
}

/// Refuses pass.not_running; pass.holder_left of somebody who is not listed any more.
Result<void> may_hold(Work& work, const Pass& pass) {
  if (!pass.is_running(work.now)) return refuse(No::conflict, "pass.not_running");
  if (!pass.person_id) return {};
  const auto known = people::find_members(work, {*pass.person_id});
  const auto found = known.find(*pass.person_id);
  if (found == known.end() || found->second.standing != people::Standing::listed)
    return refuse(No::conflict, "pass.holder_left");
  return {};
}

Result<void> may_ask_again(Work& work, const Pass& pass) {
  const auto most = pass_policy(work.today()).signings_of_pass;
  const auto so_far = *work.tx.value<std::int64_t>(
      "select count(*) from pass_signing where community_id = ? and pass_id = ? and signed_at > ?",
      work.community(), pass.id, work.now + -day_ms);
  if (so_far < most) return {};
  Refusal refusal{No::too_many, "pass.too_many_signings", {}, {}, {}, hour_ms / second_ms};
  return tl::unexpected<Refusal>(std::move(refusal));
}

Signing owe_to_phone(Work& work, Pass& pass) {
  return owe(work, pass, work.now + pass_policy(work.today()).phone_ms, std::string(holder_name));
}

/// The row is committed: now it is signed.
Result<SignedPass> hand_over(const Caller& caller, const Uuid& community, const Signing& owed) {
  std::optional<SignedPass> made;
  caller.desk.read_as(routing::Desk::house(), community, [&](Work& work) {
    const auto pass = find_pass(work, owed.pass_id);
    auto code = sign(work, owed.id);
    if (!pass || !code) return;
    made = SignedPass{std::move(*code),
                      community_name(work),
                      masked(pass->name),
                      pass->kind,
                      gate_names(work, pass->gates.ids),
                      pass->from_at,
                      pass->until_at,
                      owed.until_at,
                      work.now,
                      pass_policy(work.today()).show_ms,
                      std::ssize(visits_of(work, *pass))};
  });
  if (!made) return refuse(No::conflict, "pass.not_running");
  return std::move(*made);
}

Answer answered(Result<SignedPass> made) {
  if (!made) return refuse(made);
  return routing::answer_with(std::move(*made), http::Method::post);
}
}  // namespace

Answer look_at_code(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<HolderCode>(http.body);
  if (!wanted) return refuse(wanted);
  PassOfCode told;
  const auto done = run_at_code(
      {slow.desk, slow.remote, "pass.look_at_code"}, wanted->digits.plain().str(),
      [&](Work& work, Pass& pass) -> Result<std::string> {
        told = {community_name(work), masked(pass.name),        pass.kind, pass.state, pass.from_at,
                pass.until_at,        pass.bound_at.has_value()};
        return "looked_at";
      });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(told), http::Method::get);
}

Answer bind_phone(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewBinding>(http.body);
  if (!wanted) return refuse(wanted);
  const auto point = from_hex(wanted->public_key.str());
  if (!point || !cose::is_key({cose::Algorithm::es256, *point}))
    return refuse(No::invalid, "pass.bad_key", "public_key");
  const Caller caller{slow.desk, slow.remote, "pass.bind_phone"};
  Signing owed;
  const auto done = run_at_code(caller, wanted->digits.plain().str(),
                                [&](Work& work, Pass& pass) -> Result<std::string> {
                                  if (pass.state == State::asked)
                                    return refuse(No::conflict, "pass.not_confirmed", "digits");
                                  // A phone whose answer was lost asks again with the same key.
                                  if (pass.bound_at && pass.holder_key != Bytes{*point})
                                    return refuse(No::conflict, "pass.bound_already", "digits");
                                  if (const auto may = may_hold(work, pass); !may)
                                    return refuse(may);
                                  pass.holder_key = Bytes{*point};
                                  pass.bound_at = pass.bound_at.value_or(work.now);
                                  owed = owe_to_phone(work, pass);
                                  return "bound";
                                });
  if (!done) return refuse(done);
  return answered(hand_over(caller, *done, owed));
}

Answer renew_signature(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<ShownPass>(http.body);
  if (!wanted) return refuse(wanted);
  const Caller caller{slow.desk, slow.remote, "pass.renew_signature"};
  Signing owed;
  const auto done =
      run_at_shown(caller, wanted->shown.str(), [&](Work& work, Pass& pass) -> Result<std::string> {
        if (const auto may = may_hold(work, pass); !may) return refuse(may);
        if (const auto may = may_ask_again(work, pass); !may) return refuse(may);
        owed = owe_to_phone(work, pass);
        return "signed_again";
      });
  if (!done) return refuse(done);
  return answered(hand_over(caller, *done, owed));
}

Answer list_visits(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<ShownPass>(http.body);
  if (!wanted) return refuse(wanted);
  VisitList list;
  const auto done =
      run_at_shown({slow.desk, slow.remote, "pass.list_visits"}, wanted->shown.str(),
                   [&](Work& work, Pass& host) -> Result<std::string> {
                     list.items.clear();
                     for (const auto& visit : visits_of(work, host))
                       list.items.push_back({visit.id, visit.name, visit.from_at, visit.until_at});
                     return "visits_listed";
                   });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(list), http::Method::get);
}

Answer answer_visit(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewVisitAnswer>(http.body);
  if (!wanted) return refuse(wanted);
  VisitList left;
  const auto done =
      run_at_shown({slow.desk, slow.remote, "pass.answer_visit"}, wanted->shown.str(),
                   [&](Work& work, Pass& host) -> Result<std::string> {
                     auto visit = find_pass(work, wanted->pass);
                     if (!visit || visit->kind != PassKind::visitor || !host.household_id ||
                         visit->household_id != host.household_id || host.kind == PassKind::visitor)
                       return refuse(No::missing, "pass.no_such_visit", "pass");
                     if (visit->state != State::asked)
                       return refuse(No::conflict, "pass.answered_already", "pass");
                     if (wanted->answer == VisitAnswer::confirmed) {
                       visit->state = State::valid;
                       visit->changed = next_change(work);
                       ++visit->revision;
                       work.tx.update(*visit);
                     } else {
                       end_pass(work, *visit, EndReason::declined, host.name);
                     }
                     left.items.clear();
                     for (const auto& one : visits_of(work, host))
                       left.items.push_back({one.id, one.name, one.from_at, one.until_at});
                     work.announce("pass.visit_answered", {visit->id});
                     return "answered_visit";
                   });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(left), http::Method::post);
}
}  // namespace pass
