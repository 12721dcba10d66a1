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
#include "platform/keep/sockets.hpp"
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

/// What acts may ask of all slices together, knowing none by name.
struct Sockets {
  auth::Places places;
  std::vector<BoardLayer> layers;
  std::vector<PersonalRecords> personal;
  std::vector<Expiring> expiring;
  auth::Homes homes;
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

  routing::Router& router() { return desk.router(); }
  /// Calls what the slices want at start, once the database is open; at stop in reverse order.
  void start();
  void stop();
  /// Files "…/people/migrations/0001_register.sql" become migrations "people/0001_register", in
  /// order.
  void add_migrations(std::vector<embedded::File> files);
};
