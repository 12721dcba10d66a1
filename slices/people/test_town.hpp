// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: two communities of one street in which things happen by the throw of a dice.
#include "people/import.hpp"
#include "people/import_undo.hpp"
#include "people/invent.hpp"
#include "people/test_town_checks.hpp"

namespace people {
/// An import that was run, and what stood in it.
struct TownImport {
  Homes* homes;
  Uuid import;
  std::string rows;
};

/// Takes a whole import back, as somebody of the office would; false when that is refused.
inline bool take_back(program::TestApp& app, const std::string& community, const Uuid& import) {
  const auto there = *Uuid::parse(community);
  auto& desk = app.house->desk();
  const auto started = desk.run_as(routing::Desk::house(), there, "people.start_undo",
                                   body({{"import", import.text()}}),
                                   [&](Work& work) { return start_undo(work, {import}); });
  if (!started) return false;
  const jobs::Ending never;
  EXPECT_TRUE(undo_through(desk, routing::Desk::house(), there, import, never));
  return true;
}

class Town {
 public:
  explicit Town(std::uint64_t seed) : dice_(seed) {
    for (auto* homes : {&here_, &there_}) {
      homes->enter();
      for (const auto* door : {"101", "102", "201", "202", "301", "302"})
        homes_of_[homes].push_back(homes->home(door));
    }
    app.be(auth::Role::community_staff, app.house->find_place("330109003")->text());
    for (int i = 0; i < 12; ++i) arrive();
  }

  /// One thing that may happen; it may be refused.
  void step() {
    static constexpr void (Town::*things[])() = {
        &Town::arrive, &Town::move,      &Town::move,     &Town::cross,     &Town::cross,
        &Town::depart, &Town::die,       &Town::go_away,  &Town::come_back, &Town::lead,
        &Town::part,   &Town::register_, &Town::correct,  &Town::correct,   &Town::merge,
        &Town::merge,  &Town::separate,  &Town::separate, &Town::need,      &Town::edit,
        &Town::import, &Town::import,    &Town::undo,     &Town::undo};
    app.clock.move(1);  // what the journal says has an order
    (this->*things[dice_.throw_one(std::ssize(things))])();
  }

  void check() {
    app.house->store().read_now([&](db::Tx& tx) {
      check_residences(tx);
      for (auto* homes : {&here_, &there_}) check_counters(tx, *Uuid::parse(homes->community));
      EXPECT_TRUE(journal::verify(tx).breaks.empty());
    });
  }

  std::string last_merge() const { return merges_.empty() ? "" : merges_.back().second; }
  std::size_t done() const { return done_; }
  std::size_t undone() const { return undone_; }
  Homes& here() { return here_; }
  Homes& there() { return there_; }
  const std::vector<TownImport>& imports() const { return imports_; }
  /// The telephone that somebody got with a request; the journal keeps it sealed.
  const std::map<std::string, std::string>& phones() const { return phones_; }
  bool merge_two() {
    const auto before = merges_.size();
    merge();
    return merges_.size() > before;
  }
  bool separate_last() {
    const auto& [homes, id] = merges_.back();
    return app.post(homes->place + "/merges/" + id + "/separations",
                    body({{"id", app.new_id()}, {"assignments", boost::json::array()}}))
               .status == 201;
  }
  bool correct_last() { return last_ && last_->first->correct(last_->second).status == 201; }
  /// One decision of a known person.
  bool decide_one() {
    static constexpr void (Town::*things[])() = {&Town::move,      &Town::cross,   &Town::depart,
                                                 &Town::die,       &Town::go_away, &Town::come_back,
                                                 &Town::register_, &Town::lead};
    last_.reset();
    (this->*things[dice_.throw_one(std::ssize(things))])();
    return last_.has_value();
  }

  program::TestApp app;

 private:
  Homes& community() { return dice_.is_within(50) ? here_ : there_; }
  Homes& other(Homes& homes) { return &homes == &here_ ? there_ : here_; }
  const std::string& home(Homes& homes) {
    const auto& all = homes_of_.at(&homes);
    return all[std::size_t(dice_.throw_one(std::ssize(all)))];
  }
  const std::string& person() {
    return persons_[std::size_t(dice_.throw_one(std::ssize(persons_)))];
  }
  const char* relation() {
    static constexpr const char* all[] = {"head", "spouse", "child", "parent", "other_kin"};
    return all[dice_.throw_one(5)];
  }
  std::string phone() { return "1381234" + std::to_string(1000 + dice_.throw_one(9000)); }

