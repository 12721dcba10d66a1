// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who may be in the register twice: a list by score, and what people decide about it.
#include "people/lookalike_rules.hpp"

namespace people {
enum class SearchState { running, done, failed };
BOOST_DESCRIBE_ENUM(SearchState, running, done, failed)

struct SearchCard {
  SearchState state = SearchState::running;
  std::optional<std::string> failure;  ///< A refusal code.
  std::int64_t persons = 0, pairs = 0;
  bool is_more = false;      ///< Only those with the highest scores are listed.
  std::int64_t skipped = 0;  ///< Marks that too many share to tell anything.
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(SearchCard, (), (state, failure, persons, pairs, is_more, skipped, at, by))

/// One of two who may be the same, as the list shows them.
struct PairSide {
  Uuid community, person, household;
  std::string community_name, name, door;
  Sex sex = Sex::unknown;
  std::optional<Day> born_on;
  Relation relation = Relation::other;
  Residence residence = Residence::here;
  Standing standing = Standing::listed;
  std::optional<std::string> phone_masked, id_number_masked;
};
BOOST_DESCRIBE_STRUCT(PairSide, (),
                      (community, person, household, community_name, name, door, sex, born_on,
                       relation, residence, standing, phone_masked, id_number_masked))
struct PairCard {
  std::int64_t score = 0;
  std::vector<Reason> reasons;
  PairSide one, other;
};
BOOST_DESCRIBE_STRUCT(PairCard, (), (score, reasons, one, other))

struct PairQuery {
  std::optional<Whole<0, 1'000'000>> after;  ///< The cursor of the page before.
  std::optional<Whole<1, 100>> limit;        ///< 20 when absent.
  std::optional<Reason> reason;              ///< Only those that have it, among others.
};
BOOST_DESCRIBE_STRUCT(PairQuery, (), (after, limit, reason))
struct PairList {
  std::optional<SearchCard> search;  ///< None: nobody has searched here yet.
  std::vector<PairCard> items;
  std::optional<std::int64_t> next;
};
BOOST_DESCRIBE_STRUCT(PairList, (), (search, items, next))

/// Two who are not the same, whoever they look like. Of another community where it says so.
struct NewDifference {
  Uuid id;
  Uuid person, other;
  std::optional<Uuid> community;  ///< Where `other` is listed, when that is not here.
  std::optional<Note> note;
};
BOOST_DESCRIBE_STRUCT(NewDifference, (), (id, person, other, community, note))
struct DifferenceCard {
  Uuid difference, person, other;
  std::string note;
  Instant at;
  std::string by;
  std::optional<Instant> withdrawn_at;
};
BOOST_DESCRIBE_STRUCT(DifferenceCard, (), (difference, person, other, note, at, by, withdrawn_at))
struct NewWithdrawal {
  Uuid difference;
  Uuid person, other;
};
BOOST_DESCRIBE_STRUCT(NewWithdrawal, (), (difference, person, other))

/// Two whom somebody told apart, as the list shows them.
struct DifferenceLine {
  Uuid difference;
  PairSide one, other;
  std::string note;
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(DifferenceLine, (), (difference, one, other, note, at, by))
struct DifferencesQuery {
  std::optional<Text<1, 120>> after;   ///< The cursor of the page before.
  std::optional<Whole<1, 100>> limit;  ///< 20 when absent.
};
BOOST_DESCRIBE_STRUCT(DifferencesQuery, (), (after, limit))
struct DifferenceList {
  std::vector<DifferenceLine> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(DifferenceList, (), (items, next))

/// Those of the place, and of all places below it; by score.
Result<PairList> list_pairs(Work&, const PairQuery&);
/// Refuses people.no_such_person, people.same_person, auth.not_yours (the other community),
/// people.told_apart_already, people.id_taken.
Result<DifferenceCard> tell_apart(Work&, const NewDifference&);
/// Those of whom one was listed here, and that nobody has withdrawn; the newest first. One with
/// somebody of another community only to who may look there as well. Refuses json.bad_cursor.
Result<DifferenceList> list_differences(Work&, const DifferencesQuery&);
/// A mistake: the two may be the same after all. Refuses people.no_such_person,
/// people.no_such_difference.
Result<DifferenceCard> withdraw_difference(Work&, const NewWithdrawal&);

void plug_duplicates(App&);
}  // namespace people
