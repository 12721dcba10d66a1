// SPDX-License-Identifier: Apache-2.0
/// The words of the commands about users and rights.
#include <CLI/CLI.hpp>

#include "program/access_commands.hpp"
#include "program/words.hpp"

namespace program {
namespace {
constexpr const char* roles = "e.g. community_staff, grid_worker, command, administrator";
}

void add_users(CLI::App& program, Chosen& chosen) {
  const auto calls = std::make_shared<UserOptions>();
  auto& user = *program.add_subcommand("user", "Who may sign in")->require_subcommand(1);
  const auto leads_to = [&chosen, calls](CLI::App& command, int (*act)(const UserOptions&)) {
    take_house(command, calls->house);
    command.callback([&chosen, calls, act] { chosen = [calls, act] { return act(*calls); }; });
  };

  auto& add = *user.add_subcommand("add", "Add a user with a role at a place");
  leads_to(add, add_user);
  add.add_option("--sign-in", calls->sign_in_name, "Name to sign in with")->required();
  add.add_option("--name", calls->name, "Name as shown")->required();
  add.add_option("--role", calls->role, roles)->required();
  add.add_option("--place", calls->place, "Official code; may be left out for an administrator");
  add.add_flag("--password-stdin", calls->is_password_read,
               "Read the password from standard input");
  add.add_option("--password", calls->password,
                 "Visible to others on this machine; made up when absent")
      ->envname("LINLI_PASSWORD");

  auto& list = *user.add_subcommand("list", "Show users with their rights");
  leads_to(list, list_users);
  list.add_option("--place", calls->place, "Official code: only those with a right there or below");
  list.add_flag("--json", calls->is_json, "Print one line of JSON for each");

  auto& disable = *user.add_subcommand("disable", "Sign a user out everywhere, for good");
  leads_to(disable, disable_user);
  disable.add_option("--sign-in", calls->sign_in_name, "Name to sign in with")->required();

  auto& password = *user.add_subcommand("password", "Make up a password that must be changed");
  leads_to(password, reset_password);
  password.add_option("--sign-in", calls->sign_in_name, "Name to sign in with")->required();
}

void add_grants(CLI::App& program, Chosen& chosen) {
  const auto calls = std::make_shared<GrantOptions>();
  auto& grant = *program.add_subcommand("grant", "Who may do what, where and until when")
                     ->require_subcommand(1);
  const auto leads_to = [&chosen, calls](CLI::App& command, int (*act)(const GrantOptions&)) {
    take_house(command, calls->house);
    command.callback([&chosen, calls, act] { chosen = [calls, act] { return act(*calls); }; });
  };

  auto& give = *grant.add_subcommand("give", "Give a role at a place for a time");
  leads_to(give, give_grant);
  give.add_option("--sign-in", calls->sign_in_name, "Whose it shall be")->required();
  give.add_option("--role", calls->role, roles)->required();
  give.add_option("--place", calls->place, "Official code; may be left out for an administrator");
  give.add_option("--from", calls->from, "First day, e.g. 2026-12-01; today when absent");
  give.add_option("--until", calls->until, "Last day; without an end when absent");
  give.add_option("--stands-in-for", calls->stands_in_for, "Sign-in name of who is away");

  auto& end = *grant.add_subcommand("end", "End a right now, with the phones that hold it");
  leads_to(end, end_grant);
  end.add_option("grant", calls->grant, "Its id")->required();

  auto& list = *grant.add_subcommand("list", "Show what somebody holds");
  leads_to(list, list_grants);
  list.add_option("--sign-in", calls->sign_in_name, "Whose")->required();
  list.add_flag("--json", calls->is_json, "Print one line of JSON for each");
}
}  // namespace program
