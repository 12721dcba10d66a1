// SPDX-License-Identifier: Apache-2.0
#include "duty/notes.hpp"

#include "platform/page.hpp"

namespace duty {
namespace {
std::vector<NoteCard> cards_of(Work& work, const std::vector<Note>& notes) {
  std::vector<Uuid> hands;
  for (const auto& note : notes) {
    if (note.hand_id) hands.push_back(*note.hand_id);
    if (note.read_hand_id) hands.push_back(*note.read_hand_id);
  }
  const HandNames names(work, hands);
  std::vector<NoteCard> cards;
  for (const auto& note : notes)
    cards.push_back({note.id, note.post_id, note.words, note.written_at,
                     note.hand_id ? names.of(*note.hand_id) : note.written_by, note.read_at,
                     note.read_hand_id ? names.of(*note.read_hand_id) : note.read_by});
  return cards;
}

/// Refuses duty.no_such_post, duty.gate_hands_over, duty.id_taken.
Result<void> insert_note(Work& work, const Note& note) {
  const auto post = duty_post(work, note.post_id);
  if (!post) return refuse(post);
  if (post->gate) return refuse(No::conflict, "duty.gate_hands_over", "post");
  if (work.tx.one<Note>("where community_id = ? and id = ?", work.community(), note.id))
    return refuse(No::conflict, "duty.id_taken", "id");
  work.tx.insert(note);
  work.announce("duty.note_written", {note.id, note.post_id});
  return {};
}

/// Refuses duty.no_such_note, duty.read_already.
Result<Note> note_to_read(Work& work, const Uuid& id) {
  auto note = work.tx.one<Note>("where community_id = ? and id = ?", work.community(), id);
  if (!note) return refuse(No::missing, "duty.no_such_note", "note");
  if (note->read_at) return refuse(No::conflict, "duty.read_already", "note");
  return std::move(*note);
}

void save_read(Work& work, Note& note) {
  note.read_at = work.now;
  work.tx.update(note);
  work.announce("duty.note_read", {note.id, note.post_id});
}
}  // namespace

std::unordered_map<Uuid, std::int64_t> unread_by_post(Work& work) {
  std::unordered_map<Uuid, std::int64_t> found;
  work.tx.each(
      "select post_id, count(*) from duty_note where community_id = ? and read_at is null "
      "group by post_id",
      [&](const db::Row& row) { found.emplace(row.uuid(0), row.whole(1)); }, work.community());
  return found;
}

Result<NoteList> list_notes(Work& work, const NoteQuery& query) {
  if (query.post)
    if (const auto post = duty_post(work, *query.post); !post) return refuse(post);
  NoteList list;
  const auto unread = unread_by_post(work);
  for (const auto& post : shift::open_posts(work)) {
    if (post.kind == shift::PostKind::stand_by) continue;
    const auto found = unread.find(post.post);
    list.posts.push_back(
        {post.post, post.name, post.gate, found == unread.end() ? 0 : found->second});
  }
  const auto limit = limit_of(query.limit);
  list.items = cards_of(
      work, query.post
                ? work.tx.all<Note>("where community_id = ? and post_id = ? order by case when "
                                    "read_at is null then 0 else 1 end, written_at desc, id "
                                    "limit ?",
                                    work.community(), *query.post, limit)
                : work.tx.all<Note>("where community_id = ? order by case when read_at is null "
                                    "then 0 else 1 end, written_at desc, id limit ?",
                                    work.community(), limit));
  work.looked("duty.notes", work.community());
  return list;
}

Result<NoteKept> write_note(Work& work, const NewNote& wanted) {
  Note note;
  note.community_id = work.community();
  note.id = wanted.id;
  note.post_id = wanted.post;
  note.words = wanted.words.str();
  note.written_at = work.now;
  note.written_by = work.actor.name;
  if (const auto done = insert_note(work, note); !done) return refuse(done);
  return NoteKept{note.id, {}};
}

Result<NoteKept> confirm_note(Work& work, const NoteKey& key) {
  auto note = note_to_read(work, key.note);
  if (!note) return refuse(note);
  if (!note->hand_id && note->written_by == work.actor.name)
    return refuse(No::forbidden, "duty.not_yourself", "note");
  note->read_by = work.actor.name;
  save_read(work, *note);
  return NoteKept{note->id, note->read_at};
}

Result<void> write_own_note(Work& work, const Uuid& id, const Uuid& post, const Uuid& hand,
                            const std::string& words) {
  Note note;
  note.community_id = work.community();
  note.id = id;
  note.post_id = post;
  note.hand_id = hand;
  note.words = words;
  note.written_at = work.now;
  return insert_note(work, note);
}

Result<void> confirm_own_note(Work& work, const Uuid& id, const Uuid& hand) {
  auto note = note_to_read(work, id);
  if (!note) return refuse(note);
  if (note->hand_id == hand) return refuse(No::forbidden, "duty.not_yourself", "note");
  note->read_hand_id = hand;
  save_read(work, *note);
  return {};
}

std::vector<NoteCard> unread_notes(Work& work, const Uuid& post, const Uuid& hand) {
  return cards_of(work, work.tx.all<Note>("where community_id = ? and post_id = ? and read_at is "
                                          "null and (hand_id is null or hand_id <> ?) order by "
                                          "written_at, id limit 20",
                                          work.community(), post, hand));
}
}  // namespace duty
