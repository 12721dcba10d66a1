// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A temporary folder for one workbook.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace people {
/// Nobody else may look into it; it goes away with what is in it.
class PassingFolder {
 public:
  PassingFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "linli-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  ~PassingFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;

  std::filesystem::path file() const { return path_ / "workbook.xlsx"; }
  /// The bytes of the file.
  std::string content() const {
    std::ifstream in(file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

 private:
  std::filesystem::path path_;
};
}  // namespace people
