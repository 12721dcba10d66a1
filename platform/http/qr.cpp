// SPDX-License-Identifier: Apache-2.0
#include "platform/http/qr.hpp"

#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace http {
namespace {
struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;

Code code_of(std::string_view text, QRecLevel level) {
  Code code;
  if (!text.empty())
    code.reset(QRcode_encodeData(int(text.size()),
                                 reinterpret_cast<const unsigned char*>(text.data()), 0, level));
  if (!code) throw std::length_error("no QR code holds this text");
  return code;
}

struct FreeInput {
  void operator()(QRinput* input) const { QRinput_free(input); }
};

/// Null where it does not fit.
Code code_of_capitals(std::string_view text, int version, QRecLevel level) {
  const std::unique_ptr<QRinput, FreeInput> input(QRinput_new2(version, level));
  if (!input || QRinput_append(input.get(), QR_MODE_AN, int(text.size()),
                               reinterpret_cast<const unsigned char*>(text.data())) != 0)
    return {};
  Code code(QRcode_encodeInput(input.get()));
  return code && code->version <= version ? std::move(code) : Code{};
}

std::vector<std::string> rows_of(const Code& code) {
  const auto width = static_cast<std::size_t>(code->width);
  std::vector<std::string> rows(width, std::string(width, '0'));
  for (std::size_t row = 0; row < width; ++row)
    for (std::size_t column = 0; column < width; ++column)
      if (code->data[row * width + column] & 1) rows[row][column] = '1';
  return rows;
}
}  // namespace

std::vector<std::string> qr_rows(std::string_view text) {
  // A screen is photographed by old phones at an angle: a quarter of the code may be unreadable.
  return rows_of(code_of(text, QR_ECLEVEL_Q));
}

std::vector<std::string> qr_rows_of_capitals(std::string_view text) {
  constexpr int largest = 12;
  for (const auto level : {QR_ECLEVEL_Q, QR_ECLEVEL_M, QR_ECLEVEL_L})
    for (int version = 1; version <= largest; ++version)
      if (const auto code = code_of_capitals(text, version, level)) return rows_of(code);
  throw std::length_error("no QR code of version 12 holds this text");
}

std::string qr_text(std::string_view text) {
  const auto code = code_of(text, QR_ECLEVEL_L);
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
