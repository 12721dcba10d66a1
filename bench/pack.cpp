// SPDX-License-Identifier: Apache-2.0
/// The pack of a phone: the first download of 10,000 households, and a hundred phones at once; then
/// five hundred phones that bring their visits at the same moment.
///
/// Over HTTP, packed as a browser asks for it, built anew each time. Time of the server is its CPU.
#include <boost/json.hpp>

#include "bench/child.hpp"
#include "bench/drive.hpp"

namespace {
using namespace bench;

constexpr int phones = 100, rounds = 5;
constexpr int syncing_phones = 500, visits_each = 20;

struct Download {
  double bytes = 0, cpu_ms = 0, seconds = 0;
};

Download download(Office& office, int times, int connections, const std::string& query = {}) {
  const double before = cpu_seconds();
  const auto began = std::chrono::steady_clock::now();
  const auto ended =
      run("bench_load",
          {"--url", office.place_url("/pack" + query), "--header", office.cookie(), "--header",
           "Accept-Encoding: gzip, deflate, br, zstd", "--connections", std::to_string(connections),
           "--warm-up", "0", "--seconds", "60", "--requests", std::to_string(times), "--json"});
  if (ended.code != 0) throw std::runtime_error("no pack: " + ended.out);
  const auto all = boost::json::parse(ended.out);
  if (all.at("requests").to_number<int>() < times)
    throw std::runtime_error("too few: " + ended.out);
  return {all.at("bytes").to_number<double>(), (cpu_seconds() - before) * 1e3,
          seconds_since(began)};
}

/// A change of places, after which every pack is built anew.
void forget_packs(Office& office) {
  office.act(office.community(), [&](Work& work) -> Result<Made> {
    work.announce("place.changed", {office.community()});
    return Made{};
  });
}

void take_packs(Bars& bars, const Folder& folder) {
  program::HouseOptions options;
  options.data = folder.path() / "house";
  Office office(options);
  const auto homes = office.settle("50×5×10×4");
  std::vector<double> cpu, bytes, together, together_cpu;
  for (int round = 0; round < rounds; ++round) {
    forget_packs(office);
    const auto first = download(office, 1, 1);
    cpu.push_back(first.cpu_ms);
    bytes.push_back(first.bytes);
    forget_packs(office);
    const auto all = download(office, phones, phones);
    together.push_back(all.seconds);
    together_cpu.push_back(all.cpu_ms);
  }
  const auto of = words("%zu households, %zu persons", homes.households, homes.persons);
  bars.at_most("first pack of 10,000 households on the wire", median(bytes) / 1048576, 1.5, " MiB",
               of + ", with its headers");
  bars.at_most("first pack of 10,000 households", median(cpu), 300, " ms CPU",
               words("median of %d, built anew", rounds));
  bars.at_most("the same for 100 phones at once", median(together), 10, " s",
               words("until the last has it, built among them; CPU %.0f ms", median(together_cpu)));
}

/// So many phones come back to the network in one moment, each with its visits; then all of them
/// send everything again, as after answers that were lost.
void sync_phones(Bars& bars, const Folder& folder) {
  program::HouseOptions options;
  options.data = folder.path() / "sync";
  Office office(options);
  office.settle("1-100幢×2单元×25层×2户");
  const auto drive = start_drive(office);
  const auto all = doors_of(office, drive);
  ENSURE(std::ssize(all) >= syncing_phones * visits_each);
  const auto lines = folder.path() / "visits";
  std::ofstream out(lines);
  program::Machine machine;
  for (int i = 0; i < syncing_phones * visits_each; ++i)
    out << all[std::size_t(i)].target.text() << '\t' << machine.world.new_uuid().text() << '\n';
  out.close();
  const auto body = folder.path() / "visit";
  std::ofstream(body)
      << R"({"id":"{{$2}}","drive":")" << drive.text()
      << R"(","target":"{{$1}}","source":"visit","outcome":"answered","answered_by":"member","at":)"
      << SystemClock().now().milliseconds
      << R"(,"answers":[{"question":"outsiders","value":"2"}],"changes":[],"newcomers":[],"needs":[]})";
  const auto send = [&] {
    const auto ended =
        run("bench_load", {"--url",           office.place_url("/visits"),
                           "--body-template", body.string(),
                           "--header",        office.cookie(),
                           "--header",        "Content-Type: application/json",
                           "--header",        "Idempotency-Key: {{$2}}",
                           "--lines",         lines.string(),
                           "--connections",   std::to_string(syncing_phones),
                           "--warm-up",       "0",
                           "--seconds",       "120",
                           "--requests",      std::to_string(syncing_phones * visits_each),
                           "--json"});
    if (ended.code != 0) throw std::runtime_error("refused: " + ended.out);
    return boost::json::parse(ended.out).at("p99_ms").to_number<double>();
  };
  const double first = send();
  const double again = send();
  std::int64_t once = 0, other = 0;
  for (const auto& line : doors_of(office, drive)) (line.visits == 1 ? once : other) += 1;
  const auto of =
      words("%d phones, %d visits each, all at the same moment", syncing_phones, visits_each);
  bars.at_most("syncing phones, p99 of a visit", first / 1e3, 2, " s", of);
  bars.at_most("the same sent again, p99", again / 1e3, 2, " s", "answered from the journal");
  bars.at_least("visits that stand once", double(once), syncing_phones * visits_each, "",
                words("%lld doors without or with more", static_cast<long long>(other)));
}
}  // namespace

int main() {
  const Folder folder;
  Bars bars;
  take_packs(bars, folder);
  sync_phones(bars, folder);
  return bars.exit_code();
}
