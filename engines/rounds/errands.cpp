// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/errands.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "engines/rounds/ways.hpp"

namespace rounds {
RoundRules usual_round_rules() {
  RoundRules rules;
  rules.source = "house rules: walking with a load, to be replaced by what the community measures";
  rules.valid_from = *Day::parse("2022-01-01");
  rules.metres_a_minute = 70;
  rules.detour_percent = 130;
  rules.stairs_seconds_a_floor = 20;
  rules.seconds_a_door = 8;
  rules.late_minute = 60;
  rules.left_out_usual = 36'000;
  rules.left_out_may = 3'600;
  rules.other_crew = 30;
  rules.crew_out = 300;
  return rules;
}

namespace {
constexpr std::size_t most_errands = 5'000, most_crews = 500, most_buildings = 5'000;
constexpr std::size_t most_skills = 64, most_blocked_work = 50'000'000;

/// Checks what points to something, with the place of each fault.
class ErrandChecks {
 public:
  explicit ErrandChecks(const Errands& given)
      : given_(given), in_parcel_(given.errands.size(), 0), is_first_(given.errands.size(), 0) {}

  std::vector<Finding> findings() {
    if (given_.measures.size() > std::size_t(most_measures))
      add("/measures", "rounds.wrong_measures");
    for (std::size_t i = 0; i < given_.streets.size(); ++i) {
      const auto at = item_of("/streets", i);
      look(at + "/from", given_.streets[i].from, given_.buildings.size());
      look(at + "/to", given_.streets[i].to, given_.buildings.size());
    }
    for (std::size_t i = 0; i < given_.errands.size(); ++i) look_at_errand(i);
    for (std::size_t i = 0; i < given_.parcels.size(); ++i) look_at_parcel(i);
    for (std::size_t i = 0; i < given_.crews.size(); ++i) look_at_crew(i);
    return std::move(found_);
  }

 private:
  void add(std::string pointer, const char* code) {
    if (found_.size() < json::most_findings) found_.push_back({std::move(pointer), code, {}});
  }
  bool look(std::string pointer, std::int64_t index, std::size_t end) {
    if (index < std::int64_t(end)) return true;
    add(std::move(pointer), "rounds.no_such_index");
    return false;
  }
  void measure(std::string pointer, const std::vector<Amount>& amounts) {
    if (amounts.size() > given_.measures.size()) add(std::move(pointer), "rounds.wrong_measures");
  }
  void look_at_errand(std::size_t number) {
    const auto at = item_of("/errands", number);
    const auto& errand = given_.errands[number];
    look(at + "/building", errand.building, given_.buildings.size());
    measure(at + "/deliver", errand.deliver);
    measure(at + "/collect", errand.collect);
    if (errand.crew) look(at + "/crew", *errand.crew, given_.crews.size());
    if (errand.usual_crew) look(at + "/usual_crew", *errand.usual_crew, given_.crews.size());
    if (errand.ready && errand.due && *errand.ready > *errand.due)
      add(at + "/due", "rounds.ends_before_it_begins");
  }
  void look_at_parcel(std::size_t number) {
    const auto at = item_of("/parcels", number);
    const auto& parcel = given_.parcels[number];
    measure(at + "/load", parcel.load);
    const auto end = [&](std::string pointer, Index errand) {
      if (!look(pointer, errand, in_parcel_.size())) return;
      if (in_parcel_[std::size_t(errand)]++ > 0) add(pointer, "rounds.not_alone");
    };
    end(at + "/fetch", parcel.fetch);
    end(at + "/bring", parcel.bring);
  }
  void look_at_crew(std::size_t number) {
    const auto at = item_of("/crews", number);
    const auto& crew = given_.crews[number];
    look(at + "/start", crew.start, given_.buildings.size());
    if (crew.end) look(at + "/end", *crew.end, given_.buildings.size());
    if (crew.begins > crew.ends) add(at + "/ends", "rounds.ends_before_it_begins");
    if (crew.capacity.size() != given_.measures.size())
      add(at + "/capacity", "rounds.wrong_measures");
    for (std::size_t i = 0; i < crew.pauses.size(); ++i)
      if (crew.pauses[i].earliest > crew.pauses[i].latest ||
          (i > 0 && crew.pauses[i].earliest < crew.pauses[i - 1].earliest))
        add(at + item_of("/pauses", i) + "/latest", "rounds.ends_before_it_begins");
    for (std::size_t i = 0; i < crew.first.size(); ++i) {
      const auto pointer = at + item_of("/first", i);
      if (!look(pointer, crew.first[i], is_first_.size())) continue;
      if (is_first_[std::size_t(crew.first[i])]++ > 0) add(pointer, "rounds.not_alone");
    }
  }

  const Errands& given_;
  std::vector<int> in_parcel_, is_first_;
  std::vector<Finding> found_;
};

Load load_of(const std::vector<Amount>& amounts) {
  Load load{};
  for (std::size_t i = 0; i < amounts.size(); ++i) load[i] = std::int32_t(amounts[i]);
  return load;
}

class ErrandTranslation {
 public:
  explicit ErrandTranslation(const Errands& given) : given_(given) {}

  Problem run() {
    problem_.measures = std::max(1, int(given_.measures.size()));
    problem_.rounding = Rounding::up;
    problem_.units =
        60.0 * double(given_.rules.detour_percent) / 100 / double(given_.rules.metres_a_minute);
    for (const auto& building : given_.buildings) make_site(building);
    make_ways();
    for (const auto& errand : given_.errands) make_stop(errand);
    for (const auto& parcel : given_.parcels)
      problem_.carriages.push_back({int(parcel.fetch), int(parcel.bring), load_of(parcel.load)});
    for (const auto& crew : given_.crews) make_team(crew);
    return std::move(problem_);
  }
  std::size_t skills() const { return skills_.size(); }

