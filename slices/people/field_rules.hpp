// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What becomes of one changed field: pure.
#include <string_view>

#include "people/field_changes.hpp"

namespace people {
constexpr bool is_of_household(KnownField field) {
  return field == KnownField::occupancy || field == KnownField::note;
}

enum class FieldVerdict { stands_already, write, clash };

/// `present` may be told by `mask` too, where the field is masked to those who change it.
FieldVerdict judge_change(std::string_view present, std::string_view mask, std::string_view was,
                          std::string_view now);

/// Can the text stand in that field? A phone is judged by phone.hpp, not here.
bool fits_field(KnownField, std::string_view text, Day today);
}  // namespace people
