// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Looking through the journal of a community: its lines by page, one line with its texts, and who
/// looked at somebody.
#include "base/described.hpp"
#include "base/result.hpp"
#include "platform/journal/journal.hpp"

struct Work;
struct App;

namespace journal {
/// A page of lines, newest first. `before` is the sequence at which the page before ended.
struct LineQuery {
  std::optional<Text<1, 80>> act;  ///< "people.add_person", or a beginning: "people."
  std::optional<Uuid> user;        ///< Who did it.
  std::optional<Uuid> record;      ///< A person, a household, …: what it concerns.
  std::optional<Day> day;          ///< In China.
  std::optional<Whole<1, 1'000'000'000'000>> before;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(LineQuery, (), (act, user, record, day, before, limit))

struct LineCard {
  std::int64_t sequence = 0;
  Instant at;
  std::string act;
  std::optional<Uuid> user;  ///< None: the house itself.
  std::string user_name;
  std::vector<std::string> topics;  ///< What was announced.
  bool is_erased = false;           ///< Its texts went with a person.
};
BOOST_DESCRIBE_STRUCT(LineCard, (), (sequence, at, act, user, user_name, topics, is_erased))

struct LineList {
  std::vector<LineCard> items;
  /// Where to go on, while there is more: a page looks through so many lines at most, and may end
  /// without a single one that fits.
  std::optional<std::int64_t> next;
  std::optional<Instant> looked_back_to;  ///< The time of the last line that was looked at.
};
BOOST_DESCRIBE_STRUCT(LineList, (), (items, next, looked_back_to))

struct LineKey {
  Whole<1, 1'000'000'000'000> sequence;
};
BOOST_DESCRIBE_STRUCT(LineKey, (), (sequence))

/// One line whole, as the journal keeps it: private members read "sealed".
struct LineFile {
  LineCard line;
  std::optional<Instant> device_time;
  std::int64_t status = 0;
  std::string request, reply, changed;  ///< JSON.
  std::string previous, hash;           ///< Hexadecimal.
  bool is_sound = false;                ///< Its own hash and its tie to the line before hold.
};
BOOST_DESCRIBE_STRUCT(LineFile, (),
                      (line, device_time, status, request, reply, changed, previous, hash,
                       is_sound))

struct LookQuery {
  Uuid person;
  std::optional<Whole<1, 1'000'000'000'000>> before;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(LookQuery, (), (person, before, limit))

/// Somebody saw the person's file, or one private member of it.
struct LookCard {
  std::int64_t sequence = 0;
  Instant at;
  std::string act;
  std::optional<Uuid> user;
  std::string user_name;
  std::string purpose, field;  ///< Of a reveal; empty otherwise.
};
BOOST_DESCRIBE_STRUCT(LookCard, (), (sequence, at, act, user, user_name, purpose, field))
struct LookList {
  std::vector<LookCard> items;  ///< Newest first.
  std::optional<std::int64_t> next;
};
BOOST_DESCRIBE_STRUCT(LookList, (), (items, next))

/// The latest lines of these acts about one of these subjects in the route's community.
std::vector<LookCard> looks_of(Work&, const std::vector<Uuid>& subjects,
                               const std::vector<std::string>& acts, std::int64_t most,
                               std::optional<std::int64_t> before = {});

/// Refuses house.no_such_record and auth.no_such_user, of what never stood in this journal.
Result<LineList> list_lines(Work&, const LineQuery&);
/// Refuses house.no_such_line. A line that tells of somebody is a look at what it concerns.
Result<LineFile> open_line(Work&, const LineKey&);
/// Refuses house.no_such_record, of nobody that lives or lived here.
Result<LookList> list_looks(Work&, const LookQuery&);

/// GET /places/{place}/journal, …/journal/{sequence} and …/looks. Inspectors see acts, not texts.
void plug(App&);
}  // namespace journal
