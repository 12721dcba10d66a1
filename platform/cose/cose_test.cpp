// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "platform/cose/base45.hpp"
#include "platform/cose/cbor.hpp"
#include "platform/cose/sign1.hpp"

namespace cose {
namespace {
std::string bytes_of(std::string_view hex) {
  std::string bytes;
  for (std::size_t at = 0; at < hex.size(); at += 2)
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(at, 2)), nullptr, 16));
  return bytes;
}

std::string hex_of(std::string_view bytes) {
  std::string hex;
  for (const char byte : bytes) {
    constexpr auto digits = "0123456789abcdef";
    hex += digits[static_cast<unsigned char>(byte) >> 4];
    hex += digits[static_cast<unsigned char>(byte) & 15];
  }
  return hex;
}

TEST(Base45, WritesAndReadsTheExamplesOfRfc9285) {
  const std::pair<const char*, const char*> examples[] = {
      {"AB", "BB8"}, {"Hello!!", "%69 VD92EX0"}, {"base-45", "UJCLQE7W581"}, {"ietf!", "QED8WEX0"}};
  for (const auto& [plain, text] : examples) {
    EXPECT_EQ(text, to_base45(plain));
    EXPECT_EQ(plain, from_base45(text));
  }
  EXPECT_EQ("", from_base45(""));
}

TEST(Base45, RefusesWhatNoBytesAreWrittenAs) {
  EXPECT_EQ(bytes_of("ffff"), from_base45("FGW"));
  for (const auto* text : {"GGW", ":::", "::", "A", "ABCD", "bb8", "B\n8", "BB\0"})
    EXPECT_FALSE(from_base45(text)) << text;
  EXPECT_FALSE(from_base45(std::string_view("A\0B", 3)));
}

TEST(Base45, GivesEveryPairOfBytesBack) {
  for (int value = 0; value < 65'536; ++value) {
    const std::string pair{static_cast<char>(value >> 8), static_cast<char>(value & 255)};
    ASSERT_EQ(pair, from_base45(to_base45(pair)));
  }
}

TEST(Cbor, WritesAndReadsTheNumbersOfRfc8949AppendixA) {
  const std::pair<std::int64_t, const char*> examples[] = {
      {0, "00"},
      {1, "01"},
      {10, "0a"},
      {23, "17"},
      {24, "1818"},
      {25, "1819"},
      {100, "1864"},
      {1000, "1903e8"},
      {1'000'000, "1a000f4240"},
      {-1, "20"},
      {-10, "29"},
      {-100, "3863"},
      {-1000, "3903e7"},
      {1'000'000'000'000, "1b000000e8d4a51000"}};
  for (const auto& [number, hex] : examples) {
    EXPECT_EQ(hex, hex_of(CborWriter().whole(number).out()));
    const auto bytes = bytes_of(hex);
    CborReader in(bytes);
    EXPECT_EQ(number, in.whole());
    EXPECT_TRUE(in.is_done());
  }
}

TEST(Cbor, RefusesEveryOtherWayToWriteTheSame) {
  // 0 and 23 in longer heads, 255 in two bytes, 65535 in four; numbers beyond 63 bits.
  for (const auto* hex : {"1800", "1817", "1900ff", "1a0000ffff", "1b00000000ffffffff",
                          "1bffffffffffffffff", "3bffffffffffffffff", "18", "1903", ""}) {
    const auto bytes = bytes_of(hex);
    EXPECT_FALSE(CborReader(bytes).whole()) << hex;
  }
  // Indefinite lengths, a length in a longer head, and lengths beyond the end.
  for (const auto* hex : {"5f42010243030405ff", "5f", "580101", "43 0102"}) {
    const auto bytes = bytes_of(std::string(hex) == "43 0102" ? "430102" : hex);
    EXPECT_FALSE(CborReader(bytes).bytes()) << hex;
  }
  for (const auto* hex : {"9fff", "bfff", "f97e00", "f6", "f7", "ff"}) {
    const auto bytes = bytes_of(hex);
    EXPECT_FALSE(CborReader(bytes).array()) << hex;
    EXPECT_FALSE(CborReader(bytes).map()) << hex;
    EXPECT_FALSE(CborReader(bytes).flag()) << hex;
  }
}

TEST(Cbor, KeepsFailingOnceItFailed) {
  const auto bytes = bytes_of("0102");
  CborReader in(bytes);
  EXPECT_FALSE(in.text());
  EXPECT_FALSE(in.whole());
  EXPECT_FALSE(in.is_done());
}

TEST(Cbor, TakesEachKeyOnceAndInRisingOrder) {
  const auto sorted = bytes_of("041820"), twice = bytes_of("0404"), falling = bytes_of("0604"),
             negative = bytes_of("0120");
  const auto reads_two = [](const std::string& bytes) {
    CborReader in(bytes);
    std::string_view before;
    return in.key(before) && in.key(before);
  };
  EXPECT_TRUE(reads_two(sorted));
  EXPECT_TRUE(reads_two(negative));
  EXPECT_FALSE(reads_two(twice));
  EXPECT_FALSE(reads_two(falling));
}

// RFC 9052, appendix C.2.1, and the same with EdDSA from the working group's examples.
constexpr std::string_view content = "This is the content.";
const PublicKey key_11{
    Algorithm::es256, bytes_of("04bac5b11cad8f99f9c72b05cf4b9e26d244dc189f745228255a219a86d6a09eff"
                               "20138bf82dc1b6d562be0fa54ab7804a3a64b6d72ccfed6b6fb6ed28bbfc117e")};
