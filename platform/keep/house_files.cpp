// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/house_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "platform/keep/unfit.hpp"

namespace keep {
namespace {
namespace fs = std::filesystem;

constexpr std::string_view single_files[] = {"key", "linli.toml"};
constexpr std::string_view folders[] = {"certificates", "tls"};
constexpr const char* tail = ".restoring";

/// A plain name in one of the folders, or one of the single files.
bool is_carried(std::string_view name) {
  if (std::find(std::begin(single_files), std::end(single_files), name) != std::end(single_files))
    return true;
  const auto slash = name.find('/');
  if (slash == name.npos) return false;
  const auto file = name.substr(slash + 1);
  return std::find(std::begin(folders), std::end(folders), name.substr(0, slash)) !=
             std::end(folders) &&
         !file.empty() && file[0] != '.' && file.find('/') == file.npos &&
         file.find('\0') == file.npos;
}

[[noreturn]] void fail(const fs::path& file) {
  const auto kind =
      errno == ENOSPC || errno == EDQUOT ? db::Fault::Kind::full : db::Fault::Kind::broken;
  throw db::Fault(kind, file.string() + ": " + std::strerror(errno));
}

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(in), {}};
  if (!in) fail(file);
  return content;
}

fs::path without_slash(const fs::path& folder) {
  const auto whole = fs::absolute(folder).lexically_normal();
  return whole.has_filename() ? whole : whole.parent_path();
}

void sync(const fs::path& folder) {
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool is_kept = opened >= 0 && ::fsync(opened) == 0;
  if (opened >= 0) ::close(opened);
  if (!is_kept) fail(folder);
}

void write_file(const fs::path& file, std::string_view content) {
  const int out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (out < 0) fail(file);
  bool is_whole = true;
  while (!content.empty() && is_whole) {
    const auto written = ::write(out, content.data(), content.size());
    is_whole = written > 0;
    if (is_whole) content.remove_prefix(static_cast<std::size_t>(written));
  }
  is_whole = is_whole && ::fsync(out) == 0;
  const int error = errno;
  ::close(out);
  errno = error;
  if (!is_whole) fail(file);
}
}  // namespace

const Table& house_files() {
  static const Table files{
      "house files", {{"name", Kind::text}, {"content", Kind::bytes}}, {"name"}, {}};
  return files;
}

HouseFiles::HouseFiles(const fs::path& data) {
  for (const auto& name : single_files)
    if (fs::exists(data / name)) files_.emplace(name, content_of(data / name));
  for (const auto& folder : folders) {
    if (!fs::is_directory(data / folder)) continue;
    for (const auto& found : fs::directory_iterator(data / folder)) {
      const auto name = std::string(folder) + '/' + found.path().filename().string();
      if (found.is_regular_file() && is_carried(name)) files_.emplace(name, content_of(found));
    }
  }
}

void HouseFiles::each(const CellSink& sink) const {
  for (const auto& [name, content] : files_) sink({name, content});
}

void expect_empty(const fs::path& folder) {
  if (!fs::exists(folder)) return;
  if (!fs::is_directory(folder)) throw Unfit(Why::not_empty, folder.string() + " is not a folder");
  if (!fs::is_empty(folder))
    throw Unfit(Why::not_empty, "data folder " + folder.string() +
                                    " is not empty: name a new one, or move away what is in it");
}

NewFolder::NewFolder(fs::path folder) : folder_(without_slash(folder)) {
  expect_empty(folder_);
  if (!fs::exists(folder_)) {
    const auto above = folder_.parent_path();
    fs::create_directories(above);
    if (::mkdir(folder_.c_str(), 0700) != 0) fail(folder_);
    is_new_ = true;
    sync(above);
  }
  if (::chmod(folder_.c_str(), 0700) != 0) fail(folder_);
}

NewFolder::~NewFolder() {
  if (is_kept_) return;
  std::error_code ignored;
  for (const auto& found : fs::directory_iterator(folder_, ignored))
    fs::remove_all(found.path(), ignored);
  if (is_new_) fs::remove(folder_, ignored);
}

fs::path NewFolder::being_made(const std::string& name) const { return folder_ / (name + tail); }

void NewFolder::put(std::string_view name, std::string_view content) {
  if (!is_carried(name)) throw Unfit(Why::altered, "the backup holds a file that none carries");
  const auto file = folder_ / name;
  if (file.parent_path() != folder_ && !fs::exists(file.parent_path()))
    if (::mkdir(file.parent_path().c_str(), 0700) != 0) fail(file.parent_path());
  write_file(file, content);
  sync(file.parent_path());
}

void NewFolder::settle() const { sync(folder_); }

void NewFolder::keep(const std::string& made) {
  if (!made.empty()) {
    if (::rename(being_made(made).c_str(), (folder_ / made).c_str()) != 0) fail(folder_ / made);
    sync(folder_);
  }
  is_kept_ = true;
}
}  // namespace keep