 private:
  void make_site(const Building& building) {
    Site site{double(building.x), double(building.y)};
    site.a_floor = Time(given_.rules.stairs_seconds_a_floor);
    site.a_door = Time(given_.rules.seconds_a_door);
    if (building.lift) {
      site.lift_wait = Time(building.lift->wait_seconds);
      site.lift_floor = Time(building.lift->seconds_a_floor);
    }
    problem_.sites.push_back(site);
  }

  Time straight(int from, int to) const {
    const auto &a = problem_.sites[std::size_t(from)], &b = problem_.sites[std::size_t(to)];
    return Time(std::ceil(std::hypot(a.x - b.x, a.y - b.y) * problem_.units));
  }

  void make_ways() {
    std::map<std::pair<int, int>, Time> known;
    for (const auto& street : given_.streets)
      for (const auto& [from, to] : {std::pair(street.from, street.to), {street.to, street.from}})
        known[{int(from), int(to)}] = street.seconds ? Time(*street.seconds) : no_way;
    const auto time = [&](int from, int to) {
      const auto found = known.find({from, to});
      return found != known.end() ? found->second : straight(from, to);
    };
    for (const auto& [ends, seconds] : known) {
      Time best = seconds;
      if (seconds == no_way)
        for (int by = 0; by < int(problem_.sites.size()); ++by)
          if (by != ends.first && by != ends.second)
            best = std::min(best, time(ends.first, by) + time(by, ends.second));
      problem_.ways.push_back({ends.first, ends.second, best});
    }
  }

  int place_of(int building, int floor, int door) {
    const auto [found, is_new] =
        places_.try_emplace({building, floor, door}, int(problem_.places.size()));
    if (is_new) problem_.places.push_back({building, floor, door});
    return found->second;
  }
  std::uint64_t skills_of(const std::vector<Name>& names) {
    std::uint64_t all = 0;
    for (const auto& name : names) {
      const auto number = skills_.try_emplace(name.str(), skills_.size()).first->second;
      all |= std::uint64_t(1) << (number % most_skills);
    }
    return all;
  }

  Cost left_out(Priority priority) const {
    if (priority == Priority::must) return never;
    return priority == Priority::usual ? given_.rules.left_out_usual : given_.rules.left_out_may;
  }

  void make_stop(const Errand& errand) {
    const auto& rules = given_.rules;
    Stop stop;
    stop.name = errand.name;
    const int floor = int(errand.floor);
    stop.place = place_of(int(errand.building), floor > 0 ? floor - 1 : floor, int(errand.door));
    if (errand.ready) stop.ready = Time(*errand.ready);
    if (errand.due) stop.due = Time(*errand.due);
    stop.service = Time(errand.service);
    // Lateness is paid by the second, so a minute costs at least 60.
    if (errand.punctuality == Punctuality::better_late)
      stop.late = std::max<Cost>(1, rules.late_minute / 60);
    stop.deliver = load_of(errand.deliver);
    stop.collect = load_of(errand.collect);
    stop.skills = skills_of(errand.skills);
    stop.stage = errand.stage;
    stop.left_out = left_out(errand.priority);
    if (errand.crew) stop.team = int(*errand.crew);
    if (errand.usual_crew) {
      stop.usual_team = int(*errand.usual_crew);
      stop.other_team = rules.other_crew;
    }
    problem_.stops.push_back(std::move(stop));
  }

  void make_team(const Crew& crew) {
    Team team;
    team.name = crew.name;
    team.start = place_of(int(crew.start), 0, 0);
    team.end = crew.end ? place_of(int(*crew.end), 0, 0) : team.start;
    team.begins = Time(crew.begins);
    team.ends = Time(crew.ends);
    team.capacity = load_of(crew.capacity);
    team.skills = skills_of(crew.skills);
    team.use = given_.rules.crew_out;
    for (const auto& pause : crew.pauses)
      team.breaks.push_back({Time(pause.earliest), Time(pause.latest), Time(pause.seconds)});
    for (const auto errand : crew.first) team.first.push_back(int(errand));
    problem_.teams.push_back(std::move(team));
  }

  const Errands& given_;
  Problem problem_;
  std::map<std::string, std::size_t> skills_;
  std::map<std::tuple<int, int, int>, int> places_;
};

bool is_too_large(const Errands& given) {
  const auto blocked = std::size_t(std::count_if(given.streets.begin(), given.streets.end(),
                                                 [](const Street& one) { return !one.seconds; }));
  return given.errands.size() > most_errands || given.crews.size() > most_crews ||
         given.buildings.size() > most_buildings ||
         blocked * given.buildings.size() > most_blocked_work;
}
}  // namespace

Result<Problem> problem_of(const Errands& given) {
  auto findings = ErrandChecks(given).findings();
  if (!findings.empty()) {
    Refusal refusal{No::invalid, "json.invalid", {}, std::move(findings), {}, 0};
    return tl::unexpected<Refusal>(std::move(refusal));
  }
  if (is_too_large(given)) return refuse(No::invalid, "rounds.too_large", "errands");
  ErrandTranslation translation(given);
  auto problem = translation.run();
  if (translation.skills() > most_skills)
    return refuse(No::invalid, "rounds.too_many_skills", "errands");
  return problem;
}
}  // namespace rounds
