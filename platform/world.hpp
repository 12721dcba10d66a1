// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The outside, behind interfaces: time and randomness. A test or a simulator brings its own.
#include <atomic>
#include <cstdint>
#include <mutex>
#include <span>

#include "base/id.hpp"
#include "base/instant.hpp"

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() = 0;
};

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t>) = 0;
};

/// The machine's clock. Never runs backwards while the program runs: a step back holds it still.
class SystemClock : public Clock {
 public:
  Instant now() override;

 private:
  std::atomic<std::int64_t> latest_{0};
};

/// The operating system's generator, through libsodium.
class SystemRandom : public Random {
 public:
  void fill(std::span<std::uint8_t>) override;
};

/// A clock that stands until it is moved.
class SettableClock : public Clock {
 public:
  explicit SettableClock(Instant start) : now_(start.milliseconds) {}
  Instant now() override { return {now_.load()}; }
  void move(std::int64_t milliseconds) { now_ += milliseconds; }

 private:
  std::atomic<std::int64_t> now_;
};

/// The same bytes for the same seed on every machine (ChaCha20 stream). Never for keys.
class SeededRandom : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : seed_(seed) {}
  void fill(std::span<std::uint8_t>) override;

 private:
  std::mutex mutex_;
  std::uint64_t seed_;
  std::uint64_t turn_ = 0;
};

struct World {
  Clock& clock;
  Random& random;
  Uuid new_uuid();
};