const auto signature_11 = bytes_of(
    "8eb33e4ca31d1c465ab05aac34cc6b23d58fef5c083106c4d25a91aef0b0117e"
    "2af9a291aa32e14ab834dc56ed2a223444547e01f11d3b0916e5a4c345cacb36");
const PublicKey ed25519_11{
    Algorithm::eddsa, bytes_of("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")};
const auto ed25519_signature_11 = bytes_of(
    "7142fd2ff96d56db85bee905a76ba1d0b7321a95c8c4d3607c5781932b7afb87"
    "11497dfa751bf40b58b3bcc32300b1487f3db34085eef013bf08f4a44d6fef0d");

TEST(Sign1, ChecksTheSignaturesOfTheStandardsExamples) {
  EXPECT_TRUE(is_signed(key_11, signed_bytes(bytes_of("a10126"), content), signature_11));
  EXPECT_FALSE(is_signed(key_11, signed_bytes(bytes_of("a10127"), content), signature_11));
  EXPECT_TRUE(
      is_signed(ed25519_11, signed_bytes(bytes_of("a201270300"), content), ed25519_signature_11));
}

TEST(Sign1, ReadsWhatItWroteWithEitherAlgorithm) {
  for (const auto algorithm : {Algorithm::es256, Algorithm::eddsa}) {
    const auto key = SigningKey::make(algorithm);
    const auto id = key_id(key.public_key());
    for (const auto& given : {id, std::string()}) {
      const auto bytes = write_sign1(key, given, content);
      const auto read = read_sign1(bytes);
      ASSERT_TRUE(read);
      EXPECT_EQ(content, read->payload);
      EXPECT_EQ(given, read->key_id);
      EXPECT_TRUE(is_signed_by(*read, key.public_key()));
      EXPECT_FALSE(is_signed_by(*read, SigningKey::make(algorithm).public_key()));
      EXPECT_FALSE(read_sign1(bytes + '\0'));
      EXPECT_FALSE(read_sign1(bytes.substr(0, bytes.size() - 1)));
    }
  }
}

TEST(Sign1, ReadsNoOtherHeaders) {
  const auto key = SigningKey::make(Algorithm::es256);
  const auto with = [&](std::string_view headers, std::string_view unprotected) {
    return bytes_of("d284") + CborWriter().bytes(bytes_of(headers)).out() + bytes_of(unprotected) +
           CborWriter().bytes(content).bytes(std::string(64, '\1')).out();
  };
  EXPECT_TRUE(read_sign1(with("a10126", "a0")));
  // An unprotected key id, none algorithm, an unknown one, a critical header, keys out of order,
  // twice, an id of seven bytes, bytes behind the map.
  for (const auto* headers : {"a0", "a10100", "a1013822", "a2012602", "a2012602810a",
                              "a20448010203040506"
                              "07080126",
                              "a201260126", "a20126044701020304050607", "a1012600", "bf0126ff"})
    EXPECT_FALSE(read_sign1(with(headers, "a0"))) << headers;
  EXPECT_FALSE(read_sign1(with("a10126", "a104423131")));
}

TEST(Sign1, TheKeyDecidesTheAlgorithm) {
  const auto ed = SigningKey::make(Algorithm::eddsa);
  const auto bytes = write_sign1(ed, {}, content);
  const auto read = read_sign1(bytes);
  ASSERT_TRUE(read);
  auto other = ed.public_key();
  other.algorithm = Algorithm::es256;
  EXPECT_FALSE(is_signed_by(*read, other));
  auto lied = *read;
  lied.algorithm = Algorithm::es256;
  EXPECT_FALSE(is_signed_by(lied, ed.public_key()));
}

TEST(Keys, ASecretKeyComesBackFromItsBytes) {
  for (const auto algorithm : {Algorithm::es256, Algorithm::eddsa}) {
    const auto key = SigningKey::make(algorithm);
    const auto again = SigningKey::from_secret(key.secret());
    ASSERT_TRUE(again);
    EXPECT_EQ(algorithm, again->algorithm());
    EXPECT_EQ(key.public_key().bytes, again->public_key().bytes);
    EXPECT_TRUE(is_signed(key.public_key(), "text", again->sign("text")));
  }
  EXPECT_FALSE(SigningKey::from_secret("no key"));
}

TEST(Keys, APointIsTakenWithAndWithoutCompressionAndNoOtherBytes) {
  const auto key = SigningKey::make(Algorithm::es256);
  const auto whole = key.public_key();
  const PublicKey small{Algorithm::es256,
                        (whole.bytes.back() & 1 ? '\3' : '\2') + whole.bytes.substr(1, 32)};
  const auto grown = uncompressed(small);
  ASSERT_TRUE(grown);
  EXPECT_EQ(whole.bytes, grown->bytes);
  EXPECT_TRUE(is_signed(small, "text", key.sign("text")));
  auto off_curve = whole;
  off_curve.bytes.back() = static_cast<char>(off_curve.bytes.back() ^ 1);
  EXPECT_FALSE(is_key(off_curve));
  EXPECT_FALSE(is_key({Algorithm::es256, ""}));
  EXPECT_FALSE(is_key({Algorithm::es256, std::string(1, '\0')}));  // the point at infinity
  EXPECT_FALSE(is_key({Algorithm::eddsa, "short"}));
}
}  // namespace
}  // namespace cose
