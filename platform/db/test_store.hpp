// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: a fresh empty store on the database that the environment chooses.
///
/// With LINLI_TEST_POSTGRES=URL each store lives in a schema of its own, dropped at its end;
/// otherwise it is a private SQLite file.
#include <libpq-fe.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>

#include "platform/db/store.hpp"

namespace db {
/// The URL of the PostgreSQL to test on; empty: SQLite.
inline std::string test_postgres_url() {
  const char* url = std::getenv("LINLI_TEST_POSTGRES");
  return url ? url : "";
}

/// A place for a database that several stores open one after another.
class TestPlace {
 public:
  TestPlace() {
    static std::atomic<int> count = 0;
    if (test_postgres_url().empty()) {
      auto pattern = (std::filesystem::temp_directory_path() / "linli-test-XXXXXX").string();
      if (!mkdtemp(pattern.data())) throw Fault(Fault::Kind::broken, "no temporary folder");
      folder_ = pattern;
    } else {
      schema_ = "t" + std::to_string(getpid()) + "_" + std::to_string(++count);
      run("create schema " + schema_);
    }
  }
  ~TestPlace() {
    std::error_code ignored;
    if (folder_.empty()) {
      run("drop schema " + schema_ + " cascade");
    } else {
      std::filesystem::remove_all(folder_, ignored);
    }
  }
  TestPlace(const TestPlace&) = delete;
  TestPlace& operator=(const TestPlace&) = delete;

  /// The options with this place filled in.
  StoreOptions options(StoreOptions options = {}) const {
    if (!folder_.empty()) {
      options.sqlite_file = folder_ + "/house.db";
      return options;
    }
    const auto url = test_postgres_url();
    options.postgres_url =
        url + (url.find('?') == url.npos ? "?" : "&") + "options=-csearch_path%3D" + schema_;
    return options;
  }

 private:
  static void run(const std::string& sql) {
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
        PQconnectdb(test_postgres_url().c_str()), PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(
        PQexec(connection.get(), ("set client_min_messages = error; " + sql).c_str()), PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
      std::fprintf(stderr, "%s: %s", sql.c_str(), PQerrorMessage(connection.get()));
  }

  std::string folder_, schema_;
};

/// A store whose place goes with it.
class TestStore : public Store {
 public:
  TestStore(BatchObserver* observer, StoreOptions options) {
    if (test_postgres_url().empty()) {
      options.sqlite_file = ":memory:";
    } else {
      place_ = std::make_unique<TestPlace>();
      options = place_->options(std::move(options));
    }
    store_ = Store::open(options, observer);
  }

  void migrate(std::span<const Migration> wanted) override { store_->migrate(wanted); }
  bool write(std::unique_ptr<Write> write) override { return store_->write(std::move(write)); }
  bool read(std::function<void(Tx&)> read) override { return store_->read(std::move(read)); }
  void stop() override { store_->stop(); }
  std::string version() const override { return store_->version(); }
  bool is_postgres() const override { return store_->is_postgres(); }
  Counts counts() const override { return store_->counts(); }

 private:
  std::unique_ptr<TestPlace> place_;
  std::unique_ptr<Store> store_;
};

/// A fresh empty store; nothing is left of it afterwards.
inline std::unique_ptr<Store> open_test_store(BatchObserver* observer = nullptr,
                                              StoreOptions options = {}) {
  return std::make_unique<TestStore>(observer, std::move(options));
}
}  // namespace db
