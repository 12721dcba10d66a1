// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A member that must not leave by accident: sealed at rest, and a reply that has one does not
/// compile.
#include <string>
#include <utility>

/// Holds either a plain value that came with a request, or the sealed bytes that came from a row.
/// A request may bring one in; `Work::open` and `Work::seal` are the only ways between the two.
template <class T>
class Private {
 public:
  using value_type = T;

  Private() = default;
  Private(T plain) : plain_(std::move(plain)), is_plain_(true) {}
  static Private from_sealed(std::string bytes) { return Private(Sealed{}, std::move(bytes)); }

  bool is_plain() const { return is_plain_; }
  bool is_empty() const { return !is_plain_ && sealed_.empty(); }
  const std::string& sealed() const { return sealed_; }
  /// The value as the request brought it. Only sealing and rules that check it may look.
  const T& plain() const { return plain_; }

 private:
  struct Sealed {};
  Private(Sealed, std::string bytes) : sealed_(std::move(bytes)) {}

  T plain_{};
  std::string sealed_;
  bool is_plain_ = false;
};
