// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <zip.h>

#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "platform/exchange/limits.hpp"
#include "platform/exchange/sheet_error.hpp"

namespace exchange {

/// A stranger's ZIP archive in memory, read part by part and never written to disk. Declared sizes
/// are checked when it is opened, true sizes while a part is read. The bytes must outlive it; one
/// thread at a time.
class ZipParts {
 public:
  /// Refuses `exchange.zip_bomb` (entries, declared size, ratio), `exchange.encrypted` and
  /// `exchange.damaged` (not a whole archive, entry names with `..` or from the root).
  static Sheet<ZipParts> open(std::span<const std::byte> file, const Limits& limits);

  /// True when the part is there; names are compared without case, as spreadsheets do.
  bool has(const std::string& name) const;

  /// Starts the count of unpacked bytes anew; all parts read since then share one allowance.
  void restart_count() { unpacked_ = 0; }

  /// A part being unpacked. Refers to its archive.
  class Stream {
   public:
    /// Bytes put into `buffer`, 0 at the end. Refuses `exchange.zip_bomb` and `exchange.damaged`.
    Sheet<std::size_t> read(void* buffer, std::size_t size);

   private:
    friend class ZipParts;
    struct Close {
      void operator()(zip_file_t* file) const { zip_fclose(file); }
    };
    std::unique_ptr<zip_file_t, Close> file_;
    ZipParts* parts_ = nullptr;
    std::size_t packed_ = 0;
    std::size_t unpacked_ = 0;
  };

  /// Opens a part; refuses `exchange.damaged` when it is missing or packed in an unusual way.
  Sheet<Stream> stream(const std::string& name);

 private:
  struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
  };
  Sheet<void> check_entries() const;

  std::unique_ptr<zip_t, Discard> archive_;
  Limits limits_;
  std::size_t unpacked_ = 0;
};

}  // namespace exchange
