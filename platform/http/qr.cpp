// SPDX-License-Identifier: Apache-2.0
#include "platform/http/qr.hpp"

#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace http {
std::string qr_text(std::string_view text) {
  struct Free {
    void operator()(QRcode* code) const { QRcode_free(code); }
  };
  std::unique_ptr<QRcode, Free> code;
  if (!text.empty())
    code.reset(QRcode_encodeData(
        int(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_L));
  if (!code) throw std::length_error("no QR code holds this text");
  constexpr int quiet = 4;
  const int width = code->width;
  const auto is_light = [&](int row, int column) {
    if (row < 0 || column < 0 || row >= width || column >= width) return true;
    return (code->data[row * width + column] & 1) == 0;
  };
  std::string drawn;
  for (int row = -quiet; row < width + quiet; row += 2) {
    for (int column = -quiet; column < width + quiet; ++column) {
      const bool upper = is_light(row, column);
      const bool lower = row + 1 < width + quiet && is_light(row + 1, column);
      drawn += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ");
    }
    drawn += '\n';
  }
  return drawn;
}
}  // namespace http
