// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A map that keeps what was used last.
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace db {
template <class T>
class Recent {
 public:
  explicit Recent(std::size_t most) : most_(most) {}

  /// The value of that key, which is now the one used last; or null.
  T* find(std::string_view key) {
    const auto found = places_.find(key);
    if (found == places_.end()) return nullptr;
    items_.splice(items_.begin(), items_, found->second);
    return &found->second->second;
  }

  /// Keeps a value under a key that is not there yet; answers what had to leave for it.
  std::optional<T> put(std::string key, T value) {
    items_.emplace_front(std::move(key), std::move(value));
    places_[items_.front().first] = items_.begin();
    if (items_.size() <= most_) return std::nullopt;
    places_.erase(items_.back().first);
    std::optional<T> left = std::move(items_.back().second);
    items_.pop_back();
    return left;
  }

  void erase(std::string_view key) {
    const auto found = places_.find(key);
    if (found == places_.end()) return;
    const auto item = found->second;
    places_.erase(found);
    items_.erase(item);
  }
  void clear() {
    places_.clear();
    items_.clear();
  }

 private:
  using Items = std::list<std::pair<std::string, T>>;
  std::size_t most_;
  Items items_;
  std::unordered_map<std::string_view, typename Items::iterator> places_;
};
}  // namespace db
