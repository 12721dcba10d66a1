// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: a community's key, and passes signed with it.
#include "pass/hex.hpp"
#include "pass/wire.hpp"

namespace pass {
struct TestKeys {
  Uuid community = *Uuid::parse("01900000-0000-7000-8000-0000000000c1");
  Uuid gate = *Uuid::parse("01900000-0000-7000-8000-0000000000e1");
  cose::SigningKey key = cose::SigningKey::make(cose::Algorithm::es256);
  cose::SigningKey phone = cose::SigningKey::make(cose::Algorithm::es256);
  Instant now{1'800'000'000'000};

  static std::string point_of(const cose::SigningKey& key) {
    const auto whole = key.public_key().bytes;
    return (whole.back() & 1 ? '\3' : '\2') + whole.substr(1, 32);
  }
  TrustedKey trusted(const cose::SigningKey& one) const {
    const auto open = one.public_key();
    return {to_hex(cose::key_id(open)), std::string(described::name_of(open.algorithm)),
            to_hex(open.bytes), false};
  }
  Trust trust() const { return {community, {trusted(key)}, {}, 90'000, 90'000}; }
  Claims claims() const {
    Claims made;
    made.pass = *Uuid::parse("9f86d081-884c-7d65-9a2f-eaa0c55ad015");
    made.community = mark_of(community);
    made.kind = PassKind::carer;
    made.alias = "00112233445566ff";
    made.issued_at = made.from = now + -hour_ms;
    made.until = now + day_ms;
    return made;
  }
  std::string paper() const { return write_pass(key, claims(), {}); }
  std::string bound() const { return write_pass(key, claims(), point_of(phone)); }
  std::string shown(std::int64_t ago_ms = 0) const {
    return write_held(phone, bound(), now + -ago_ms);
  }
};
}  // namespace pass
