// SPDX-License-Identifier: Apache-2.0
#include "pass/signing.hpp"

#include <algorithm>

#include "pass/hex.hpp"
#include "pass/keyring.hpp"
#include "pass/wire.hpp"

namespace pass {
Signing owe(Work& work, Pass& pass, Instant until, std::string by) {
  Signing row;
  row.community_id = pass.community_id;
  row.id = work.world.new_uuid();
  row.pass_id = pass.id;
  row.key_id = signing_key(work).id;
  row.signed_at = work.now;
  row.until_at = std::min(until, pass.until_at);
  row.by_name = std::move(by);
  work.tx.insert(row);
  pass.signed_until = std::max(pass.signed_until, row.until_at);
  ++pass.revision;
  work.tx.update(pass);
  return row;
}

std::optional<std::string> sign(Work& work, const Uuid& signing) {
  const auto owed =
      work.tx.one<Signing>("where community_id = ? and id = ?", work.community(), signing);
  if (!owed) return std::nullopt;
  const auto pass = find_pass(work, owed->pass_id);
  const auto key = find_key(work, owed->key_id);
  ENSURE(pass && key);
  if (key->state == KeyState::withdrawn || !pass->is_running(work.now)) return std::nullopt;
  Claims claims;
  claims.pass = pass->id;
  claims.community = mark_of(pass->community_id);
  for (const auto& gate : pass->gates.ids) claims.gates.push_back(mark_of(gate));
  claims.kind = pass->kind;
  claims.alias = to_hex(pass->alias.content);
  claims.issued_at = owed->signed_at;
  claims.from = std::max(pass->from_at, owed->signed_at);
  claims.until = owed->until_at;
  const auto holder = pass->medium == Medium::phone ? pass->holder_key->content : std::string();
  return write_pass(opened(work, *key), claims, holder);
}
}  // namespace pass
