// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Token buckets by key: how often an address or an account may try something.
#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace http {
/// A bucket holds `burst` tokens and gains `per_second` of them each second.
struct Rate {
  double burst = 10;
  double per_second = 1;
};

/// Usable from any thread. Remembers at most `most_keys` keys; the one used longest ago goes first,
/// so a flood of keys cannot fill the memory. A forgotten key begins with a full bucket.
class Limiter {
 public:
  struct Verdict {
    bool is_allowed = true;
    int retry_after_seconds = 0;  ///< When refused: after so many whole seconds one token is there.
  };

  /// Throws std::invalid_argument unless burst is at least 1, per_second positive and most_keys not
  /// 0.
  Limiter(Rate, std::size_t most_keys);
  /// Takes one token of `key` at `now` (milliseconds of any clock; a step back counts as standing
  /// still). A refused try takes nothing.
  Verdict take(std::string_view key, std::int64_t now);
  /// Forgets the key: its next bucket is full.
  void forget(std::string_view key);
  std::size_t size() const;

 private:
  struct Bucket {
    std::string key;
    double tokens = 0;
    std::int64_t at = 0;
  };
  const Rate rate_;
  const std::size_t most_keys_;
  mutable std::mutex mutex_;
  std::list<Bucket> buckets_;  // used last first
  std::unordered_map<std::string_view, std::list<Bucket>::iterator>
      by_key_;  // keys live in buckets_
};
}  // namespace http
