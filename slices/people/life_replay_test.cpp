// SPDX-License-Identifier: Apache-2.0
/// What the journal says, done again in an empty house, leads to the same register.
#include <algorithm>

#include "people/test_town.hpp"
#include "people/undo_rows.hpp"

namespace people {
namespace {
namespace bj = boost::json;

/// How an act of the journal is asked for; names in braces are members of its request.
struct Asking {
  http::Method method = http::Method::post;
  std::string path;
};
const std::map<std::string, Asking, std::less<>>& askings() {
  using enum http::Method;
  static const std::map<std::string, Asking, std::less<>> all{
      {"people.add_household", {post, "/households"}},
      {"people.arrive", {post, "/arrivals"}},
      {"people.move_home", {post, "/moves"}},
      {"people.depart", {post, "/departures"}},
      {"people.report_death", {post, "/deaths"}},
      {"people.note_absence", {post, "/absences"}},
      {"people.note_return", {post, "/returns"}},
      {"people.change_registration", {post, "/registrations"}},
      {"people.change_head", {post, "/heads"}},
      {"people.split_household", {post, "/splits"}},
      {"people.correct_move", {post, "/corrections"}},
      {"people.merge_persons", {post, "/merges"}},
      {"people.separate_persons", {post, "/merges/{merge}/separations"}},
      {"people.add_need", {post, "/needs"}},
      {"people.change_person", {patch, "/persons/{person}"}},
  };
  return all;
}

/// A house in which everything is done again.
class SecondHouse {
 public:
  explicit SecondHouse(Town& town) : town_(town) {
    know(town.here(), here_);
    know(town.there(), there_);
    app.be(auth::Role::community_staff, app.house->find_place("330109003")->text());
  }

