// SPDX-License-Identifier: Apache-2.0
/// JPEG, by ITU-T T.81 (1992-09) annex B; how a picture is turned, by Exif 2.3.
#include "platform/picture/picture.hpp"

namespace picture::formats {
namespace {
using namespace std::string_view_literals;
constexpr auto exif_name = "Exif\0\0"sv;
constexpr unsigned orientation_tag = 0x0112;

/// 1 to 8 as Exif counts; 1, as it lies, for what cannot be read.
unsigned orientation_in(std::string_view tiff) {
  if (tiff.size() < 8) return 1;
  const bool is_little = tiff.starts_with("II");
  if (!is_little && !tiff.starts_with("MM")) return 1;
  const auto number = [&](std::size_t at, std::size_t size) {
    return is_little ? little(tiff, at, size) : big(tiff, at, size);
  };
  const std::size_t list = number(4, 4);
  if (list > tiff.size() - 2) return 1;
  const std::size_t entries = number(list, 2);
  for (std::size_t i = 0; i < entries; ++i) {
    const auto at = list + 2 + i * 12;
    if (at + 12 > tiff.size()) return 1;
    if (number(at, 2) != orientation_tag) continue;
    const auto turned = number(at + 8, 2);
    return turned >= 1 && turned <= 8 ? turned : 1;
  }
  return 1;
}

/// A segment that says how the picture is turned, and nothing else.
std::string turning(unsigned orientation) {
  std::string out("\xFF\xE1\x00\x22", 4);
  out += exif_name;
  out += "MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv;
  out += static_cast<char>(orientation);
  out += "\0\0\0\0\0\0"sv;
  return out;
}

/// Frames that viewers know: baseline, extended, progressive. Others are lossless or arithmetic.
bool is_frame(unsigned marker) { return marker >= 0xC0 && marker <= 0xC2; }
bool is_other_frame(unsigned marker) {
  return marker >= 0xC3 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}
/// Tables, frames, scans; JFIF's density (APP0) and Adobe's meaning of the colours (APP14).
bool is_kept(unsigned marker, std::string_view content) {
  if (marker == 0xE0) return content.starts_with("JFIF\0"sv) && content.size() >= 14;
  if (marker == 0xEE) return content.starts_with("Adobe") && content.size() == 12;
  return marker == 0xC4 || marker == 0xDA || marker == 0xDB || marker == 0xDD || is_frame(marker);
}
bool has_no_length(unsigned marker) { return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8); }

/// JFIF's segment without the thumbnail that may follow its fourteen bytes.
std::string without_thumbnail(std::string_view content) {
  std::string out("\xFF\xE0\x00\x10", 4);
  out += content.substr(0, 12);
  return out + std::string(2, '\0');
}

/// Where the compressed pixels that begin at `at` end: at the next marker that is not inside them.
std::size_t end_of_scan(std::string_view file, std::size_t at) {
  for (; at + 1 < file.size(); ++at) {
    if (file[at] != '\xFF') continue;
    const auto next = static_cast<unsigned char>(file[at + 1]);
    if (next != 0x00 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) return at;
  }
  return std::string_view::npos;
}

class Reader {
 public:
  explicit Reader(std::string_view file) : file_(file) {}

  std::optional<Picture> read() {
    found_.format = Format::jpeg;
    for (std::size_t at = 2; at + 2 <= file_.size();) {
      if (file_[at] != '\xFF') return std::nullopt;
      const auto marker = static_cast<unsigned char>(file_[at + 1]);
      if (marker == 0xFF) {  // filling before a marker
        ++at;
        continue;
      }
      if (marker == 0xD9) return finished();
      if (has_no_length(marker) || at + 4 > file_.size()) return std::nullopt;
      const std::size_t length = big(file_, at + 2, 2);
      if (length < 2 || length > file_.size() - at - 2) return std::nullopt;
      if (!take(marker, file_.substr(at, length + 2))) return std::nullopt;
      at += length + 2;
      if (marker != 0xDA) continue;
      const auto end = end_of_scan(file_, at);
      if (end == std::string_view::npos) return std::nullopt;
      body_ += file_.substr(at, end - at);
      at = end;
    }
    return std::nullopt;
  }

 private:
  bool take(unsigned marker, std::string_view segment) {
    const auto content = segment.substr(4);
    if (is_other_frame(marker)) return false;
    if (is_frame(marker)) {
      if (content.size() < 6 || found_.width > 0) return false;
      found_.height = big(content, 1, 2);
      found_.width = big(content, 3, 2);
    }
    if (marker == 0xDA) {
      if (found_.width == 0) return false;
      has_scan_ = true;
    }
    if (marker == 0xE1 && content.starts_with(exif_name))
      orientation_ = orientation_in(content.substr(exif_name.size()));
    if (!is_kept(marker, content)) return true;
    if (marker == 0xE0) {
      if (jfif_.empty()) jfif_ = without_thumbnail(content);
    } else {
      body_ += segment;
    }
    return true;
  }

  std::optional<Picture> finished() {
    if (!has_scan_) return std::nullopt;
    found_.bytes = "\xFF\xD8" + jfif_;
    if (orientation_ != 1) found_.bytes += turning(orientation_);
    if (orientation_ >= 5) std::swap(found_.width, found_.height);
    found_.bytes += body_ + "\xFF\xD9";
    return std::move(found_);
  }

  std::string_view file_;
  std::string jfif_, body_;
  Picture found_;
  unsigned orientation_ = 1;
  bool has_scan_ = false;
};
}  // namespace

std::optional<Picture> read_jpeg(std::string_view file) { return Reader(file).read(); }
}  // namespace picture::formats
