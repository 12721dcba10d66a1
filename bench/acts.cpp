// SPDX-License-Identifier: Apache-2.0
/// Durable acts over HTTP against hello-world of the same server, on SQLite and on PostgreSQL.
///
/// The small act is a record of ten fields, with everything that any act of the house has: session,
/// right, reading by the walker, journal line, idempotency key, announcement. LINLI_BENCH_POSTGRES
/// and LINLI_BENCH_POSTMASTER name a PostgreSQL that nobody else uses, and its process.
#include <boost/json.hpp>
#include <set>

#include "bench/child.hpp"
#include "bench/office.hpp"
#include "people/people.hpp"

namespace {
using namespace bench;

struct NewRecord {
  Uuid id;
  Text<1, 20> building;
  Text<0, 20> stairwell;
  Text<1, 20> door;
  people::Occupancy occupancy = people::Occupancy::unknown;
  Whole<0, 100> persons;
  people::PersonName head;
  std::optional<Day> visited_on, next_visit_on;
  people::Note note;
};
BOOST_DESCRIBE_STRUCT(NewRecord, (),
                      (id, building, stairwell, door, occupancy, persons, head, visited_on,
                       next_visit_on, note))

struct Record : NewRecord {
  static constexpr auto table = "bench_record";
  Uuid community_id;
  Uuid recorded_by;
  Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(Record, (NewRecord), (community_id, recorded_by, recorded_at))

struct RecordCard {
  Uuid id;
  Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(RecordCard, (), (id, recorded_at))

constexpr const char* record_table =
    "create table bench_record (community_id uuid not null, id uuid not null, "
    "building text not null, stairwell text not null, door text not null, occupancy text not null, "
    "persons bigint not null, head text not null, visited_on bigint, next_visit_on bigint, "
    "note text not null, recorded_by uuid not null, recorded_at bigint not null, "
    "primary key (community_id, id));\n"
    "create index bench_record_time on bench_record (community_id, recorded_at);\n";

Result<RecordCard> add_record(Work& work, const NewRecord& wanted) {
  work.tx.insert(Record{wanted, work.community(), work.actor.user, work.now});
  work.announce("bench.record_added", {wanted.id});
  return RecordCard{wanted.id, work.now};
}

void plug(App& app) {
  app.migrations.push_back({"bench/0001_record", record_table});
  app.router().post<add_record>("/places/{place}/records", auth::may(auth::Role::community_staff));
}

/// One kind of load on one office.
struct Load {
  std::string url;
  std::vector<std::string> words;
};

struct Measured {
  double rate = 0, cpu_us = 0, p50_ms = 0, p99_ms = 0, writes_per_commit = 0, load_cpu_us = 0,
         postgres_us = 0;  ///< Of cpu_us.
};

/// CPU of PostgreSQL's processes; those that ended count with the first one, in ticks.
double postgres_cpu_seconds() {
  const char* postmaster = std::getenv("LINLI_BENCH_POSTMASTER");
  if (!postmaster) return 0;
  double seconds = 0;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    std::ifstream in(entry.path() / "stat");
    std::string line;
    std::getline(in, line);
    std::istringstream fields(line.substr(std::min(line.size(), line.rfind(')') + 1)));
    std::string state, parent, skipped;
    fields >> state >> parent;
    const bool is_first = entry.path().filename() == postmaster;
    if (!is_first && parent != postmaster) continue;
    double own = 0, ended = 0, ended_system = 0;
    std::ifstream(entry.path() / "schedstat") >> own;
    seconds += own * 1e-9;
    for (int field = 5; field < 16; ++field) fields >> skipped;
    fields >> ended >> ended_system;
    if (is_first) seconds += (ended + ended_system) / double(sysconf(_SC_CLK_TCK));
  }
  return seconds;
}

/// `how` says how long or how often.
Measured measure(Office& office, const Load& load, int connections,
                 const std::vector<std::string>& how) {
  auto words = load.words;
  words.insert(words.end(), how.begin(), how.end());
  words.insert(words.end(),
               {"--url", load.url, "--connections", std::to_string(connections), "--json"});
  const auto before = office.house().store().counts();
  const double cpu = cpu_seconds(), postgres_cpu = postgres_cpu_seconds();
  const auto ended = run("bench_load", words);
  const double spent_there = postgres_cpu_seconds() - postgres_cpu;
  const double spent = cpu_seconds() - cpu + spent_there;
  if (ended.code != 0) throw std::runtime_error("load failed: " + load.url + ' ' + ended.out);
  const auto after = office.house().store().counts();
  const auto all = boost::json::parse(ended.out);
  const auto number = [&](const char* name) { return all.at(name).to_number<double>(); };
  const auto requests = number("requests");
  return {number("rate"),
          spent / requests * 1e6,
          number("p50_ms"),
          number("p99_ms"),
          double(after.writes - before.writes) /
              double(std::max<std::uint64_t>(1, after.commits - before.commits)),
          ended.cpu_seconds / requests * 1e6,
          spent_there / requests * 1e6};
}

/// Figures of one load over all rounds.
class Rounds {
 public:
  void add(const Measured& measured) { all_.push_back(measured); }
  double median_of(double Measured::*member) const {
    std::vector<double> values;
    for (const auto& measured : all_) values.push_back(measured.*member);
    return median(values);
  }
  /// Median over the rounds of this ÷ that, pair by pair.
  double ratio(const Rounds& other, double Measured::*member) const {
    std::vector<double> values;
    for (std::size_t i = 0; i < all_.size(); ++i)
      values.push_back(all_[i].*member / (other.all_[i].*member));
    return median(values);
  }
  double rate() const { return median_of(&Measured::rate); }
  double cpu() const { return median_of(&Measured::cpu_us); }

