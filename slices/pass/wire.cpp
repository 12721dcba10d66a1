// SPDX-License-Identifier: Apache-2.0
#include "pass/wire.hpp"

#include <algorithm>

#include "pass/hex.hpp"
#include "platform/cose/base45.hpp"
#include "platform/cose/cbor.hpp"

namespace pass {
namespace {
// CWT claims (RFC 8392), the confirmation method of RFC 8747, and one claim of this house's own
// from the range for private use.
constexpr std::int64_t claim_until = 4, claim_from = 5, claim_issued = 6, claim_pass = 7,
                       claim_holder = 8, claim_house = -70001;
// COSE_Key (RFC 9053): kty EC2, crv P-256, x, and the sign of y.
constexpr std::int64_t holder_key = 1, key_type = 1, key_curve = -1, key_x = -2, key_y = -3,
                       type_ec2 = 2, curve_p256 = 1;
constexpr std::size_t mark_size = 8, id_size = 16, coordinate_size = 32, longest_code = 600,
                      house_members = 3;

// In the order of the wire; never another one.
constexpr PassKind wire_kinds[] = {PassKind::resident, PassKind::carer,     PassKind::visitor,
                                   PassKind::service,  PassKind::temporary, PassKind::staff};

std::string bytes_of(const Uuid& id) {
  return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()};
}

std::string bytes_of_hex(std::string_view text) {
  auto bytes = from_hex(text);
  ENSURE(bytes && bytes->size() == mark_size);
  return std::move(*bytes);
}

std::int64_t seconds(Instant at) { return at.milliseconds / second_ms; }

void write_holder(cose::CborWriter& out, std::string_view point) {
  ENSURE(point.size() == coordinate_size + 1);
  out.whole(claim_holder).map(1).whole(holder_key).map(4);
  out.whole(key_type).whole(type_ec2).whole(key_curve).whole(curve_p256);
  out.whole(key_x).bytes(point.substr(1)).whole(key_y).flag(point[0] == 3);
}

void write_house(cose::CborWriter& out, const Claims& claims) {
  const auto kind =
      std::find(std::begin(wire_kinds), std::end(wire_kinds), claims.kind) - std::begin(wire_kinds);
  ENSURE(claims.gates.size() <= most_gates);
  out.whole(claim_house).array(house_members + claims.gates.size()).whole(kind);
  out.bytes(bytes_of_hex(claims.community)).bytes(bytes_of_hex(claims.alias));
  for (const auto& gate : claims.gates) out.bytes(bytes_of_hex(gate));
}

/// Reads the claims of one payload, in their one order.
class Reading {
 public:
  Reading(std::string_view payload, Code& code) : in_(payload), code_(code) {}

  bool run() {
    const auto pairs = in_.map();
    if (!pairs) return false;
    left_ = *pairs;
    auto& claims = code_.claims;
    if (!take(claim_until) || !time(claims.until)) return false;
    next();
    const bool has_from = is(claim_from);
    if (has_from && (!time(claims.from) || !next())) return false;
    if (!is(claim_issued) || !time(claims.issued_at)) return false;
    if (!has_from) claims.from = claims.issued_at;
    if (!take(claim_pass) || !id(claims.pass) || !next()) return false;
    if (is(claim_holder) && (!holder() || !next())) return false;
    claims.medium = code_.holder ? Medium::phone : Medium::paper;
    return is(claim_house) && house() && left_ == 0 && in_.is_done();
  }

 private:
  bool next() {
    if (left_ == 0) return false;
    --left_;
    key_ = in_.key(before_);
    return key_.has_value();
  }
  bool is(std::int64_t key) const { return key_ == key; }
  bool take(std::int64_t key) { return next() && is(key); }

