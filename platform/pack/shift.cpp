// SPDX-License-Identifier: Apache-2.0
#include "platform/pack/shift.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "platform/pack/policy.hpp"
#include "platform/work.hpp"

namespace pack {
namespace {
std::string hexadecimal(const unsigned char* bytes, std::size_t size) {
  std::string text(size * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, size);
  text.pop_back();
  return text;
}
}  // namespace

Lease lease_of_shift(Work& work, const auth::Right& right) {
  Lease lease{work.now, work.now + pack_policy(work.today()).lease_ms, {}};
  const auto* grant = auth::grant_that_allows(right, work.actor.grants, work.place, work.now);
  if (grant && grant->until) lease.until = std::min(lease.until, *grant->until);
  return lease;
}

std::string fresh_share(Work& work) {
  std::array<std::uint8_t, 32> bytes;
  work.world.random.fill(bytes);
  return hexadecimal(bytes.data(), bytes.size());
}

std::string digest_of(std::string_view form, std::string_view text) {
  std::array<unsigned char, 16> hash;
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, hash.size());
  for (const auto part : {form, text})
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()),
                              part.size());
  crypto_generichash_final(&state, hash.data(), hash.size());
  return hexadecimal(hash.data(), hash.size());
}
}  // namespace pack
