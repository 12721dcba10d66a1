// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/zip_parts.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace exchange {
namespace {

std::uint64_t little_endian(std::string_view bytes, std::size_t at, int size) {
  std::uint64_t value = 0;
  for (int index = size - 1; index >= 0; --index)
    value = value << 8 | static_cast<unsigned char>(bytes[at + index]);
  return value;
}

// How many entries the archive says it has, the largest answer of all its candidate end records.
// Asked before libzip makes an object of each.
std::uint64_t declared_entries(std::string_view file) {
  constexpr std::size_t end_size = 22, locator_size = 20, wide_end_size = 56;
  std::uint64_t most = 0;
  std::size_t from = file.size() > 0x10000 + end_size ? file.size() - 0x10000 - end_size : 0;
  for (auto at = file.find("PK\5\6", from); at != std::string_view::npos;
       at = file.find("PK\5\6", at + 1)) {
    if (at + end_size > file.size()) break;
    std::uint64_t count = little_endian(file, at + 10, 2);
    bool has_locator = at >= locator_size && file.substr(at - locator_size, 4) == "PK\6\7";
    std::uint64_t wide = has_locator ? little_endian(file, at - locator_size + 8, 8) : file.size();
    if (wide < file.size() && file.size() - wide >= wide_end_size) {
      std::uint64_t wide_count = little_endian(file, wide + 32, 8);
      count = count == 0xFFFF ? wide_count : std::max(count, wide_count);
    }
    most = std::max(most, count);
  }
  return most;
}

bool is_safe_name(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.front() == '\\') return false;
  if (name.size() > 1 && name[1] == ':') return false;
  for (std::size_t start = 0; start <= name.size();) {
    auto end = std::min(name.find_first_of("/\\", start), name.size());
    if (name.substr(start, end - start) == "..") return false;
    start = end + 1;
  }
  return true;
}

}  // namespace

Sheet<ZipParts> ZipParts::open(std::span<const std::byte> file, const Limits& limits) {
  std::string_view bytes(reinterpret_cast<const char*>(file.data()), file.size());
  if (declared_entries(bytes) > limits.entries) return refuse("exchange.zip_bomb");
  zip_error_t error;
  zip_error_init(&error);
  ZipParts parts;
  parts.limits_ = limits;
  zip_source_t* source = zip_source_buffer_create(file.data(), file.size(), 0, &error);
  if (source) {
    parts.archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!parts.archive_) zip_source_free(source);
  }
  zip_error_fini(&error);
  if (!parts.archive_) return refuse("exchange.damaged");
  if (auto checked = parts.check_entries(); !checked) return refuse(checked.error());
  return parts;
}

Sheet<void> ZipParts::check_entries() const {
  zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
  if (count > static_cast<zip_int64_t>(limits_.entries)) return refuse("exchange.zip_bomb");
  std::uint64_t total = 0;
  for (zip_int64_t index = 0; index < count; ++index) {
    zip_stat_t entry;
    if (zip_stat_index(archive_.get(), index, 0, &entry) != 0) return refuse("exchange.damaged");
    if (!(entry.valid & ZIP_STAT_NAME) || !is_safe_name(entry.name))
      return refuse("exchange.damaged");
    if (entry.encryption_method != ZIP_EM_NONE) return refuse("exchange.encrypted");
    if (entry.size > limits_.unpacked_bytes) return refuse("exchange.zip_bomb");
    total += entry.size;
    bool is_dense =
        entry.size > limits_.ratio_from_bytes && entry.size / limits_.ratio > entry.comp_size;
    if (total > limits_.unpacked_bytes || is_dense) return refuse("exchange.zip_bomb");
  }
  return {};
}

bool ZipParts::has(const std::string& name) const {
  return zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE) >= 0;
}

Sheet<ZipParts::Stream> ZipParts::stream(const std::string& name) {
  zip_int64_t index = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
  zip_stat_t entry;
  if (index < 0 || zip_stat_index(archive_.get(), index, 0, &entry) != 0)
    return refuse("exchange.damaged");
  // Other methods are not of this format, and some reserve as much memory as the sender likes.
  if (entry.comp_method != ZIP_CM_STORE && entry.comp_method != ZIP_CM_DEFLATE)
    return refuse("exchange.damaged");
  Stream stream;
  stream.file_.reset(zip_fopen_index(archive_.get(), index, 0));
  if (!stream.file_) return refuse("exchange.damaged");
  stream.parts_ = this;
  stream.packed_ = entry.comp_size;
  return stream;
}

Sheet<std::size_t> ZipParts::Stream::read(void* buffer, std::size_t size) {
  zip_int64_t got = zip_fread(file_.get(), buffer, size);
  if (got < 0) return refuse("exchange.damaged");
  unpacked_ += got;
  parts_->unpacked_ += got;
  const Limits& limits = parts_->limits_;
  bool is_dense = unpacked_ > limits.ratio_from_bytes && unpacked_ / limits.ratio > packed_;
  if (is_dense || parts_->unpacked_ > limits.unpacked_bytes) return refuse("exchange.zip_bomb");
  return static_cast<std::size_t>(got);
}

}  // namespace exchange
