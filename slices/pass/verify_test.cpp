// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "base/json.hpp"
#include "base/test_rounds.hpp"
#include "pass/test_passes.hpp"
#include "platform/cose/base45.hpp"
#include "platform/world.hpp"

namespace pass {
namespace {
class Passes : public testing::Test, protected TestKeys {
 protected:
  Verdict worth(const std::string& code) { return verify(code, trust(), now).verdict; }
  Verdict worth_at(const std::string& code, std::int64_t later_ms) {
    return verify(code, trust(), now + later_ms).verdict;
  }
  Claims changed(const std::function<void(Claims&)>& change) {
    auto made = claims();
    change(made);
    return made;
  }
};
using PassCode = Passes;
using PassVerdict = Passes;

TEST_F(PassCode, SaysWhatWasWrittenAndNothingElse) {
  auto written = changed([&](Claims& made) {
    made.gates = {mark_of(gate), mark_of(community)};
    made.from = now + -minute_ms;
  });
  const auto checked = verify(write_pass(key, written, point_of(phone)), trust(), now);
  EXPECT_EQ(Verdict::forged, checked.verdict);  // nobody's phone showed it
  const auto read = read_code(write_held(phone, write_pass(key, written, point_of(phone)), now));
  ASSERT_TRUE(read);
  written.key = trusted(key).key;
  written.shown_at = now;
  EXPECT_EQ(json::write(written), json::write(read->claims));
}

TEST_F(PassCode, OfPaperSaysThatItIsPaper) {
  const auto checked = verify(paper(), trust(), now);
  EXPECT_EQ(Verdict::good, checked.verdict);
  EXPECT_EQ(Medium::paper, checked.claims->medium);
  EXPECT_EQ(Medium::phone, verify(shown(), trust(), now).claims->medium);
}

TEST_F(PassCode, AnyEdKeyOfTheCommunityIsReadTheSame) {
  key = cose::SigningKey::make(cose::Algorithm::eddsa);
  EXPECT_EQ(Verdict::good, worth(paper()));
  EXPECT_EQ(Verdict::good, worth(shown()));
}

TEST_F(PassVerdict, GoodIsWhatTheCommunitySignedAndThePhoneShowed) {
  EXPECT_EQ(Verdict::good, worth(shown()));
  EXPECT_EQ(Verdict::good, worth(shown(89'000)));
}

TEST_F(PassVerdict, APhotographOfAPhoneIsReplayedAfterNinetySeconds) {
  EXPECT_EQ(Verdict::good, worth_at(shown(), 90'000));
  EXPECT_EQ(Verdict::replayed, worth_at(shown(), 90'001));
  // Paper has no such end: its second use is what a gate sees.
  EXPECT_EQ(Verdict::good, worth_at(paper(), hour_ms));
}

TEST_F(PassVerdict, APassOfAPhoneIsForgedWithoutThatPhone) {
  EXPECT_EQ(Verdict::forged, worth(bound()));
  const auto thief = cose::SigningKey::make(cose::Algorithm::es256);
  EXPECT_EQ(Verdict::forged, worth(write_held(thief, bound(), now)));
  EXPECT_EQ(Verdict::forged, worth(write_held(phone, paper(), now)));
}

TEST_F(PassVerdict, OfAnotherKeyIsForgedEvenUnderTheKeysName) {
  const auto other = cose::SigningKey::make(cose::Algorithm::es256);
  EXPECT_EQ(Verdict::forged, worth(write_pass(other, claims(), {})));
  auto lying = trust();
  lying.keys[0].key = trusted(other).key;
  EXPECT_EQ(Verdict::forged, verify(write_pass(other, claims(), {}), lying, now).verdict);
  // The key decides the algorithm.
  lying = trust();
  lying.keys[0].algorithm = "eddsa";
  EXPECT_EQ(Verdict::forged, verify(paper(), lying, now).verdict);
}

TEST_F(PassVerdict, EachReasonHasItsWord) {
  const auto code_of = [&](const std::function<void(Claims&)>& change) {
    return write_pass(key, changed(change), {});
  };
  EXPECT_EQ(Verdict::foreign, worth(code_of([&](auto& c) { c.community = mark_of(gate); })));
  EXPECT_EQ(Verdict::expired, worth(code_of([&](auto& c) { c.until = now; })));
  EXPECT_EQ(Verdict::good, worth(code_of([&](auto& c) { c.until = now + second_ms; })));
  EXPECT_EQ(Verdict::not_yet, worth(code_of([&](auto& c) { c.from = now + hour_ms; })));
  EXPECT_EQ(Verdict::wrong_clock, worth(code_of([&](auto& c) { c.issued_at = now + 91'000; })));
  EXPECT_EQ(Verdict::good, worth(code_of([&](auto& c) { c.issued_at = now + 90'000; })));
  EXPECT_EQ(Verdict::wrong_clock, worth(shown(-91'000)));
  EXPECT_EQ(Verdict::good, worth(shown(-90'000)));
  auto stolen = trust();
  stolen.revoked.insert(claims().pass);
  EXPECT_EQ(Verdict::revoked, verify(shown(), stolen, now).verdict);
  auto withdrawn = trust();
  withdrawn.keys[0].is_withdrawn = true;
  EXPECT_EQ(Verdict::revoked, verify(shown(), withdrawn, now).verdict);
}

TEST_F(PassVerdict, NamedGatesAreTheOnlyOnes) {
  const auto code = write_pass(key, changed([&](auto& c) { c.gates = {mark_of(gate)}; }), {});
  EXPECT_EQ(Verdict::good, verify(code, trust(), now, gate).verdict);
  EXPECT_EQ(Verdict::wrong_gate, verify(code, trust(), now, community).verdict);
  EXPECT_EQ(Verdict::good, verify(code, trust(), now).verdict);
  EXPECT_EQ(Verdict::good, verify(paper(), trust(), now, gate).verdict);
}

TEST_F(PassVerdict, WhatIsNoCodeIsUnreadable) {
  for (const std::string code : {"", "LP1:", "LH1:", "LP1:BB8", "HC1:BB8", "lp1:BB8", "LP2:BB8",
                                 "https://linli.example/r#1234"})
    EXPECT_EQ(Verdict::unreadable, worth(code)) << code;
  EXPECT_EQ(Verdict::unreadable, worth(paper() + "0"));
  EXPECT_EQ(Verdict::unreadable, worth(' ' + paper()));
  EXPECT_EQ(Verdict::unreadable, worth("LP1:" + std::string(10'000, '0')));
  // A phone's code under paper's prefix, and the other way round.
  EXPECT_EQ(Verdict::unreadable, worth("LP1:" + shown().substr(4)));
  EXPECT_EQ(Verdict::unreadable, worth("LH1:" + paper().substr(4)));
}

/// trust.md T5 and G16. Half of the changes are to characters as scanned, half to the bytes in
/// them.
TEST_F(PassVerdict, NoneOf100000ChangedCodesIsAccepted) {
  const std::string sources[] = {shown(), paper()};
  constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  SeededRandom random(20261126);
  const auto below = [&](std::size_t limit) {
    std::array<std::uint8_t, 4> bytes;
    random.fill(bytes);
    return (std::size_t(bytes[0]) << 16 | bytes[1] << 8 | bytes[2]) % limit;
  };
  const auto all = trust();
  int accepted = 0, told = 0;
  for (int n = 0; n < rounds(100'000); ++n) {
    const auto& source = sources[n % 2];
    std::string code;
    if (n % 4 < 2) {
      code = source;
      do code[4 + below(code.size() - 4)] = alphabet[below(alphabet.size())];
      while (code == source || below(3) == 0);
    } else {
      auto bytes = *cose::from_base45(std::string_view(source).substr(4));
      const auto before = bytes;
      do {
        const auto at = below(bytes.size());
        const auto how = below(8);
        if (how < 6) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        if (how == 6) bytes.erase(at, 1 + below(4));
        if (how == 7) bytes.insert(at, 1, static_cast<char>(below(256)));
      } while (bytes == before || below(3) == 0);
      code = source.substr(0, 4) + cose::to_base45(bytes);
    }
    const auto verdict = verify(code, all, now).verdict;
    accepted += verdict == Verdict::good && code != source;
    told += verdict != Verdict::unreadable;
  }
  EXPECT_EQ(0, accepted);
  EXPECT_LT(rounds(10'000), told);  // many were read whole, and refused for what they say
}
}  // namespace
}  // namespace pass
