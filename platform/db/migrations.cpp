// SPDX-License-Identifier: Apache-2.0
#include "platform/db/migrations.hpp"

#include <sodium.h>

#include <set>

namespace db {
std::string checksum_of(std::string_view sql) {
  unsigned char hash[32];
  crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char*>(sql.data()),
                     sql.size(), nullptr, 0);
  char text[2 * sizeof hash + 1];
  sodium_bin2hex(text, sizeof text, hash, sizeof hash);
  return text;
}

std::int64_t milliseconds_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

const Migration* next_migration(std::span<const Migration> wanted,
                                const std::map<std::string, std::string>& applied) {
  std::set<std::string_view> known;
  const Migration* next = nullptr;
  for (const auto& migration : wanted) {
    if (!known.insert(migration.name).second)
      throw Fault(Fault::Kind::broken, "two migrations are called " + migration.name);
    const auto found = applied.find(migration.name);
    if (found == applied.end()) {
      if (!next) next = &migration;
    } else if (found->second != checksum_of(migration.sql)) {
      throw Fault(Fault::Kind::broken,
                  "migration " + migration.name + " was changed after it was applied");
    }
  }
  for (const auto& [name, checksum] : applied)
    if (!known.contains(name))
      throw Fault(Fault::Kind::broken,
                  "the database is newer than this program: it has migration " + name +
                      ", which the program does not know");
  return next;
}
}  // namespace db
