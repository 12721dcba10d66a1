// SPDX-License-Identifier: Apache-2.0
#pragma once
/// duty: what happens on a shift: who came, who is missing, what is handed over, what is owed to
/// who stands there, whom to call, and the hours that they are thanked for.
struct App;

namespace duty {
void plug(App&);
}  // namespace duty
