// SPDX-License-Identifier: Apache-2.0
#pragma once
/// report: a household tells of itself by the letter at its door, with no account and no session.
///
/// A letter bears a code of its door. Who has the code learns which door it is; who also proves one
/// fact about somebody listed there sees what is known and may correct it. Everybody else reports
/// as new, sees nothing that is stored, and waits until a person has looked at it.
struct App;

namespace report {
void plug(App&);
}  // namespace report
