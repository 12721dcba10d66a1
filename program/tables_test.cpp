// SPDX-License-Identifier: Apache-2.0
/// Every row struct against the table it names, as the migrations really made it.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "care/rows.hpp"
#include "census/rows.hpp"
#include "delivery/rows.hpp"
#include "duty/rows.hpp"
#include "gate/rows.hpp"
#include "hands/call_rows.hpp"
#include "home/rows.hpp"
#include "isolation/rows.hpp"
#include "need/rows.hpp"
#include "pass/rows.hpp"
#include "people/clash_rows.hpp"
#include "people/duplicate_rows.hpp"
#include "people/export_rows.hpp"
#include "people/import_rows.hpp"
#include "people/mentions.hpp"
#include "people/merge_rows.hpp"
#include "people/move_rows.hpp"
#include "people/rows.hpp"
#include "people/search_rows.hpp"
#include "people/undo_rows.hpp"
#include "place/change_rows.hpp"
#include "place/plan_rows.hpp"
#include "platform/auth/emergencies.hpp"
#include "platform/auth/invitations.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/auth/users.hpp"
#include "program/test_app.hpp"
#include "report/rows.hpp"
#include "seal/rows.hpp"
#include "shift/rows.hpp"
#include "supply/rows.hpp"
#include "support/rows.hpp"
#include "task/rows.hpp"

namespace program {
namespace {
/// Column by name: "bigint", "bigint null".
using Columns = std::map<std::string, std::string>;

/// The type of column that db::bind gives a member; see the list in row.hpp.
template <class T>
std::string type_of() {
  using namespace described;
  if constexpr (is_optional<T>::value) {
    return type_of<typename T::value_type>() + " null";
  } else if constexpr (is_private<T>::value || std::is_same_v<T, db::Bytes>) {
    return "bytea";
  } else if constexpr (std::is_same_v<T, bool>) {
    return "boolean";
  } else if constexpr (std::is_same_v<T, double>) {
    return "double precision";
  } else if constexpr (std::is_base_of_v<Uuid, T>) {
    return "uuid";
  } else if constexpr (std::is_same_v<T, Instant> || std::is_same_v<T, Day> || is_whole<T>::value ||
                       std::is_integral_v<T>) {
    return "bigint";
  } else {
    return "text";
  }
}

template <class Row>
Columns members_of() {
  Columns columns;
  described::each_member<Row>([&](auto d) {
    using Member = std::remove_cvref_t<decltype(std::declval<Row>().*d.pointer)>;
    columns[d.name] = type_of<Member>();
  });
  return columns;
}

class Tables : public testing::Test {
 protected:
  void read(const std::function<void(db::Tx&)>& body) { app.house->store().read_now(body); }
  bool is_postgres() const { return app.house->store().is_postgres(); }

  Columns columns_of(const std::string& table) {
    Columns columns;
    read([&](db::Tx& tx) {
      const auto take = [&](const db::Row& row) {
        columns[std::string(row.text(0))] =
            std::string(row.text(1)) + (row.whole(2) ? " null" : "");
      };
      if (is_postgres()) {
        tx.each(
            "select cast(column_name as text), cast(data_type as text), "
            "cast(case when is_nullable = 'YES' then 1 else 0 end as bigint) "
            "from information_schema.columns "
            "where table_schema = current_schema() and table_name = ?",
            take, table);
      } else {
        tx.each("select name, lower(type), 1 - \"notnull\" from pragma_table_info(?)", take, table);
      }
    });
    // A primary key is never null; SQLite does not say so of a single column.
    for (auto& [name, type] : columns)
      if (!is_postgres() && type.ends_with(" null") && is_key(table, name))
        type.resize(type.size() - 5);
    return columns;
  }

  bool is_key(const std::string& table, const std::string& column) {
    std::int64_t place = 0;
    read([&](db::Tx& tx) {
      place = tx.value<std::int64_t>("select pk from pragma_table_info(?) where name = ?", table,
                                     column)
                  .value_or(0);
    });
    return place > 0;
  }

  std::set<std::string> tables() {
    std::set<std::string> names;
    read([&](db::Tx& tx) {
      const auto take = [&](const db::Row& row) { names.emplace(row.text(0)); };
      if (is_postgres()) {
        tx.each(
            "select cast(table_name as text) from information_schema.tables "
            "where table_schema = current_schema()",
            take);
      } else {
        tx.each(
            "select name from sqlite_master where type = 'table' "
            "and name not like 'sqlite!_%' escape '!'",
            take);
      }
    });
    return names;
  }

  template <class Row>
  void expect_row() {
    EXPECT_EQ(members_of<Row>(), columns_of(Row::table)) << Row::table;
    has_row.insert(Row::table);
  }
  template <class... Rows>
  void expect_rows() {
    (expect_row<Rows>(), ...);
  }

