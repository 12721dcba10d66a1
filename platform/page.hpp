// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Lists come by pages; this is how long one is when nobody asked for a length.
#include "base/text.hpp"

constexpr std::int64_t usual_page = 50;

/// The length that was asked for, else the usual one.
template <std::int64_t Min, std::int64_t Max>
std::int64_t limit_of(const std::optional<Whole<Min, Max>>& asked,
                      std::int64_t usual = usual_page) {
  return asked ? std::int64_t(*asked) : usual;
}
