// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Passes of the invented Shanshuiyuan: real acts of its office.
#include "program/house.hpp"

namespace program {
/// Residents with a phone or a card, carers, services and visitors who wait for their host. Answers
/// how many were issued.
std::int64_t make_demo_passes(House&, const Uuid& community);
}  // namespace program
