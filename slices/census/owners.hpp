// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who owns doors of a drive.
#include "census/rows.hpp"

struct Work;

namespace census {
/// The owner of that user, made one now where they are none yet; none for who does not go from door
/// to door here.
std::optional<Owner> make_owner(Work&, const Drive&, const Uuid& user);
}  // namespace census
