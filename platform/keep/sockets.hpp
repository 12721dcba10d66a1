// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a slice plugs in so that the house can keep what it holds no longer than it should.
#include <boost/json.hpp>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "platform/db/tx.hpp"

struct Work;

/// Where and as what a slice tells of a person.
struct PersonTraces {
  std::vector<Uuid> communities;  ///< In whose rows; none: the slice does not know the person.
  /// Under which ids the journal tells of the person: its own, those of its households.
  std::vector<Uuid> subjects;
  /// Texts by which a line of the journal is told to be about the person: its id, its names.
  std::vector<std::string> words;
};

/// A person with what all slices tell of them.
struct PersonKnown : PersonTraces {
  Uuid person;
};

/// What was destroyed of a person.
struct Erased {
  std::map<std::string, std::int64_t> counts;  ///< Of rows, by what they were.
  std::vector<std::string> needles;  ///< Bytes that stood in the database once and nowhere else.
};

/// What a slice holds on a person: tell, show, erase. `show` and `erase` are called in one
/// community after the other.
struct PersonalRecords {
  std::string name;  ///< "people": the member of an export.
  std::function<PersonTraces(Work&, const Uuid& person)> traces;
  /// Everything, private members opened.
  std::function<boost::json::object(Work&, const PersonKnown&)> show;
  /// Acts whose lines say who looked, and stay as they are.
  std::vector<std::string> evidence;
  std::function<Erased(Work&, const PersonKnown&)> erase;
};

/// Rows that go when their time is over; how long that is, says the retention policy under the same
/// name.
struct Expiring {
  std::string name;  ///< "people.import_files"
  /// Removes at most `most` rows whose time began before that; answers how many.
  std::function<std::int64_t(Work&, Instant before, std::int64_t most)> remove;
};
