// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What leaves the desk: cards of paper, and the codes that bring a pass to a phone.
#include "pass/passes.hpp"

namespace pass {
struct NewPassCards {
  Uuid id;
  std::vector<Uuid> passes;
};
BOOST_DESCRIBE_STRUCT(NewPassCards, (), (id, passes))
struct PassCardsMade {
  std::vector<Uuid> signings;  ///< One for each pass, in that order: what a sheet is opened with.
};
BOOST_DESCRIBE_STRUCT(PassCardsMade, (), (signings))
/// Notes that cards are printed, and counts them. Refuses pass.too_many_at_once, pass.no_such_pass,
/// pass.not_on_paper, pass.not_running (each at passes/n).
Result<PassCardsMade> make_pass_cards(Work&, const NewPassCards&);

struct PassCardSheetQuery {
  std::vector<Uuid> signings;
};
BOOST_DESCRIBE_STRUCT(PassCardSheetQuery, (), (signings))
struct PassCardText {
  Uuid pass;
  PassKind kind = PassKind::resident;
  std::string name_masked;  ///< "张*": whoever finds a card learns no name, and no door.
  std::string number;       ///< Eight digits of the pass: what a finder says on the phone.
  std::vector<std::string> gates;
  Instant from, until;
  std::int64_t print = 1;
  std::string code;
  std::vector<std::string> qr;  ///< Rows of the QR code: 1 is dark.
};
BOOST_DESCRIBE_STRUCT(PassCardText, (),
                      (pass, kind, name_masked, number, gates, from, until, print, code, qr))
struct PassCardSheet {
  static constexpr bool is_kept = false;
  std::string community_name;
  std::vector<PassCardText> items;
};
BOOST_DESCRIBE_STRUCT(PassCardSheet, (), (community_name, items))
/// Signs the cards that were noted, ready to print; noted as a look at each. Refuses
/// pass.too_many_at_once, pass.no_such_signing (signings/n), also of a pass that ended meanwhile.
Result<PassCardSheet> open_pass_cards(Work&, const PassCardSheetQuery&);

struct PassLinkQuery {
  std::vector<Uuid> unbound;  ///< Passes that are on no phone yet.
  Text<8, 200> base;          ///< "https://192.168.1.20:8443": what a phone shall open.
};
BOOST_DESCRIBE_STRUCT(PassLinkQuery, (), (unbound, base))
struct PassLink {
  Uuid pass;
  PassKind kind = PassKind::resident;
  std::string name, door;
  std::string code;             ///< In groups.
  std::vector<std::string> qr;  ///< Rows of the QR code of the page with the code: 1 is dark.
};
BOOST_DESCRIBE_STRUCT(PassLink, (), (pass, kind, name, door, code, qr))
struct PassLinkSheet {
  static constexpr bool is_kept = false;
  std::string community_name;
  std::string page;          ///< The address to type: "https://192.168.1.20:8443/p".
  bool is_reachable = true;  ///< False when it leads to this machine only.
  std::vector<PassLink> items;
};
BOOST_DESCRIBE_STRUCT(PassLinkSheet, (), (community_name, page, is_reachable, items))
/// Refuses auth.bad_base, pass.too_many_at_once, pass.no_such_pass, pass.not_on_a_phone,
/// pass.bound_already, pass.not_running (each at unbound/n).
Result<PassLinkSheet> open_pass_links(Work&, const PassLinkQuery&);

std::string community_name(Work&);
/// Names of gates, in that order.
std::vector<std::string> gate_names(Work&, const std::vector<Uuid>& gates);
}  // namespace pass