  void take(Homes& homes, const program::TestReply& reply) {
    EXPECT_LT(reply.status, 500) << reply.body;
    if (reply.status != 201) return;
    ++done_;
    last_.emplace(&homes, homes.last);
    moves_.emplace_back(&homes, homes.last);
  }

  void arrive() {
    auto& homes = community();
    const auto id = app.new_id(), number = phone();
    phones_[id] = number;
    static constexpr const char* names[] = {"张伟", "张玮", "王芳", "李雷", "陈静"};
    const auto drafted = boost::json::parse(
        Homes::body_of(id, home(homes), names[dice_.throw_one(5)],
                       {{"relation", "other_kin"},
                        {"phone", number},
                        {"registered", dice_.is_within(50) ? "here" : "elsewhere"}}));
    const auto reply = homes.decide(
        "arrivals", {{"kind", dice_.is_within(20) ? "born" : "moved_in"}, {"person", drafted}});
    take(homes, reply);
    if (reply.status == 201) persons_.push_back(id);
  }
  boost::json::array movers() {
    return {boost::json::object{{"person", person()}, {"relation", relation()}}};
  }
  void move() {
    auto& homes = community();
    take(homes, homes.decide("moves", {{"movers", movers()}, {"household", home(homes)}}));
  }
  void cross() {
    auto& homes = community();
    take(homes, homes.decide("moves", {{"movers", movers()},
                                       {"community", other(homes).community},
                                       {"household", home(homes)}}));
  }
  void depart() {
    auto& homes = community();
    take(homes, homes.decide("departures",
                             {{"persons", boost::json::array{person()}},
                              {"registration", dice_.is_within(40) ? "stays" : "goes_along"}}));
  }
  void die() {
    auto& homes = community();
    take(homes, homes.decide("deaths", {{"person", person()}}));
  }
  void go_away() {
    auto& homes = community();
    take(homes, homes.decide("absences", {{"persons", boost::json::array{person()}},
                                          {"back_on", "2027-03-01"}}));
  }
  void come_back() {
    auto& homes = community();
    take(homes, homes.decide("returns", {{"persons", boost::json::array{person()}}}));
  }
  void lead() {
    auto& homes = community();
    take(homes, homes.decide("heads", {{"person", person()}, {"relations", boost::json::array()}}));
  }
  void part() {
    auto& homes = community();
    const auto reply = homes.decide("splits", {{"household", home(homes)},
                                               {"movers", movers()},
                                               {"building", homes.building},
                                               {"stairwell", "2"},
                                               {"door", dice_.is_within(50) ? "101" : "302"}});
    take(homes, reply);
    if (reply.status == 201)
      homes_of_[&homes].push_back(std::string(reply.json().at("to_household").as_string()));
  }
  void register_() {
    auto& homes = community();
    take(homes, homes.decide("registrations",
                             {{"person", person()},
                              {"registered", dice_.is_within(50) ? "here" : "elsewhere"},
                              {"residence", dice_.is_within(70) ? "here" : "elsewhere"}}));
  }
  void correct() {
    if (moves_.empty()) return;
    const auto& [homes, id] = moves_[std::size_t(dice_.throw_one(std::ssize(moves_)))];
    const auto reply = homes->correct(id);
    EXPECT_LT(reply.status, 500) << reply.body;
    done_ += reply.status == 201;
  }
  void merge() {
    auto& homes = community();
    auto& where = dice_.is_within(70) ? homes : other(homes);
    const auto kept = person(), dropped = person();
    const auto revision = [&](Homes& of, const std::string& id) -> std::int64_t {
      const auto reply = app.get(of.place + "/persons/" + id);
      return reply.status == 200 ? reply.json().at("card").at("revision").as_int64() : 1;
    };
    static constexpr const char* fields[] = {"name", "phone", "home", "registration", "sex"};
    const auto id = app.new_id();
    app.clock.move(1);
    const auto reply =
        app.post(homes.place + "/merges",
                 body({{"id", id},
                       {"person", kept},
                       {"other", dropped},
                       {"community", where.community},
                       {"person_revision", revision(homes, kept)},
                       {"other_revision", revision(where, dropped)},
                       {"choices", boost::json::array{boost::json::object{
                                       {"field", fields[dice_.throw_one(5)]},
                                       {"from", dice_.is_within(50) ? "kept" : "dropped"}}}}}));
    EXPECT_LT(reply.status, 500) << reply.body;
    if (reply.status != 201) return;
    ++done_;
    merges_.emplace_back(&homes, id);
  }
  void separate() {
    if (merges_.empty()) return;
    const auto& [homes, id] = merges_[std::size_t(dice_.throw_one(std::ssize(merges_)))];
    const auto opened = app.get(homes->place + "/merges/" + id);
    ASSERT_EQ(200, opened.status) << opened.body;
    boost::json::array assignments;
    const auto file = opened.json();
    for (const auto& since : file.at("since").as_array())
      assignments.push_back(boost::json::object{{"kind", since.at("kind")},
                                                {"field", since.at("field")},
                                                {"row", since.at("row")},
                                                {"to", dice_.is_within(50) ? "kept" : "dropped"}});
    app.clock.move(1);
    const auto reply = app.post(homes->place + "/merges/" + id + "/separations",
                                body({{"id", app.new_id()}, {"assignments", assignments}}));
    EXPECT_LT(reply.status, 500) << reply.body;
    done_ += reply.status == 201;
  }
  void need() {
    auto& homes = community();
    const auto reply = app.post(homes.place + "/needs", body({{"id", app.new_id()},
                                                              {"person", person()},
                                                              {"kind", "chronic"},
                                                              {"next_due", "2027-02-01"}}));
    EXPECT_LT(reply.status, 500) << reply.body;
  }
  void edit() {
    auto& homes = community();
    const auto& id = person();
    const auto opened = app.get(homes.place + "/persons/" + id);
    if (opened.status != 200) return;
    const auto revision = opened.json().at("card").at("revision").as_int64();
    const auto number = phone();
    phones_[id + '@' + std::to_string(revision)] = number;
    const auto reply = app.patch(homes.place + "/persons/" + id, body({{"phone", number}}),
                                 std::to_string(revision));
    EXPECT_LT(reply.status, 500) << reply.body;
  }
  /// A ledger that adds, or says who is new or gone.
  void import() {
    auto& homes = community();
    static constexpr const char* changes[] = {"", "新增", "迁出", "死亡"};
    static constexpr const char* names[] = {"张伟", "王芳", "陈静"};
    static constexpr const char* needs[] = {",,", "慢病,2027-02-01,", "透析,2027-03-01,"};
    const std::string rows = "变动,小区,幢,单元,室,姓名,联系电话,重点人群,下次日期,居住状态\n" +
                             std::string(changes[dice_.throw_one(4)]) + ",山水苑,3,1," +
                             std::string(dice_.is_within(50) ? "101" : "202") + ',' +
                             names[dice_.throw_one(3)] + ',' + phone() + ',' +
                             needs[dice_.throw_one(3)] + (dice_.is_within(50) ? "出租" : "") + '\n';
    const auto report = import_file(app.house->desk(), routing::Desk::house(),
                                    *Uuid::parse(homes.community), "台账.csv", rows, Mode::run);
    ASSERT_TRUE(report) << report.error().code;
    imports_.push_back({&homes, *report->import, rows});
    ++done_;
    app.house->store().read_now([&](db::Tx& tx) {
      tx.each("select id from people_person", [&](const db::Row& row) {
        const auto id = row.uuid(0).text();
        if (std::find(persons_.begin(), persons_.end(), id) == persons_.end())
          persons_.push_back(id);
      });
    });
  }
  void undo() {
    if (imports_.empty()) return;
    const auto& [homes, import, rows] =
        imports_[std::size_t(dice_.throw_one(std::ssize(imports_)))];
    if (take_back(app, homes->community, import)) ++undone_;
  }

  Dice dice_;
  Homes here_{app, "330109003017"}, there_{app, "330109003019"};
  std::map<Homes*, std::vector<std::string>> homes_of_;
  std::vector<std::string> persons_;
  std::vector<std::pair<Homes*, std::string>> moves_, merges_;
  std::vector<TownImport> imports_;
  std::map<std::string, std::string> phones_;
  std::optional<std::pair<Homes*, std::string>> last_;
  std::size_t done_ = 0, undone_ = 0;
};
}  // namespace people
