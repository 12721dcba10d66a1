// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/scrub.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <thread>

#include "platform/db/postgres.hpp"
#include "platform/db/sqlite.hpp"

namespace keep {
namespace {
constexpr int most_tries = 100;
constexpr auto between_tries = std::chrono::milliseconds(100);
constexpr std::size_t piece = 1024 * 1024;

void scrub_sqlite(const std::filesystem::path& file) {
  db::sqlite::Connection connection(file.string(), {});
  // The copy that is made meanwhile stays beside the file: no memory holds it, no other folder.
  connection.run_script("pragma temp_store = file; pragma secure_delete = on;");
  sqlite3_free(sqlite3_temp_directory);
  sqlite3_temp_directory = sqlite3_mprintf("%s", file.parent_path().c_str());
  connection.run_script("vacuum");
  for (int tries = 0; !connection.checkpoint(true); ++tries) {
    if (tries == most_tries)
      throw db::Fault(db::Fault::Kind::busy,
                      "somebody reads an old state of " + file.string() + ": try again");
    std::this_thread::sleep_for(between_tries);
  }
}

void scrub_postgres(const std::string& url) {
  const auto handle = db::postgres::connect(url);
  const auto run = [&](const std::string& sql) {
    db::postgres::Result result(PQexec(handle.get(), sql.c_str()), PQclear);
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
      throw db::postgres::fault_of(handle.get(), result.get());
    return result;
  };
  const auto tables =
      run("select quote_ident(relname) from pg_class where relkind = 'r' and relnamespace = "
          "(select oid from pg_namespace where nspname = current_schema())");
  for (int row = 0; row < PQntuples(tables.get()); ++row)
    run(std::string("vacuum (full, analyze) ") + PQgetvalue(tables.get(), row, 0));
}

std::int64_t count_in(std::string_view bytes, std::string_view needle) {
  std::int64_t found = 0;
  for (auto at = bytes.find(needle); at != bytes.npos; at = bytes.find(needle, at + 1)) ++found;
  return found;
}
}  // namespace

void scrub(const Place& place) {
  place.postgres_url.empty() ? scrub_sqlite(place.sqlite_file) : scrub_postgres(place.postgres_url);
}

std::int64_t count_bytes(const std::vector<std::filesystem::path>& files,
                         const std::vector<std::string>& needles) {
  std::size_t longest = 0;
  for (const auto& needle : needles) longest = std::max(longest, needle.size());
  if (longest == 0) return 0;
  std::int64_t found = 0;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    std::string bytes;
    while (in) {
      const auto kept = std::min(bytes.size(), longest - 1);
      bytes.erase(0, bytes.size() - kept);
      bytes.resize(kept + piece);
      in.read(bytes.data() + kept, piece);
      bytes.resize(kept + static_cast<std::size_t>(in.gcount()));
      for (const auto& needle : needles) {
        if (needle.empty()) continue;
        // What stood wholly in the kept end was counted with the piece before.
        const auto from = kept >= needle.size() ? kept - (needle.size() - 1) : 0;
        found += count_in(std::string_view(bytes).substr(from), needle);
      }
    }
  }
  return found;
}

std::vector<std::filesystem::path> files_of(const std::filesystem::path& sqlite_file) {
  return {sqlite_file, sqlite_file.string() + "-wal", sqlite_file.string() + "-journal"};
}
}  // namespace keep
