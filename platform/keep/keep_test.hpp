// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: a small house with a value of every kind, on the database that the environment
/// chooses.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "platform/db/test_store.hpp"
#include "platform/embedded.hpp"
#include "platform/keep/backup.hpp"
#include "platform/keep/unfit.hpp"
#include "platform/keys/keys.hpp"

namespace keep {
struct TestFolder {
  std::filesystem::path path;
  TestFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "keep-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~TestFolder() { std::filesystem::remove_all(path); }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
};

inline std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
inline void write_file(const std::filesystem::path& file, std::string_view content) {
  std::ofstream out(file, std::ios::binary);
  out << content;
}

/// Where a house may be: a folder, and on PostgreSQL a schema of its own.
struct TestHome {
  TestFolder folder;
  std::unique_ptr<db::TestPlace> place;
  Home home{folder.path / "data", ""};

  TestHome() {
    if (db::test_postgres_url().empty()) return;
    place = std::make_unique<db::TestPlace>();
    home.postgres_url = place->options().postgres_url;
  }
  db::StoreOptions options() const {
    db::StoreOptions options;
    options.postgres_url = home.postgres_url;
    options.sqlite_file = home.place().sqlite_file.string();
    return options;
  }
};

/// Tables of the platform, and one more with a value of every kind.
inline std::vector<db::Migration> test_migrations() {
  std::vector<db::Migration> found;
  for (const auto& file : embedded::platform_migrations())
    found.push_back({std::string(file.name), std::string(file.content)});
  found.push_back({"test/0001",
                   "create table test_every_kind (\n"
                   "  community_id uuid not null,\n"
                   "  name text not null,\n"
                   "  number bigint,\n"
                   "  ratio double precision,\n"
                   "  is_so boolean,\n"
                   "  secret bytea,\n"
                   "  note text,\n"
                   "  primary key (community_id, name)\n"
                   ") /*sqlite: without rowid */;\n"
                   "create unique index test_every_kind_number on test_every_kind (number);\n"
                   "create table test_child (\n"
                   "  id uuid primary key,\n"
                   "  community_id uuid not null,\n"
                   "  name text not null,\n"
                   "  foreign key (community_id, name) references test_every_kind "
                   "(community_id, name)\n"
                   ");\n"
                   "insert into test_every_kind (community_id, name, number) select id, 'x', 1 "
                   "from auth_user"});
  return found;
}

/// A house with rows in it.
struct TestHouse : TestHome {
  SystemClock clock;
  SystemRandom random;
  World world{clock, random};
  std::unique_ptr<db::Store> store;
  Lock lock = (write_file(folder.path / "lock", std::string(32, 'k')),
               std::filesystem::permissions(folder.path / "lock", std::filesystem::perms(0600)),
               Lock::key_file(folder.path / "lock"));

  explicit TestHouse(int rows = 300) {
    std::filesystem::create_directory(home.data);
    (void)Keys::open(home.data / "key", random);
    std::filesystem::create_directory(home.data / "tls");
    write_file(home.data / "tls" / "authority.pem", "a certificate");
    store = db::Store::open(options());
    store->migrate(test_migrations());
    add(0, rows);
  }
  ~TestHouse() { store->stop(); }

  void add(int from, int to) {
    store->write_now([&](db::Tx& tx) {
      for (int i = from; i < to; ++i) add_one(tx, i);
      return db::Outcome::keep;
    });
  }
  void add_one(db::Tx& tx, int i) {
    Uuid community;
    community.bytes[0] = static_cast<std::uint8_t>(200 - i % 3);
    const auto name = std::string(i % 2 ? "王" : "A") + std::to_string(i);
    const auto some = [&](int every, db::Value value) {
      return i % every ? value : db::Value(std::monostate{});
    };
    tx.run(
        "insert into test_every_kind (community_id, name, number, ratio, is_so, secret, note) "
        "values (?, ?, ?, ?, ?, ?, ?)",
        community, name, some(7, std::int64_t(i) * (i % 2 ? -1 : 1'000'000'000'000)),
        some(5, i / 3.0), some(4, i % 3 == 0),
        some(3, db::Bytes{std::string(std::size_t(i % 500), char(i))}),
        some(6, std::string("同上")));
    tx.run("insert into test_child (id, community_id, name) values (?, ?, ?)", world.new_uuid(),
           community, name);
  }
};

/// Every row of every table, as text.
inline std::vector<std::string> rows_of(const Home& home) {
  std::vector<std::string> rows;
  const auto reading = open_reading(home.place());
  for (const auto& table : reading->tables())
    reading->each(table, [&](const Cells& cells) {
      std::string row = table.name;
      for (const auto& cell : cells) row += cell ? "|" + std::string(*cell) : "|null";
      rows.push_back(std::move(row));
    });
  return rows;
}

template <class Act>
std::optional<Why> unfit(const Act& act) {
  try {
    act();
  } catch (const Unfit& found) {
    return found.why;
  }
  return std::nullopt;
}
}  // namespace keep
