// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the files share that read the words of a call.
#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace program {
struct HouseOptions;

/// What the call leads to, once all its words are read.
using Chosen = std::function<int()>;

/// Words that many commands share: where the data is.
void take_house(CLI::App&, HouseOptions&);

/// user add, list, disable, password.
void add_users(CLI::App&, Chosen&);
/// grant give, end, list.
void add_grants(CLI::App&, Chosen&);
/// journal verify, export, anchor.
void add_journal(CLI::App&, Chosen&);
/// backup, restore, migrate.
void add_keeping(CLI::App&, Chosen&);
/// generate.
void add_generating(CLI::App&, Chosen&);
/// plan roster.
void add_planning(CLI::App&, Chosen&);
/// erase, export person, retention, doctor. After the other words of export.
void add_privacy(CLI::App&, Chosen&);
}  // namespace program
