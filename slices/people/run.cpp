// SPDX-License-Identifier: Apache-2.0
/// An entry is: bytes that its token shares with the one before, bytes that follow, these bytes,
/// and the bytes of the id. Ids that were made together begin alike: two bits above the first
/// number say how many bytes an id shares with the one before, and only the others follow.
#include "people/run.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "base/result.hpp"

namespace people {
namespace {
constexpr std::size_t run_id_bytes = 16;
constexpr int bits_of_shared = 6;
constexpr unsigned shared_mask = (1u << bits_of_shared) - 1;
static_assert(longest_token <= shared_mask);
/// What the two bits mean; entries of older runs bear none.
constexpr std::array<std::size_t, 4> shared_of_ids{0, 5, 6, 7};

unsigned code_of_shared(const Uuid& last, const Uuid& id) {
  unsigned code = 0;
  while (code + 1 < shared_of_ids.size() &&
         std::memcmp(last.bytes.data(), id.bytes.data(), shared_of_ids[code + 1]) == 0)
    ++code;
  return code;
}

std::size_t shared_bytes(std::string_view a, std::string_view b) {
  const auto most = std::min(a.size(), b.size());
  std::size_t shared = 0;
  while (shared < most && a[shared] == b[shared]) ++shared;
  return shared;
}
}  // namespace

void RunPacker::add(std::string_view token, const Uuid& id) {
  ENSURE(token.size() <= longest_token);
  if (run_.entries.size() + 2 + token.size() + run_id_bytes > most_) finish();
  const auto shared = shared_bytes(last_, token);
  unsigned code = 0;
  if (run_.size == 0) {
    run_.first.token = token;
    run_.first.id = id;
    run_.entries.reserve(most_);
  } else {
    code = code_of_shared(last_id_, id);
  }
  std::array<char, 2 + longest_token + run_id_bytes> entry;
  const auto known = shared_of_ids[code];
  entry[0] = static_cast<char>(shared | code << bits_of_shared);
  entry[1] = static_cast<char>(token.size() - shared);
  auto* end = std::copy(token.begin() + std::ptrdiff_t(shared), token.end(), entry.begin() + 2);
  end = std::copy(id.bytes.begin() + std::ptrdiff_t(known), id.bytes.end(), end);
  run_.entries.append(entry.data(), std::size_t(end - entry.data()));
  ++run_.size;
  if (shared < token.size() || token.size() != last_.size()) last_ = token;
  last_id_ = id;
}

void RunPacker::finish() {
  last_.clear();
  if (run_.size == 0) return;
  auto done = std::move(run_);
  run_ = {};
  take_(std::move(done));
}

bool RunReader::next() {
  if (rest_.empty()) return false;
  const auto byte = [&](std::size_t at) -> std::size_t {
    return at < rest_.size() ? static_cast<unsigned char>(rest_[at]) : 0;
  };
  const auto shared = byte(0) & shared_mask, fresh = byte(1);
  const auto known = shared_of_ids[byte(0) >> bits_of_shared], follow = run_id_bytes - known;
  const bool is_first = std::exchange(is_first_, false);
  if (rest_.size() < 2 + fresh + follow || shared > token_.size() || (is_first && known > 0))
    throw std::runtime_error("the bytes of the search index are no run");
  token_.resize(shared);
  token_.append(rest_, 2, fresh);
  std::memcpy(id_.bytes.data() + known, rest_.data() + 2 + fresh, follow);
  rest_.remove_prefix(2 + fresh + follow);
  return true;
}

std::vector<TokenEntry> unpacked(std::string_view entries) {
  std::vector<TokenEntry> all;
  for (RunReader reader(entries); reader.next();) all.push_back({reader.token(), reader.id()});
  return all;
}
}  // namespace people
