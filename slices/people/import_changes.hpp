// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Keeps what one piece of an import changes, so that the import can be taken back.
#include <map>
#include <vector>

#include "people/undo_rows.hpp"
#include "platform/work.hpp"

namespace people {
class ImportChanges {
 public:
  ImportChanges(Work& work, const Uuid& import) : work_(work), import_(import) {}

  void made(const Household&);
  void changed(const Household& before, const Household& after);
  void made(const Person&);
  void changed(const Person& before, const Person& after);
  void made(const Need&);
  void changed(const Need& before, const Need& after);

  /// Writes them. What an earlier run of the same import changed keeps its first values; where
  /// somebody changed it in between, that is noted.
  void finish();

 private:
  /// A change, and as what the row stood there before it.
  struct Seen {
    ImportChange change;
    std::int64_t revision_before = 0;
  };
  ImportChange& add_made(ChangedKind, const Uuid& row);
  ImportChange& add(ChangedKind, const Uuid& row, std::int64_t revision_before);
  void join(const ImportChange& earlier, const Seen&);

  Work& work_;
  const Uuid import_;
  std::map<ChangedKind, std::vector<ImportChange>> made_;
  std::vector<Seen> changed_;
  std::vector<ImportedPerson> persons_;
};
/// Forgets what the import changed: it starts anew.
void forget_changes(Work&, const Uuid& import);
}  // namespace people
