// SPDX-License-Identifier: Apache-2.0
/// CSV files of any size: blocks from the disk, decoded and split as they come.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <stdexcept>
#include <system_error>

#include "platform/exchange/csv_encoding.hpp"
#include "platform/exchange/csv_records.hpp"
#include "platform/exchange/csv_rows.hpp"
#include "platform/exchange/csv_split.hpp"
#include "platform/exchange/row_source.hpp"

namespace exchange {
namespace {

constexpr std::size_t block_bytes = 1u << 18;
/// Longer than any record within the limits: one that goes on so far has a quote left open.
constexpr std::size_t longest_record = 8u << 20;

/// The bytes of a file, block by block.
class Blocks {
 public:
  explicit Blocks(const std::filesystem::path& file)
      : file_(file.string()), number_(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (number_ < 0) fail();
    struct stat facts {};
    if (::fstat(number_, &facts) != 0 || S_ISDIR(facts.st_mode)) {
      ::close(number_);
      throw std::runtime_error(file_ + " cannot be read");
    }
    as_opened_ = facts;
    block_.resize(block_bytes);
  }
  ~Blocks() { ::close(number_); }
  Blocks(const Blocks&) = delete;
  Blocks& operator=(const Blocks&) = delete;

  void go_to(std::size_t at) { at_ = at; }
  /// Is the file as it was when it was opened?
  bool is_unchanged() const {
    struct stat facts {};
    return ::fstat(number_, &facts) == 0 && facts.st_size == as_opened_.st_size &&
           facts.st_mtim.tv_sec == as_opened_.st_mtim.tv_sec &&
           facts.st_mtim.tv_nsec == as_opened_.st_mtim.tv_nsec;
  }
  /// The next block, empty at the end of the file; good until the next call.
  std::string_view next() {
    std::size_t size = 0;
    while (size < block_.size()) {
      const auto got =
          ::pread(number_, block_.data() + size, block_.size() - size, off_t(at_ + size));
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) fail();
      if (got == 0) break;
      size += std::size_t(got);
    }
    at_ += size;
    return {block_.data(), size};
  }

 private:
  [[noreturn]] void fail() const { throw std::system_error(errno, std::generic_category(), file_); }

  const std::string file_;
  const int number_;
  struct stat as_opened_ {};
  std::size_t at_ = 0;
  std::string block_;
};

class CsvFile : public RowSource {
 public:
  CsvFile(const std::filesystem::path& file, const Limits& limits)
      : blocks_(file), limits_(limits) {}

  Sheet<void> read_through() {
    auto encoding = find_encoding();
    if (!encoding) return refuse(encoding.error());
    encoding_ = *encoding;
    CsvRows rows(limits_);
    SheetOutline outline;
    auto done = read(
        rows, [&](int column, std::string_view field) { rows.note(column, field); },
        [&](const Row& row) {
          ++outline.rows;
          outline.last_row = row.number;
          return Visit::go_on;
        });
    if (!done) return done;
    outline.used_columns = rows.used_columns();
    sheets_.push_back(std::move(outline));
    return {};
  }

  std::span<const SheetOutline> sheets() const override { return sheets_; }
  std::span<const std::string> hidden_sheets() const override { return {}; }

  Sheet<void> visit(std::size_t, const RowVisitor& visitor) override {
    if (!blocks_.is_unchanged()) return refuse("exchange.damaged");
    CsvRows rows(limits_);
    return read(
        rows, [&](int column, std::string_view field) { rows.add(column, field); }, visitor);
  }

 private:
  Sheet<CsvEncoding> find_encoding() {
    blocks_.go_to(0);
    auto block = blocks_.next();
    const auto mark = mark_of(block);
    mark_bytes_ = mark.size;
    if (mark.encoding != CsvEncoding::utf8) return mark.encoding;
    Utf8Census census;
    for (block.remove_prefix(mark.size); !block.empty(); block = blocks_.next()) census.add(block);
    census.finish();
    return judge(census, mark.size > 0);
  }

  template <class OnField, class Visitor>
  Sheet<void> read(CsvRows& rows, const OnField& on_field, const Visitor& visitor) {
    blocks_.go_to(mark_bytes_);
    // UTF-8 was checked when the encoding was found.
    std::optional<CsvDecoder> decoder;
    if (encoding_ != CsvEncoding::utf8) decoder.emplace(encoding_);
    std::string text, unquoted;
    std::optional<FieldEnds> ends;
    int record = 0;
    for (bool is_last = false; !is_last;) {
      const auto block = blocks_.next();
      is_last = block.size() < block_bytes;
      if (!decoder) {
        text += block;
      } else if (auto done = decoder->add(block, is_last, text); !done) {
        return done;
      }
      std::size_t from = 0;
      if (!ends) {
        const auto shape = shape_of(text);
        ends.emplace(shape.delimiter);
        from = shape.skipped;
      }
      const auto end = split_text(std::string_view(text).substr(from), *ends,
                                  is_last ? Reach::whole_file : Reach::part_of_file, unquoted,
                                  on_field, [&](int) {
                                    const Row* row = rows.end(++record);
                                    if (!rows.wrong().empty()) return Visit::stop;
                                    return row ? visitor(*row) : Visit::go_on;
                                  });
      if (!rows.wrong().empty()) return refuse(rows.wrong(), record);
      if (end.why == SplitEnd::Why::stopped) return {};
      rows.drop();
      text.erase(0, from + end.used);
      if (end.why == SplitEnd::Why::quote_open || text.size() > longest_record)
        return refuse("exchange.damaged", record + 1);
    }
    return {};
  }

  Blocks blocks_;
  const Limits limits_;
  CsvEncoding encoding_ = CsvEncoding::utf8;
  std::size_t mark_bytes_ = 0;
  std::vector<SheetOutline> sheets_;
};

}  // namespace

Sheet<std::unique_ptr<RowSource>> open_csv_file(const std::filesystem::path& file,
                                                const Limits& limits) {
  auto source = std::make_unique<CsvFile>(file, limits);
  if (auto done = source->read_through(); !done) return refuse(done.error());
  return source;
}

}  // namespace exchange
