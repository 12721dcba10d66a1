// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/snapshot.hpp"

#include "platform/db/postgres.hpp"
#include "platform/db/sqlite.hpp"

namespace keep {
namespace {
class SqliteSnapshot : public Snapshot {
 public:
  explicit SqliteSnapshot(const std::filesystem::path& file)
      : connection_(file.string(), {.is_reader = true}), tx_(connection_) {
    connection_.run("begin");
  }
  db::Tx& tx() override { return tx_; }

 private:
  db::sqlite::Connection connection_;
  db::sqlite::ConnectionTx tx_;
};

class PostgresSnapshot : public Snapshot, private db::Tx {
 public:
  explicit PostgresSnapshot(const std::string& url) : connection_(url) {
    connection_.begin("begin isolation level repeatable read read only");
  }
  db::Tx& tx() override { return *this; }

 private:
  std::int64_t execute(std::string_view sql, std::span<const db::Value> args,
                       const db::RowSink* sink) override {
    return connection_.run(sql, args, sink);
  }
  void execute_later(std::string_view sql, std::span<const db::Value> args) override {
    connection_.run(sql, args, nullptr);
  }
  void execute_streaming(std::string_view sql, std::span<const db::Value> args,
                         const db::RowSink& sink) override {
    connection_.stream(sql, args, sink);
  }
  db::postgres::Connection connection_;
};
}  // namespace

std::unique_ptr<Snapshot> open_snapshot(const Place& place) {
  if (!place.postgres_url.empty()) return std::make_unique<PostgresSnapshot>(place.postgres_url);
  if (!std::filesystem::exists(place.sqlite_file))
    throw db::Fault(db::Fault::Kind::broken, "there is no database " + place.sqlite_file.string());
  return std::make_unique<SqliteSnapshot>(place.sqlite_file);
}
}  // namespace keep
