// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What drives put on sheets for others: how a door stands, and the answers to own questions.
#include "platform/exchange/sheet_columns.hpp"

namespace census {
/// Columns outcome, answered_by, at, owner; and "q." with the key of each question. A private
/// answer is shown whole only when that was asked for; each door it is shown of is noted as a look.
exchange::SheetColumns sheet_columns();
}  // namespace census
