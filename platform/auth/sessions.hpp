// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Sessions: an opaque 256-bit token in a cookie; the database and the memory know only its hash.
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "platform/db/tx.hpp"
#include "platform/work.hpp"

namespace auth {
constexpr std::int64_t session_ms = 12 * hour_ms;  ///< A working day (NIST SP 800-63B, AAL2).

struct SessionRow {
  static constexpr auto table = "auth_session";
  db::Bytes token_hash;
  Uuid id;
  Uuid user_id;
  Instant created_at;
  Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (), (token_hash, id, user_id, created_at, ends_at))

/// Who holds which token. Thread-safe; remembers an actor for a minute, so that a grant or a
/// session that another process ended is gone within that time, and one ended here at once.
class Sessions {
 public:
  explicit Sessions(World& world) : world_(world) {}

  struct Made {
    std::string token;
    SessionRow row;
  };
  /// A new session for the user; the caller inserts the row.
  Made make(const Uuid& user);

  /// What is remembered: the actor, or none when `load` has to ask the database.
  std::shared_ptr<const Actor> remembered(const std::string& token_hash);
  /// Asks the database; none when there is no such session, it ended, or the user is disabled.
  std::shared_ptr<const Actor> load(db::Tx&, const std::string& token_hash);
  /// Ends a session in the database and here.
  void end(db::Tx&, const Uuid& session);
  /// Forgets everything remembered (grants changed).
  void forget();

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
};

/// The session token in a Cookie header, or "".
std::string_view token_in(std::string_view cookie_header, bool is_tls);
/// Set-Cookie for a token; with an empty token it ends the cookie.
std::string cookie_for(std::string_view token, bool is_tls);
}  // namespace auth
