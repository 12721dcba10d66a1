// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Base45 (RFC 9285): bytes in the 45 characters that a QR code packs at eleven bits for two.
#include <optional>
#include <string>
#include <string_view>

namespace cose {
std::string to_base45(std::string_view bytes);
/// None for any other character, a group of one, or a group that stands for no bytes: each text is
/// read in one way only.
std::optional<std::string> from_base45(std::string_view text);
}  // namespace cose
