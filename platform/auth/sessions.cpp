// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/sessions.hpp"

#include <sodium.h>

#include <algorithm>

#include "platform/auth/devices.hpp"
#include "platform/auth/emergencies.hpp"
#include "platform/auth/policy.hpp"
#include "platform/auth/users.hpp"

namespace auth {
namespace {
constexpr std::size_t most_remembered = 20'000;

// The prefix makes browsers refuse it from anyone but this very host over TLS; plain HTTP serves
// only the machine itself and cannot have it.
constexpr std::string_view cookie_name(bool is_tls) { return is_tls ? "__Host-linli" : "linli"; }

/// When it was ended from elsewhere, or with the grant of its phone; none of one that runs, or that
/// ended by itself.
std::optional<Instant> end_of(const SessionRow& row, Instant now) {
  if (row.ended_at) return std::min(*row.ended_at, row.ends_at);
  if (row.device_id && now >= row.ends_at) return row.ends_at;
  return std::nullopt;
}
}  // namespace

std::string Sessions::hash_of(std::string_view token) {
  std::string out(32, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(out.data()), out.size(),
                     reinterpret_cast<const unsigned char*>(token.data()), token.size(), nullptr,
                     0);
  return out;
}

Sessions::Made Sessions::make(const Uuid& user) {
  std::array<std::uint8_t, 32> secret;
  world_.random.fill(secret);
  char text[sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];
  sodium_bin2base64(text, sizeof text, secret.data(), secret.size(),
                    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  const auto now = world_.clock.now();
  const auto ends_at = now + access_policy(Day::in_china(now)).session_ms;
  return {
      text,
      {{hash_of(text)}, world_.new_uuid(), user, now, ends_at, {}, {}, DeviceKind::other, now, {}}};
}

std::shared_ptr<const Actor> Sessions::remembered(const std::string& token_hash) {
  const auto now = world_.clock.now();
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(token_hash);
  if (found == entries_.end()) return nullptr;
  const auto& entry = found->second;
  if (now >= entry.ends_at || now >= entry.asked_at + minute_ms) {
    entries_.erase(found);
    return nullptr;
  }
  seen_[entry.actor->session] = now;
  return entry.actor;
}

std::shared_ptr<const Actor> Sessions::load(db::Tx& tx, const std::string& token_hash) {
  const auto now = world_.clock.now();
  const auto turn = turn_.load();
  const auto row = tx.one<SessionRow>("where token_hash = ?", db::Bytes{token_hash});
  if (!row || row->ended_at || now >= row->ends_at) return nullptr;
  const auto user = tx.one<User>("where id = ?", row->user_id);
  if (!user || !user->is_enabled) return nullptr;
  auto actor = std::make_shared<Actor>();
  actor->user = user->id;
  actor->name = user->name;
  actor->session = row->id;
  actor->device = row->device_id.value_or(row->id);
  actor->grants = row->device_id ? grants_of_device(tx, *row->device_id) : grants_of(tx, user->id);
  actor->emergencies = emergencies_of(tx, user->id, now);
  actor->must_change_password = !row->device_id && user->password_until;
  const std::lock_guard lock(mutex_);
  if (seen_.size() < most_remembered) seen_[actor->session] = now;
  // What was read may be older than what was forgotten meanwhile.
  if (turn != turn_) return actor;
  if (entries_.size() >= most_remembered) entries_.clear();
  entries_[token_hash] = {actor, row->ends_at, now};
  return actor;
}

bool Sessions::is_revoked(db::Tx& tx, const std::string& token_hash) const {
  const auto row = tx.one<SessionRow>("where token_hash = ?", db::Bytes{token_hash});
  return row && end_of(*row, world_.clock.now());
}

std::shared_ptr<const Actor> Sessions::load_ended(db::Tx& tx, const std::string& token_hash) const {
  const auto row = tx.one<SessionRow>("where token_hash = ?", db::Bytes{token_hash});
  const auto ended_at = row ? end_of(*row, world_.clock.now()) : std::nullopt;
  const auto user = ended_at ? tx.one<User>("where id = ?", row->user_id) : std::nullopt;
  if (!user) return nullptr;
  auto actor = std::make_shared<Actor>();
  actor->user = user->id;
  actor->name = user->name;
  actor->session = row->id;
  actor->device = row->device_id.value_or(row->id);
  actor->grants = row->device_id ? last_grants_of_device(tx, *row->device_id, *ended_at)
                                 : last_grants_of(tx, user->id, *ended_at);
  actor->ended_at = ended_at;
  return actor;
}

void Sessions::forget() {
  const std::lock_guard lock(mutex_);
  ++turn_;
  entries_.clear();
}

std::vector<std::pair<Uuid, Instant>> Sessions::take_seen() {
  const std::lock_guard lock(mutex_);
  std::vector<std::pair<Uuid, Instant>> seen(seen_.begin(), seen_.end());
  seen_.clear();
  return seen;
}

bool is_change_of_rights(std::string_view topic) {
  return topic.starts_with("auth.") && topic != "auth.session_begun" && topic != "auth.invited";
}

std::string_view token_in(std::string_view header, bool is_tls) {
  const auto name = cookie_name(is_tls);
  while (!header.empty()) {
    const auto end = header.find(';');
    auto pair = header.substr(0, end);
    while (!pair.empty() && pair.front() == ' ') pair.remove_prefix(1);
    if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
      return pair.substr(name.size() + 1);
    if (end == std::string_view::npos) break;
    header.remove_prefix(end + 1);
  }
  return {};
}

std::string cookie_for(std::string_view token, bool is_tls, std::int64_t good_for_ms) {
  std::string out(cookie_name(is_tls));
  out.append("=").append(token).append("; Path=/; HttpOnly; SameSite=Strict");
  if (is_tls) out += "; Secure";
  out += "; Max-Age=" + std::to_string(token.empty() ? 0 : good_for_ms / second_ms);
  return out;
}
}  // namespace auth
