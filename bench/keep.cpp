// SPDX-License-Identifier: Apache-2.0
/// Backup and restore of a district of a million persons, by the program itself: bench_keep
/// [PERSONS]. With LINLI_BENCH_POSTGRES=URL of an empty database also the way there and back.
#include <chrono>

#include "bench/child.hpp"
#include "bench/district.hpp"
#include "platform/keep/backup.hpp"

namespace {
using bench::Bars;

/// Every row of two houses, table by table.
bool are_equal(const keep::Home& one, const keep::Home& other) {
  const auto sums = [](const keep::Home& home) {
    std::vector<std::pair<std::string, keep::Sum>> all;
    const auto reading = keep::open_reading(home.place());
    for (const auto& table : reading->tables()) {
      keep::RowWriter rows(table.columns);
      reading->each(table, [&](const keep::Cells& cells) { (void)rows.write(cells); });
      all.emplace_back(table.name, rows.sum());
    }
    return all;
  };
  return sums(one) == sums(other);
}

/// Seconds to copy a file and have it on the disk.
double copy_seconds(const std::filesystem::path& from, const std::filesystem::path& to) {
  const auto began = std::chrono::steady_clock::now();
  std::filesystem::copy_file(from, to);
  const int opened = open(to.c_str(), O_RDWR | O_CLOEXEC);
  fsync(opened);
  close(opened);
  return bench::seconds_since(began);
}

class Drill {
 public:
  Drill(Bars& bars, const std::filesystem::path& folder, double copy_seconds)
      : bars_(bars), folder_(folder), copy_seconds_(copy_seconds) {
    std::ofstream(folder / "lock") << std::string(32, 'k');
    std::filesystem::permissions(folder / "lock", std::filesystem::perms(0600));
  }

  void back_up(const keep::Home& home, const std::string& file) {
    bar("backup of the district", words({"backup", "--to", file}, home));
  }
  void restore(const std::string& file, const keep::Home& home, const keep::Home& source) {
    bar("restore of the district", words({"restore", "--from", file}, home));
    if (!are_equal(home, source)) bars_.miss("rows equal after the restore", "they are not");
  }

 private:
  std::vector<std::string> words(std::vector<std::string> list, const keep::Home& home) const {
    for (const auto& word : {std::string("--data"), home.data.string(), std::string("--key-file"),
                             (folder_ / "lock").string()})
      list.push_back(word);
    if (!home.postgres_url.empty()) {
      list.push_back("--postgres");
      list.push_back(home.postgres_url);
    }
    return list;
  }
  void bar(const char* what, const std::vector<std::string>& list) {
    const auto began = std::chrono::steady_clock::now();
    const auto ended = bench::run("linli", list);
    const auto seconds = bench::seconds_since(began);
    if (ended.code != 0) return bars_.miss(what, "the program failed: " + ended.out);
    bars_.at_most(what, seconds, 60, " s",
                  bench::words("%.1f s CPU, copying the database file took %.1f s",
                               ended.cpu_seconds, copy_seconds_));
    bars_.at_most("  its memory", ended.peak_mib, 256, " MiB", "resident at most");
  }

  Bars& bars_;
  const std::filesystem::path folder_;
  const double copy_seconds_;
};
}  // namespace

int main(int count, char** words) {
  if (sodium_init() < 0) return 2;
  const std::size_t persons = count > 1 ? std::stoul(words[1]) : 1'000'000;
  const bench::Folder folder;
  const keep::Home home{folder.path() / "data", ""};
  program::HouseOptions options;
  options.data = home.data;
  const auto began = std::chrono::steady_clock::now();
  const auto settled = bench::settle_district(options, persons);
  const auto file = home.place().sqlite_file;
  std::printf("%zu persons in %ju MB, made in %.0f s\n", settled,
              std::uintmax_t(std::filesystem::file_size(file) / 1'000'000),
              bench::seconds_since(began));
  const auto copied = copy_seconds(file, folder.path() / "copy");
  std::filesystem::remove(folder.path() / "copy");

  Bars bars;
  Drill drill(bars, folder.path(), copied);
  const auto first = (folder.path() / "first.backup").string();
  drill.back_up(home, first);
  std::printf("%ju MB of backup\n", std::uintmax_t(std::filesystem::file_size(first) / 1'000'000));
  const keep::Home back{folder.path() / "back", ""};
  drill.restore(first, back, home);
  std::filesystem::remove_all(back.data);
  if (const char* url = std::getenv("LINLI_BENCH_POSTGRES")) {
    const keep::Home there{folder.path() / "there", url};
    drill.restore(first, there, home);
    drill.back_up(there, (folder.path() / "second.backup").string());
  }
  return bars.exit_code();
}
