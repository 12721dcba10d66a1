// SPDX-License-Identifier: Apache-2.0
#pragma once
/// gate: who passes which gate, by which rules, and what happened there.
///
/// The rules of a gate are dated data with an author, a legal ground and an end; a verdict is a
/// pure function of them (verdict_rules.hpp), the same on the server and on a guard's phone. A
/// passage is a fact and is never changed; it goes when its rule set says so, and its count stays.
/// Nobody is ever kept from leaving in an emergency.
#include <optional>
#include <string>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"

struct App;

namespace gate {
enum class Direction { in, out };
BOOST_DESCRIBE_ENUM(Direction, in, out)

enum class Entrant { resident, carer, visitor, delivery, service, temporary, staff, official };
BOOST_DESCRIBE_ENUM(Entrant, resident, carer, visitor, delivery, service, temporary, staff,
                    official)

/// pass_phone: the changing code of a phone; pass_paper: a printed card; door: found by name and
/// door on the roster; word: taken at their word.
enum class KnownBy { pass_phone, pass_paper, door, word };
BOOST_DESCRIBE_ENUM(KnownBy, pass_phone, pass_paper, door, word)

/// What the pass that was shown is worth. none: none was shown; seen: a person looked at it, no
/// reader read it. The others are what pass::verify says, in its words.
enum class PassState {
  none,
  seen,
  good,
  unreadable,
  forged,
  foreign,
  revoked,
  expired,
  not_yet,
  replayed,
  wrong_clock,
  wrong_gate
};
BOOST_DESCRIBE_ENUM(PassState, none, seen, good, unreadable, forged, foreign, revoked, expired,
                    not_yet, replayed, wrong_clock, wrong_gate)

enum class Mask { on, none };
BOOST_DESCRIBE_ENUM(Mask, on, none)

/// The colour of a code made elsewhere, as shown; nobody's colour is computed here. exempt: has no
/// code and needs none (children, old people, a paper instead).
enum class CodeShown { none, green, yellow, red, exempt };
BOOST_DESCRIBE_ENUM(CodeShown, none, green, yellow, red, exempt)

/// What lifts limits, curfew and the list of kinds, where a rule set names it. An emergency is not
/// among them: it lifts everything, always.
enum class Exemption { medical, carer, work_permit };
BOOST_DESCRIBE_ENUM(Exemption, medical, carer, work_permit)

// ---- The terms of a rule set ----------------------------------------------------------------

/// open: anybody of the kind; listed: who is on the roster or shows a pass; pass: only with a pass;
/// confirmed: when the host confirms; closed: not at all.
enum class Entry { open, listed, pass, confirmed, closed };
BOOST_DESCRIBE_ENUM(Entry, open, listed, pass, confirmed, closed)

struct KindTerm {
  Entrant kind = Entrant::resident;
  Entry entry = Entry::listed;
};
BOOST_DESCRIBE_STRUCT(KindTerm, (), (kind, entry))

/// green: only green; not_red: green or yellow.
enum class CodeTerm { none, green, not_red };
BOOST_DESCRIBE_ENUM(CodeTerm, none, green, not_red)
enum class MaskTerm { none, wanted };
BOOST_DESCRIBE_ENUM(MaskTerm, none, wanted)

/// So many members of a household go out in so many days, for so many hours each.
struct OutingLimit {
  Whole<1, 10> members;
  Whole<1, 30> every_days;
  Whole<1, 72> most_hours;
};
BOOST_DESCRIBE_STRUCT(OutingLimit, (), (members, every_days, most_hours))

/// Minutes of the day in China; one that ends before it begins lasts over midnight.
struct Span {
  Whole<0, 1439> from;
  Whole<0, 1440> until;
  bool has(std::int64_t minute) const {
    return from <= until ? from <= minute && minute < until : minute >= from || minute < until;
  }
};
BOOST_DESCRIBE_STRUCT(Span, (), (from, until))

/// Tenths of a degree Celsius.
using Tenths = Whole<300, 450>;

struct Terms {
  std::vector<KindTerm> kinds;       ///< A kind that is not named is not let in.
  std::optional<Tenths> fever_from;  ///< None: nobody is measured.
  MaskTerm mask = MaskTerm::wanted;
  CodeTerm code = CodeTerm::none;
  std::optional<OutingLimit> limit;  ///< Of residents.
  std::optional<Span> curfew;
  std::vector<Exemption> exemptions;
};
BOOST_DESCRIBE_STRUCT(Terms, (), (kinds, fever_from, mask, code, limit, curfew, exemptions))

// ---- What a verdict says --------------------------------------------------------------------

enum class Answer { admit, wait, refuse };
BOOST_DESCRIBE_ENUM(Answer, admit, wait, refuse)

/// What is to be done next by the guard or by the one at the gate.
enum class Todo {
  nothing,
  note_reason,
  other_gate,
  show_pass,
  show_live,
  scan_again,
  check_clock,
  ask_name,
  ask_host,
  give_mask,
  measure,
  measure_again,
  side_room,
  show_code,
  ask_office,
  come_later
};
BOOST_DESCRIBE_ENUM(Todo, nothing, note_reason, other_gate, show_pass, show_live, scan_again,
                    check_clock, ask_name, ask_host, give_mask, measure, measure_again, side_room,
                    show_code, ask_office, come_later)

/// The rule that decided; `open` when none stood against it.
enum class Ground {
  open,
  emergency,
  gate_closed,
  outside_hours,
  kind_not_let_in,
  pass_missing,
  pass_unreadable,
  pass_forged,
  pass_foreign,
  pass_revoked,
  pass_expired,
  pass_not_yet,
  pass_replayed,
  pass_wrong_clock,
  pass_wrong_gate,
  not_listed,
  not_confirmed,
  used_twice,
  mask,
  temperature_missing,
  fever,
  fever_again,
  code_missing,
  code_colour,
  curfew,
  home_in_curfew,
  outing_limit,
  over_hours
};
BOOST_DESCRIBE_ENUM(Ground, open, emergency, gate_closed, outside_hours, kind_not_let_in,
                    pass_missing, pass_unreadable, pass_forged, pass_foreign, pass_revoked,
                    pass_expired, pass_not_yet, pass_replayed, pass_wrong_clock, pass_wrong_gate,
                    not_listed, not_confirmed, used_twice, mask, temperature_missing, fever,
                    fever_again, code_missing, code_colour, curfew, home_in_curfew, outing_limit,
                    over_hours)

void plug(App&);
}  // namespace gate
