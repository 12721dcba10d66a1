// SPDX-License-Identifier: Apache-2.0
#include "platform/http/qr.hpp"

#include <gtest/gtest.h>
#include <qrencode.h>

#include <stdexcept>
#include <vector>

namespace http {
namespace {
/// The light modules of a drawing, row by row.
std::vector<std::vector<bool>> modules_of(const std::string& drawing) {
  std::vector<std::vector<bool>> rows(2);
  for (std::size_t at = 0; at < drawing.size();) {
    auto& upper = rows[rows.size() - 2];
    auto& lower = rows.back();
    if (drawing[at] == '\n') {
      rows.resize(rows.size() + 2);
      ++at;
    } else if (drawing[at] == ' ') {
      upper.push_back(false);
      lower.push_back(false);
      ++at;
    } else {
      const auto block = drawing.substr(at, 3);
      upper.push_back(block != "▄");
      lower.push_back(block != "▀");
      at += 3;
    }
  }
  return rows;
}

TEST(Qr, DrawsEachModuleAndTheQuietZone) {
  const std::string text = "https://192.168.1.5:8443/";
  const auto rows = modules_of(qr_text(text));
  QRcode* code = QRcode_encodeData(
      int(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_L);
  ASSERT_TRUE(code);
  const int width = code->width;
  ASSERT_GE(rows.size(), std::size_t(width + 8));
  for (int row = 0; row < width + 8; ++row) {
    ASSERT_EQ(rows[row].size(), std::size_t(width + 8));
    for (int column = 0; column < width + 8; ++column) {
      const bool is_inside = row >= 4 && column >= 4 && row < width + 4 && column < width + 4;
      const bool is_dark = is_inside && (code->data[(row - 4) * width + column - 4] & 1);
      EXPECT_EQ(rows[row][column], !is_dark) << row << "," << column;
    }
  }
  QRcode_free(code);
}

TEST(Qr, GivesRowsThatAPageCanDraw) {
  const std::string text = "https://192.168.1.5:8443/enrol#token";
  const auto rows = qr_rows(text);
  QRcode* code = QRcode_encodeData(
      int(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_Q);
  ASSERT_TRUE(code);
  ASSERT_EQ(std::size_t(code->width), rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    ASSERT_EQ(rows.size(), rows[row].size());
    for (std::size_t column = 0; column < rows.size(); ++column)
      EXPECT_EQ(rows[row][column] == '1', (code->data[row * rows.size() + column] & 1) == 1);
  }
  QRcode_free(code);
  EXPECT_THROW(qr_rows(""), std::length_error);
}

TEST(Qr, RefusesWhatNoCodeHolds) {
  EXPECT_THROW(qr_text(""), std::length_error);
  EXPECT_THROW(qr_text(std::string(5'000, 'a')), std::length_error);
  EXPECT_FALSE(qr_text(std::string(2'900, 'a')).empty());
}
}  // namespace
}  // namespace http
