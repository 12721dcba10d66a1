// SPDX-License-Identifier: Apache-2.0
#pragma once
/// COSE_Sign1 (RFC 9052) with exactly the headers this house writes: the algorithm, and the key's
/// id where there is one, both protected. Anything else is not read.
#include "platform/cose/key.hpp"

namespace cose {
struct Sign1 {
  Algorithm algorithm = Algorithm::es256;
  std::string_view key_id;  ///< Eight bytes, or empty.
  std::string_view headers, payload, signature;
};

/// `key_id` may be empty: then whoever reads knows the key by other means.
std::string write_sign1(const SigningKey&, std::string_view key_id, std::string_view payload);
/// None for anything that write_sign1 would not have written. Views into `bytes`.
std::optional<Sign1> read_sign1(std::string_view bytes);
/// The key decides how: a message that names another algorithm is refused.
bool is_signed_by(const Sign1&, const PublicKey&);
/// What is signed: the Sig_structure of RFC 9052, section 4.4, without external data.
std::string signed_bytes(std::string_view headers, std::string_view payload);
}  // namespace cose
