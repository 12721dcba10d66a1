// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Codes on cards and keys of phones: the database holds keyed hashes of both.
#include "home/rows.hpp"
#include "platform/digit_code.hpp"
#include "platform/tries.hpp"

namespace home {
inline constexpr TryTable home_tries{
    "home.try.", "select at from home_try where key = ? and at > ? order by at desc limit ?",
    "insert into home_try (key, at, id) values (?, ?, ?)", "home.too_many_tries"};

std::string code_of_card(const Keys&, const Card&);
db::Bytes hash_of_card_code(const Keys&, std::string_view code);
db::Bytes hash_of_phone_key(const Keys&, std::string_view key);

std::optional<Card> find_card(Work&, const Uuid& household);
std::optional<Card> find_card_by_code(Work&, std::string_view code);
/// Phones of these households that were not ended, by when they came.
std::vector<Phone> phones_of(Work&, const std::vector<Uuid>& households);
/// What counts against an address.
Counted wrong_from(const Work&, const std::string& remote);
/// Counts a code or key that led nowhere. Refuses home.too_many_tries.
Result<void> count_wrong(routing::SlowWork&, std::string_view act);
}  // namespace home
