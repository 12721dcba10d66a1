// SPDX-License-Identifier: Apache-2.0
#pragma once
/// `linli serve` over a folder of data, asked by somebody who may see all of it.
#include <boost/json.hpp>
#include <thread>

#include "bench/child.hpp"
#include "place/place.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/auth/users.hpp"
#include "program/house.hpp"
#include "program/machine.hpp"

namespace bench {
class Served {
 public:
  explicit Served(const std::filesystem::path& data) : port_(free_port()) {
    prepare(data);
    linli_.emplace(
        beside("linli"),
        std::vector<std::string>{"serve", "--data", data.string(), "--http", std::to_string(port_)},
        Child::Output::dropped);
    for (int tries = 0; load("/setup", "1", "--requests", "1", "").code != 0; ++tries) {
      if (tries > 200) throw std::runtime_error("linli does not answer");
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
  }

  /// The first page of every list, of a community and of the whole district.
  void show_first_pages(Bars& bars) const {
    const auto here = "/places/" + communities_.front().text();
    const auto above = "/places/" + top_.text();
    for (const auto* page : {"/overview",
                             "/people?q=%E7%8E%8B",
                             "/people?q=1234",
                             "/children?kind=compound",
                             "/compounds",
                             "/gates",
                             "/premises",
                             "/grids",
                             "/spots",
                             "/changes",
                             "/duplicates",
                             "/merges",
                             "/moves",
                             "/whereabouts?of=away",
                             "/whereabouts?of=registered_elsewhere",
                             "/staff",
                             "/imports",
                             "/export-templates",
                             "/sheets",
                             "/journal"})
      show_page(bars, "community", here, page);
    for (const auto* page : {"/overview", "/people?q=%E7%8E%8B", "/people?q=1234", "/duplicates",
                             "/whereabouts/counts", "/children"})
      show_page(bars, "district", above, page);
    for (const auto* page : {"/users", "/invitations", "/communities?q=990101001"})
      show_page(bars, "house", "", page);
  }

  /// Search, boards, overviews and household files from many at once.
  void show_memory(Bars& bars, const std::filesystem::path& lines) const {
    std::ofstream out(lines);
    for (const auto& community : communities_) out << community.text() << '\n';
    out.close();
    const auto ask = [&](const char* page, const char* connections) {
      const auto ended =
          load(std::string("/places/{{$1}}") + page, connections, "--seconds", "4", lines.string());
      if (ended.code != 0) throw std::runtime_error("refused: " + ended.out);
    };
    ask("/people?q={{%E7%8E%8B|%E6%9D%8E|zh|wang|1234|5678|101}}", "64");
    ask("/board", "32");
    ask("/overview", "32");
    ask("/journal", "32");
    const auto above = "/places/" + top_.text();
    for (const auto& page :
         {above + "/overview", above + "/people?q={{%E7%8E%8B|%E6%9D%8E|zh|wang|1234|5678|101}}"})
      if (const auto ended = load(page, "64", "--seconds", "4", ""); ended.code != 0)
        throw std::runtime_error("refused: " + ended.out);
    bars.at_most("memory under load", peak_mib(), 400, " MiB",
                 "resident at most; searches, boards, overviews and journals of 64 clients");
  }

 private:
  void prepare(const std::filesystem::path& data) {
    program::HouseOptions options;
    options.data = data;
    program::Machine machine;
    program::House house(options, machine.world);
    house.desk().read_as(routing::Desk::house(), {}, [&](Work& work) {
      top_ = place::find_division(work, "99").value().id;
      for (const auto& community : place::communities_below(work, top_))
        communities_.push_back(community.id);
    });
    const auto session = house.desk().run_as(
        routing::Desk::house(), {}, "bench.prepare", "{}",
        [&](Work& work) -> Result<auth::Sessions::Made> {
          const auto name = "bench" + std::to_string(work.now.milliseconds % 1'000'000'000);
          const auto user = auth::add_user(work.tx, work.world, name, "周敏", "-");
          if (!user) return refuse(user);
          for (const auto role :
               {auth::Role::community_staff, auth::Role::command, auth::Role::administrator})
            auth::give(work.tx, work.world, user->id, role, top_);
          auto made = house.desk().sessions().make(user->id);
          work.tx.insert(made.row);
          return made;
        });
    ENSURE(session.has_value());
    const auto cookie = auth::cookie_for(session->token, false);
    cookie_ = "Cookie: " + cookie.substr(0, cookie.find(';'));
  }

  Ended load(const std::string& path, const std::string& connections, const std::string& how_long,
             const std::string& number, const std::string& lines) const {
    std::vector<std::string> words{
        "--url",         "http://127.0.0.1:" + std::to_string(port_) + "/api/v1" + path,
        "--header",      cookie_,
        "--header",      "Accept-Encoding: gzip, deflate, br, zstd",
        "--connections", connections,
        "--warm-up",     "0",
        how_long,        number,
        "--json"};
    if (!lines.empty()) words.insert(words.end(), {"--lines", lines});
    return run("bench_load", words);
  }

  void show_page(Bars& bars, const char* where, const std::string& place, const char* page) const {
    constexpr int times = 40;
    const auto what = std::string("first page, ") + where + ' ' + page;
    if (const auto ended = load(place + page, "1", "--requests", "3", ""); ended.code != 0)
      return bars.miss(what.c_str(), "refused: " + ended.out.substr(0, 200));
    const double before = cpu_of_server();
    load(place + page, "1", "--requests", std::to_string(times), "");
    bars.at_most(what.c_str(), (cpu_of_server() - before) / times * 1e3, 5, " ms CPU",
                 words("mean of %d over HTTP, packed", times));
  }

  /// CPU seconds of all threads of the server that run still.
  double cpu_of_server() const {
    double nanoseconds = 0;
    const auto tasks = "/proc/" + std::to_string(linli_->id()) + "/task";
    for (const auto& task : std::filesystem::directory_iterator(tasks)) {
      std::ifstream in(task.path() / "schedstat");
      double spent = 0;
      in >> spent;
      nanoseconds += spent;
    }
    return nanoseconds * 1e-9;
  }
  double peak_mib() const {
    std::ifstream in("/proc/" + std::to_string(linli_->id()) + "/status");
    for (std::string line; std::getline(in, line);)
      if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
    return 0;
  }

  const int port_;
  Uuid top_;
  std::vector<Uuid> communities_;
  std::string cookie_;
  std::optional<Child> linli_;
};
}  // namespace bench