 private:
  std::vector<Measured> all_;
};

std::filesystem::path here() { return beside("../../bench"); }

Load hello(Office& office) { return {office.url("/hello"), {}}; }

Load post(Office& office, const std::string& path, std::vector<std::string> body) {
  body.insert(body.end(), {"--header", office.cookie(), "--header", "Idempotency-Key: {{uuid}}",
                           "--header", "Content-Type: application/json"});
  return {office.place_url(path), std::move(body)};
}

Load records(Office& office) {
  return post(office, "/records", {"--body-template", here() / "household.template"});
}

std::vector<std::string> lasting(double seconds) {
  return {"--seconds", std::to_string(seconds), "--warm-up", "0.2"};
}

void compare_with_hello(Bars& bars, Office& grouped, Office& alone, int rounds, double seconds) {
  Rounds hello64, act64, alone64, hello256, act256;
  const auto how = lasting(seconds);
  for (int round = 0; round < rounds; ++round) {
    hello64.add(measure(grouped, hello(grouped), 64, how));
    act64.add(measure(grouped, records(grouped), 64, how));
    alone64.add(measure(alone, records(alone), 64, how));
    hello256.add(measure(grouped, hello(grouped), 256, how));
    act256.add(measure(grouped, records(grouped), 256, how));
  }
  const auto rates = [](const Rounds& act, const Rounds& peer, const char* name) {
    return words("%.0f/s against %s %.0f/s", act.rate(), name, peer.rate());
  };
  bars.at_least("act, 64 clients: rate / hello", act64.ratio(hello64, &Measured::rate), 0.20, "",
                rates(act64, hello64, "hello of the same server"));
  bars.at_least("act, 256 clients: rate / hello", act256.ratio(hello256, &Measured::rate), 0.30, "",
                rates(act256, hello256, "hello of the same server"));
  bars.at_most(
      "act, 64 clients: CPU / hello", act64.ratio(hello64, &Measured::cpu_us), 3.5, "",
      words("%.1f us against hello of the same server %.1f us", act64.cpu(), hello64.cpu()));
  bars.at_least("act, 64 clients: rate / one commit each", act64.ratio(alone64, &Measured::rate), 5,
                "", rates(act64, alone64, "the same without group commit"));
  std::printf("  %.1f writes a commit; p99 %.1f ms; the load itself %.1f us a request\n",
              act64.median_of(&Measured::writes_per_commit), act64.median_of(&Measured::p99_ms),
              act64.median_of(&Measured::load_cpu_us));
}

/// What a question over the office's community answers, a line for each row and a column for each
/// value: an id, or a revision behind it.
std::string write_lines(Office& office, const std::filesystem::path& file, const char* sql) {
  std::ofstream out(file);
  office.house().store().read_now([&](db::Tx& tx) {
    tx.each(
        sql,
        [&](const db::Row& row) {
          out << row.uuid(0).text();
          if (row.columns() > 1) out << '\t' << row.whole(1);
          out << '\n';
        },
        office.community());
  });
  return file.string();
}

constexpr const char* homes_sql = "select id from people_household where community_id = ?";
/// Who was not asked for yet: what an act changes is asked for anew in each round.
constexpr const char* persons_sql =
    "select id, revision from people_person where community_id = ? and standing = 'listed' and "
    "relation = 'child' order by revision, id limit 1500";
constexpr const char* needs_sql =
    "select id from people_need where community_id = ? and ended_at is null order by id limit 1500";

std::vector<std::string> with_lines(Office& office, const std::filesystem::path& folder,
                                    const char* sql, std::string body) {
  return {"--lines", write_lines(office, folder / "lines", sql), "--body", std::move(body)};
}

/// Persons with a household that is not theirs, a line each.
std::string write_movers(Office& office, const std::filesystem::path& file) {
  std::vector<Uuid> homes;
  std::ofstream out(file);
  office.house().store().read_now([&](db::Tx& tx) {
    tx.each(
        homes_sql, [&](const db::Row& row) { homes.push_back(row.uuid(0)); }, office.community());
    std::size_t next = 0;
    tx.each(
        "select id, household_id from people_person where community_id = ? and "
        "standing = 'listed' and relation = 'child' order by revision, id limit 1500",
        [&](const db::Row& row) {
          if (homes[next % homes.size()] == row.uuid(1)) ++next;
          out << row.uuid(0).text() << '\t' << homes[next++ % homes.size()].text() << '\n';
        },
        office.community());
  });
  return file.string();
}

/// A decision of today after a visit, in place of the word DATED.
std::string dated(std::string body) {
  const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
                       std::chrono::system_clock::now().time_since_epoch())
                       .count();
  return body.replace(body.find("DATED"), 5,
                      R"("source":"visit","on":")" + Day::in_china(Instant{now}).text() + '"');
}

constexpr const char* newcomer =
    R"({"id":"{{uuid}}","household":"{{$1}}","name":"{{王|李|张}}{{建国|秀英|伟}}","sex":"unknown","born_on":"19{{40..99}}-05-06","relation":"child","residence":"here","registered":"here","phone":"139{{10000000..99999999}}"})";

/// Acts of the house by what they cost a database: one row, a row with look-ups and counters, a
/// person with everything by which they are found, and decisions with their steps.
struct RealAct {
  const char* name;
  Load (*load)(Office&, const std::filesystem::path& folder);
};
using Path = std::filesystem::path;
const RealAct real_acts[] = {
    {"place.add_gate",
     [](Office& office, const Path&) {
       return post(office, "/gates",
                   {"--body", R"({"id":"{{uuid}}","name":"{{uuid}}","state":"open"})"});
     }},
    {"people.add_need",
     [](Office& office, const Path& folder) {
       return post(
           office, "/needs",
           with_lines(
               office, folder, "select id from people_person where community_id = ?",
               R"({"id":"{{uuid}}","person":"{{$1}}","kind":"chronic","next_due":"2027-01-{{10..28}}"})"));
     }},
    {"people.add_person",
     [](Office& office, const Path& folder) {
       return post(office, "/persons", with_lines(office, folder, homes_sql, newcomer));
     }},
    {"people.change_need",
     [](Office& office, const Path& folder) {
       auto load = post(office, "/needs/{{$1}}",
                        with_lines(office, folder, needs_sql,
                                   R"({"next_due":"2027-02-{{10..28}}","note":"{{1..9}}"})"));
       load.words.insert(load.words.end(), {"--method", "PATCH"});
       return load;
     }},
    {"people.change_person",
     [](Office& office, const Path& folder) {
       auto load = post(
           office, "/persons/{{$1}}",
           with_lines(
               office, folder, persons_sql,
               R"({"name":"{{赵|钱|孙}}{{建国|秀英|伟}}{{一|二}}","phone":"138{{10000000..99999999}}"})"));
       load.words.insert(load.words.end(), {"--method", "PATCH", "--header", "If-Match: {{$2}}"});
       return load;
     }},
    {"people.arrive",
     [](Office& office, const Path& folder) {
       return post(office, "/arrivals",
                   with_lines(office, folder, homes_sql,
                              dated(R"({"id":"{{uuid}}",DATED,"kind":"moved_in","person":)") +
                                  newcomer + "}"));
     }},
    {"people.move_home",
     [](Office& office, const Path& folder) {
       return post(office, "/moves",
                   {"--lines", write_movers(office, folder / "lines"), "--body",
                    dated(R"({"id":"{{uuid}}",DATED,"movers":[{"person":"{{$1}}",)"
                          R"("relation":"other"}],"household":"{{$2}}"})")});
     }},
    {"people.depart", [](Office& office, const Path& folder) {
       return post(
           office, "/departures",
           with_lines(
               office, folder, persons_sql,
               dated(
                   R"({"id":"{{uuid}}",DATED,"registration":"goes_along","persons":["{{$1}}"]})")));
     }}};

/// What autovacuum does within a minute: plans made for a table while it was empty give way.
void analyze(Office& postgres) {
  postgres.house().store().write_now([](db::Tx& tx) {
    tx.run("analyze");
    return db::Outcome::keep;
  });
}

/// The same acts on both databases, turn by turn, in CPU of the program and the database together.
void compare_databases(Bars& bars, const Folder& folder, Office& sqlite, Office& postgres,
                       int rounds, double seconds) {
  const auto show = [&](const char* what, const Rounds& there, const Rounds& here, double bar) {
    bars.at_most(what, there.ratio(here, &Measured::cpu_us), bar, "",
                 words("%.0f us, %.0f of them PostgreSQL's own; SQLite %.0f us", there.cpu(),
                       there.median_of(&Measured::postgres_us), here.cpu()));
  };
  Rounds there, here;
  for (int round = 0; round < rounds; ++round) {
    here.add(measure(sqlite, records(sqlite), 64, lasting(seconds)));
    there.add(measure(postgres, records(postgres), 64, lasting(seconds)));
  }
  show("append in batches on PostgreSQL: CPU / SQLite", there, here, 1.5);
  std::printf("  %.0f/s, %.1f writes a commit; SQLite %.0f/s, %.1f\n", there.rate(),
              there.median_of(&Measured::writes_per_commit), here.rate(),
              here.median_of(&Measured::writes_per_commit));
  const std::vector<std::string> times{"--requests", "1500", "--seconds", "60", "--warm-up", "0"};
  const std::vector<std::string> once{"--requests", "300", "--seconds", "60", "--warm-up", "0"};
  for (const auto& act : real_acts) {
    Rounds acts_there, acts_here;
    measure(postgres, act.load(postgres, folder.path() / "postgres"), 64, once);
    analyze(postgres);
    for (int round = 0; round < rounds; ++round) {
      acts_here.add(measure(sqlite, act.load(sqlite, folder.path() / "grouped"), 64, times));
      acts_there.add(measure(postgres, act.load(postgres, folder.path() / "postgres"), 64, times));
    }
    show(words("%s on PostgreSQL: CPU / SQLite", act.name).c_str(), acts_there, acts_here, 3);
  }
}
}  // namespace

