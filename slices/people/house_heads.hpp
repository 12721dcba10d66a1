// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the house is to know of many communities, gathered and written together.
///
/// Community by community the index of the house would be packed again and again. Until `write` the
/// communities stand in people_index_due: should the program stop before, the next start makes
/// their index anew.
#include <string>
#include <vector>

#include "people/entry_heap.hpp"
#include "platform/work.hpp"

namespace people {
class HouseHeads {
 public:
  /// Notes the heads of a community, and marks it as due in the same transaction.
  void add(Work&, const Uuid& community, const std::string& code, const EntryHeap& heads);

  std::size_t size() const { return heads_.size(); }
  /// Adds them to the index of the house and takes the marks off.
  void write(Work&) const;
  /// Forgets them, once they are written.
  void clear();

 private:
  struct Marked {
    Uuid community;
    bool was_due = false;  ///< Its index has to be made anew whatever is written here.
  };
  std::vector<Marked> communities_;
  EntryHeap heads_;
};
}  // namespace people
