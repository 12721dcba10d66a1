// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The only writer of changed places. It keeps labels, aliases and the counter of doors true in the
/// same transaction, whatever a decision changes.
#include <unordered_set>

#include "place/change_rows.hpp"
#include "platform/work.hpp"

namespace place {
/// "3-2-501" of its parts, empty ones left out.
std::string joined(std::initializer_list<std::string_view> parts);

class ChangeWriter {
 public:
  explicit ChangeWriter(Work& work) : work_(work) {}

  /// A place that the decision makes; its label is made from the names above it.
  void add(Place place);
  /// Each place once. One that comes out as it went in is left out.
  void change(const Place& before, Place after);
  bool is_empty() const { return touched_.empty(); }

  /// A name that cannot be borne: place.name_taken, or place.name_of_closed.
  struct Taken {
    std::string code, name;
  };
  std::optional<Taken> find_taken();

  /// Refuses place.change_taken, place.name_taken, place.name_of_closed, with nothing written;
  /// else writes all of it.
  Result<Change> finish(ChangeKind, const NewDecision&, const Uuid& subject);

 private:
  struct Touched {
    std::optional<Place> before;
    Place after;
    bool is_called_otherwise() const;
  };
  void write_places();
  void write_steps(const Change&);
  void relabel(const Change&);
  void count();

  Work& work_;
  std::vector<Touched> touched_;
};
}  // namespace place
