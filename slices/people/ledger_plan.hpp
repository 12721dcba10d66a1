// SPDX-License-Identifier: Apache-2.0
#pragma once
/// From a ledger and the register as it stands to what has to change. Writes nothing.
///
/// Within one file the first value given for a member counts; a later different one is a finding.
/// So the same file never changes back and forth, and changes nothing when it is sent again.
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "people/ledger.hpp"

namespace people {
struct NeedDraft {
  std::optional<Uuid> id;  ///< Of the open need in the register; none for a new one.
  NeedKind kind = NeedKind::chronic;
  std::optional<Day> next_due;
  bool is_given = false, is_changed = false;
};

/// A person in the register or a new one, with what the ledger says put over what is known.
struct PersonDraft {
  Uuid id, household_id;
  Standing standing = Standing::listed;
  std::optional<Standing> leaves;  ///< How they stand from now on, of who is listed no longer.
  std::string name;
  Sex sex = Sex::unknown;
  std::optional<Day> born_on;
  Relation relation = Relation::other;
  Residence residence = Residence::here;
  Registered registered = Registered::unknown;
  std::optional<std::string> registered_at;
  std::optional<IdKind> id_kind;
  std::optional<Uuid> id_key, phone_key;  ///< The 16 bytes of the blind indexes.
  std::int64_t revision = 0;              ///< 0: new.
  std::uint32_t given = 0, changed = 0;   ///< Bits by Field.
  std::string phone, id_number;           ///< Plain, when changed.
  std::vector<NeedDraft> needs;
  bool is_mentioned = false, is_moved = false;

  bool is_new() const { return revision == 0; }
  bool has_new_needs() const;
  bool is_to_write() const { return is_new() || changed != 0 || is_moved || has_new_needs(); }
};

/// A household in the register or a new one. `members` are drafts listed in it before the ledger.
struct HouseholdDraft {
  Uuid id, dwelling_id;
  Occupancy occupancy = Occupancy::unknown;
  std::string note;
  std::int64_t revision = 0;  ///< 0: new.
  std::uint32_t given = 0, changed = 0;
  std::vector<std::uint32_t> members, persons_to_write;
  bool is_mentioned = false;

  bool is_new() const { return revision == 0; }
  bool is_to_write() const { return is_new() || changed != 0 || !persons_to_write.empty(); }
};

struct Plan {
  place::DoorMap doors;  ///< `made()` are the places that are missing.
  std::vector<HouseholdDraft> households;
  std::vector<PersonDraft> persons;
  std::vector<std::uint32_t> order;     ///< Households to write, as the file mentions them.
  std::vector<LedgerFinding> findings;  ///< In the order of the file.
  ImportCounts counts;
};

constexpr std::uint32_t bit(Field field) { return 1u << static_cast<unsigned>(field); }

/// Plans the whole ledger in the community of the work; asks the database once for each table.
Plan plan_ledger(Work&, const Ledger&);
}  // namespace people
