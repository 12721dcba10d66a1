// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Sessions: an opaque 256-bit token in a cookie; the database and the memory know only its hash.
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/db/tx.hpp"
#include "platform/work.hpp"

namespace auth {
enum class DeviceKind { phone, tablet, desk, other };
BOOST_DESCRIBE_ENUM(DeviceKind, phone, tablet, desk, other)

struct SessionRow {
  static constexpr auto table = "auth_session";
  db::Bytes token_hash;
  Uuid id;
  Uuid user_id;
  Instant created_at;
  Instant ends_at;
  std::optional<Uuid> device_id;  ///< The phone that was enrolled; none after a password.
  std::string name;               ///< Of the browser or the phone, to be known again by.
  DeviceKind kind = DeviceKind::other;
  Instant seen_at;
  std::optional<Instant> ended_at;  ///< Ended from elsewhere; signing out takes the row away.
};
BOOST_DESCRIBE_STRUCT(SessionRow, (),
                      (token_hash, id, user_id, created_at, ends_at, device_id, name, kind, seen_at,
                       ended_at))

/// Who holds which token. Thread-safe; remembers an actor for a minute. What this process ends is
/// gone at once, what another ends as soon as the watch hears of it; see watch.hpp.
class Sessions {
 public:
  explicit Sessions(World& world) : world_(world) {}

  struct Made {
    std::string token;
    SessionRow row;
  };
  /// A new session for the user, as long as the policy says; the caller inserts the row.
  Made make(const Uuid& user);

  /// What is remembered: the actor, or none when `load` has to ask the database.
  std::shared_ptr<const Actor> remembered(const std::string& token_hash);
  /// Asks the database; none when there is no such session, it ended, or the user is disabled. The
  /// session of an enrolled phone holds the grant it was enrolled for, and no other.
  std::shared_ptr<const Actor> load(db::Tx&, const std::string& token_hash);
  /// True when that session was ended from elsewhere, or ended with the grant of its phone: what
  /// the device keeps must go.
  bool is_revoked(db::Tx&, const std::string& token_hash) const;
  /// Whose such a session was, with the grants of its last moment and with its end; never
  /// remembered. None when it was not ended so.
  std::shared_ptr<const Actor> load_ended(db::Tx&, const std::string& token_hash) const;
  /// Forgets everything remembered (grants changed).
  void forget();
  /// When each session was last used, since the last call.
  std::vector<std::pair<Uuid, Instant>> take_seen();

  static std::string hash_of(std::string_view token);

 private:
  struct Entry {
    std::shared_ptr<const Actor> actor;
    Instant ends_at, asked_at;
  };
  World& world_;
  std::mutex mutex_;
  std::atomic<std::uint64_t> turn_ = 0;  ///< Moves on whenever something is forgotten.
  std::unordered_map<std::string, Entry> entries_;
  std::unordered_map<Uuid, Instant> seen_;
};

/// True for what changes who may do what; a new session does not.
bool is_change_of_rights(std::string_view topic);

/// The session token in a Cookie header, or "".
std::string_view token_in(std::string_view cookie_header, bool is_tls);
/// Set-Cookie for a token that is good for so long; with an empty token it ends the cookie.
std::string cookie_for(std::string_view token, bool is_tls, std::int64_t good_for_ms = 0);
}  // namespace auth
