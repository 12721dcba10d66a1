// SPDX-License-Identifier: Apache-2.0
#include "hands/in_the_open.hpp"

#include "hands/at_code.hpp"
#include "hands/call_code.hpp"
#include "hands/policy.hpp"
#include "hands/quick.hpp"
#include "hands/sign_ups.hpp"

namespace hands {
namespace {
constexpr std::string_view self = "self";

/// The calls that run in these communities, in the order of the communities.
std::vector<OtherCall> calls_of(Work& work, const std::vector<place::Division>& communities,
                                const Uuid& but) {
  std::vector<Uuid> ids;
  for (const auto& one : communities) ids.push_back(one.id);
  std::vector<OtherCall> found;
  if (ids.empty()) return found;
  const auto calls = work.tx.all<Call>(
      "where community_id in (?*) and state = 'running' and sort = 'open' and closes_at > ? order "
      "by opened_at desc, id desc",
      ids, work.now);
  for (const auto& community : communities)
    for (const auto& call : calls)
      if (call.community_id == community.id && call.id != but)
        found.push_back({community.name, call.title, code_of_call(work.keys, call.id)});
  return found;
}

OpenCall told_of(Work& work, const AtCode& at) {
  const auto& call = at.call;
  OpenCall told;
  if (const auto community = place::find_division(work, work.community())) {
    told.community_name = community->name;
    if (const auto street = place::find_division(work, community->parent_id)) {
      told.street_name = street->name;
      if (call.sort == CallSort::open)
        told.others = calls_of(work, place::communities_below(work, street->id), call.id);
    }
  }
  const auto card = card_of_call(work, call);
  told.title = call.title;
  told.words = call.words;
  told.phone = call.phone;
  told.sort = call.sort;
  told.is_running = card.is_running;
  told.closes_at = call.closes_at;
  told.goal = call.goal;
  told.counted = card.count.counted;
  told.people_at_once = hands_policy(work.today()).people_of_sign_up;
  for (const auto& post : card.posts)
    told.posts.push_back({post.post, post.name, post.where_at, post.from_at, post.until_at,
                          post.wanted, post.taken >= post.wanted, post.skills});
  if (at.asked) {
    told.answer = at.asked->answer;
    told.is_placed = at.asked->is_placed;
  }
  return told;
}

PartyState state_of(Work& work, const Uuid& party, const std::vector<SignUp>& rows) {
  PartyState told{party, {}};
  for (const auto& row : rows) {
    PersonState one{row.id, row.state, {}, {}, {}, {}};
    for (const auto& post : posts_of(work, row.call_id)) {
      if (post.id != row.post_id) continue;
      one.post_name = post.name;
      one.where_at = post.where_at;
      one.from_at = post.from_at;
      one.until_at = post.until_at;
    }
    told.people.push_back(std::move(one));
  }
  return told;
}

Result<std::vector<SignUp>> known_party(Work& work, const AtCode& at, const Uuid& party) {
  auto rows = party_of(work, at.call.id, party);
  if (rows.empty()) return refuse(No::missing, "hands.no_such_sign_up", "party");
  return rows;
}
}  // namespace

Result<routing::Answered> look_at_call(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<CallCode>(http.body);
  if (!wanted) return refuse(wanted);
  OpenCall told;
  const auto done = read_at_code({slow.desk, slow.remote, "hands.look_at_call"},
                                 wanted->call_code.str(), [&](Work& work, const AtCode& at) {
                                   told = told_of(work, at);
                                   return Result<void>{};
                                 });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(told), http::Method::get);
}

Result<routing::Answered> list_street_calls(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<StreetCode>(http.body);
  if (!wanted) return refuse(wanted);
  const Caller caller{slow.desk, slow.remote, "hands.list_street_calls"};
  Result<void> may;
  std::optional<StreetCalls> told;
  slow.desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    const Counted wrong[] = {
        from_address(work, caller, "wrong", hands_policy(work.today()).wrong_of_address)};
    may = may_try(work, tries, wrong);
    const auto street = place::find_division(work, wanted->street.str());
    if (!street || street->level != place::Level::street) return;
    told =
        StreetCalls{street->name, calls_of(work, place::communities_below(work, street->id), {})};
  });
  if (!may) return refuse(may);
  if (told) return routing::answer_with(std::move(*told), http::Method::get);
  if (const auto counted = count_wrong(caller); !counted) return refuse(counted);
  return refuse(No::missing, "hands.no_such_street", "street");
}

Result<routing::Answered> sign_up(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewSignUp>(http.body);
  if (!wanted) return refuse(wanted);
  const Caller caller{slow.desk, slow.remote, "hands.sign_up"};
  SignUpReceipt receipt;
  const auto body = [&](Work& work, const AtCode& at) -> Result<std::string> {
    const auto& policy = hands_policy(work.today());
    const Counted counts[] = {from_address(work, caller, "sent", policy.sent_of_address),
                              {"call", at.call.id.text(), policy.sent_of_call, policy.address_ms}};
    if (const auto may = may_try(work, tries, counts); !may) return refuse(may);
    auto came = come_forward(work, at.call, *wanted);
    if (!came) return refuse(came);
    receipt = std::move(*came);
    if (receipt.is_repeated) return std::string("signed_up_again");
    count_tries(work, tries, counts);
    return std::string("signed_up");
  };
  const auto done = write_at_code(caller, wanted->call_code.str(), body);
  if (!done) return refuse(done);
  return routing::answer_with(std::move(receipt), http::Method::post);
}

Result<routing::Answered> look_at_sign_up(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<SignUpKey>(http.body);
  if (!wanted) return refuse(wanted);
  PartyState told;
  const auto done =
      read_at_code({slow.desk, slow.remote, "hands.look_at_sign_up"}, wanted->call_code.str(),
                   [&](Work& work, const AtCode& at) -> Result<void> {
                     const auto rows = known_party(work, at, wanted->party);
                     if (!rows) return refuse(rows);
                     told = state_of(work, wanted->party, *rows);
                     return {};
                   });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(told), http::Method::get);
}

Result<routing::Answered> withdraw(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<SignUpKey>(http.body);
  if (!wanted) return refuse(wanted);
  PartyState told;
  const auto done = write_at_code(
      {slow.desk, slow.remote, "hands.withdraw"}, wanted->call_code.str(),
      [&](Work& work, const AtCode& at) -> Result<std::string> {
        auto rows = known_party(work, at, wanted->party);
        if (!rows) return refuse(rows);
        for (auto& row : *rows)
          if (row.state != SignUpState::withdrawn && row.state != SignUpState::declined)
            take_out(work, row, self, "");
        told = state_of(work, wanted->party, party_of(work, at.call.id, wanted->party));
        return std::string("withdrew");
      });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(told), http::Method::post);
}

Result<routing::Answered> answer_call(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewOwnAnswer>(http.body);
  if (!wanted) return refuse(wanted);
  OwnAnswer told;
  const auto done =
      write_at_code({slow.desk, slow.remote, "hands.answer_call"}, wanted->call_code.str(),
                    [&](Work& work, const AtCode& at) -> Result<std::string> {
                      if (!at.asked) return refuse(No::conflict, "hands.not_asked", "call_code");
                      auto asked = *at.asked;
                      const auto said = answer_quick(work, at.call, asked, wanted->answer);
                      if (!said) return refuse(said);
                      told = {asked.answer, asked.is_placed};
                      return std::string("answered_self");
                    });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(told), http::Method::post);
}
}  // namespace hands
