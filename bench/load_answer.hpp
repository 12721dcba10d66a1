// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reads the answers of an HTTP/1.1 server, as much of them as counting needs.
#include <cctype>
#include <charconv>
#include <string>
#include <string_view>

namespace load {
/// One answer, fed as it comes.
class Answer {
 public:
  enum class Step { more, complete, broken };

  Step feed(std::string_view bytes) {
    bytes_ += bytes.size();
    if (!has_head_) {
      head_ += bytes;
      const auto end = head_.find("\r\n\r\n");
      if (end == head_.npos) return head_.size() > most_head ? Step::broken : Step::more;
      const auto body = head_.substr(end + 4);
      head_.resize(end + 2);
      if (!read_head()) return Step::broken;
      has_head_ = true;
      return take_body(body);
    }
    return take_body(bytes);
  }
  void reset() {
    head_.clear();
    line_.clear();
    *this = Answer(std::move(head_), std::move(line_));
  }

  Answer() = default;
  int status() const { return status_; }
  std::size_t bytes() const { return bytes_; }
  bool is_last() const { return is_last_; }

 private:
  static constexpr std::size_t most_head = 64 * 1024;

  Answer(std::string head, std::string line) : head_(std::move(head)), line_(std::move(line)) {}

  bool read_head() {
    if (!head_.starts_with("HTTP/1.") || head_.size() < 12) return false;
    status_ = std::atoi(head_.c_str() + 9);
    const auto length = header("content-length:");
    is_chunked_ = header("transfer-encoding:") == "chunked";
    is_last_ = header("connection:") == "close";
    if (!length.empty()) left_ = std::size_t(std::atoll(std::string(length).c_str()));
    return status_ >= 100 && (is_chunked_ || !length.empty() || status_ == 204 || status_ == 304);
  }

  std::string_view header(std::string_view name) const {
    const std::string_view head = head_;
    for (auto at = head.find("\r\n"); at != head.npos && at + 2 < head.size();
         at = head.find("\r\n", at + 2)) {
      const auto line = head.substr(at + 2, head.find("\r\n", at + 2) - at - 2);
      if (line.size() < name.size()) continue;
      bool is_it = true;
      for (std::size_t i = 0; i < name.size() && is_it; ++i)
        is_it = std::tolower(static_cast<unsigned char>(line[i])) == name[i];
      if (!is_it) continue;
      const auto value = line.substr(name.size());
      return value.substr(std::min(value.find_first_not_of(' '), value.size()));
    }
    return {};
  }

  Step take_body(std::string_view bytes) {
    if (!is_chunked_) {
      if (bytes.size() > left_) return Step::broken;  // nobody asked for a second answer
      left_ -= bytes.size();
      return left_ == 0 ? Step::complete : Step::more;
    }
    while (!bytes.empty()) {
      if (left_ > 0) {  // of a chunk and the line end behind it
        const auto taken = std::min(left_, bytes.size());
        left_ -= taken;
        bytes.remove_prefix(taken);
        continue;
      }
      const auto end = bytes.find('\n');
      line_ += bytes.substr(0, end);
      if (end == bytes.npos) return Step::more;
      bytes.remove_prefix(end + 1);
      if (is_ending_ && line_ == "\r") return Step::complete;
      std::size_t size = 0;
      const auto read = std::from_chars(line_.data(), line_.data() + line_.size(), size, 16);
      if (!is_ending_ && read.ec != std::errc()) return Step::broken;
      is_ending_ = is_ending_ || size == 0;
      if (!is_ending_) left_ = size + 2;
      line_.clear();
    }
    return Step::more;
  }

  std::string head_, line_;
  std::size_t left_ = 0, bytes_ = 0;
  int status_ = 0;
  bool has_head_ = false, is_chunked_ = false, is_ending_ = false, is_last_ = false;
};
}  // namespace load
