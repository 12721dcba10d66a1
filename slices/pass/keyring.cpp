// SPDX-License-Identifier: Apache-2.0
#include "pass/keyring.hpp"

#include "pass/hex.hpp"

namespace pass {
namespace {
Key make_key(Work& work) {
  const auto made = cose::SigningKey::make(cose::Algorithm::es256);
  const auto open = made.public_key();
  Key row;
  row.community_id = work.community();
  row.id = work.world.new_uuid();
  row.name = {cose::key_id(open)};
  row.algorithm = open.algorithm;
  row.public_key = {open.bytes};
  work.seal<&Key::secret>(row, made.secret());
  row.made_at = row.changed_at = work.now;
  work.tx.insert(row);
  work.announce("pass.keys_changed", {row.id, work.community()});
  return row;
}

std::optional<Key> find_signing(Work& work) {
  return work.tx.one<Key>("where community_id = ? and state = 'signing' order by id desc",
                          work.community());
}

void retire(Work& work, Key key) {
  key.state = KeyState::retired;
  key.changed_at = work.now;
  work.tx.update(key);
}

std::int64_t passes_with(Work& work, const Key& key) {
  return *work.tx.value<std::int64_t>(
      "select count(distinct s.pass_id) from pass_signing s join pass_pass p on "
      "p.community_id = s.community_id and p.id = s.pass_id where s.community_id = ? and "
      "s.key_id = ? and s.until_at > ? and p.state = 'valid'",
      work.community(), key.id, work.now);
}
}  // namespace

Key signing_key(Work& work) {
  auto found = find_signing(work);
  return found ? std::move(*found) : make_key(work);
}

std::optional<Key> find_key(Work& work, const Uuid& id) {
  return work.tx.one<Key>("where community_id = ? and id = ?", work.community(), id);
}

cose::SigningKey opened(const Work& work, const Key& key) {
  auto made = cose::SigningKey::from_secret(work.open<&Key::secret>(key));
  if (!made) throw db::Fault(db::Fault::Kind::broken, "a signing key does not open");
  return std::move(*made);
}

Result<KeyList> list_keys(Work& work) {
  KeyList list;
  for (const auto& key :
       work.tx.all<Key>("where community_id = ? order by id desc", work.community()))
    list.items.push_back({to_hex(key.name.content), std::string(described::name_of(key.algorithm)),
                          key.state, key.made_at, key.changed_at, key.reason,
                          passes_with(work, key)});
  return list;
}

Result<KeyList> rotate_key(Work& work, const NewRotation& wanted) {
  if (const auto former = find_signing(work)) retire(work, *former);
  make_key(work);
  work.announce("pass.keys_changed", {wanted.id, work.community()});
  return list_keys(work);
}

Result<KeyList> withdraw_key(Work& work, const NewWithdrawal& wanted) {
  const auto name = from_hex(wanted.key.str());
  auto key =
      name ? work.tx.one<Key>("where community_id = ? and name = ?", work.community(), Bytes{*name})
           : std::nullopt;
  if (!key) return refuse(No::missing, "pass.no_such_key", "key");
  if (key->state == KeyState::withdrawn)
    return refuse(No::conflict, "pass.withdrawn_already", "key");
  const bool was_signing = key->state == KeyState::signing;
  work.tx.run(
      "update pass_key set state = 'withdrawn', secret = ?, changed_at = ?, reason = ? where "
      "community_id = ? and id = ?",
      Bytes{}, work.now, wanted.reason.str(), work.community(), key->id);
  if (was_signing) make_key(work);
  work.announce("pass.keys_changed", {wanted.id, key->id, work.community()});
  return list_keys(work);
}
}  // namespace pass
