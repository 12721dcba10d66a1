// SPDX-License-Identifier: Apache-2.0
#include "program/passphrase.hpp"

#include <termios.h>
#include <unistd.h>

#include <iostream>

#include "platform/keep/unfit.hpp"

namespace program {
namespace {
/// Shows nothing of what is typed while it stands.
class Unseen {
 public:
  Unseen() : is_terminal_(::isatty(STDIN_FILENO) && ::tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!is_terminal_) return;
    auto quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
  }
  ~Unseen() {
    if (!is_terminal_) return;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::cerr << '\n';
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;
  bool is_terminal() const { return is_terminal_; }

 private:
  termios before_{};
  const bool is_terminal_;
};

std::string ask(const char* what) {
  const Unseen unseen;
  if (unseen.is_terminal()) std::cerr << what << std::flush;
  std::string line;
  std::getline(std::cin, line);
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}
}  // namespace

keep::Lock ask_lock(const std::filesystem::path& key_file, Asked asked) {
  if (!key_file.empty()) return keep::Lock::key_file(key_file);
  const auto said = ask("Passphrase of the backup: ");
  auto lock = keep::Lock::passphrase(said);
  if (asked == Asked::twice && ::isatty(STDIN_FILENO) && ask("Once more: ") != said)
    throw keep::Unfit(keep::Why::weak_key, "the two passphrases are not the same");
  return lock;
}
}  // namespace program
