// SPDX-License-Identifier: Apache-2.0
/// Any bytes as a stranger's GeoJSON: it is refused, or what is kept is JSON that is read again as
/// the same, within its limits.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "base/json.hpp"
#include "place/outlines.hpp"

namespace {
void hold(bool condition) {
  if (!condition) std::abort();
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static constexpr place::OutlineLimits limits{50, 500};
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto read = place::read_outlines(text, limits);
  if (!read) {
    hold(read.error().code.starts_with("place.outlines_"));
    for (const auto& finding : read.error().findings) hold(finding.pointer.starts_with('/'));
    return 0;
  }
  hold(read->features >= 1 && read->features <= limits.most_features);
  const auto& box = read->box;
  hold(box.west <= box.east && box.south <= box.north);
  hold(json::parse(read->json).has_value());
  const auto again = place::read_outlines(read->json, limits);
  hold(again.has_value() && again->json == read->json);
  return 0;
}
