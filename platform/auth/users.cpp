// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/users.hpp"

#include <sodium.h>

#include <algorithm>
#include <mutex>

#include "platform/embedded.hpp"

namespace auth {
namespace {
constexpr unsigned long long passes = 2;
constexpr std::size_t memory = 64u * 1024 * 1024;

/// One hash at a time: two would cost 128 MiB and half the machine.
std::mutex hashing;

/// Is it one of the passwords that guessing programs try first? One a line in common_passwords.txt.
bool is_common(std::string_view folded) {
  static const auto lists = embedded::common_passwords();
  const auto line = '\n' + std::string(folded) + '\n';
  return std::any_of(lists.begin(), lists.end(), [&](const embedded::File& list) {
    return list.content.find(line) != std::string_view::npos ||
           list.content.starts_with(std::string_view(line).substr(1));
  });
}

/// The hash of a password nobody has, so that an unknown name costs what a known one costs.
const std::string& nobodys_hash() {
  static const std::string hash = [] {
    std::string secret(24, '\0');
    randombytes_buf(secret.data(), secret.size());
    return hash_password(secret);
  }();
  return hash;
}
}  // namespace

Result<void> may_use_password(std::string_view password, std::string_view sign_in_name) {
  const auto weak = [] { return refuse(No::invalid, "auth.weak_password", "password"); };
  const auto folded = fold_sign_in_name(password);
  if (is_common(folded)) return weak();
  if (password.find_first_not_of(password[0]) == std::string_view::npos) return weak();
  if (sign_in_name.size() >= 3 && folded.find(fold_sign_in_name(sign_in_name)) != std::string::npos)
    return weak();
  return {};
}

std::string hash_password(std::string_view password) {
  const std::lock_guard lock(hashing);
  char out[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str(out, password.data(), password.size(), passes, memory) != 0)
    throw std::bad_alloc();
  return out;
}

bool is_password(std::string_view hash, std::string_view password) {
  const std::string known(hash.empty() ? std::string_view(nobodys_hash()) : hash);
  const std::lock_guard lock(hashing);
  const bool is_right =
      crypto_pwhash_str_verify(known.c_str(), password.data(), password.size()) == 0;
  return is_right && !hash.empty();
}

std::string fold_sign_in_name(std::string_view name) {
  const auto first = name.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  std::string out(name.substr(first, name.find_last_not_of(' ') - first + 1));
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::optional<User> find_user(db::Tx& tx, std::string_view sign_in_name) {
  return tx.one<User>("where sign_in_name = ?", fold_sign_in_name(sign_in_name));
}

Grant grant_of(const GrantRow& row) {
  return {row.role, row.place_id, row.from_at, row.until_at, row.inside_id.value_or(Uuid{})};
}

std::vector<Grant> grants_of(db::Tx& tx, const Uuid& user) {
  std::vector<Grant> grants;
  for (const auto& row :
       tx.all<GrantRow>("where user_id = ? and ended_at is null order by from_at, id", user))
    grants.push_back(grant_of(row));
  return grants;
}

std::vector<Grant> last_grants_of(db::Tx& tx, const Uuid& user, Instant ended_at) {
  std::vector<Grant> grants;
  for (const auto& row : tx.all<GrantRow>(
           "where user_id = ? and (ended_at is null or ended_at >= ?) order by from_at, id", user,
           ended_at))
    grants.push_back(grant_of(row));
  return grants;
}

bool has_administrator(db::Tx& tx) {
  return tx.one<GrantRow>("where role = ? limit 1", Role::administrator).has_value();
}

Result<User> add_user(db::Tx& tx, World& world, std::string_view sign_in_name,
                      std::string_view name, std::string password_hash) {
  if (find_user(tx, sign_in_name)) return refuse(No::conflict, "auth.name_taken", "sign_in_name");
  User user{Id<User>(world.new_uuid()),
            fold_sign_in_name(sign_in_name),
            std::string(name),
            std::move(password_hash),
            true,
            world.clock.now()};
  tx.insert(user);
  return user;
}

void give(db::Tx& tx, World& world, const Uuid& user, Role role, const Uuid& place,
          std::optional<Instant> until) {
  tx.insert(GrantRow{world.new_uuid(), Id<User>(user), role, place, world.clock.now(), until});
}
}  // namespace auth
