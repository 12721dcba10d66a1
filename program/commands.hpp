// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What each command does, apart from reading its words.
#include <filesystem>
#include <string>
#include <vector>

#include "program/house.hpp"

namespace program {
constexpr int done = 0, refused = 1, bad_call = 2;

struct ServeOptions {
  HouseOptions house;
  int http_port = -1;   ///< Plain HTTP, loopback only.
  int https_port = -1;  ///< TLS on every address, once an administrator exists.
};
int serve(const ServeOptions&);

struct DemoOptions {
  HouseOptions house;
  bool is_empty = false;  ///< Only the places.
  std::string password;   ///< Of the sign-in names; made up and printed when empty.
};
int demo(const DemoOptions&);

int import_divisions(const HouseOptions&, const std::vector<std::filesystem::path>& files,
                     bool is_json);

struct ImportPeopleOptions {
  HouseOptions house;
  std::filesystem::path file;
  std::string place;  ///< Official code of the community.
  bool is_dry_run = false;
  bool is_json = false;
};
int import_people(const ImportPeopleOptions&);

struct ExportPeopleOptions {
  HouseOptions house;
  std::filesystem::path file;
  std::string place;   ///< Official code of the community.
  std::string layout;  ///< Name of the template.
  std::string purpose;
  bool is_changes = false;  ///< Only what changed since the last sheet of the template.
};
int export_people(const ExportPeopleOptions&);

int print_openapi();
}  // namespace program
