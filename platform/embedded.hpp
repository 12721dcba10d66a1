// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Files that the build put into the program.
#include <string_view>
#include <vector>

namespace embedded {
struct File {
  std::string_view name;     ///< Path below the folder it came from.
  std::string_view content;  ///< Bytes as they were on disk; live as long as the program.
};
std::vector<File> web_dist();  ///< The web client; empty when the program was built without it.
std::vector<File> platform_migrations();
std::vector<File> common_passwords();
std::vector<File> place_migrations();
std::vector<File> people_migrations();
std::vector<File> task_migrations();
std::vector<File> census_migrations();
std::vector<File> report_migrations();
std::vector<File> delivery_migrations();
std::vector<File> hands_migrations();
std::vector<File> shift_migrations();
std::vector<File> duty_migrations();
std::vector<File> isolation_migrations();
std::vector<File> home_migrations();
std::vector<File> need_migrations();
std::vector<File> seal_migrations();
std::vector<File> care_migrations();
std::vector<File> supply_migrations();
std::vector<File> support_migrations();
std::vector<File> pass_migrations();
std::vector<File> gate_migrations();
std::vector<File> board_migrations();
std::vector<File> demo_lists();  ///< Official division lists of the invented street.
}  // namespace embedded
