// SPDX-License-Identifier: Apache-2.0
/// Any bytes as a COSE_Sign1: it is refused, or writing what was read gives the same bytes; the
/// same as what a code holds, and as CBOR item by item.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "pass/wire.hpp"
#include "platform/cose/base45.hpp"
#include "platform/cose/cbor.hpp"

namespace {
void hold(bool condition) {
  if (!condition) std::abort();
}

/// Whatever begins here, as the one item it can be; false where it is none of them.
bool copy_item(std::string_view bytes, std::size_t& used, std::string& out) {
  const auto take = [&](auto read, auto write) {
    cose::CborReader in(bytes);
    const auto before = out.size();
    const auto item = (in.*read)();
    if (!item) return false;
    write(*item);
    used = out.size() - before;
    return true;
  };
  using R = cose::CborReader;
  using W = cose::CborWriter;
  return take(&R::whole, [&](auto v) { out += W().whole(v).out(); }) ||
         take(&R::bytes, [&](auto v) { out += W().bytes(v).out(); }) ||
         take(&R::text, [&](auto v) { out += W().text(v).out(); }) ||
         take(&R::flag, [&](auto v) { out += W().flag(v).out(); }) ||
         take(&R::array, [&](auto v) { out += W().array(v).out(); }) ||
         take(&R::map, [&](auto v) { out += W().map(v).out(); });
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view in(reinterpret_cast<const char*>(bytes), size);
  std::string copied;
  for (std::size_t at = 0, used = 0; at < in.size() && copy_item(in.substr(at), used, copied);
       at += used)
    hold(used > 0 && copied == in.substr(0, copied.size()));
  if (const auto message = cose::read_sign1(in)) {
    hold(message->signature.size() == cose::signature_size);
    const auto again = cose::CborWriter()
                           .tag(18)
                           .array(4)
                           .bytes(message->headers)
                           .map(0)
                           .bytes(message->payload)
                           .bytes(message->signature)
                           .out();
    hold(again == in);
    hold(!cose::is_signed_by(*message, {message->algorithm, "no key"}));
  }
  for (const auto prefix : {pass::pass_prefix, pass::held_prefix})
    pass::read_code(std::string(prefix) + cose::to_base45(in));
  return 0;
}
