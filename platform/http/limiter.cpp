// SPDX-License-Identifier: Apache-2.0
#include "platform/http/limiter.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace http {
Limiter::Limiter(Rate rate, std::size_t most_keys) : rate_(rate), most_keys_(most_keys) {
  if (!(rate.burst >= 1) || !(rate.per_second > 0) || most_keys == 0)
    throw std::invalid_argument("a rate that never allows");
}

Limiter::Verdict Limiter::take(std::string_view key, std::int64_t now) {
  const std::lock_guard lock(mutex_);
  if (const auto found = by_key_.find(key); found != by_key_.end()) {
    buckets_.splice(buckets_.begin(), buckets_, found->second);
  } else {
    if (buckets_.size() >= most_keys_) {
      by_key_.erase(buckets_.back().key);
      buckets_.pop_back();
    }
    buckets_.push_front({std::string(key), rate_.burst, now});
    by_key_.emplace(buckets_.front().key, buckets_.begin());
  }
  auto& bucket = buckets_.front();
  if (now > bucket.at) {
    const double gained = double(now - bucket.at) / 1000 * rate_.per_second;
    bucket.tokens = std::min(rate_.burst, bucket.tokens + gained);
    bucket.at = now;
  }
  // Sums of fractions may miss a whole token by a hair; that much is forgiven.
  constexpr double hair = 1e-9;
  if (bucket.tokens + hair >= 1) {
    bucket.tokens = std::max(0.0, bucket.tokens - 1);
    return {};
  }
  // A clock that went back stands still for the bucket until it has caught up.
  const double behind = double(bucket.at - now) / 1000;
  const double seconds = std::ceil((1 - bucket.tokens) / rate_.per_second + behind - hair);
  return {false, int(std::clamp(seconds, 1.0, 86'400.0 * 365))};
}

void Limiter::forget(std::string_view key) {
  const std::lock_guard lock(mutex_);
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return;
  const auto bucket = found->second;
  by_key_.erase(found);
  buckets_.erase(bucket);
}

std::size_t Limiter::size() const {
  const std::lock_guard lock(mutex_);
  return buckets_.size();
}
}  // namespace http
