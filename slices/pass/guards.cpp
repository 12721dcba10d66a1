// SPDX-License-Identifier: Apache-2.0
#include "pass/guards.hpp"

#include <algorithm>
#include <tuple>

#include "pass/hex.hpp"
#include "pass/policy.hpp"

namespace pass {
namespace {
std::vector<TrustedKey> trusted_keys(Work& work) {
  std::vector<TrustedKey> keys;
  for (const auto& key :
       work.tx.all<Key>("where community_id = ? order by id desc", work.community()))
    keys.push_back({to_hex(key.name.content), std::string(described::name_of(key.algorithm)),
                    to_hex(key.public_key.content), key.state == KeyState::withdrawn});
  return keys;
}

std::vector<Uuid> revoked_after(Work& work, std::int64_t since) {
  std::vector<Uuid> revoked;
  // A phone whose clock is slow still takes what ended a moment ago.
  const auto ended = work.now + -pass_policy(work.today()).clock_ms;
  work.tx.each(
      "select id from pass_pass where community_id = ? and revoked > ? and signed_until > ? "
      "order by revoked",
      [&](const db::Row& row) { revoked.push_back(row.uuid(0)); }, work.community(), since, ended);
  return revoked;
}

Holder holder_of(const Pass& pass) {
  return {pass.id,        pass.kind,         pass.medium,   to_hex(pass.alias.content),
          pass.person_id, pass.household_id, pass.place_id, pass.name,
          pass.door,      pass.gates.ids,    pass.from_at,  pass.until_at,
          pass.state};
}
}  // namespace

Trust trust_of(Work& work) {
  const auto& policy = pass_policy(work.today());
  const auto revoked = revoked_after(work, 0);
  return {work.community(),
          trusted_keys(work),
          {revoked.begin(), revoked.end()},
          policy.shown_for_ms,
          policy.clock_ms};
}

std::vector<Holder> find_holders(Work& work, const std::vector<Uuid>& passes) {
  std::vector<Holder> holders;
  for (const auto& pass :
       work.tx.all<Pass>("where community_id = ? and id in (?*)", work.community(), passes))
    holders.push_back(holder_of(pass));
  return holders;
}

std::vector<Holder> all_holders(Work& work) {
  std::vector<Holder> holders;
  for (const auto& pass :
       work.tx.all<Pass>("where community_id = ? and state = 'valid' and until_at > ?",
                         work.community(), work.now))
    holders.push_back(holder_of(pass));
  return holders;
}

std::int64_t holders_change(Work& work) {
  return work.tx
      .value<std::int64_t>("select changes from pass_counter where community_id = ?",
                           work.community())
      .value_or(0);
}

HolderChanges holders_since(Work& work, std::int64_t change) {
  HolderChanges changes;
  for (const auto& pass :
       work.tx.all<Pass>("where community_id = ? and changed > ?", work.community(), change))
    if (pass.is_running(work.now))
      changes.holders.push_back(holder_of(pass));
    else
      changes.gone.push_back(pass.id);
  return changes;
}

Result<TrustSheet> open_trust(Work& work, const TrustQuery& query) {
  const auto& policy = pass_policy(work.today());
  TrustSheet sheet;
  sheet.community = work.community();
  sheet.now = work.now;
  sheet.cursor =
      work.tx
          .value<std::int64_t>("select revocations from pass_counter where community_id = ?",
                               work.community())
          .value_or(0);
  sheet.keys = trusted_keys(work);
  sheet.revoked = revoked_after(work, query.since ? std::int64_t(*query.since) : 0);
  sheet.shown_for_ms = policy.shown_for_ms;
  sheet.show_ms = policy.show_ms;
  sheet.clock_ms = policy.clock_ms;
  return sheet;
}

Result<Roster> open_roster(Work& work) {
  Roster roster{work.now, {}};
  for (auto& holder : all_holders(work))
    roster.items.push_back({holder.pass, holder.alias, holder.kind, holder.medium, holder.name,
                            holder.door, holder.gates, holder.from, holder.until});
  std::sort(roster.items.begin(), roster.items.end(), [](const auto& a, const auto& b) {
    return std::tie(a.door, a.name, a.pass) < std::tie(b.door, b.name, b.pass);
  });
  work.looked("pass.roster", work.community());
  return roster;
}
}  // namespace pass
