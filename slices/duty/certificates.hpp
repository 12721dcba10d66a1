// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Thanks on paper, with a number by which anybody can check that they are true.
#include "duty/ledger.hpp"

namespace routing {
struct SlowWork;
struct Answered;
}  // namespace routing
namespace http {
struct Request;
}

namespace duty {
struct NewCertificate {
  Uuid id;
  Uuid hand;
  Day from_on, until_on;  ///< Both included.
};
BOOST_DESCRIBE_STRUCT(NewCertificate, (), (id, hand, from_on, until_on))
struct CertificateKept {
  Uuid certificate;
};
BOOST_DESCRIBE_STRUCT(CertificateKept, (), (certificate))
/// Says what counts now; a later correction asks for another one. Refuses hands.no_such_hand,
/// duty.days_reversed (until_on), duty.nothing_to_thank (hand), duty.id_taken.
Result<CertificateKept> give_certificate(Work&, const NewCertificate&);

struct CertificateQuery {
  Uuid certificate;
  Text<8, 200> base;
};
BOOST_DESCRIBE_STRUCT(CertificateQuery, (), (certificate, base))
struct CertificateSheet {
  static constexpr bool is_kept = false;
  Uuid certificate;
  std::string name, community_name, street_name;
  std::string number;  ///< In groups.
  std::string page;    ///< Where the number is checked.
  std::vector<std::string> qr;
  Day from_day, until_day;
  std::int64_t times = 0, minutes = 0;
  Instant given_at;
  std::string given_by;
};
BOOST_DESCRIBE_STRUCT(CertificateSheet, (),
                      (certificate, name, community_name, street_name, number, page, qr, from_day,
                       until_day, times, minutes, given_at, given_by))
/// Noted as a look. Refuses duty.no_such_certificate, auth.bad_base.
Result<CertificateSheet> open_certificate(Work&, const CertificateQuery&);

struct CertificateLine {
  Uuid certificate;
  std::string number;
  Day from_day, until_day;
  std::int64_t times = 0, minutes = 0;
  Instant given_at;
};
BOOST_DESCRIBE_STRUCT(CertificateLine, (),
                      (certificate, number, from_day, until_day, times, minutes, given_at))
/// The latest first.
std::vector<CertificateLine> certificates_of(Work&, const Uuid& hand);
struct CertificatesQuery {
  Uuid hand;
};
BOOST_DESCRIBE_STRUCT(CertificatesQuery, (), (hand))
struct CertificateList {
  static constexpr bool is_kept = false;
  std::vector<CertificateLine> items;
};
BOOST_DESCRIBE_STRUCT(CertificateList, (), (items))
/// Refuses hands.no_such_hand.
Result<CertificateList> list_certificates(Work&, const CertificatesQuery&);

struct CertificateNumber {
  Text<1, 60> certificate_number;
};
BOOST_DESCRIBE_STRUCT(CertificateNumber, (), (certificate_number))
/// What anybody may know who has the number: the name as the paper has it, masked.
struct CertificateFound {
  std::string name, community_name;
  Day from_day, until_day;
  std::int64_t times = 0, minutes = 0;
  Instant given_at;
};
BOOST_DESCRIBE_STRUCT(CertificateFound, (),
                      (name, community_name, from_day, until_day, times, minutes, given_at))
/// Without a session. Refuses duty.number_shape, duty.too_many_tries, duty.no_such_certificate
/// (certificate_number; it counts).
Result<routing::Answered> check_certificate(routing::SlowWork&, const http::Request&);
}  // namespace duty
