// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Cards of households at the desk: made, printed, and phones ended.
#include "home/codes.hpp"

namespace home {
auth::Right keeps_cards();

struct PhoneLine {
  Uuid phone;
  Instant bound_at;
};
BOOST_DESCRIBE_STRUCT(PhoneLine, (), (phone, bound_at))
struct CardLine {
  Uuid household;
  std::string door, compound_name;
  std::int64_t round = 0;  ///< 0: never had a card.
  std::optional<Instant> made_at, binds_until;
  std::vector<PhoneLine> phones;
};
BOOST_DESCRIBE_STRUCT(CardLine, (),
                      (household, door, compound_name, round, made_at, binds_until, phones))
struct CardQuery {
  Uuid building;
};
BOOST_DESCRIBE_STRUCT(CardQuery, (), (building))
struct CardList {
  std::vector<CardLine> items;  ///< Households of the building, in walking order.
};
BOOST_DESCRIBE_STRUCT(CardList, (), (items))
/// Refuses place.no_such_place (building).
Result<CardList> list_cards(Work&, const CardQuery&);

/// What becomes of the phones that a former card has brought: keep, where another phone comes; end,
/// where a card or a phone was lost.
enum class Phones { keep, end };
BOOST_DESCRIBE_ENUM(Phones, keep, end)
struct NewCards {
  std::vector<Uuid> households;
  Phones phones = Phones::keep;
};
BOOST_DESCRIBE_STRUCT(NewCards, (), (households, phones))
struct CardsMade {
  std::int64_t cards = 0, phones_ended = 0;
};
BOOST_DESCRIBE_STRUCT(CardsMade, (), (cards, phones_ended))
/// A new round of each card: the old one brings nobody any more. Refuses home.too_many_at_once
/// (households), people.no_such_household (households/n).
Result<CardsMade> make_cards(Work&, const NewCards&);

struct CardSheetQuery {
  std::vector<Uuid> households;
  Text<8, 200> base;  ///< "https://192.168.1.20:8443": what a phone shall open.
};
BOOST_DESCRIBE_STRUCT(CardSheetQuery, (), (households, base))
struct CardText {
  Uuid household;
  std::string door, compound_name;
  Instant binds_until;
  std::string code;             ///< In groups.
  std::vector<std::string> qr;  ///< Rows of the QR code of the page with the code: 1 is dark.
};
BOOST_DESCRIBE_STRUCT(CardText, (), (household, door, compound_name, binds_until, code, qr))
struct CardSheet {
  static constexpr bool is_kept = false;
  std::string community_name;
  std::string page;                 ///< The address to type.
  bool is_reachable = true;         ///< False when it leads to this machine only.
  std::vector<std::string> phones;  ///< Of the duty line now, who is called first first.
  std::vector<CardText> items;
};
BOOST_DESCRIBE_STRUCT(CardSheet, (), (community_name, page, is_reachable, phones, items))
/// Cards to be handed over inside; noted as a look at each. Refuses auth.bad_base,
/// home.too_many_at_once, people.no_such_household and home.no_card (households/n: none was made,
/// or its time is over).
Result<CardSheet> open_card_sheet(Work&, const CardSheetQuery&);

struct PhoneEnd {
  Uuid home_phone;
};
BOOST_DESCRIBE_STRUCT(PhoneEnd, (), (home_phone))
struct PhoneEnded {
  Uuid home_phone;
};
BOOST_DESCRIBE_STRUCT(PhoneEnded, (), (home_phone))
/// Refuses home.no_such_phone. One that was ended already stays so.
Result<PhoneEnded> end_phone(Work&, const PhoneEnd&);
}  // namespace home
