// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How a place is found in memory: by what it stands in, its kind and its name.
#include "place/place.hpp"

namespace place {
inline std::string key_of(const Uuid& parent, Kind kind, std::string_view name) {
  constexpr char parting = '\x1f';
  std::string key(reinterpret_cast<const char*>(parent.bytes.data()), parent.bytes.size());
  key += static_cast<char>(kind);
  key += parting;
  key += name;
  return key;
}
}  // namespace place
