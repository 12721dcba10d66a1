// SPDX-License-Identifier: Apache-2.0
#include "report/letters.hpp"

#include <unordered_map>

#include "platform/app.hpp"
#include "platform/auth/invitations.hpp"
#include "platform/http/qr.hpp"
#include "report/code.hpp"
#include "report/doors.hpp"
#include "report/policy.hpp"

namespace report {
namespace {
/// The code stands behind '#': a browser never sends it, so it stands in no log on its way.
constexpr std::string_view page = "/r";

std::unordered_map<Uuid, Letter> letters_by_place(Work& work) {
  std::unordered_map<Uuid, Letter> letters;
  for (auto& letter : work.tx.all<Letter>("where community_id = ?", work.community())) {
    const auto place = letter.place_id;
    letters.emplace(place, std::move(letter));
  }
  return letters;
}

Letter new_letter(Work& work, const Uuid& place) {
  Letter letter;
  letter.community_id = work.community();
  letter.id = work.world.new_uuid();
  letter.place_id = place;
  letter.code_hash = hash_of(work.keys, code_of(work.keys, letter.id, letter.generation));
  letter.made_at = work.now;
  return letter;
}

void set_phone(Work& work, const std::string& phone) {
  const Letterhead head{work.community(), phone};
  if (work.tx.one<Letterhead>("where community_id = ?", work.community())) {
    work.tx.run("update report_letterhead set phone = ? where community_id = ?", phone,
                work.community());
  } else {
    work.tx.insert(head);
  }
}

/// The doors of one print. Refuses as doors_within, report.no_doors, report.too_many_doors.
Result<std::vector<Door>> doors_to_print(Work& work, const Uuid& within) {
  auto doors = doors_within(work, within);
  if (!doors) return refuse(doors);
  if (doors->empty()) return refuse(No::missing, "report.no_doors", "within");
  if (std::ssize(*doors) > report_policy(work.today()).letters_at_once)
    return refuse(No::conflict, "report.too_many_doors", "within");
  return doors;
}

bool is_this_machine(std::string_view base) {
  return base.starts_with("http://") || base.find("//localhost") != std::string_view::npos ||
         base.find("//127.") != std::string_view::npos ||
         base.find("//[::1]") != std::string_view::npos;
}
}  // namespace

std::string phone_of_office(Work& work) {
  return work.tx
      .value<std::string>("select phone from report_letterhead where community_id = ?",
                          work.community())
      .value_or("");
}

std::optional<Letter> find_letter(Work& work, std::string_view code) {
  for (auto& letter : work.tx.all<Letter>("where code_hash = ?", hash_of(work.keys, code)))
    if (code_of(work.keys, letter.id, letter.generation) == code) return letter;
  return std::nullopt;
}

Result<LettersMade> make_letters(Work& work, const NewLetters& wanted) {
  const auto doors = doors_to_print(work, wanted.within);
  if (!doors) return refuse(doors);
  if (wanted.phone) set_phone(work, wanted.phone->str());
  const auto known = letters_by_place(work);
  std::vector<Letter> made;
  std::vector<Uuid> printed;
  for (const auto& door : *doors) {
    const auto found = known.find(door.place);
    if (found == known.end()) made.push_back(new_letter(work, door.place));
    printed.push_back(found == known.end() ? made.back().id : found->second.id);
  }
  work.tx.insert_all(made);
  work.tx.run("update report_letter set printed_at = ? where community_id = ? and id in (?*)",
              work.now, work.community(), printed);
  work.announce("report.letters_printed", {wanted.id, wanted.within});
  return LettersMade{std::ssize(*doors), std::ssize(made), phone_of_office(work)};
}

Result<LetterSheet> open_letters(Work& work, const SheetQuery& query) {
  const auto doors = doors_to_print(work, query.within);
  if (!doors) return refuse(doors);
  std::vector<std::string> addresses;
  if (work.sockets.own_addresses) addresses = work.sockets.own_addresses();
  const auto base = auth::base_for_phones(query.base.str(), addresses);
  if (!base) return refuse(No::invalid, "auth.bad_base", "base");
  const auto letters = letters_by_place(work);
  LetterSheet sheet;
  if (const auto community = place::find_division(work, work.community()))
    sheet.community_name = community->name;
  sheet.phone = phone_of_office(work);
  sheet.page = *base + std::string(page);
  sheet.is_reachable = !is_this_machine(*base);
  for (const auto& door : *doors) {
    const auto found = letters.find(door.place);
    if (found == letters.end()) continue;
    const auto code = code_of(work.keys, found->second.id, found->second.generation);
    sheet.items.push_back({door.place, door.label, door.compound_name, door.building_name,
                           door.stairwell_name, digit_code::in_groups(code),
                           http::qr_rows(sheet.page + '#' + code)});
  }
  if (sheet.items.empty()) return refuse(No::missing, "report.no_letters", "within");
  work.looked("report.letters", query.within);
  return sheet;
}

Result<SectionList> list_sections(Work& work) {
  const auto doors = doors_within(work, work.community());
  if (!doors) return refuse(doors);
  const auto letters = letters_by_place(work);
  SectionList list;
  list.phone = phone_of_office(work);
  for (const auto& door : *doors) {
    if (door.section.is_nil()) continue;
    if (list.items.empty() || list.items.back().place != door.section)
      list.items.push_back({door.section, door.building, door.compound, door.compound_name,
                            door.building_name, door.stairwell_name, 0, 0});
    ++list.items.back().doors;
    list.items.back().letters += letters.contains(door.place);
  }
  return list;
}

Result<Revoked> revoke_letters(Work& work, const NewRevocation& wanted) {
  const auto doors = doors_within(work, wanted.within);
  if (!doors) return refuse(doors);
  auto letters = letters_by_place(work);
  Revoked revoked;
  std::vector<Uuid> about{wanted.id, wanted.within};
  for (const auto& door : *doors) {
    const auto found = letters.find(door.place);
    if (found == letters.end()) continue;
    auto& letter = found->second;
    ++letter.generation;
    ++letter.revision;
    letter.code_hash = hash_of(work.keys, code_of(work.keys, letter.id, letter.generation));
    letter.made_at = work.now;
    letter.printed_at.reset();
    work.tx.update(letter);
    ++revoked.letters;
  }
  if (revoked.letters == 0) return refuse(No::missing, "report.no_letters", "within");
  work.announce("report.letters_revoked", std::move(about));
  return revoked;
}
}  // namespace report