  /// How many lines were done again.
  std::size_t replay() {
    std::vector<journal::Line> lines;
    town_.app.house->store().read_now(
        [&](db::Tx& tx) { lines = tx.all<journal::Line>("where act like 'people.%'"); });
    std::sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.server_time.milliseconds, a.community_id, a.sequence) <
             std::tuple(b.server_time.milliseconds, b.community_id, b.sequence);
    });
    for (const auto& line : lines) {
      app.clock.move(line.server_time.milliseconds - app.clock.now().milliseconds);
      take(line);
      if (testing::Test::HasFailure()) break;
    }
    return done_;
  }

  /// Everybody of the town, under the ids that this house gave.
  std::map<std::string, std::string> everybody_expected() {
    std::map<std::string, std::string> all;
    for (const auto& [key, text] : everybody(town_.app)) all[mapped(key)] = sorted(mapped(text));
    return all;
  }
  std::map<std::string, std::string> everybody_here() {
    auto all = everybody(app);
    for (auto& [key, text] : all) text = sorted(text);
    return all;
  }
  void check() {
    app.house->store().read_now([&](db::Tx& tx) {
      check_residences(tx);
      for (auto* homes : {&here_, &there_}) check_counters(tx, *Uuid::parse(homes->community));
    });
  }

  program::TestApp app;

 private:
  void know(const Homes& theirs, const Homes& ours) {
    ids_[theirs.community] = ours.community;
    ids_[theirs.building] = ours.building;
  }

  /// The text with the ids that were given there in place of those given here.
  std::string mapped(std::string text) const {
    constexpr std::size_t length = 36;
    for (std::size_t at = 0; at + length <= text.size(); ++at) {
      const auto known = ids_.find(text.substr(at, length));
      if (known != ids_.end()) text.replace(at, length, known->second);
    }
    return text;
  }
  /// Needs hang on somebody in no order.
  static std::string sorted(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
      const auto end = std::min(text.find('+', begin), text.size());
      parts.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
    std::sort(parts.begin() + 1, parts.end());
    std::string all;
    for (const auto& part : parts) all += part + '+';
    return all;
  }

  void take(const journal::Line& line) {
    if (line.act == "people.add_import") return import_again();
    if (line.act == "people.start_undo") {
      const auto import = Uuid::parse(mapped(text_in(line.request, "import")));
      EXPECT_TRUE(take_back(app, mapped(line.community_id.text()), *import));
      ++done_;
      return;
    }
    const auto asking = askings().find(line.act);
    if (asking == askings().end()) return;
    if (line.reply.empty()) return;  // the other end of an act that has its own line
    const auto reply = ask(asking->second, line);
    EXPECT_EQ(line.status, reply.status) << line.act << ' ' << line.request << '\n' << reply.body;
    if (line.act == "people.split_household")
      ids_[text_in(line.reply, "to_household")] = text_in(reply.body, "to_household");
    ++done_;
  }

  static std::string text_in(const std::string& json, const char* member) {
    return std::string(bj::parse(json).at(member).as_string());
  }

  program::TestReply ask(const Asking& asking, const journal::Line& line) {
    auto request = bj::parse(mapped(line.request)).as_object();
    put_phone(request);
    auto path = "/places/" + mapped(line.community_id.text()) + asking.path;
    if (const auto open = path.find('{'); open != std::string::npos) {
      const auto close = path.find('}');
      const auto name = path.substr(open + 1, close - open - 1);
      path.replace(open, close - open + 1, std::string(request.at(name).as_string()));
      request.erase(name);
    }
    if (asking.method == http::Method::post) return app.post(path, bj::serialize(request));
    const auto revision = std::to_string(request.at("revision").as_int64());
    request.erase("revision");
    return app.patch(path, bj::serialize(request), revision);
  }

  /// The journal keeps numbers sealed.
  void put_phone(bj::object& request) {
    auto& person =
        request.contains("kind") && request.contains("person") && request.at("person").is_object()
            ? request.at("person").as_object()
            : request;
    const auto* phone = person.if_contains("phone");
    if (!phone || !phone->is_string()) return;
    const auto key = request.contains("revision")
                         ? std::string(request.at("person").as_string()) + '@' +
                               std::to_string(request.at("revision").as_int64())
                         : std::string(person.at("id").as_string());
    // What was written for somebody whom the import made stands under the id given there.
    const auto found = std::find_if(town_.phones().begin(), town_.phones().end(),
                                    [&](const auto& one) { return mapped(one.first) == key; });
    ASSERT_NE(town_.phones().end(), found) << key;
    person["phone"] = found->second;
  }

  /// The next file that came; what it made has other ids here.
  void import_again() {
    const auto& [homes, import, rows] = town_.imports().at(imports_++);
    const auto there = *Uuid::parse(mapped(homes->community));
    const auto report =
        import_file(app.house->desk(), routing::Desk::house(), there, "台账.csv", rows, Mode::run);
    ASSERT_TRUE(report) << report.error().code;
    ids_[import.text()] = report->import->text();
    const auto theirs = changes_of(town_.app, import), ours = changes_of(app, *report->import);
    ASSERT_EQ(theirs.size(), ours.size());
    for (std::size_t i = 0; i < theirs.size(); ++i) {
      EXPECT_EQ(theirs[i].kind, ours[i].kind);
      EXPECT_EQ(theirs[i].is_made, ours[i].is_made);
      ids_[theirs[i].row_id.text()] = ours[i].row_id.text();
    }
    ++done_;
  }
  /// One of each kind at most, since a file has one row.
  static std::vector<ImportChange> changes_of(program::TestApp& app, const Uuid& import) {
    std::vector<ImportChange> changes;
    app.house->store().read_now([&](db::Tx& tx) {
      changes = tx.all<ImportChange>("where import_id = ? order by kind", import);
    });
    return changes;
  }

  Town& town_;
  Homes here_{app, "330109003017"}, there_{app, "330109003019"};
  std::map<std::string, std::string> ids_;
  std::size_t imports_ = 0, done_ = 0;
};
}  // namespace

TEST(Life, TheJournalDoneAgainLeadsToTheSameRegister) {
  std::size_t done = 0;
  for (std::uint64_t seed = 31; seed <= 34; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Town town(seed);
    for (int i = 0; i < 70; ++i) town.step();
    SecondHouse second(town);
    done += second.replay();
    if (testing::Test::HasFailure()) return;
    EXPECT_EQ(second.everybody_expected(), second.everybody_here());
    second.check();
  }
  EXPECT_GT(done, 150u);
}
}  // namespace people
