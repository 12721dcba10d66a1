// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Random numbers that are the same with every library and compiler.
#include <cstdint>
#include <utility>
#include <vector>

namespace engine {
/// SplitMix64.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    return mixed ^ (mixed >> 31);
  }
  /// From 0 to below `end`, which is positive.
  int below(int end) {
    return int((static_cast<unsigned __int128>(next()) * std::uint64_t(end)) >> 64);
  }
  /// From 0 to below 1.
  double share() { return double(next() >> 11) * 0x1.0p-53; }
  template <class T>
  void shuffle(std::vector<T>& items) {
    for (int i = int(items.size()) - 1; i > 0; --i)
      std::swap(items[std::size_t(i)], items[std::size_t(below(i + 1))]);
  }

 private:
  std::uint64_t state_;
};
}  // namespace engine
