// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Passes as the desk sees them: given, listed, made longer, taken back.
#include "pass/rows.hpp"
#include "people/people.hpp"
#include "platform/work.hpp"

namespace pass {
struct PassCard {
  Uuid pass;
  std::int64_t revision = 1;
  PassKind kind = PassKind::resident;
  Medium medium = Medium::phone;
  State state = State::valid;
  bool is_running = false;  ///< Valid, and its time is not over.
  std::optional<Uuid> person, household, host;
  std::string name, door, host_name;
  std::vector<Uuid> gates;
  Instant from, until;
  Instant issued_at;
  std::string issuer_name;
  std::optional<Instant> bound_at;      ///< Since when it is on a phone.
  std::optional<Instant> signed_until;  ///< None before the first signature.
  std::int64_t prints = 0;
  std::optional<Instant> ended_at;
  std::string ended_by, end_reason;
};
BOOST_DESCRIBE_STRUCT(PassCard, (),
                      (pass, revision, kind, medium, state, is_running, person, household, host,
                       name, door, host_name, gates, from, until, issued_at, issuer_name, bound_at,
                       signed_until, prints, ended_at, ended_by, end_reason))
struct PassCards {
  std::vector<PassCard> items;
};
BOOST_DESCRIBE_STRUCT(PassCards, (), (items))

/// How a host is asked: on the page of their own pass, or by a call that was made already.
enum class Asking { on_their_phone, by_call };
BOOST_DESCRIBE_ENUM(Asking, on_their_phone, by_call)

struct NewPasses {
  Uuid id;
  PassKind kind = PassKind::resident;
  Medium medium = Medium::phone;
  std::vector<Uuid> persons;               ///< Listed here; one pass for each.
  std::optional<people::PersonName> name;  ///< Else somebody who is not in the register.
  std::optional<Uuid> host;                ///< Whom a visitor visits, or a carer cares for.
  std::optional<Asking> asking;            ///< on_their_phone when absent; of visitors only.
  std::vector<Uuid> gates;                 ///< None: every gate.
  std::optional<Instant> from;             ///< Now when absent.
  std::optional<Instant> until;            ///< As the kind's policy says when absent.
};
BOOST_DESCRIBE_STRUCT(NewPasses, (),
                      (id, kind, medium, persons, name, host, asking, gates, from, until))
/// All or none. A visitor's waits for the host. Refuses pass.host_needed, pass.no_such_host,
/// pass.nobody_named (persons: nobody, or both forms; a resident who is not in the register),
/// pass.too_many_at_once, pass.too_many_gates, pass.no_such_gate, pass.ends_too_early,
/// pass.too_long, pass.no_such_holder and pass.has_one (each at persons/n), pass.too_many_issued.
Result<PassCards> issue_passes(Work&, const NewPasses&);

enum class Shown { running, asked, over };
BOOST_DESCRIBE_ENUM(Shown, running, asked, over)
struct PassQuery {
  std::optional<Shown> shown;  ///< running when absent.
  std::optional<PassKind> kind;
  std::optional<Text<1, 40>> q;  ///< A part of a name or a door.
  std::optional<Text<1, 80>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(PassQuery, (), (shown, kind, q, after, limit))
struct KindDays {
  PassKind kind = PassKind::resident;
  std::int64_t usual_ms = 0, most_ms = 0;
};
BOOST_DESCRIBE_STRUCT(KindDays, (), (kind, usual_ms, most_ms))
struct PassList {
  std::vector<PassCard> items;  ///< Newest first.
  std::optional<std::string> next;
  std::int64_t running = 0, asked = 0, over = 0;  ///< Of all.
  std::vector<KindDays> kinds;                    ///< How long a pass may last.
};
BOOST_DESCRIBE_STRUCT(PassList, (), (items, next, running, asked, over, kinds))
/// Refuses json.bad_cursor.
Result<PassList> list_passes(Work&, const PassQuery&);

struct PassKey {
  Uuid pass;
};
BOOST_DESCRIBE_STRUCT(PassKey, (), (pass))
struct SigningCard {
  Instant at, until;
  std::string key, by;
};
BOOST_DESCRIBE_STRUCT(SigningCard, (), (at, until, key, by))
struct PassFile {
  PassCard card;
  std::vector<SigningCard> signings;  ///< The latest hundred, newest first.
};
BOOST_DESCRIBE_STRUCT(PassFile, (), (card, signings))
/// Refuses pass.no_such_pass.
Result<PassFile> open_pass(Work&, const PassKey&);

struct PassRenewal {
  Uuid pass;
  Whole<1, 1'000'000'000> revision;
  Instant until;
};
BOOST_DESCRIBE_STRUCT(PassRenewal, (), (pass, revision, until))
/// A later end; who wants an earlier one revokes. A card has to be printed anew. Refuses
/// pass.no_such_pass, house.changed_meanwhile, pass.ended_already, pass.ends_too_early,
/// pass.too_long.
Result<PassCard> renew_pass(Work&, const PassRenewal&);

enum class EndReason { lost, stolen, moved_out, no_longer_needed, mistake, misused, declined };
BOOST_DESCRIBE_ENUM(EndReason, lost, stolen, moved_out, no_longer_needed, mistake, misused,
                    declined)
struct NewPassRevocation {
  Uuid id;
  std::vector<Uuid> passes;
  EndReason reason = EndReason::lost;
};
BOOST_DESCRIBE_STRUCT(NewPassRevocation, (), (id, passes, reason))
/// All or none; guards' phones hear of it at once. Refuses pass.too_many_at_once,
/// pass.no_such_pass and pass.ended_already (at passes/n).
Result<PassCards> revoke_passes(Work&, const NewPassRevocation&);

// ---- For the files of this slice -------------------------------------------------------------

std::optional<Pass> find_pass(Work&, const Uuid& pass);
std::vector<PassCard> cards_of(Work&, const std::vector<Pass>&);
/// The number of a change that guards have to hear of: whoever knows a lower one is told of it.
std::int64_t next_change(Work&);
/// Ends it, with its number in the list of the revoked where it was ever signed.
void end_pass(Work&, Pass&, EndReason, std::string by);
/// "张*": enough to know one's own, on paper and on a page that anybody may open.
std::string masked(const std::string& name);
/// The kind's limit on a window that begins then. Refuses pass.ends_too_early, pass.too_long.
Result<void> may_last(PassKind, Instant from, Instant until, Instant now);
/// `passes` in that order. Refuses pass.too_many_at_once, pass.no_such_pass (at field/n).
Result<std::vector<Pass>> passes_named(Work&, const std::vector<Uuid>& passes, const char* field);
}  // namespace pass
