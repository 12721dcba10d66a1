// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "platform/world.hpp"

namespace program {
/// A password of 100 random bits that can be read out on the phone.
std::string made_up_password(Random&);
}  // namespace program
