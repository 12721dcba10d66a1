// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What who leaves a post tells who comes. A gate has its own hand-over, signed twice (gate).
#include "duty/lookups.hpp"

namespace duty {
using NoteWords = Text<1, 500>;

struct NoteCard {
  Uuid note;
  Uuid post;
  std::string words;
  Instant written_at;
  std::string written_by;
  std::optional<Instant> read_at;
  std::string read_by;
};
BOOST_DESCRIBE_STRUCT(NoteCard, (), (note, post, words, written_at, written_by, read_at, read_by))
struct NoteQuery {
  std::optional<Uuid> post;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(NoteQuery, (), (post, limit))
struct PostOfNotes {
  Uuid post;
  std::string name;
  std::optional<Uuid> gate;  ///< Hands over at its own page.
  std::int64_t unread = 0;
};
BOOST_DESCRIBE_STRUCT(PostOfNotes, (), (post, name, gate, unread))
struct NoteList {
  std::vector<PostOfNotes> posts;
  std::vector<NoteCard> items;  ///< Unread ones first, then the latest.
};
BOOST_DESCRIBE_STRUCT(NoteList, (), (posts, items))
/// Noted as a look. Refuses duty.no_such_post.
Result<NoteList> list_notes(Work&, const NoteQuery&);

struct NewNote {
  Uuid id;
  Uuid post;
  NoteWords words;
};
BOOST_DESCRIBE_STRUCT(NewNote, (), (id, post, words))
struct NoteKept {
  Uuid note;
  std::optional<Instant> read_at;
};
BOOST_DESCRIBE_STRUCT(NoteKept, (), (note, read_at))
/// Refuses duty.no_such_post, duty.gate_hands_over (post), duty.id_taken (id).
Result<NoteKept> write_note(Work&, const NewNote&);
struct NoteKey {
  Uuid note;
};
BOOST_DESCRIBE_STRUCT(NoteKey, (), (note))
/// Who comes has read it; once. Refuses duty.no_such_note, duty.not_yourself, duty.read_already.
Result<NoteKept> confirm_note(Work&, const NoteKey&);

/// By a hand on their own phone. Refuses as write_note and confirm_note.
Result<void> write_own_note(Work&, const Uuid& id, const Uuid& post, const Uuid& hand,
                            const std::string& words);
Result<void> confirm_own_note(Work&, const Uuid& note, const Uuid& hand);
/// What waits at a post to be read by somebody else than the hand.
std::vector<NoteCard> unread_notes(Work&, const Uuid& post, const Uuid& hand);
std::unordered_map<Uuid, std::int64_t> unread_by_post(Work&);
}  // namespace duty
