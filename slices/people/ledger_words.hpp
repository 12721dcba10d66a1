// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The words of ledgers: what columns are called, and what their values mean. Chinese and English.
#include <optional>
#include <span>
#include <string_view>

#include "people/ledger.hpp"
#include "platform/exchange/heading.hpp"

namespace people::words {
/// Column headings by field: compound building stairwell door address name sex born_on id_number
/// id_kind phone relation occupancy registered registered_at residence need need_due note
/// change.
std::span<const exchange::FieldWords> fields();

/// The meaning of a cell, or none when the word is not known. `word` is narrow and trimmed.
std::optional<Sex> sex(std::string_view word);
std::optional<Relation> relation(std::string_view word);
std::optional<Occupancy> occupancy(std::string_view word);
std::optional<Residence> residence(std::string_view word);
std::optional<Registered> registered(std::string_view word);
std::optional<IdKind> id_kind(std::string_view word);
std::optional<LedgerChange> change(std::string_view word);
/// One need; a cell may list several, the caller takes it apart.
std::optional<NeedKind> need(std::string_view word);
}  // namespace people::words