  bool time(Instant& out) {
    const auto seconds = in_.whole();
    if (!seconds || *seconds < 0 || *seconds > latest_instant.milliseconds / second_ms)
      return false;
    out = {*seconds * second_ms};
    return true;
  }
  bool id(Uuid& out) {
    const auto bytes = in_.bytes();
    if (!bytes || bytes->size() != id_size) return false;
    std::copy(bytes->begin(), bytes->end(), reinterpret_cast<char*>(out.bytes.data()));
    return true;
  }
  bool mark(std::string& out) {
    const auto bytes = in_.bytes();
    if (!bytes || bytes->size() != mark_size) return false;
    out = to_hex(*bytes);
    return true;
  }
  bool number(std::string_view& before, std::int64_t key, std::int64_t value) {
    return in_.key(before) == key && in_.whole() == value;
  }
  bool holder() {
    std::string_view outer, inner;
    if (in_.map() != 1u || in_.key(outer) != holder_key || in_.map() != 4u) return false;
    if (!number(inner, key_type, type_ec2) || !number(inner, key_curve, curve_p256)) return false;
    if (in_.key(inner) != key_x) return false;
    const auto x = in_.bytes();
    if (!x || x->size() != coordinate_size || in_.key(inner) != key_y) return false;
    const auto is_odd = in_.flag();
    if (!is_odd) return false;
    code_.holder = {cose::Algorithm::es256, (*is_odd ? '\3' : '\2') + std::string(*x)};
    return true;
  }
  bool house() {
    const auto members = in_.array();
    if (!members || *members < house_members || *members > house_members + most_gates) return false;
    const auto kind = in_.whole();
    if (!kind || *kind < 0 || *kind >= std::ssize(wire_kinds)) return false;
    auto& claims = code_.claims;
    claims.kind = wire_kinds[*kind];
    if (!mark(claims.community) || !mark(claims.alias)) return false;
    claims.gates.resize(*members - house_members);
    return std::all_of(claims.gates.begin(), claims.gates.end(),
                       [&](auto& gate) { return mark(gate); });
  }

  cose::CborReader in_;
  Code& code_;
  std::size_t left_ = 0;
  std::string_view before_;
  std::optional<std::int64_t> key_;
};

/// The pass inside what a phone showed, or an empty view.
std::string_view pass_in(Code& code) {
  const auto held = cose::read_sign1(code.bytes);
  if (!held || !held->key_id.empty() || held->algorithm != cose::Algorithm::es256) return {};
  cose::CborReader in(held->payload);
  if (in.array() != 2u) return {};
  const auto seconds = in.whole();
  const auto pass = in.bytes();
  if (!in.is_done() || *seconds < 0 || *seconds > latest_instant.milliseconds / second_ms)
    return {};
  code.held = *held;
  code.claims.shown_at = Instant{*seconds * second_ms};
  return *pass;
}
}  // namespace

std::string mark_of(const Uuid& id) { return to_hex(bytes_of(id).substr(id_size - mark_size)); }

std::string write_pass(const cose::SigningKey& key, const Claims& claims, std::string_view holder) {
  const bool has_from = seconds(claims.from) != seconds(claims.issued_at);
  cose::CborWriter out;
  out.map(4 + has_from + !holder.empty());
  out.whole(claim_until).whole(seconds(claims.until));
  if (has_from) out.whole(claim_from).whole(seconds(claims.from));
  out.whole(claim_issued).whole(seconds(claims.issued_at));
  out.whole(claim_pass).bytes(bytes_of(claims.pass));
  if (!holder.empty()) write_holder(out, holder);
  write_house(out, claims);
  const auto bytes = cose::write_sign1(key, cose::key_id(key.public_key()), out.out());
  return std::string(pass_prefix) + cose::to_base45(bytes);
}

std::string write_held(const cose::SigningKey& holder, std::string_view pass, Instant shown_at) {
  ENSURE(pass.starts_with(pass_prefix));
  const auto inner = cose::from_base45(pass.substr(pass_prefix.size()));
  ENSURE(inner.has_value());
  const auto payload = cose::CborWriter().array(2).whole(seconds(shown_at)).bytes(*inner).out();
  return std::string(held_prefix) + cose::to_base45(cose::write_sign1(holder, {}, payload));
}

std::unique_ptr<const Code> read_code(std::string_view text) {
  const bool is_held = text.starts_with(held_prefix);
  if (text.size() > longest_code || (!is_held && !text.starts_with(pass_prefix))) return nullptr;
  auto bytes = cose::from_base45(text.substr(pass_prefix.size()));
  if (!bytes) return nullptr;
  auto code = std::make_unique<Code>();
  code->bytes = std::move(*bytes);
  const auto pass = is_held ? pass_in(*code) : std::string_view(code->bytes);
  const auto read = cose::read_sign1(pass);
  if (!read || read->key_id.empty()) return nullptr;
  code->signed_pass = *read;
  code->claims.key = to_hex(read->key_id);
  if (!Reading(read->payload, *code).run()) return nullptr;
  return code;
}
}  // namespace pass
