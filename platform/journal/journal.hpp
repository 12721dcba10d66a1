// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The journal: one hash-chained line for each act that changed something, a chain for each
/// community.
///
/// It is audit trail, idempotency store and live feed at once. A line's hash is BLAKE2b-256 over
/// the previous hash and every field of the line (see hash_of), so no line can be changed, dropped,
/// added or moved without breaking the chain; docs/formats/journal.md lets other languages check
/// it.
#include <boost/describe.hpp>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/instant.hpp"
#include "platform/db/tx.hpp"

namespace journal {
struct Line {
  static constexpr auto table = "journal_line";
  Uuid community_id;          ///< Nil for acts of the house.
  std::int64_t sequence = 0;  ///< 1, 2, 3 … in its community.
  Uuid id;                    ///< The request's idempotency key.
  Uuid actor_id;              ///< Nil for the house itself.
  Uuid device_id;
  std::optional<Instant> device_time;  ///< What the device's clock claimed.
  Instant server_time;
  std::string act;      ///< "people.add_person".
  std::string request;  ///< JSON; private members read "sealed".
  std::string reply;    ///< JSON as answered, "" when the reply is not kept.
  std::int64_t status = 0;
  std::string changed;  ///< JSON [{topic, ids}], what was announced.
  db::Bytes previous;   ///< Hash of the line before; 32 zero bytes for the first.
  db::Bytes hash;
  std::optional<db::Bytes> content;  ///< What request and reply come to under the salt.
  std::optional<db::Bytes> salt;     ///< Gone, with both texts, once a person was erased.
};
BOOST_DESCRIBE_STRUCT(Line, (),
                      (community_id, sequence, id, actor_id, device_id, device_time, server_time,
                       act, request, reply, status, changed, previous, hash, content, salt))

/// BLAKE2b-256 over previous and every other field, with `content` in place of request and reply
/// where it is set; each field is preceded by its length (4 bytes, big endian), numbers are 8 bytes
/// big endian, an absent device time is empty.
std::string hash_of(const Line&);
/// BLAKE2b-256 of request and reply, each preceded by its length, under the salt as key. Without
/// the salt nobody can find out by trying what the texts were.
std::string content_of(std::string_view salt, std::string_view request, std::string_view reply);

/// Writes lines; lives on the writer thread. Within a batch it knows the head of each chain; before
/// the next, another program on the same data may have made a chain longer.
class Book {
 public:
  /// Fills sequence, previous and hash, inserts the line and one subject row for each id in
  /// `subjects`, which has each once. Answers the sequence.
  std::int64_t append(db::Tx&, Line, const std::vector<Uuid>& subjects);
  /// Adds the lines of a batch to the counts of their days; once before its commit.
  void count_days(db::Tx&);
  /// Looks up which of these requests were answered before, and the heads of these chains; `find`
  /// and `append` then know without asking.
  void prefetch(db::Tx&, const std::vector<Uuid>& communities, const std::vector<Uuid>& ids);
  /// The line that answered this request before, if any.
  const Line* find(const Uuid& community, const Uuid& id) const;
  /// The batch ended, kept or not: forget what was known in it.
  void end_batch();

 private:
  struct Head {
    std::int64_t sequence = 0;
    std::string hash;
  };
  static db::Question last_line(const Uuid& community, Head&);
  Head& head_of(db::Tx&, const Uuid& community);
  std::string new_salt();
  std::string salts_;  ///< Random bytes that wait to be used once.
  std::unordered_map<Uuid, Head> heads_;
  std::unordered_map<Uuid, Line> answered_;  ///< By request id; checked against the community.
  struct OfDay {
    std::int64_t changes = 0, first_sequence = 0;
  };
  std::map<std::pair<Uuid, std::int32_t>, OfDay> of_days_;
};

/// What is wrong with a chain at a line.
struct Break {
  Uuid community;
  std::int64_t sequence = 0;
  /// "gap": a line is missing, or moved. "previous", "hash": it was changed. "content": its texts
  /// were. "erased": its texts are gone and no line says why. "order": chains are mixed.
  std::string what;
};
struct Verdict {
  std::int64_t lines = 0, chains = 0;
  std::int64_t erased = 0;    ///< Lines whose texts went with a person.
  std::vector<Break> breaks;  ///< The first hundred.
  std::string heads;          ///< BLAKE2b-256 over the last hash of each chain, in order.
};

/// Recomputes every chain, in constant memory.
Verdict verify(db::Tx&);

/// One line of a record's life, newest first.
struct Event {
  std::int64_t sequence = 0;
  Instant at;
  std::string act;
  std::string actor_name;
  std::string changed;  ///< What was announced, as in the line; "" when that is long.
};
BOOST_DESCRIBE_STRUCT(Event, (), (sequence, at, act, actor_name, changed))
/// The latest `most` lines before `before` that changed something of the subject; looks did not.
std::vector<Event> life_of(db::Tx&, const Uuid& community, const Uuid& subject, std::int64_t before,
                           std::int64_t most);
/// Before this comes every line.
inline constexpr auto no_line = std::numeric_limits<std::int64_t>::max();

/// The requests of these acts that concern any of the subjects, oldest first; erased ones are "".
std::vector<std::string> requests_on(db::Tx&, const std::vector<Uuid>& communities,
                                     const std::vector<Uuid>& subjects,
                                     const std::vector<std::string>& acts);

/// How many lines that changed something each of the last `days` days in China has, oldest first.
struct DayCount {
  Day day;
  std::int64_t changes = 0;
};
BOOST_DESCRIBE_STRUCT(DayCount, (), (day, changes))
std::vector<DayCount> changes_by_day(db::Tx&, const std::vector<Uuid>& communities, Instant now,
                                     int days);
}  // namespace journal
