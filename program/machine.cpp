// SPDX-License-Identifier: Apache-2.0
#include "program/machine.hpp"

#include <fstream>
#include <iostream>

#include "program/commands.hpp"

namespace program {
std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file))
    throw std::runtime_error(file.string() + " cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

int say_refused(const Refusal& refusal) {
  std::cerr << "linli: refused: " << refusal.code;
  if (!refusal.field.empty()) std::cerr << " (" << refusal.field << ')';
  std::cerr << '\n';
  return refused;
}
}  // namespace program
