// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/shelf.hpp"

#include <algorithm>
#include <cctype>
#include <ctime>
#include <fstream>
#include <iterator>

namespace keep {
namespace {
namespace fs = std::filesystem;

constexpr std::string_view file_tail = ".backup";
constexpr std::size_t house_digits = 8;

/// "20261123T104200Z"
std::string time_text(Instant at) {
  const std::time_t seconds = at.milliseconds / second_ms;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[32];
  std::strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &parts);
  return text;
}

std::string head_of(std::string_view house) {
  return "linli-" + std::string(house.substr(0, house_digits)) + '-';
}

bool is_time(std::string_view text) {
  constexpr std::string_view shape = "ddddddddTddddddZ";
  return text.size() == shape.size() &&
         std::equal(text.begin(), text.end(), shape.begin(), [](char found, char wanted) {
           return wanted == 'd' ? std::isdigit(static_cast<unsigned char>(found)) != 0
                                : found == wanted;
         });
}

fs::path memory_of(const fs::path& data) { return data / "last_backup.json"; }

void remember(const fs::path& data, const LastBackup& last) {
  const auto file = memory_of(data);
  const fs::path part = file.string() + ".part";
  {
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    out << json::write(last) << '\n';
    if (!out.flush()) throw db::Fault(db::Fault::Kind::full, part.string() + " cannot be written");
  }
  fs::rename(part, file);
}
}  // namespace

std::vector<fs::path> backups_in(const fs::path& folder, std::string_view house) {
  std::vector<fs::path> found;
  const auto head = head_of(house);
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto name = entry.path().filename().string();
    if (name.size() < head.size() + file_tail.size() || !name.starts_with(head) ||
        !name.ends_with(file_tail))
      continue;
    const auto time = std::string_view(name).substr(head.size());
    if (is_time(time.substr(0, time.size() - file_tail.size()))) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

Shelved shelve(const Home& home, const ShelfOptions& options, const Lock& lock, World& world,
               const Progress& progress) {
  const bool is_folder = fs::is_directory(options.to) || !options.to.has_filename();
  if (is_folder) fs::create_directories(options.to);
  const auto house = house_of(home.data);
  const auto file =
      is_folder
          ? options.to / (head_of(house) + time_text(world.clock.now()) + std::string(file_tail))
          : options.to;
  Shelved shelved{back_up(home, file, lock, world, progress, options.cost), file, {}};
  remember(home.data, {shelved.kept.manifest.made_at, fs::absolute(file).string(),
                       shelved.kept.bytes, shelved.kept.rows()});
  if (!is_folder || options.most <= 0) return shelved;
  auto all = backups_in(options.to, house);
  all.resize(all.size() - std::min(all.size(), static_cast<std::size_t>(options.most)));
  for (const auto& old : all)
    if (fs::remove(old)) shelved.removed.push_back(old);
  return shelved;
}

std::optional<LastBackup> last_backup(const fs::path& data) {
  std::ifstream in(memory_of(data), std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  auto last = json::read<LastBackup>(text);
  if (!last) return std::nullopt;
  return std::move(*last);
}
}  // namespace keep
