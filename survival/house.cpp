// SPDX-License-Identifier: Apache-2.0
#include "survival/house.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <iostream>
#include <random>

#include "base/id.hpp"

namespace survival {
namespace {
int memory_file(const std::string& content = {}) {
  const int file = ::memfd_create("linli", MFD_CLOEXEC);
  if (file < 0 || ::pwrite(file, content.data(), content.size(), 0) != ssize_t(content.size()))
    throw std::runtime_error("no file in memory");
  return file;
}

/// Between fork and exec: nothing here may allocate. The child must not outlive the test, and must
/// not hold sockets of clients that are to hang up.
[[noreturn]] void become(char** words, int input, int output, int errors, rlim_t files) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  ::close_range(STDERR_FILENO + 1, ~0U, 0);
  if (files > 0) {
    const rlimit limit{files, files};
    ::setrlimit(RLIMIT_NOFILE, &limit);
  }
  ::execv(words[0], words);
  ::_exit(127);
}

boost::json::value parsed(const std::string& text, const std::string& what) {
  boost::system::error_code error;
  auto value = boost::json::parse(text, error);
  if (error) throw std::runtime_error(what + " answered no JSON: " + text);
  return value;
}
}  // namespace

Folder::Folder() {
  auto pattern = (std::filesystem::temp_directory_path() / "linli-house-XXXXXX").string();
  if (!::mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

Ground::Ground() {
  folder_.emplace();
  data_ = folder_->path() / "data";
  if (!is_postgres()) return;
  place_.emplace();
  postgres_url_ = place_->options().postgres_url;
}

Ground::Ground(const std::filesystem::path& folder) : data_(folder / "data") {
  if (!is_postgres()) return;
  place_.emplace();
  postgres_url_ = place_->options().postgres_url;
}

std::vector<std::string> Ground::words(std::vector<std::string> before) const {
  before.insert(before.end(), {"--data", data_.string()});
  if (is_postgres()) before.insert(before.end(), {"--postgres", postgres_url_});
  return before;
}

Program::Program(const std::vector<std::string>& words, const Setting& setting) {
  static const auto file =
      (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "linli").string();
  std::vector<char*> argv{const_cast<char*>(file.c_str())};
  for (const auto& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  output_ = memory_file();
  errors_ = memory_file();
  const int input = memory_file(setting.input);
  id_ = ::fork();
  if (id_ == 0) become(argv.data(), input, output_, errors_, setting.files);
  ::close(input);
  if (id_ < 0) throw std::runtime_error("cannot fork");
}

Program::~Program() {
  if (is_running()) {
    ::kill(id_, SIGKILL);
    wait();
  }
  ::close(output_);
  ::close(errors_);
}

void Program::send(int signal) {
  if (is_running()) ::kill(id_, signal);
}

bool Program::is_running() {
  if (code_ || id_ <= 0) return false;
  int status = 0;
  if (::waitpid(id_, &status, WNOHANG) != id_) return true;
  code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return false;
}

int Program::wait(milliseconds longest) {
  if (!http::comes_true([this] { return !is_running(); }, longest)) {
    ::kill(id_, SIGKILL);
    ::waitpid(id_, nullptr, 0);
    code_ = -1;
  }
  return *code_;
}

std::string Program::read(int file) {
  std::string text;
  char bytes[4096];
  for (ssize_t count; (count = ::pread(file, bytes, sizeof bytes, off_t(text.size()))) > 0;)
    text.append(bytes, std::size_t(count));
  return text;
}

Ended run(const std::vector<std::string>& words, const Setting& setting) {
  Program program(words, setting);
  const int code = program.wait();
  return {code, program.output(), program.errors()};
}

bool Answer::is_put_off() const {
  return (status == 429 || status == 503 || status == 507) &&
         head.find("\r\nRetry-After: ") != std::string::npos;
}

std::string Answer::code() const {
  if (body.empty() || body[0] != '{') return {};
  const auto value = json();
  const auto* found = value.as_object().if_contains("code");
  return found && found->is_string() ? std::string(found->as_string()) : std::string();
}

std::string Line::text_of(const Ask& ask) const {
  auto text = ask.method + " /api/v1" + ask.path + " HTTP/1.1\r\nHost: localhost\r\n";
  if (!cookie_.empty()) text += "Cookie: " + cookie_ + "\r\n";
  if (!ask.key.empty()) text += "Idempotency-Key: " + ask.key + "\r\n";
  if (!ask.revision.empty()) text += "If-Match: \"" + ask.revision + "\"\r\n";
  if (ask.method != "GET")
    text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(ask.body.size()) +
            "\r\n";
  return text + "\r\n" + ask.body;
}

bool Line::send(const Ask& ask) { return client_.send(text_of(ask)); }

Answer Line::receive() {
  auto got = client_.receive();
  const auto length = got.head.find("Content-Length: ");
  const bool is_whole =
      length == std::string::npos || std::stoul(got.head.substr(length + 16)) == got.body.size();
  if (!is_whole) return {};
  return {got.status, std::move(got.head), std::move(got.body)};
}

Answer Line::ask(const Ask& ask) { return send(ask) ? receive() : Answer{}; }

House::House(const Ground& ground, const Setting& setting)
    : program_(ground.words({"serve", "--http", "0"}), setting), port_(port_of(program_)) {
  if (port_ == 0) throw std::runtime_error("the house does not start: " + program_.errors());
}

void House::kill() {
  program_.send(SIGKILL);
  EXPECT_EQ(128 + SIGKILL, program_.wait()) << "it had ended by itself: " << program_.errors();
}

int House::stop() {
  program_.send(SIGTERM);
  return program_.wait();
}

std::uint64_t House::figure(const std::string& name) {
  const std::string ask = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";
  auto got = watch_ ? watch_->ask(ask) : http::TestClient::Got{};
  if (got.status != 200) {
    watch_ = std::make_unique<http::TestClient>(port_, patience);
    got = watch_->ask(ask);
  }
  const auto at = got.body.find("\nlinli_" + name + " ");
  if (at == std::string::npos) throw std::runtime_error("no figure " + name + ": " + got.head);
  return std::stoull(got.body.substr(at + name.size() + 8));
}

std::uint16_t port_of(Program& program) {
  static const std::string before = "://localhost:";
  std::size_t at = std::string::npos;
  http::comes_true(
      [&] {
        const bool is_over = !program.is_running();
        at = program.output().find(before);
        return is_over || at != std::string::npos;
      },
      patience);
  if (at == std::string::npos) return 0;
  return std::uint16_t(std::stoi(program.output().substr(at + before.size())));
}

Street set_up(House& house, int stairwells) {
  Line line(house.port());
  const auto made = line.ask({"POST", "/setup",
                              R"({"name":"方主任","sign_in_name":"fang","password":)"
                              R"("a long walk by the lake","community":"蜀山社区"})"});
  if (made.status != 201) throw std::runtime_error("set-up: " + made.body);
  Street street;
  const auto cookie = made.head.find("Set-Cookie: ") + 12;
  street.cookie = made.head.substr(cookie, made.head.find(';', cookie) - cookie);
  const auto session = parsed(made.body, "set-up");
  street.community = "/places/" + std::string(session.at("communities").at(0).at("id").as_string());

  Line signed_in(house.port(), street.cookie);
  const auto compound = new_id();
  const auto ask = [&](const Ask& wanted) {
    auto answer = signed_in.ask(wanted);
    if (!answer.is_good()) throw std::runtime_error(wanted.path + ": " + answer.body);
    return answer;
  };
  ask({"POST", street.community + "/compounds",
       R"({"id":")" + compound + R"(","name":"山水苑","kind":"estate"})"});
  ask({"POST", street.community + "/patterns",
       R"({"compound":")" + compound + R"(","pattern":"1-1幢×)" + std::to_string(stairwells) +
           R"(单元×40层×8户","exceptions":[]})"});
  const auto board = parsed(ask({"GET", street.community + "/board"}).body, "the board");
  street.building = std::string(board.at("buildings").at(0).at("id").as_string());
  return street;
}

std::string door_of(int number) {
  return std::to_string(number / 8 + 1) + '0' + std::to_string(number % 8 + 1);
}

std::string new_id() {
  thread_local std::mt19937_64 random(std::random_device{}());
  Uuid id;
  for (auto& byte : id.bytes) byte = static_cast<std::uint8_t>(random());
  return id.text();
}

std::uint32_t seed() {
  const char* wanted = std::getenv("LINLI_SEED");
  const auto chosen =
      wanted ? std::uint32_t(std::stoul(wanted)) : std::uint32_t(std::random_device{}());
  std::cout << "LINLI_SEED=" << chosen << '\n';
  return chosen;
}

std::int64_t verified_lines(const Ground& ground) {
  const auto ended = run(ground.words({"journal", "verify", "--json"}));
  EXPECT_EQ(0, ended.code) << ended.output << ended.errors;
  if (ended.code != 0) return -1;
  return parsed(ended.output, "journal verify").at("lines").as_int64();
}
}  // namespace survival
