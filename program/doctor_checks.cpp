// SPDX-License-Identifier: Apache-2.0
/// What the doctor sees without opening the database: files, settings, versions, room,
/// certificates, backups.
#include <arpa/inet.h>
#include <libpq-fe.h>
#include <sodium.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <cstring>
#include <set>

#include "platform/db/migrations.hpp"
#include "platform/http/certificate_end.hpp"
#include "platform/keep/shelf.hpp"
#include "platform/keep/snapshot.hpp"
#include "platform/keep/unfit.hpp"
#include "program/doctor.hpp"
#include "program/settings.hpp"

namespace program {
namespace {
namespace fs = std::filesystem;

/// What others may do with a file: 0 when nothing, or when it is not there.
unsigned open_to_others(const fs::path& file, unsigned mask) {
  struct stat facts {};
  return ::stat(file.c_str(), &facts) == 0 ? facts.st_mode & mask : 0;
}

bool is_on_same_disk(const fs::path& one, const fs::path& other) {
  struct stat first {
  }, second{};
  return ::stat(one.c_str(), &first) == 0 && ::stat(other.c_str(), &second) == 0 &&
         first.st_dev == second.st_dev;
}

std::string in_megabytes(std::uint64_t bytes) { return std::to_string(bytes / 1'000'000) + " MB"; }

/// What a connection text of PostgreSQL says of that word, or "".
class PostgresWords {
 public:
  explicit PostgresWords(const std::string& url)
      : words_(PQconninfoParse(url.c_str(), nullptr), PQconninfoFree) {}
  bool is_sound() const { return words_ != nullptr; }
  std::string of(const char* name) const {
    for (auto* word = words_.get(); word && word->keyword; ++word)
      if (std::strcmp(word->keyword, name) == 0 && word->val) return word->val;
    return {};
  }

