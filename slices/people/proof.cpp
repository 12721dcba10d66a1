// SPDX-License-Identifier: Apache-2.0
#include "people/proof.hpp"

#include <sodium.h>

#include "people/rows_of.hpp"
#include "platform/exchange/text.hpp"

namespace people {
namespace {
constexpr std::size_t tail_digits = 4;

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

/// Both as one value of one length, whatever was typed.
std::string sealed_fact(const Work& work, std::string_view name, std::string_view phone) {
  auto text = exchange::narrow(name);
  std::erase(text, ' ');
  for (auto& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const auto digits = digits_of(exchange::narrow(phone));
  const auto tail = digits.size() < tail_digits ? "" : digits.substr(digits.size() - tail_digits);
  return work.keys.blind("people.proof", text + '\n' + tail);
}
}  // namespace

std::optional<Uuid> household_behind(Work& work, const Uuid& place) {
  return work.tx.value<Uuid>(
      "select id from people_household where community_id = ? and dwelling_id = ?",
      work.community(), place);
}

std::unordered_map<Uuid, Uuid> households_behind(Work& work, const std::vector<Uuid>& places) {
  std::unordered_map<Uuid, Uuid> behind;
  if (places.empty()) return behind;
  work.tx.each(
      "select dwelling_id, id from people_household where community_id = ? and dwelling_id in (?*)",
      [&](const db::Row& row) { behind.emplace(row.uuid(0), row.uuid(1)); }, work.community(),
      places);
  return behind;
}

std::optional<Uuid> find_proven(Work& work, const Uuid& household, std::string_view name,
                                std::string_view phone_tail) {
  const auto given = sealed_fact(work, name, phone_tail);
  const bool is_whole = digits_of(exchange::narrow(phone_tail)).size() == tail_digits;
  std::optional<Uuid> proven;
  for (const auto& person : work.tx.all<Person>(
           "where community_id = ? and household_id = ? and standing = 'listed' order by id",
           work.community(), household)) {
    const auto phone = phone_of(work, person);
    const auto known = sealed_fact(work, person.name.str(), phone);
    const bool is_same = sodium_memcmp(known.data(), given.data(), given.size()) == 0;
    if (is_same & is_whole & (phone.size() >= tail_digits)) proven = person.id;
  }
  return proven;
}
}  // namespace people
