// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Making one of two who are the same, and taking that back.
///
/// A merge deletes nothing: both stay as copies, the dropped one's file can be opened by its id and
/// points to the kept one, and what belonged to whom is marked. So a separation restores both; what
/// happened since belongs to one of the two, and a person says to whom.
#include "people/merge_rules.hpp"

namespace people {
struct MergeQuery {
  Uuid person, other;             ///< Kept and dropped.
  std::optional<Uuid> community;  ///< Where the other is listed, when that is not here.
};
BOOST_DESCRIBE_STRUCT(MergeQuery, (), (person, other, community))

/// How many rows of other slices name somebody.
struct MentionCount {
  std::string mention;  ///< What they are: "gate.passages".
  std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(MentionCount, (), (mention, rows))

struct MergeSide {
  Uuid community, household;
  std::string community_name, door;
  PersonCard card;
  std::int64_t moves = 0;  ///< Decisions that concern this one.
  std::int64_t jobs = 0;   ///< Premises where this one works or worked.
  std::vector<MentionCount> mentions;
};
BOOST_DESCRIBE_STRUCT(MergeSide, (),
                      (community, household, community_name, door, card, moves, jobs, mentions))
struct MergeFieldCard {
  MergeField field = MergeField::name;
  bool is_different = false;
  Side suggested = Side::kept;
};
BOOST_DESCRIBE_STRUCT(MergeFieldCard, (), (field, is_different, suggested))
struct MergePreview {
  MergeSide kept, dropped;
  std::vector<MergeFieldCard> fields;
  bool is_told_apart = false;  ///< Somebody said before that they are not the same.
  std::optional<std::string>
      why_not;  ///< The code with which merge_persons would refuse these two.
};
BOOST_DESCRIBE_STRUCT(MergePreview, (), (kept, dropped, fields, is_told_apart, why_not))

using RevisionSeen = Whole<1, 1'000'000'000>;
struct NewMerge {
  Uuid id;
  Uuid person, other;
  std::optional<Uuid> community;
  RevisionSeen person_revision, other_revision;  ///< Those the choice was made on.
  std::vector<MergeChoice> choices;              ///< The suggestion counts where none is made.
  std::optional<Note> note;
};
BOOST_DESCRIBE_STRUCT(NewMerge, (),
                      (id, person, other, community, person_revision, other_revision, choices,
                       note))

/// What happened to the kept one since: a person says to whom of the two it belongs.
enum class SinceKind { field, home, need, staff, mention };
BOOST_DESCRIBE_ENUM(SinceKind, field, home, need, staff, mention)
struct Since {
  SinceKind kind = SinceKind::field;
  std::optional<MergeField> field;
  std::optional<Uuid> row;  ///< Of a need or of work as staff.
  std::optional<NeedCard> need;
  std::vector<MoveCard> moves;  ///< Of `home`.
  std::string text;             ///< Of staff: the job. Of `mention`: what the rows are.
  std::int64_t rows = 0;        ///< Of `mention`: how many.
};
BOOST_DESCRIBE_STRUCT(Since, (), (kind, field, row, need, moves, text, rows))

struct MergeFile {
  Uuid merge;
  Instant at;
  std::string by, note;
  std::vector<MergeChoice> choices;
  MergeSide kept, dropped;  ///< As they were.
  PersonCard now;           ///< As the kept one is.
  std::vector<Since> since;
  bool is_separated = false;
  /// What was before is kept no more (retention): both sides as they are, no way back.
  bool is_final = false;
};
BOOST_DESCRIBE_STRUCT(MergeFile, (),
                      (merge, at, by, note, choices, kept, dropped, now, since, is_separated,
                       is_final))
struct MergeKey {
  Uuid merge;
};
BOOST_DESCRIBE_STRUCT(MergeKey, (), (merge))

struct MergeLine {
  Uuid merge, kept, dropped;
  std::string name, dropped_name;  ///< Of both, as they stand now.
  Instant at;
  std::string by;
  bool is_separated = false;
};
BOOST_DESCRIBE_STRUCT(MergeLine, (),
                      (merge, kept, dropped, name, dropped_name, at, by, is_separated))
struct MergesQuery {
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 100>> limit;  ///< 20 when absent.
};
BOOST_DESCRIBE_STRUCT(MergesQuery, (), (after, limit))
struct MergeList {
  std::vector<MergeLine> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(MergeList, (), (items, next))

struct Assignment {
  SinceKind kind = SinceKind::field;
  std::optional<MergeField> field;
  std::optional<Uuid> row;
  std::optional<Text<1, 40>> mention;
  Side to = Side::kept;
};
BOOST_DESCRIBE_STRUCT(Assignment, (), (kind, field, row, mention, to))
struct NewSeparation {
  Uuid id;
  Uuid merge;
  std::vector<Assignment> assignments;
  std::optional<Note> note;
};
BOOST_DESCRIBE_STRUCT(NewSeparation, (), (id, merge, assignments, note))

/// Refuses auth.not_yours, people.no_such_person, people.same_person. Noted as a look at both.
Result<MergePreview> preview_merge(Work&, const MergeQuery&);
/// Refuses what the preview refuses, people.is_set_aside, people.found_elsewhere (moved to another
/// community of the house), people.id_taken, house.changed_meanwhile (either was changed
/// since it was seen), people.chosen_twice, people.other_home_elsewhere (the home of somebody in
/// another community), people.id_other_birth and people.id_other_sex (the number chosen says
/// otherwise), people.known_already.
Result<MergeFile> merge_persons(Work&, const NewMerge&);
/// Refuses people.no_such_merge. Noted as a look.
Result<MergeFile> open_merge(Work&, const MergeKey&);
Result<MergeList> list_merges(Work&, const MergesQuery&);
/// Refuses people.no_such_merge, people.id_taken, people.separated_already, auth.not_yours,
/// people.is_set_aside (the kept one was merged itself), people.merged_since, people.unassigned
/// (with the file as it is now), people.other_home_elsewhere, people.known_already.
Result<MergeFile> separate_persons(Work&, const NewSeparation&);

void plug_merges(App&);
}  // namespace people
