// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A drive's own questions, and what may be answered: pure.
#include <span>

#include "census/drives.hpp"

namespace census {
/// Refuses census.question_twice, census.choices_needed (a choice of less than two, or choices of
/// what is none), each with its field.
Result<void> may_ask(const std::vector<Question>&);

/// The answer as it is kept: trimmed of nothing, numbers without leading zeros. Refuses
/// census.bad_answer: yes or no, a number of 0 to 9,999, one of the choices, or 1 to 200
/// characters.
Result<std::string> read_answer(const Question&, std::string_view text);

/// Questions that are ready to be asked; each set holds from a day on and says where it is from.
std::span<const Preset> presets();
}  // namespace census
