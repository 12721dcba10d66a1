// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: a fresh empty store on the database that the environment chooses.
///
/// With LINLI_TEST_POSTGRES=URL each store lives in a schema of its own; otherwise it is a private
/// SQLite file.
#include <libpq-fe.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>

#include "platform/db/store.hpp"

namespace db {
/// The URL of the PostgreSQL to test on; empty: SQLite.
inline std::string test_postgres_url() {
  const char* url = std::getenv("LINLI_TEST_POSTGRES");
  return url ? url : "";
}

/// The schemas of PostgreSQL that tests are given: some hold tables already and are used again, for
/// making and dropping hundreds of tables takes longer than most tests.
class TestSchemas {
 public:
  static TestSchemas& all() {
    static TestSchemas schemas;
    return schemas;
  }
  ~TestSchemas() {
    for (const auto& name : spare_) run("drop schema " + name + ", " + name + "_seed cascade");
  }

  std::string make() {
    const std::lock_guard lock(mutex_);
    return made();
  }
  void drop(const std::string& name) {
    const std::lock_guard lock(mutex_);
    run("drop schema " + name + " cascade");
  }
  /// One with the tables that `migrate` makes, always the same in a process, as it left them.
  std::string take(const std::function<void(const std::string& name)>& migrate) {
    const std::lock_guard lock(mutex_);
    if (!spare_.empty()) {
      auto name = std::move(spare_.back());
      spare_.pop_back();
      return name;
    }
    auto name = made();
    migrate(name);
    run("create schema " + name + "_seed; do $$ declare t text; begin for t in " +
        used_tables(name) + " loop execute format('create table " + name +
        "_seed.%I as select * from " + name + ".%I', t, t); end loop; end $$");
    return name;
  }
  /// Puts its tables back to what `migrate` left.
  void give_back(std::string name) {
    const std::lock_guard lock(mutex_);
    run("do $$ declare t text; begin perform set_config('session_replication_role', 'replica', "
        "true); for t in " +
        used_tables(name) + " loop execute format('delete from " + name +
        ".%I', t); end loop; for t in " + used_tables(name + "_seed") +
        " loop execute format('insert into " + name + ".%I select * from " + name +
        "_seed.%I', t, t); end loop; end $$");
    spare_.push_back(std::move(name));
  }

 private:
  static std::string used_tables(const std::string& schema) {
    return "select relname from pg_class where relkind = 'r' and relnamespace = '" + schema +
           "'::regnamespace and pg_relation_size(oid) > 0";
  }
  std::string made() {
    auto name = "t" + std::to_string(getpid()) + "_" + std::to_string(++count_);
    run("create schema " + name);
    return name;
  }
  void run(const std::string& sql) {
    if (!connection_) {
      connection_.reset(PQconnectdb(test_postgres_url().c_str()));
      run("set client_min_messages = error");
    }
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(
        PQexec(connection_.get(), sql.c_str()), PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
      std::fprintf(stderr, "%s: %s", sql.c_str(), PQerrorMessage(connection_.get()));
  }

  std::mutex mutex_;
  std::unique_ptr<PGconn, decltype(&PQfinish)> connection_{nullptr, PQfinish};
  std::vector<std::string> spare_;
  int count_ = 0;
};

/// A place for a database that several stores open one after another.
class TestPlace {
 public:
  TestPlace() {
    if (test_postgres_url().empty())
      make_folder();
    else
      schema_ = TestSchemas::all().make();
  }
  /// For stores that will migrate to `all()`; on PostgreSQL that is done already.
  explicit TestPlace(std::vector<Migration> (*all)()) : is_migrated_(true) {
    if (test_postgres_url().empty())
      make_folder();
    else
      schema_ = TestSchemas::all().take([&](const std::string& name) {
        schema_ = name;
        Store::open(options(), nullptr)->migrate(all());
      });
  }
  ~TestPlace() {
    std::error_code ignored;
    if (!folder_.empty())
      std::filesystem::remove_all(folder_, ignored);
    else if (is_migrated_)
      TestSchemas::all().give_back(schema_);
    else
      TestSchemas::all().drop(schema_);
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
  void make_folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "linli-test-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw Fault(Fault::Kind::broken, "no temporary folder");
    folder_ = pattern;
  }

  std::string folder_, schema_;
  bool is_migrated_ = false;
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
