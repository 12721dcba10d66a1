// SPDX-License-Identifier: Apache-2.0
#include "hands/calls.hpp"

#include <algorithm>
#include <set>

#include "hands/call_code.hpp"
#include "hands/call_lookups.hpp"
#include "hands/phone_rules.hpp"
#include "hands/policy.hpp"
#include "platform/app.hpp"
#include "platform/auth/invitations.hpp"
#include "platform/http/qr.hpp"

namespace hands {
namespace {
constexpr std::int64_t most_calls = 100;
/// The code stands behind '#': a browser never sends it, so it stands in no log on its way. A
/// letter before it says by which way it went.
constexpr std::string_view page = "/h";

/// Refuses hands.ends_too_early, hands.too_long, hands.goal_after_end.
Result<void> may_run(const Work& work, Instant opened_at, Instant goal_at, Instant closes_at) {
  if (closes_at <= work.now) return refuse(No::invalid, "hands.ends_too_early", "closes_at");
  if (closes_at > opened_at + hands_policy(work.today()).longest_call_ms)
    return refuse(No::invalid, "hands.too_long", "closes_at");
  if (goal_at > closes_at || goal_at <= opened_at)
    return refuse(No::invalid, "hands.goal_after_end", "goal_at");
  return {};
}

Result<void> may_call_at(const std::string& phone) {
  return phone.empty() ? Result<void>{} : may_be_phone(phone, "phone");
}

Result<std::vector<CallPost>> posts_in(const Work& work, const NewCall& wanted) {
  if (wanted.posts.empty()) return refuse(No::invalid, "hands.no_posts", "posts");
  if (std::ssize(wanted.posts) > hands_policy(work.today()).posts_of_call)
    return refuse(No::invalid, "hands.too_many_posts", "posts");
  std::vector<CallPost> posts;
  std::set<Uuid> seen;
  for (const auto& one : wanted.posts) {
    const auto field = item_of("posts", posts.size());
    if (!seen.insert(one.id).second) return refuse(No::invalid, "hands.named_twice", field + "/id");
    if (one.until_at <= one.from_at)
      return refuse(No::invalid, "hands.times_reversed", field + "/until_at");
    if (std::set<Skill>(one.skills.begin(), one.skills.end()).size() != one.skills.size())
      return refuse(No::invalid, "hands.named_twice", field + "/skills");
    posts.push_back({work.place.community, one.id, wanted.id, std::ssize(posts), one.name.str(),
                     one.where_at.str(), one.from_at, one.until_at, one.wanted, one.skills, 0});
  }
  return posts;
}

bool is_any_taken(Work& work, const NewCall& wanted) {
  if (find_call(work, wanted.id)) return true;
  std::vector<Uuid> ids;
  for (const auto& post : wanted.posts) ids.push_back(post.id);
  return !work.tx.all<CallPost>("where community_id = ? and id in (?*)", work.community(), ids)
              .empty();
}

/// Refuses hands.no_such_call, house.changed_meanwhile, hands.call_over.
Result<Call> call_to_change(Work& work, const Uuid& id, std::int64_t revision) {
  auto call = find_call(work, id);
  if (!call) return refuse(No::missing, "hands.no_such_call", "call");
  if (call->revision != revision) return changed_meanwhile(json::write(card_of_call(work, *call)));
  if (call->state == CallState::closed) return refuse(No::conflict, "hands.call_over", "call");
  return std::move(*call);
}

bool leads_here_only(std::string_view base) {
  return base.starts_with("http://") || base.find("//localhost") != std::string_view::npos ||
         base.find("//127.") != std::string_view::npos ||
         base.find("//[::1]") != std::string_view::npos;
}

std::vector<AskedLink> links_of(Work& work, const Call& call, const std::string& address) {
  std::vector<Uuid> ids;
  for (const auto& one :
       work.tx.all<Asked>("where community_id = ? and call_id = ?", work.community(), call.id))
    if (one.answer == QuickAnswer::none) ids.push_back(one.hand_id);
  const auto rows = hands_by_id(work, ids);
  const Names names(work, rows);
  std::vector<AskedLink> links;
  for (const auto& row : rows)
    links.push_back(
        {row.id, names.of(row), address + "#q" + code_of_asked(work.keys, call.id, row.id)});
  return links;
}
}  // namespace

Result<CallList> list_calls(Work& work) {
  const auto& policy = hands_policy(work.today());
  CallList list{{}, policy.goal_people, policy.goal_ms};
  auto calls = work.tx.all<Call>("where community_id = ? order by opened_at desc, id desc limit ?",
                                 work.community(), most_calls);
  std::stable_partition(calls.begin(), calls.end(),
                        [&](const Call& call) { return call.is_running(work.now); });
  for (const auto& call : calls) list.items.push_back(card_of_call(work, call));
  return list;
}

Result<CallCard> open_call(Work& work, const CallKey& key) {
  const auto call = find_call(work, key.call);
  if (!call) return refuse(No::missing, "hands.no_such_call", "call");
  return card_of_call(work, *call);
}

Result<CallCard> make_call(Work& work, const NewCall& wanted) {
  const auto& policy = hands_policy(work.today());
  const auto posts = posts_in(work, wanted);
  if (!posts) return refuse(posts);
  Call call;
  call.community_id = work.community();
  call.id = wanted.id;
  call.title = wanted.title.str();
  call.words = wanted.words.str();
  call.phone = wanted.phone.str();
  call.goal = wanted.goal ? std::int64_t(*wanted.goal) : policy.goal_people;
  call.closes_at = wanted.closes_at;
  call.goal_at = wanted.goal_at.value_or(std::min(work.now + policy.goal_ms, wanted.closes_at));
  call.code_hash = hash_of_code(work.keys, code_of_call(work.keys, call.id));
  call.opened_at = work.now;
  call.opened_by = work.actor.name;
  if (const auto may = may_run(work, work.now, call.goal_at, call.closes_at); !may)
    return refuse(may);
  if (const auto may = may_call_at(call.phone); !may) return refuse(may);
  if (is_any_taken(work, wanted)) return refuse(No::conflict, "hands.id_taken", "id");
  insert_call(work, call, *posts);
  work.announce("hands.call_opened", {call.id});
  return card_of_call(work, call);
}

Result<CallCard> change_call(Work& work, const CallEdit& wanted) {
  auto call = call_to_change(work, wanted.call, wanted.revision);
  if (!call) return refuse(call);
  if (const auto may = may_run(work, call->opened_at, wanted.goal_at, wanted.closes_at); !may)
    return refuse(may);
  if (const auto may = may_call_at(wanted.phone.str()); !may) return refuse(may);
  call->title = wanted.title.str();
  call->words = wanted.words.str();
  call->phone = wanted.phone.str();
  call->goal = wanted.goal;
  call->goal_at = wanted.goal_at;
  call->closes_at = wanted.closes_at;
  ++call->revision;
  work.tx.update(*call);
  work.announce("hands.call_changed", {call->id});
  return card_of_call(work, *call);
}

Result<CallCard> close_call(Work& work, const CallEnd& wanted) {
  auto call = call_to_change(work, wanted.call, wanted.revision);
  if (!call) return refuse(call);
  call->state = CallState::closed;
  call->closed_at = work.now;
  call->closed_by = work.actor.name;
  ++call->revision;
  work.tx.update(*call);
  work.announce("hands.call_changed", {call->id});
  return card_of_call(work, *call);
}

Result<CallSheet> open_call_sheet(Work& work, const CallSheetQuery& query) {
  const auto call = find_call(work, query.call);
  if (!call) return refuse(No::missing, "hands.no_such_call", "call");
  std::vector<std::string> addresses;
  if (work.sockets.own_addresses) addresses = work.sockets.own_addresses();
  const auto base = auth::base_for_phones(query.base.str(), addresses);
  if (!base) return refuse(No::invalid, "auth.bad_base", "base");
  CallSheet sheet;
  if (const auto community = place::find_division(work, work.community()))
    sheet.community_name = community->name;
  sheet.title = call->title;
  sheet.words = call->words;
  sheet.phone = call->phone;
  sheet.page = *base + std::string(page);
  sheet.is_reachable = !leads_here_only(*base);
  for (const auto& post : posts_of(work, call->id)) sheet.posts.push_back(card_of_post(post));
  if (call->sort == CallSort::quick) {
    sheet.asked = links_of(work, *call, sheet.page);
  } else {
    const auto code = code_of_call(work.keys, call->id);
    sheet.code = digit_code::in_groups(code);
    sheet.online_link = sheet.page + "#o" + code;
    sheet.chat_link = sheet.page + "#c" + code;
    sheet.paper_qr = http::qr_rows(sheet.page + "#p" + code);
    sheet.online_qr = http::qr_rows(sheet.online_link);
  }
  work.looked("hands.call_sheet", call->id);
  return sheet;
}
}  // namespace hands
