// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The sockets of the house: each slice says in one short function what it plugs in.
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/db/store.hpp"
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
  /// How many of the whole place are in each state, from counters kept by the acts; a denominator too.
  struct Counted {
    std::vector<std::int64_t> counts;
    std::int64_t denominator = 0;
  };
  std::function<Counted(Work&, const std::vector<Uuid>& communities)> count;
};

struct App {
  routing::Desk& desk;
  World& world;
  const Keys& keys;
  std::vector<db::Migration> migrations;
  std::vector<BoardLayer> layers;

  routing::Router& router() { return desk.router(); }
};
