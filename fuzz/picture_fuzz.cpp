// SPDX-License-Identifier: Apache-2.0
/// Any bytes as a stranger's picture: it is refused, or what is kept is a picture that is kept
/// again as the same, no longer than what came but for how it is turned.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "platform/picture/picture.hpp"

namespace {
void hold(bool condition) {
  if (!condition) std::abort();
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static constexpr picture::Limits limits{12'000, 30'000'000};
  constexpr std::size_t head_made = 64;  // a turning, or the end of a thumbnail that was left out
  const std::string_view file(reinterpret_cast<const char*>(bytes), size);
  const auto read = picture::read_picture(file, limits);
  if (!read) return 0;
  hold(picture::looks_like_a_picture(file) && picture::looks_like_a_picture(read->bytes));
  hold(read->bytes.size() <= size + head_made);
  hold(read->width >= 1 && read->width <= limits.most_side);
  hold(read->height >= 1 && read->width * read->height <= limits.most_pixels);
  const auto again = picture::read_picture(read->bytes, limits);
  hold(again.has_value() && again->bytes == read->bytes && again->width == read->width);
  return 0;
}
