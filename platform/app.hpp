// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The sockets of the house: each slice says in one short function what it plugs in.
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/auth/homes.hpp"
#include "platform/auth/places.hpp"
#include "platform/db/store.hpp"
#include "platform/embedded.hpp"
#include "platform/exchange/sheet_columns.hpp"
#include "platform/keep/person_mentions.hpp"
#include "platform/keep/sockets.hpp"
#include "platform/pack/sockets.hpp"
#include "platform/router/desk.hpp"
#include "platform/work.hpp"

/// One state that a board layer may give a dwelling.
struct LayerState {
  std::string state;   ///< "vacant": also the translation key board.<layer>.<state>.
  std::string status;  ///< normal visited due care home referred vacant late: its colour and shape.
};

/// The dwellings that a layer colours, in the order of the board.
struct LayerDoors {
  Uuid community;
  std::vector<Uuid> dwellings;
  std::unordered_map<Uuid, std::uint32_t> position;  ///< Where in `dwellings`.
};

/// What colours a dwelling on the building board, and what the numbers beside the legend count.
struct BoardLayer {
  std::string name;
  std::vector<LayerState> states;
  /// For each dwelling an index into `states`; whatever it leaves alone keeps state 0.
  std::function<void(Work&, const LayerDoors&, std::vector<std::uint8_t>&)> colour;
  /// How many of the whole place are in each state, from counters kept by the acts; a denominator
  /// too.
  struct Counted {
    std::vector<std::int64_t> counts;
    std::int64_t denominator = 0;
  };
  std::function<Counted(Work&, const std::vector<Uuid>& communities)> count;
};

/// What must be shown that a task is done; each named thing is demanded.
struct Evidence {
  struct Answer {
    std::string name;                  ///< Its words: task.answer.<kind>.<name>.
    std::vector<std::string> choices;  ///< Their words: task.choice.<kind>.<name>.<choice>.
  };
  struct Count {
    std::string name;  ///< Its words: task.count.<kind>.<name>.
    std::int64_t most = 0;
  };
  std::vector<Answer> answers;
  std::vector<Count> counts;
  std::int64_t photos_least = 0, photos_most = 0;
  enum class Signature { none, wanted } signature = Signature::none;
};

/// A task that was just done, for the slice whose kind it is.
struct DoneTask {
  Uuid task;
  std::optional<Uuid> source, place, person;
  Instant done_at;
  std::vector<std::pair<std::string, std::string>> answers;
  std::vector<std::pair<std::string, std::int64_t>> counts;
};

/// A task that goes to another owner, for the slice whose kind it is.
struct HandedTask {
  Uuid task;
  std::optional<Uuid> source, place, person;
  std::optional<Uuid> from, to;  ///< Users; none where a team has it.
};

/// A kind of task. Its title is made of its words and the place's label, never of typed text.
struct TaskKind {
  std::string name;    ///< "census.visit": its words are task.kind.census.visit.
  auth::Right may_do;  ///< Whose task it may be; staff and command may stand in for anybody.
  Evidence evidence;
  /// Called in the same transaction, once for each task; a refusal undoes the report.
  std::function<Result<void>(Work&, const DoneTask&)> when_done;
  /// What goes along when somebody hands the task over; called in the same transaction, and a
  /// refusal undoes that. Not called for what the slice itself hands over.
  std::function<Result<void>(Work&, const HandedTask&)> when_handed_over{};
};

/// Changes that those hear of who do not oversee a community, where an announcement names them or
/// the community: topics that begin so, for those with the right.
struct NarrowTopics {
  std::string beginning;  ///< "task."
  auth::Right right;
};

/// What acts may ask of all slices together, knowing none by name.
struct Sockets {
  auth::Places places;
  std::vector<BoardLayer> layers;
  std::vector<PersonalRecords> personal;
  std::vector<keep::PersonMentions> mentions;
  std::vector<Expiring> expiring;
  auth::Homes homes;
  std::vector<TaskKind> task_kinds;
  std::vector<OfflinePack> packs;
  std::vector<DoorsGiven> doors_given;
  /// Told, in the transaction, of a household in which somebody begins or ends to have to stay at
  /// home, or whose order was looked at again.
  std::vector<std::function<void(Work&, const Uuid& household)>> orders_looked_at;
  /// Told, in the transaction, of persons of a community who live elsewhere by now, or nowhere.
  std::vector<std::function<void(Work&, const Uuid& community, const std::vector<Uuid>& persons)>>
      persons_moved;
  std::vector<exchange::SheetColumns> sheet_columns;
  std::vector<NarrowTopics> narrow_topics;
  /// Persons living behind each of the community's doors that has a household.
  std::function<std::unordered_map<Uuid, std::int64_t>(Work&)> persons_behind;
  /// Addresses of this machine in its networks, those that a phone can reach.
  std::function<std::vector<std::string>()> own_addresses;
};

/// The right, asked where an act reaches besides the place of its route. True for the house itself;
/// false where there is no such place.
bool is_allowed_at(const Work&, const auth::Right&, const Uuid& place);

struct App {
  routing::Desk& desk;
  World& world;
  const Keys& keys;
  std::vector<db::Migration> migrations;
  Sockets sockets;
  std::vector<std::function<void()>> at_start, at_stop;  ///< Jobs of slices.
  /// What slices do by themselves while the house is served: each is called a few times a minute,
  /// finds out whether anything is due, and may throw.
  std::vector<std::function<void()>> chores{};

  routing::Router& router() { return desk.router(); }
  /// Calls what the slices want at start, once the database is open; at stop in reverse order.
  void start();
  void stop();
  /// Files "…/people/migrations/0001_register.sql" become migrations "people/0001_register", in
  /// order.
  void add_migrations(std::vector<embedded::File> files);
};
