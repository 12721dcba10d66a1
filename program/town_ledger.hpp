// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>

#include "program/town.hpp"

namespace program {
/// Tells how much of something long is done, 0 to 1.
using TellProgress = std::function<void(double share)>;

/// Writes the people of a town as a district's ledger: UTF-8 CSV with one line for each person and
/// for each home where nobody is listed, and the code of the community in its first column. Answers
/// the number of lines below the header. Throws std::runtime_error when the file cannot be written.
std::int64_t write_ledger(const Town&, Day today, const std::filesystem::path&,
                          const TellProgress& = {});
}  // namespace program
