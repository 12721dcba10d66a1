// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Tests and symptoms at the desk or on a phone; the daily rhythm brings them by the contract.
#include "isolation/lookups.hpp"

namespace isolation {
/// Refuse what note_test and note_symptoms do (isolation.hpp), and first what may_hand_in refuses
/// (at).
Result<OrderKept> add_test(Work&, const NewTest&);
Result<OrderKept> add_symptoms(Work&, const NewSymptoms&);
}  // namespace isolation
