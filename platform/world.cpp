// SPDX-License-Identifier: Apache-2.0
#include "platform/world.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>

Instant SystemClock::now() {
  const auto measured = std::chrono::duration_cast<std::chrono::milliseconds>(
                            std::chrono::system_clock::now().time_since_epoch())
                            .count();
  auto latest = latest_.load();
  while (measured > latest && !latest_.compare_exchange_weak(latest, measured)) {
  }
  return {std::max<std::int64_t>(measured, latest)};
}

void SystemRandom::fill(std::span<std::uint8_t> out) {
  constexpr std::size_t small = 16;
  thread_local std::array<std::uint8_t, 1'024> ready;
  thread_local std::size_t left = 0;
  // Keys and passwords come straight from the system; ids are asked for by the million.
  if (out.size() > small) return randombytes_buf(out.data(), out.size());
  if (left < out.size()) {
    randombytes_buf(ready.data(), ready.size());
    left = ready.size();
  }
  left -= out.size();
  std::copy_n(ready.begin() + std::ptrdiff_t(left), out.size(), out.begin());
  sodium_memzero(ready.data() + left, out.size());
}

void SeededRandom::fill(std::span<std::uint8_t> out) {
  const std::lock_guard lock(mutex_);
  unsigned char key[crypto_stream_chacha20_KEYBYTES] = {};
  unsigned char nonce[crypto_stream_chacha20_NONCEBYTES] = {};
  std::memcpy(key, &seed_, sizeof seed_);
  std::memcpy(nonce, &turn_, sizeof turn_);
  ++turn_;
  crypto_stream_chacha20(out.data(), out.size(), nonce, key);
}

Uuid World::new_uuid() {
  std::array<std::uint8_t, 10> bytes;
  random.fill(bytes);
  return Uuid::make7(clock.now().milliseconds, bytes);
}
