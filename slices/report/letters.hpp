// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Letters for doors: made once, printed as often as needed, taken back by a new generation.
#include "place/place.hpp"
#include "platform/router/route.hpp"
#include "report/rows.hpp"

namespace report {
struct NewLetters {
  Uuid id;
  Uuid within;  ///< The community, or a compound, building, stairwell, grid or door inside it.
  std::optional<Text<0, 40>> phone;  ///< Of the office, for the letter's head; absent: as it was.
};
BOOST_DESCRIBE_STRUCT(NewLetters, (), (id, within, phone))
struct LettersMade {
  std::int64_t doors = 0, made = 0;
  std::string phone;
};
BOOST_DESCRIBE_STRUCT(LettersMade, (), (doors, made, phone))
/// Makes the letters that are missing, and notes that all are printed. Refuses
/// place.no_such_place, report.no_doors, report.too_many_doors.
Result<LettersMade> make_letters(Work&, const NewLetters&);

struct SheetQuery {
  Uuid within;
  Text<8, 200> base;  ///< "https://192.168.1.20:8443": what a phone shall open.
};
BOOST_DESCRIBE_STRUCT(SheetQuery, (), (within, base))
struct LetterText {
  Uuid place;
  std::string door, compound_name, building_name, stairwell_name;
  std::string code;             ///< In groups.
  std::vector<std::string> qr;  ///< Rows of the QR code of the page with the code: 1 is dark.
};
BOOST_DESCRIBE_STRUCT(LetterText, (),
                      (place, door, compound_name, building_name, stairwell_name, code, qr))
struct LetterSheet {
  static constexpr bool is_kept = false;
  std::string community_name, phone;
  std::string page;               ///< The address to type: "https://192.168.1.20:8443/r".
  bool is_reachable = true;       ///< False when it leads to this machine only.
  std::vector<LetterText> items;  ///< In walking order, top floor down.
};
BOOST_DESCRIBE_STRUCT(LetterSheet, (), (community_name, phone, page, is_reachable, items))
/// The letters that were made, ready to print; noted as a look. Refuses place.no_such_place,
/// auth.bad_base, report.no_letters, report.too_many_doors.
Result<LetterSheet> open_letters(Work&, const SheetQuery&);

struct Section {
  Uuid place;  ///< A stairwell, or a building without any.
  Uuid building;
  std::optional<Uuid> compound;
  std::string compound_name, building_name, stairwell_name;
  std::int64_t doors = 0, letters = 0;
};
BOOST_DESCRIBE_STRUCT(Section, (),
                      (place, building, compound, compound_name, building_name, stairwell_name,
                       doors, letters))
struct SectionList {
  std::string phone;
  std::vector<Section> items;  ///< In walking order.
};
BOOST_DESCRIBE_STRUCT(SectionList, (), (phone, items))
/// How many doors of each stairwell have a letter.
Result<SectionList> list_sections(Work&);

struct NewRevocation {
  Uuid id;
  Uuid within;
  Text<1, 200> reason;
};
BOOST_DESCRIBE_STRUCT(NewRevocation, (), (id, within, reason))
struct Revoked {
  std::int64_t letters = 0;
};
BOOST_DESCRIBE_STRUCT(Revoked, (), (letters))
/// The codes there lead nowhere from now on; printing again makes new ones. Refuses
/// place.no_such_place, report.no_letters.
Result<Revoked> revoke_letters(Work&, const NewRevocation&);

std::optional<Letter> find_letter(Work&, std::string_view code);
std::string phone_of_office(Work&);
}  // namespace report
