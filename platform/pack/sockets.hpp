// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a slice plugs in so that a phone can work without network: records that it takes along.
#include <boost/json.hpp>
#include <functional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/schema.hpp"
#include "platform/work.hpp"

namespace pack {
/// The doors whose records one person may carry.
struct Doors {
  bool is_whole = false;     ///< Every door of the community.
  std::vector<Uuid> places;  ///< Else these dwellings and premises; sorted, each once.

  bool has(const Uuid& place) const;
};

/// Records of one name on their way to a phone. Each is a Described struct with an `id`; a later
/// one takes the place of an earlier one with the same id.
class Records {
 public:
  template <class T>
  void add(const T& record) {
    static_assert(std::is_base_of_v<Uuid, decltype(record.id)>);
    if (!text_.empty()) text_ += ',';
    json::write(text_, record);
  }
  /// There is no such record any more, or not for this person.
  void remove(const Uuid& id) { gone_.push_back(id); }
  /// Noted as a look before the answer leaves.
  void shows(std::string subject, const Uuid& id) { looks_.push_back({std::move(subject), id}); }

  /// What a list of these records holds between its brackets.
  const std::string& text() const { return text_; }
  const std::vector<Uuid>& gone() const { return gone_; }
  const std::vector<Look>& looks() const { return looks_; }
  bool is_empty() const { return text_.empty() && gone_.empty(); }

 private:
  std::string text_;
  std::vector<Uuid> gone_;
  std::vector<Look> looks_;
};

/// by_all: the same for everybody with the same doors, and built once for them. by_each: it depends
/// on who asks.
enum class Shared { by_all, by_each };
/// unsure: the announcements do not say which records changed; all have to be told again.
enum class Told { changes, unsure };
}  // namespace pack

/// One kind of record that phones carry. No record holds a Private member, an identity number, or
/// anything of a door that is not among the given ones.
struct OfflinePack {
  std::string name;  ///< "doors": the member of the answer.
  std::function<boost::json::value(json::Schemas&)> describe;  ///< The schema of a record.
  std::function<void(Work&, const pack::Doors&, pack::Records&)> take_all;
  /// Records as they are now that these announcements of the community may have changed.
  std::function<pack::Told(Work&, const pack::Doors&, const std::vector<Announcement>&,
                           pack::Records&)>
      take_changed;
  pack::Shared shared = pack::Shared::by_all;
};

/// Adds doors that were given to the one who asks, for as long as they are.
using DoorsGiven = std::function<void(Work&, std::vector<Uuid>& places)>;
