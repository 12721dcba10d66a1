// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>

namespace http {
/// When the first certificate of a PEM file ends (UTC seconds); none when it cannot be read.
std::optional<std::int64_t> certificate_end(const std::filesystem::path& pem_file);
/// The version of the library that speaks TLS, as it names itself.
const char* tls_version();
}  // namespace http
