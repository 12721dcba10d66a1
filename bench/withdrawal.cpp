// SPDX-License-Identifier: Apache-2.0
/// The drill of a lost key: 5,000 cards that it signed are worth nothing at the next question of a
/// guard's phone, and are signed again by another key: bench_withdrawal [CARDS].
#include "bench/measure.hpp"
#include "bench/office.hpp"
#include "pass/guards.hpp"
#include "pass/hex.hpp"
#include "pass/keyring.hpp"
#include "pass/policy.hpp"
#include "pass/sheets.hpp"

namespace {
using namespace bench;

class Withdrawal {
 public:
  Withdrawal(Office& office, std::size_t wanted) : office_(office) {
    office.settle("50×4×6×2");
    office.house().desk().read_as(routing::Desk::house(), office.community(), [&](Work& work) {
      for (const auto& line : people::roster_of(work))
        if (persons_.size() < wanted) persons_.push_back(line.person);
    });
    ENSURE(persons_.size() == wanted);
    each_batch(persons_, [&](const std::vector<Uuid>& some) {
      pass::NewPasses asked;
      asked.kind = pass::PassKind::resident;
      asked.medium = pass::Medium::paper;
      asked.persons = some;
      const auto made = office_.act(office_.community(), [&](Work& work) {
        asked.id = work.world.new_uuid();
        return pass::issue_passes(work, asked);
      });
      for (const auto& card : made.items) passes_.push_back(card.pass);
    });
  }

  /// Codes of all cards, noted and signed as the desk does before it prints them.
  std::vector<std::string> print() {
    std::vector<std::string> codes;
    each_batch(passes_, [&](const std::vector<Uuid>& some) {
      const auto noted = office_.act(office_.community(), [&](Work& work) {
        return pass::make_pass_cards(work, {work.world.new_uuid(), some});
      });
      const auto sheet = office_.act(office_.community(), [&](Work& work) {
        return pass::open_pass_cards(work, {noted.signings});
      });
      for (const auto& card : sheet.items) codes.push_back(card.code);
    });
    return codes;
  }

  void withdraw() {
    office_.act(office_.community(), [&](Work& work) {
      const auto key = pass::to_hex(pass::signing_key(work).name.content);
      return pass::withdraw_key(
          work, {work.world.new_uuid(), Text<16, 16>(key), Text<1, 200>("laptop stolen")});
    });
  }

  /// How many of the codes a guard's phone finds so, once it asked.
  std::size_t count(const std::vector<std::string>& codes, pass::Verdict verdict) {
    std::size_t number = 0;
    office_.house().desk().read_as(routing::Desk::house(), office_.community(), [&](Work& work) {
      const auto trust = pass::trust_of(work);
      for (const auto& code : codes)
        number += pass::verify(code, trust, work.now).verdict == verdict;
    });
    return number;
  }
  /// Seconds of one question of a guard's phone.
  double ask() {
    const auto began = std::chrono::steady_clock::now();
    office_.house().desk().read_as(routing::Desk::house(), office_.community(),
                                   [&](Work& work) { (void)pass::open_trust(work, {}); });
    return seconds_since(began);
  }

 private:
  static void each_batch(const std::vector<Uuid>& all, const auto& body) {
    const auto most = std::size_t(pass::pass_policy(Day::first).at_once);
    for (std::size_t from = 0; from < all.size(); from += most)
      body({all.begin() + std::ptrdiff_t(from),
            all.begin() + std::ptrdiff_t(std::min(all.size(), from + most))});
  }

  Office& office_;
  std::vector<Uuid> persons_, passes_;
};
}  // namespace

int main(int count, char** words) {
  const auto wanted = std::size_t(count > 1 ? std::atoi(words[1]) : 5'000);
  Folder folder;
  Bars bars;
  program::HouseOptions options;
  options.data = folder.path() / "withdrawal";
  Office office(options);
  Withdrawal drill(office, wanted);
  const auto old = drill.print();
  if (drill.count(old, pass::Verdict::good) != wanted)
    bars.miss("cards good before", "they are not");

  const auto began = std::chrono::steady_clock::now();
  drill.withdraw();
  const double asked = drill.ask();
  bars.at_most("key withdrawn, and the answer to a guard's next question", seconds_since(began), 1,
               "s",
               bench::words("the question alone %.1f ms; phones ask each minute", asked * 1e3));
  if (drill.count(old, pass::Verdict::revoked) != wanted)
    bars.miss("cards revoked after", "some are not");
  const auto fresh = drill.print();
  bars.at_most("cards signed again, ready to print", seconds_since(began), 600, "s",
               bench::words("%zu cards", wanted));
  if (drill.count(fresh, pass::Verdict::good) != wanted)
    bars.miss("cards good again", "some are not");
  return bars.exit_code();
}
