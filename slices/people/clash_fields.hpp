// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Fields of a household or person as text, in and out.
#include "people/field_changes.hpp"
#include "people/register.hpp"
#include "people/rows.hpp"

namespace people {
std::string text_of(const Household&, KnownField);
/// A phone in full.
std::string text_of(const Work&, const Person&, KnownField);
/// The text must fit (field_rules.hpp).
void put_text(Household&, KnownField, const std::string& text);

/// The person of that id, or whom it was merged into.
std::optional<Person> find_where_merged(Work&, const Uuid& id);
/// True when the identity number on file says another birthday or sex.
bool contradicts_number(const Work&, const Person&, KnownField, std::string_view text);
/// Writes one field and raises the revision; `person` is then as it stands.
void write_field(Work&, Register&, Person&, KnownField, const std::string& text);
}  // namespace people