int main(int count, char** words) {
  const int rounds = count > 1 ? std::atoi(words[1]) : 5;
  const double seconds = count > 2 ? std::atof(words[2]) : 0.8;
  Folder folder;
  const auto flush = flush_of(folder.path());
  std::printf("fdatasync of 4 KiB: usually %.3f ms, p99 %.3f ms\n", flush.usual, flush.p99);
  Bars bars;
  const auto options = [&](const char* name) {
    program::HouseOptions house;
    house.data = folder.path() / name;
    return house;
  };
  Office sqlite(options("grouped"), plug);
  {
    auto one_each = options("alone");
    one_each.is_grouping = false;
    Office alone(one_each, plug);
    compare_with_hello(bars, sqlite, alone, rounds, seconds);
  }
  if (const char* url = std::getenv("LINLI_BENCH_POSTGRES")) {
    auto there = options("postgres");
    there.postgres_url = url;
    Office postgres(there, plug);
    // A whole community: with fewer homes what the acts add makes households of twenty.
    for (auto* office : {&sqlite, &postgres}) office->settle("40×4×6×4");
    measure(postgres, records(postgres), 64, lasting(0.2));
    analyze(postgres);
    compare_databases(bars, folder, sqlite, postgres, std::max(3, rounds - 2), seconds);
  } else {
    bars.miss("acts on PostgreSQL: CPU / SQLite", "LINLI_BENCH_POSTGRES names none");
  }
  return bars.exit_code();
}
