// SPDX-License-Identifier: Apache-2.0
#include "platform/app.hpp"

#include <algorithm>
#include <filesystem>

bool is_allowed_at(const Work& work, const auth::Right& right, const Uuid& place) {
  const auto scope = work.sockets.places.scope(work.tx, place);
  if (!scope) return false;
  return work.actor.is_house || auth::is_allowed(right, work.actor.grants, *scope, work.now);
}

void App::start() {
  for (const auto& begin : at_start) begin();
}

void App::stop() {
  for (auto end = at_stop.rbegin(); end != at_stop.rend(); ++end) (*end)();
  at_stop.clear();
}

void App::add_migrations(std::vector<embedded::File> files) {
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  for (const auto& file : files) {
    const std::filesystem::path path(file.name);
    const auto owner = path.parent_path().parent_path().filename();
    migrations.push_back({(owner / path.stem()).string(), std::string(file.content)});
  }
}
