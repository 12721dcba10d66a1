// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The whole house put together over one folder of data: the one place that names every part.
#include <filesystem>
#include <memory>
#include <string>

#include "platform/app.hpp"
#include "platform/auth/watch.hpp"
#include "platform/db/store.hpp"
#include "platform/live/live.hpp"
#include "platform/router/desk.hpp"

namespace program {
struct HouseOptions {
  std::filesystem::path data;      ///< Folder; made (mode 0700) when missing.
  std::string postgres_url;        ///< Empty: SQLite inside the folder.
  std::string sqlite_file;         ///< Instead of the file in the folder; ":memory:" in tests.
  bool is_grouping = true;         ///< See db::StoreOptions.
  bool is_setup_anywhere = false;  ///< Tests only.
  int watch_every_ms = 400;        ///< For rights that other processes change; 0 in tests: never.
};

/// Opens the database, applies migrations, plugs in every slice. One for each process.
class House {
 public:
  /// Throws db::Fault, or std::runtime_error for a data folder or key file that others may read.
  House(HouseOptions, World&);
  ~House();

  routing::Desk& desk() { return app_->desk; }
  App& app() { return *app_; }
  db::Store& store() { return *store_; }
  live::Hub& hub() { return *hub_; }
  auth::Watch& watch() { return *watch_; }
  const HouseOptions& options() const { return options_; }

  /// The community with that official code, or none.
  std::optional<Uuid> find_place(const std::string& code);

 private:
  HouseOptions options_;
  World& world_;
  std::unique_ptr<Keys> keys_;
  std::unique_ptr<live::Hub> hub_;
  std::unique_ptr<routing::Desk> desk_;
  std::unique_ptr<App> app_;
  std::unique_ptr<db::Store> store_;
  std::unique_ptr<auth::Watch> watch_;
};

/// Every migration that this program knows, in the order in which they are applied.
std::vector<db::Migration> all_migrations();

/// The route table alone, for `linli openapi`: no data, no keys.
std::string openapi_document();
}  // namespace program
