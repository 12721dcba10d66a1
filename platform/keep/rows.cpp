// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/rows.hpp"

#include "platform/keep/unfit.hpp"

namespace keep {
namespace {
constexpr std::size_t row_digest_size = 32;
/// SQLite and PostgreSQL hold at most 1 GB in one value.
constexpr std::size_t most_bytes = 1'000'000'000;

/// How a value of a row is told: two bits for each.
enum Mark : unsigned { null = 0, as_before = 1, given = 2 };

std::size_t marks_size(std::size_t columns) { return (columns + 3) / 4; }

void append_length(std::string& out, std::size_t size) {
  for (; size >= 0x80; size >>= 7) out += static_cast<char>(size | 0x80);
  out += static_cast<char>(size);
}

std::string finish(crypto_generichash_state& state) {
  std::string digest(row_digest_size, '\0');
  crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(digest.data()),
                           row_digest_size);
  return digest;
}

void feed(crypto_generichash_state& state, std::string_view bytes) {
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(bytes.data()),
                            bytes.size());
}
}  // namespace

std::size_t width_of(Kind kind) {
  switch (kind) {
    case Kind::whole:
    case Kind::real:
      return 8;
    case Kind::flag:
      return 1;
    case Kind::uuid:
      return 16;
    case Kind::text:
    case Kind::bytes:
      return 0;
  }
  return 0;
}

RowWriter::RowWriter(const std::vector<Column>& columns)
    : columns_(columns), last_(columns.size()), has_last_(columns.size()) {
  crypto_generichash_init(&state_, nullptr, 0, row_digest_size);
}

std::string_view RowWriter::write(const Cells& cells) {
  ENSURE(cells.size() == columns_.size());
  bytes_.assign(marks_size(cells.size()), '\0');
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i]) continue;
    const auto& cell = *cells[i];
    const bool is_as_before = has_last_[i] && last_[i] == cell;
    bytes_[i / 4] |= static_cast<char>((is_as_before ? as_before : given) << (i % 4 * 2));
    if (is_as_before) continue;
    const auto width = width_of(columns_[i].kind);
    if (width == 0) append_length(bytes_, cell.size());
    ENSURE(width == 0 || width == cell.size());
    bytes_ += cell;
    last_[i] = cell;
    has_last_[i] = true;
  }
  feed(state_, bytes_);
  ++rows_;
  return bytes_;
}

Sum RowWriter::sum() { return {rows_, finish(state_)}; }

RowReader::RowReader(const std::vector<Column>& columns, ByteSource& source)
    : columns_(columns),
      source_(source),
      last_(columns.size()),
      has_last_(columns.size()),
      cells_(columns.size()) {
  crypto_generichash_init(&state_, nullptr, 0, row_digest_size);
}

std::string_view RowReader::take(std::size_t size) {
  const auto bytes = source_.take(size);
  feed(state_, bytes);
  return bytes;
}

std::size_t RowReader::take_length() {
  std::size_t size = 0;
  for (int shift = 0; shift < 35; shift += 7) {
    const auto byte = static_cast<unsigned char>(take(1)[0]);
    size |= std::size_t(byte & 0x7F) << shift;
    if (!(byte & 0x80)) return size;
  }
  throw Unfit(Why::altered, "the backup has a value without an end");
}

const Cells& RowReader::read() {
  const std::string marks(take(marks_size(columns_.size())));
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const unsigned mark = static_cast<unsigned char>(marks[i / 4]) >> (i % 4 * 2) & 3u;
    if (mark == null) {
      cells_[i].reset();
      continue;
    }
    if (mark == given) {
      const auto width = width_of(columns_[i].kind);
      const auto size = width ? width : take_length();
      if (size > most_bytes) throw Unfit(Why::altered, "the backup has a value that is too long");
      last_[i] = take(size);
      has_last_[i] = true;
    }
    if (mark > given || !has_last_[i])
      throw Unfit(Why::altered, "the backup has a row that cannot be read");
    cells_[i] = last_[i];
  }
  ++rows_;
  return cells_;
}

Sum RowReader::sum() { return {rows_, finish(state_)}; }
}  // namespace keep
