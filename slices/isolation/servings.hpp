// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The notice reaches the person, who signs on the screen; and the notices on paper.
#include "isolation/orders.hpp"
#include "platform/router/route.hpp"

namespace isolation {
struct NewServing {
  Uuid order;
  Uuid id;
  ServedWay way = ServedWay::signed_here;
  Instant at;  ///< By the clock of the phone; ours is kept beside it.
};
BOOST_DESCRIBE_STRUCT(NewServing, (), (order, id, way, at))
/// Served twice, by two who did not know of one another: both stand there, and the first counts.
/// One sent twice is one. Of an order that is over it is kept all the same. Refuses
/// isolation.no_such_order (order), what may_hand_in refuses (at), isolation.id_taken (id).
Result<OrderKept> serve_order(Work&, const NewServing&);

struct NewSignature {
  Uuid order;
  Uuid id;
  SignatureSort sort = SignatureSort::person;
};
BOOST_DESCRIBE_STRUCT(NewSignature, (), (order, id, sort))
struct SignatureKept {
  Uuid order;
  Uuid signature;
};
BOOST_DESCRIBE_STRUCT(SignatureKept, (), (order, signature))
/// A picture of a signature; kept sealed. The same one twice is one. Refuses
/// isolation.no_such_order (order), what may_hand_in refuses, isolation.id_taken (id),
/// isolation.signature_too_big, what read_picture refuses, isolation.too_many_signatures.
Result<SignatureKept> add_signature(Work&, const NewSignature&, const routing::Upload&);
struct SignatureKey {
  Uuid order;
  Uuid signature;
};
BOOST_DESCRIBE_STRUCT(SignatureKey, (), (order, signature))
/// Noted as a look. Refuses isolation.no_such_order, isolation.no_such_signature.
Result<routing::Download> open_signature(Work&, const SignatureKey&);

enum class Paper { notice, release };
BOOST_DESCRIBE_ENUM(Paper, notice, release)
struct PaperWanted {
  Uuid order;
  Paper paper = Paper::notice;
  people::Purpose purpose = people::Purpose::visit;
};
BOOST_DESCRIBE_STRUCT(PaperWanted, (), (order, paper, purpose))
/// Everything that stands on the notice that is handed over, or on that of the end; what the
/// register does not have (an employer) is a line to write on.
struct PaperText {
  static constexpr bool is_kept = false;
  Uuid order;
  std::string name;
  people::Sex sex = people::Sex::unknown;
  std::string phone, id_number;  ///< Opened for this paper, and journaled so.
  std::string community_name, compound_name, door;
  OrderKind kind = OrderKind::home_isolation;
  std::string profile, title;
  std::int64_t version = 1;
  Authority authority = Authority::street;
  std::string authority_name, authority_phone;
  LegalGround legal_ground = LegalGround::infectious_disease_law;
  std::string ground_reference;
  std::optional<Reason> reason;
  Instant start_at, ends_at, made_at;
  std::optional<Instant> ended_at;
  std::vector<Day> test_days;
  Terms terms;
  std::string cadre, cadre_phone, worker, worker_phone;
  OrderState state = OrderState::running;
  std::int64_t health_days = 0;  ///< After the end, what tells of health goes.
};
BOOST_DESCRIBE_STRUCT(PaperText, (),
                      (order, name, sex, phone, id_number, community_name, compound_name, door,
                       kind, profile, title, version, authority, authority_name, authority_phone,
                       legal_ground, ground_reference, reason, start_at, ends_at, made_at, ended_at,
                       test_days, terms, cadre, cadre_phone, worker, worker_phone, state,
                       health_days))
/// Journaled as a look at the person's private members. Refuses isolation.no_such_order (order),
/// isolation.not_over (paper: the release of one that is not over), isolation.order_over (paper:
/// the notice of one that is), isolation.no_such_person (order: the person has left the register).
Result<PaperText> print_paper(Work&, const PaperWanted&);
}  // namespace isolation
