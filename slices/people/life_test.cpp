// SPDX-License-Identifier: Apache-2.0
/// Whatever happens in whatever order, everybody lives in one place at most, counters are what a
/// count of the rows says, and the journal has no break.
#include <map>
#include <set>

#include "people/import.hpp"
#include "people/invent.hpp"
#include "people/rows.hpp"
#include "people/rules.hpp"
#include "people/test_homes.hpp"
#include "platform/journal/journal.hpp"

namespace people {
namespace {
using boost::json::array;
using boost::json::object;
using boost::json::value;

/// Two communities of one street in which things happen by the throw of a dice.
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
        &Town::import};
    (this->*things[dice_.throw_one(std::ssize(things))])();
  }

  void check() {
    app.house->store().read_now([&](db::Tx& tx) {
      check_residences(tx);
      for (auto* homes : {&here_, &there_}) check_counters(tx, *Uuid::parse(homes->community));
      EXPECT_TRUE(journal::verify(tx).breaks.empty());
    });
  }

  /// Everything that is known of everybody, without the numbers of changes.
  std::map<std::string, std::string> everybody() {
    std::map<std::string, std::string> all;
    app.house->store().read_now([&](db::Tx& tx) {
      for (auto& person : tx.all<Person>("where id = id")) {
        const auto key = person.community_id.text() + person.id.text();
        std::string text = person.household_id.text();
        for (const auto word :
             {described::name_of(person.standing), described::name_of(person.sex),
              described::name_of(person.relation), described::name_of(person.residence),
              described::name_of(person.registered), std::string_view(person.name)})
          text += '|' + std::string(word);
        for (const auto& day : {person.born_on, person.back_on})
          text += '|' + (day ? day->text() : "");
        for (const auto& blind : {person.phone_index, person.id_index})
          text += '|' + (blind ? blind->content : "");
        all[key] = text + (person.merged_into ? person.merged_into->text() : "");
      }
      tx.each("select person_id, id from people_need where ended_at is null order by id",
              [&](const db::Row& row) {
                for (auto& [key, text] : all)
                  if (key.ends_with(row.uuid(0).text())) text += '+' + row.uuid(1).text();
              });
    });
    return all;
  }

  std::string last_merge() const { return merges_.empty() ? "" : merges_.back().second; }
  std::size_t done() const { return done_; }
  bool merge_two() {
    const auto before = merges_.size();
    merge();
    return merges_.size() > before;
  }
  bool separate_last() {
    const auto& [homes, id] = merges_.back();
    return app.post(homes->place + "/merges/" + id + "/separations",
                    body({{"id", app.new_id()}, {"assignments", array()}}))
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
    const auto id = app.new_id();
    static constexpr const char* names[] = {"张伟", "张玮", "王芳", "李雷", "陈静"};
    const auto drafted = boost::json::parse(
        Homes::body_of(id, home(homes), names[dice_.throw_one(5)],
                       {{"relation", "other_kin"},
                        {"phone", phone()},
                        {"registered", dice_.is_within(50) ? "here" : "elsewhere"}}));
    const auto reply = homes.decide(
        "arrivals", {{"kind", dice_.is_within(20) ? "born" : "moved_in"}, {"person", drafted}});
    take(homes, reply);
    if (reply.status == 201) persons_.push_back(id);
  }
  array movers() { return {object{{"person", person()}, {"relation", relation()}}}; }
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
                             {{"persons", array{person()}},
                              {"registration", dice_.is_within(40) ? "stays" : "goes_along"}}));
  }
  void die() {
    auto& homes = community();
    take(homes, homes.decide("deaths", {{"person", person()}}));
  }
  void go_away() {
    auto& homes = community();
    take(homes,
         homes.decide("absences", {{"persons", array{person()}}, {"back_on", "2027-03-01"}}));
  }
  void come_back() {
    auto& homes = community();
    take(homes, homes.decide("returns", {{"persons", array{person()}}}));
  }
  void lead() {
    auto& homes = community();
    take(homes, homes.decide("heads", {{"person", person()}, {"relations", array()}}));
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
    const auto reply = app.post(
        homes.place + "/merges",
        body({{"id", id},
              {"person", kept},
              {"other", dropped},
              {"community", where.community},
              {"person_revision", revision(homes, kept)},
              {"other_revision", revision(where, dropped)},
              {"choices", array{object{{"field", fields[dice_.throw_one(5)]},
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
    array assignments;
    const auto file = opened.json();
    for (const auto& since : file.at("since").as_array())
      assignments.push_back(object{{"kind", since.at("kind")},
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
    const auto reply = app.patch(homes.place + "/persons/" + id, body({{"phone", phone()}}),
                                 std::to_string(revision));
    EXPECT_LT(reply.status, 500) << reply.body;
  }
  void import() {
    auto& homes = community();
    const std::string rows = "小区,幢,单元,室,姓名,联系电话\n山水苑,3,1," +
                             std::string(dice_.is_within(50) ? "101" : "202") + ",张伟," + phone() +
                             "\n";
    const auto report = import_file(app.house->desk(), routing::Desk::house(),
                                    *Uuid::parse(homes.community), "台账.csv", rows, Mode::run);
    ASSERT_TRUE(report) << report.error().code;
    app.house->store().read_now([&](db::Tx& tx) {
      tx.each("select id from people_person", [&](const db::Row& row) {
        const auto id = row.uuid(0).text();
        if (std::find(persons_.begin(), persons_.end(), id) == persons_.end())
          persons_.push_back(id);
      });
    });
  }

  void check_residences(db::Tx& tx) {
    std::map<Uuid, std::vector<Standing>> rows;
    tx.each("select id, standing from people_person",
            [&](const db::Row& row) { db::take(row, 1, rows[row.uuid(0)].emplace_back()); });
    for (const auto& [id, standings] : rows) {
      const auto of = [&](Standing one) {
        return std::count(standings.begin(), standings.end(), one);
      };
      EXPECT_LE(of(Standing::listed), 1) << id.text() << " lives in two places";
      if (of(Standing::dead) > 0) {
        EXPECT_EQ(0, of(Standing::listed)) << id.text() << " died";
      }
    }
    EXPECT_EQ(0, *tx.value<std::int64_t>(
                     "select count(*) from people_person p where not exists (select 1 from "
                     "people_household h where h.community_id = p.community_id and "
                     "h.id = p.household_id)"));
    EXPECT_EQ(
        0, *tx.value<std::int64_t>("select count(*) from people_need n join people_person p on "
                                   "p.community_id = n.community_id and p.id = n.person_id where "
                                   "n.ended_at is null and n.household_id <> p.household_id"));
  }

  void check_counters(db::Tx& tx, const Uuid& community) {
    std::map<std::string, std::int64_t> counted, kept;
    std::map<Uuid, std::vector<MemberFacts>> members;
    std::map<Uuid, std::int64_t> needs;
    for (const auto& person :
         tx.all<Person>("where community_id = ? and standing = 'listed'", community)) {
      members[person.household_id].push_back(
          {person.residence, person.phone_index.has_value(), person.id_index.has_value()});
      const auto mismatch = mismatch_of(person.standing, person.residence, person.registered);
      if (mismatch != Mismatch::none) ++counted[std::string(described::name_of(mismatch))];
      counted["away"] += person.residence == Residence::away;
      for (const auto& need :
           tx.all<Need>("where community_id = ? and person_id = ? and ended_at is null", community,
                        person.id))
        needs[person.household_id] |= bit_of(need.kind);
    }
    for (const auto& home : tx.all<Household>("where community_id = ?", community)) {
      const auto& facts = members[home.id];
      EXPECT_EQ(persons_living(facts), home.persons);
      EXPECT_EQ(quality_of(home.occupancy, facts), home.quality);
      EXPECT_EQ(needs[home.id], home.needs);
      ++counted["households"];
      counted["persons"] += persons_living(facts);
      ++counted["occupancy." + std::string(described::name_of(home.occupancy))];
      ++counted["quality." + std::string(described::name_of(home.quality))];
      counted["households.with_needs"] += needs[home.id] != 0;
      if (home.next_due) ++counted["due." + home.next_due->text()];
    }
    tx.each(
        "select day, households from people_due where community_id = ?",
        [&](const db::Row& row) {
          kept["due." + Day{static_cast<std::int32_t>(row.whole(0))}.text()] = row.whole(1);
        },
        community);
    tx.each(
        "select name, number from people_counter where community_id = ?",
        [&](const db::Row& row) { kept[std::string(row.text(0))] = row.whole(1); }, community);
    for (auto* of : {&counted, &kept})
      std::erase_if(*of, [](const auto& one) { return one.second == 0; });
    EXPECT_EQ(counted, kept);
  }

  Dice dice_;
  Homes here_{app, "330109003017"}, there_{app, "330109003019"};
  std::map<Homes*, std::vector<std::string>> homes_of_;
  std::vector<std::string> persons_;
  std::vector<std::pair<Homes*, std::string>> moves_, merges_;
  std::optional<std::pair<Homes*, std::string>> last_;
  std::size_t done_ = 0;
};
}  // namespace

TEST(Life, KeepsEverybodyInOnePlaceWhateverHappens) {
  std::size_t done = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Town town(seed);
    for (int i = 0; i < 80; ++i) {
      town.step();
      if (i % 8 == 0) town.check();
      if (testing::Test::HasFailure()) return;
    }
    town.check();
    done += town.done();
  }
  EXPECT_GT(done, 100u) << "too much was refused to prove anything";
}

TEST(Life, ACorrectionLeavesEverybodyAsTheyWere) {
  std::size_t corrected = 0;
  for (std::uint64_t seed = 11; seed <= 13; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Town town(seed);
    for (int i = 0; i < 40; ++i) {
      const auto before = town.everybody();
      if (!town.decide_one()) continue;
      ASSERT_TRUE(town.correct_last());
      const auto after = town.everybody();
      for (const auto& [id, facts] : before) EXPECT_EQ(facts, after.at(id));
      ++corrected;
      if (testing::Test::HasFailure()) return;
      town.step();
    }
    town.check();
  }
  EXPECT_GT(corrected, 20u);
}

TEST(Life, ASeparationLeavesBothAsTheyWere) {
  std::size_t separated = 0;
  for (std::uint64_t seed = 21; seed <= 23; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Town town(seed);
    for (int i = 0; i < 40; ++i) {
      const auto before = town.everybody();
      if (town.merge_two()) {
        ASSERT_TRUE(town.separate_last());
        EXPECT_EQ(before, town.everybody());
        ++separated;
      }
      if (testing::Test::HasFailure()) return;
      town.step();
    }
    town.check();
  }
  EXPECT_GT(separated, 10u);
}
}  // namespace people