 private:
  std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> words_;
};

void look_at_postgres_url(const std::string& url, std::vector<Sign>& signs) {
  const PostgresWords words(url);
  if (!words.is_sound()) {
    signs.push_back(
        {Level::bad, "settings", "the PostgreSQL connection cannot be read", "mend it"});
    return;
  }
  const auto host = words.of("hostaddr").empty() ? words.of("host") : words.of("hostaddr");
  if (!is_private_address(host))
    signs.push_back({Level::bad, "settings", "PostgreSQL is reached at a public address: " + host,
                     "move it behind the office's own network, or onto this machine"});
  const bool is_here = host.empty() || host[0] == '/' || host == "localhost" ||
                       host.starts_with("127.") || host == "::1";
  const auto mode = words.of("sslmode");
  if (!is_here && mode != "verify-full" && mode != "verify-ca")
    signs.push_back({Level::bad, "settings",
                     "the way to PostgreSQL is not secured by a certificate",
                     "add sslmode=verify-full and sslrootcert to the connection"});
  if (!words.of("password").empty())
    signs.push_back({Level::note, "settings", "the PostgreSQL password stands in the connection",
                     "put it into a password file (~/.pgpass) or into LINLI_POSTGRES"});
}

void look_at_certificate(const fs::path& file, const char* what, std::int64_t least_days,
                         const char* to_do, Instant now, std::vector<Sign>& signs) {
  const auto end = http::certificate_end(file);
  if (!end) {
    signs.push_back({Level::bad, "certificates", file.string() + " cannot be read",
                     "restore the tls folder from the last backup"});
    return;
  }
  const auto days = (*end * second_ms - now.milliseconds) / day_ms;
  const auto text = std::string(what) +
                    (days < 0 ? " has ended" : " is good for " + std::to_string(days) + " days");
  const bool is_short = days < least_days;
  signs.push_back(
      {is_short ? Level::bad : Level::good, "certificates", text, is_short ? to_do : ""});
}
}  // namespace

bool has_log_reset_fault(int version) { return version >= 3'007'000 && version < 3'051'003; }

bool is_private_address(std::string_view host) {
  if (host.empty() || host[0] == '/' || host == "localhost") return true;
  in_addr four{};
  in6_addr six{};
  const std::string text(host);
  if (::inet_pton(AF_INET, text.c_str(), &four) == 1) {
    const auto address = ntohl(four.s_addr);
    return address >> 24 == 10 || address >> 24 == 127 || address >> 20 == 0xAC1 ||
           address >> 16 == 0xC0A8 || address >> 16 == 0xA9FE;
  }
  if (::inet_pton(AF_INET6, text.c_str(), &six) == 1)
    return IN6_IS_ADDR_LOOPBACK(&six) || IN6_IS_ADDR_LINKLOCAL(&six) ||
           (six.s6_addr[0] & 0xFE) == 0xFC;
  // A name without a dot, or one of a local network, is not found from outside.
  return host.find('.') == host.npos || host.ends_with(".local") || host.ends_with(".lan") ||
         host.ends_with(".internal");
}

std::vector<Sign> look_at_files(const keep::Home& home) {
  std::vector<Sign> signs;
  if (!fs::exists(home.data / "key"))
    return {{Level::bad, "files", home.data.string() + " is no data folder: it has no key",
             "name the right folder; where the key is lost, restore the last backup"}};
  if (open_to_others(home.data, 007))
    signs.push_back({Level::bad, "files", "the data folder is open to every user of this machine",
                     "chmod 700 " + home.data.string()});
  std::vector<fs::path> closed{home.data / "key", home.place().sqlite_file};
  for (const char* folder : {"tls", "certificates"})
    if (fs::is_directory(home.data / folder))
      for (const auto& file : fs::directory_iterator(home.data / folder))
        if (file.path().extension() == ".key") closed.push_back(file.path());
  for (const auto& file : closed)
    if (open_to_others(file, 077))
      signs.push_back({Level::bad, "files", file.string() + " may be read by others",
                       "chmod 600 " + file.string()});
  if (signs.empty()) signs.push_back({Level::good, "files", "closed to others", {}});
  return signs;
}

std::vector<Sign> look_at_settings(const keep::Home& home) {
  std::vector<Sign> signs;
  if (!home.postgres_url.empty()) look_at_postgres_url(home.postgres_url, signs);
  const auto settings = read_settings(home.data);  // throws what is wrong with them
  if (settings.backup) {
    try {
      (void)keep::Lock::key_file(settings.backup->key_file);
    } catch (const keep::Unfit& unfit) {
      signs.push_back(
          {Level::bad, "settings", unfit.what(), "mend it: no backup is made until then"});
    }
    if (is_on_same_disk(home.data, settings.backup->to))
      signs.push_back({Level::note, "settings", "backups lie on the same disk as the house",
                       "put them, or copies of them, onto another disk or machine"});
    if (settings.backup->key_file.string().starts_with(home.data.string() + '/'))
      signs.push_back({Level::note, "settings", "the key of the backups lies in the data folder",
                       "keep a copy elsewhere: without it no backup opens"});
  }
  if (signs.empty()) signs.push_back({Level::good, "settings", "nothing is exposed", {}});
  return signs;
}

std::vector<Sign> look_at_versions(const keep::Home& home) {
  std::vector<Sign> signs{{Level::good,
                           "versions",
                           std::string("linli " LINLI_VERSION ", sqlite ") + sqlite3_libversion() +
                               ", libsodium " + sodium_version_string() + ", " +
                               http::tls_version(),
                           {}}};
  if (home.postgres_url.empty() && has_log_reset_fault(sqlite3_libversion_number()))
    signs.push_back({Level::note, "versions",
                     std::string("sqlite ") + sqlite3_libversion() +
                         " can damage a file when two connections empty its log at once; the house "
                         "lets only one do so",
                     "change the house by one program at a time; mended in sqlite 3.51.3"});
  std::set<std::string> applied;
  const auto snapshot = keep::open_snapshot(home.place());
  snapshot->tx().each("select name from house_migration",
                      [&](const db::Row& row) { applied.emplace(row.text(0)); });
  std::size_t known = 0;
  for (const auto& migration : all_migrations()) known += applied.contains(migration.name);
  if (known < applied.size())
    signs.push_back(
        {Level::bad, "versions", "the house was run by a newer Linli", "install that one again"});
  if (known < all_migrations().size())
    signs.push_back({Level::note, "versions", "the house was last run by an older Linli",
                     "serve it once with this one; it changes its tables by itself"});
  return signs;
}

std::vector<Sign> look_at_space(const keep::Home& home, const DoctorPolicy& policy) {
  std::vector<Sign> signs;
  struct statvfs room {};
  if (::statvfs(home.data.c_str(), &room) != 0)
    throw std::runtime_error(home.data.string() + ": " + std::strerror(errno));
  const auto free = std::uint64_t(room.f_bavail) * room.f_frsize;
  const auto file = home.place().sqlite_file;
  const auto size = fs::exists(file) ? fs::file_size(file) : 0;
  const auto wanted = std::max<std::uint64_t>(
      policy.least_free_bytes, size * std::uint64_t(policy.least_free_times_database));
  const auto text = in_megabytes(free) + " free, the database takes " + in_megabytes(size);
  if (free < wanted)
    signs.push_back({Level::bad, "space", text, "make room for " + in_megabytes(wanted)});
  else
    signs.push_back({Level::good, "space", text, {}});
  const fs::path log = file.string() + "-wal";
  if (fs::exists(log) && fs::file_size(log) > std::uint64_t(policy.longest_log_bytes))
    signs.push_back({Level::note, "space",
                     "the log of the database has grown to " + in_megabytes(fs::file_size(log)),
                     "something reads for very long; restart the house when it is calm"});
  return signs;
}

std::vector<Sign> look_at_certificates(const keep::Home& home, Instant now,
                                       const DoctorPolicy& policy) {
  std::vector<Sign> signs;
  const auto folder = home.data / "tls";
  if (!fs::exists(folder / "authority.pem"))
    return {{Level::good, "certificates", "none yet: made when HTTPS is first served", {}}};
  look_at_certificate(folder / "server.pem", "the server's certificate",
                      policy.server_certificate_days, "restart the house: it makes a new one", now,
                      signs);
  look_at_certificate(folder / "authority.pem", "the authority that phones trust",
                      policy.authority_days,
                      "plan a day on which all phones install a new one: remove the tls folder, "
                      "restart the house, and let each phone trust it anew",
                      now, signs);
  return signs;
}

std::vector<Sign> look_at_backups(const keep::Home& home, Instant now, const DoctorPolicy& policy) {
  const std::string how =
      "linli backup --data " + home.data.string() + " --to FOLDER, or plan it in linli.toml";
  const auto last = keep::last_backup(home.data);
  if (!last) return {{Level::bad, "backups", "no backup was ever made from this folder", how}};
  std::vector<Sign> signs;
  const auto settings = read_settings(home.data);
  const auto planned =
      settings.backup ? static_cast<std::int64_t>(settings.backup->every_hours * hour_ms) : 0;
  const auto oldest = std::max(policy.oldest_backup_ms, planned * policy.backup_delay_times);
  const auto age = now.milliseconds - last->at.milliseconds;
  const auto text = "the last one is " + std::to_string(age / hour_ms) + " hours old";
  signs.push_back(
      {age > oldest ? Level::bad : Level::good, "backups", text, age > oldest ? how : ""});
  if (!fs::exists(last->file.str()))
    signs.push_back({Level::note, "backups", last->file.str() + " is not there any more",
                     "see that it was moved somewhere safe"});
  return signs;
}
}  // namespace program
