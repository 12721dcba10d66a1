// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What households of the invented Shushan ask for: needs in every state, ways to a hospital, and
/// days that come back.
#include "program/house.hpp"

namespace program {
struct DemoNeeds {
  std::int64_t requests = 0, open = 0, standing = 0;
  std::string card_code;  ///< Brings a phone to the page of a household of Shanshuiyuan.
};
/// Up to the present moment, in each community that has people.
DemoNeeds make_demo_needs(House&, World&);
}  // namespace program
