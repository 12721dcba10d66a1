// SPDX-License-Identifier: Apache-2.0
#pragma once
/// supply: what is where, how long it lasts, who gave it and who got it.

struct App;

namespace supply {
void plug(App&);
}  // namespace supply
