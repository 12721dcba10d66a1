// SPDX-License-Identifier: Apache-2.0
#include "hands/coming.hpp"

#include <set>

#include "hands/phone_rules.hpp"
#include "hands/policy.hpp"
#include "hands/sign_ups.hpp"

namespace hands {
namespace {
/// Refuses as come_forward.
Result<void> may_come(Work& work, const Call& call, const Party& party) {
  if (!call.is_running(work.now)) return refuse(No::conflict, "hands.call_over", "call");
  if (call.sort != CallSort::open) return refuse(No::conflict, "hands.not_open", "call");
  if (party.people.empty()) return refuse(No::invalid, "hands.nobody_signs_up", "people");
  if (std::ssize(party.people) > hands_policy(work.today()).people_of_sign_up)
    return refuse(No::invalid, "hands.too_many_people", "people");
  if (!party.people.front().phone)
    return refuse(No::invalid, "hands.phone_needed", "people/0/phone");
  std::set<Uuid> posts, ids;
  for (const auto& post : posts_of(work, call.id)) posts.insert(post.id);
  for (const auto& wish : party.wishes)
    if (!posts.contains(wish)) return refuse(No::missing, "hands.no_such_post", "wishes");
  for (std::size_t i = 0; i < party.people.size(); ++i) {
    const auto& one = party.people[i];
    const auto field = item_of("people", i);
    if (!ids.insert(one.id).second || find_sign_up(work, one.id))
      return refuse(No::conflict, "hands.id_taken", field + "/id");
    if (!one.phone) continue;
    const auto may = may_be_phone(one.phone->plain().str(), field + "/phone");
    if (!may) return refuse(may);
  }
  return {};
}

SignUp row_of(Work& work, const Call& call, const Party& party, const NewPersonOfParty& one) {
  SignUp row;
  row.community_id = work.community();
  row.id = one.id;
  row.call_id = call.id;
  row.party_id = party.id;
  work.seal<&SignUp::name>(row, one.name.plain().str());
  work.seal<&SignUp::phone>(row, one.phone ? one.phone->plain().str() : "");
  work.seal<&SignUp::door>(row, party.door ? party.door->plain().str() : "");
  row.profile.kinds = one.kinds;
  row.profile.skills = one.skills;
  row.profile.limits = one.limits;
  row.profile.hours = party.hours;
  row.wishes.posts = party.wishes;
  row.source = party.source;
  row.received_at = work.now;
  return row;
}
}  // namespace

std::vector<SignUp> party_of(Work& work, const Uuid& call, const Uuid& party) {
  return work.tx.all<SignUp>("where community_id = ? and call_id = ? and party_id = ? order by id",
                             work.community(), call, party);
}

Result<SignUpReceipt> come_forward(Work& work, const Call& call, const Party& party) {
  SignUpReceipt receipt{party.id, work.now, call.title, std::ssize(party.people), false};
  if (const auto before = party_of(work, call.id, party.id); !before.empty()) {
    receipt.received_at = before.front().received_at;
    receipt.people = std::ssize(before);
    receipt.is_repeated = true;
    return receipt;
  }
  if (const auto may = may_come(work, call, party); !may) return refuse(may);
  std::vector<SignUp> rows;
  for (const auto& one : party.people) {
    auto row = row_of(work, call, party, one);
    if (const auto may = may_have(row.profile); !may) return refuse(may);
    rows.push_back(std::move(row));
  }
  work.tx.insert_all(rows);
  return receipt;
}

Result<SignUpReceipt> add_sign_up(Work& work, const DeskSignUp& wanted) {
  const auto call = find_call(work, wanted.call);
  if (!call) return refuse(No::missing, "hands.no_such_call", "call");
  const auto receipt = come_forward(work, *call, wanted);
  if (!receipt) return refuse(receipt);
  work.announce("hands.signed_up", {call->id});
  return *receipt;
}
}  // namespace hands
