// SPDX-License-Identifier: Apache-2.0
/// An entry is: bytes that its token shares with the one before, bytes that follow, these bytes, 16
/// bytes of the id.
#include "people/run.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "base/result.hpp"

namespace people {
namespace {
constexpr std::size_t run_id_bytes = 16;

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
  if (run_.size == 0) {
    run_.first.token = token;
    run_.first.id = id;
  }
  run_.entries += static_cast<char>(shared);
  run_.entries += static_cast<char>(token.size() - shared);
  run_.entries += token.substr(shared);
  run_.entries.append(reinterpret_cast<const char*>(id.bytes.data()), run_id_bytes);
  ++run_.size;
  last_ = token;
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
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(rest_[at]); };
  if (rest_.size() < 2 || byte(0) > token_.size() || rest_.size() < 2u + byte(1) + run_id_bytes)
    throw std::runtime_error("the bytes of the search index are no run");
  token_.resize(byte(0));
  token_ += rest_.substr(2, byte(1));
  std::memcpy(id_.bytes.data(), rest_.data() + 2 + byte(1), run_id_bytes);
  rest_.remove_prefix(2u + byte(1) + run_id_bytes);
  return true;
}

std::vector<TokenEntry> unpacked(std::string_view entries) {
  std::vector<TokenEntry> all;
  for (RunReader reader(entries); reader.next();) all.push_back({reader.token(), reader.id()});
  return all;
}
}  // namespace people