  TestApp app;
  std::set<std::string> has_row;
};
}  // namespace

TEST_F(Tables, EveryRowStructIsItsTable) {
  expect_rows<
      auth::User, auth::GrantRow, auth::SessionRow, auth::Device, auth::Invitation,
      auth::EmergencyRow, journal::Line, place::Division, place::Place, place::Change,
      place::ChangeStep, place::Alias, place::SitePlan, place::SitePlanFile, place::SpotPosition,
      people::Household, people::Person, people::Need, people::Clash, people::Token,
      people::TokenRun, people::TokenLayer, people::Counter, people::Import, people::ImportFile,
      people::ImportFinding, people::ImportMapping, people::ImportChange, people::ImportedPerson,
      people::ExportTemplate, people::Export, people::ExportShown, people::Move, people::MoveStep,
      people::Staff, people::DuplicateSearch, people::Pair, people::Difference, people::Merge,
      people::MergeCopy, people::MergeMark, people::MergeMention, people::Separation, task::Task,
      task::Series, task::HandOver, task::Report, task::Photo, task::PhotoFile, census::Drive,
      census::Owner, census::Target, census::Custody, census::Visit, census::Answer,
      census::Exception, report::Letter, report::Letterhead, report::Report, pass::Key, pass::Pass,
      pass::Signing, pass::Counter, gate::Hours, gate::RuleSet, gate::RuleEnd, gate::SingleEntrance,
      gate::Passage, gate::Flow, gate::Inside, gate::Incident, gate::Step, gate::HandOver,
      delivery::Item, delivery::StepRow, delivery::Count, delivery::Try, delivery::Mark,
      hands::Hand, hands::Tie, hands::Organisation, hands::Seat, hands::Call, hands::CallPost,
      hands::SignUp, hands::Asked, shift::Post, shift::Shift, shift::Need, shift::Wish,
      shift::TurnRow, shift::Swap, shift::Link, shift::Fill, duty::Station, duty::Attendance,
      duty::Check, duty::Alarm, duty::Note, duty::Meal, duty::OnCall, duty::Correction,
      duty::Certificate, isolation::PolicyRow, isolation::Order, isolation::CoResidentRow,
      isolation::Serving, isolation::Signature, isolation::TestRow, isolation::SymptomRow,
      isolation::ChangeRow, isolation::ObjectionRow, isolation::AlarmRow, isolation::OutcomeCount,
      home::Card, home::Phone, need::Request, need::StepRow, need::Exit, need::MarkRow,
      need::Standing, need::Alarm, seal::Batch, seal::Label, seal::StepRow, seal::Opening,
      seal::Photo, seal::Sensor, support::TemplateRow, support::HandRow, support::LoadRow,
      support::Team, support::MemberRow, support::LeaveRow, support::AlarmRow, support::WatchRow,
      care::Subject, care::Check, care::Contact, care::Plan, care::Search, supply::Item,
      supply::Part, supply::Lot, supply::Account, supply::Move, supply::Line, supply::Balance,
      supply::Use, supply::Count, supply::Explanation, supply::Limit, supply::Request,
      supply::RequestLine>();
  // Written and read by column only. Any other table has a row struct, listed above.
  const std::set<std::string> without_row{
      "house_migration", "journal_subject", "journal_day", "place_counter", "people_index_due",
      "auth_try",        "auth_turn",       "auth_change", "people_due",    "place_known_name",
      "report_try",      "pass_try",        "hands_try",   "shift_try",     "duty_try",
      "home_try",        "seal_try"};
  auto known = has_row;
  known.insert(without_row.begin(), without_row.end());
  EXPECT_EQ(known, tables());
}

TEST_F(Tables, ACommunityLeadsTheKeyOfWhateverBelongsToOne) {
  int keyed = 0;
  for (const auto& table : tables()) {
    const auto columns = columns_of(table);
    if (!columns.contains("community_id")) continue;
    EXPECT_EQ("uuid", columns.at("community_id")) << table;
    std::string first;
    read([&](db::Tx& tx) {
      const auto take = [&](const db::Row& row) { first = row.text(0); };
      if (is_postgres()) {
        tx.each(
            "select cast(k.column_name as text) from information_schema.table_constraints c "
            "join information_schema.key_column_usage k on k.constraint_name = c.constraint_name "
            "and k.table_schema = c.table_schema and k.table_name = c.table_name "
            "where c.constraint_type = 'PRIMARY KEY' and c.table_schema = current_schema() "
            "and c.table_name = ? and k.ordinal_position = 1",
            take, table);
      } else {
        tx.each("select name from pragma_table_info(?) where pk = 1", take, table);
      }
    });
    EXPECT_EQ("community_id", first) << table;
    ++keyed;
  }
  EXPECT_GE(keyed, 12);
}
}  // namespace program
