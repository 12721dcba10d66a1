// SPDX-License-Identifier: Apache-2.0
/// `linli serve`: listens, says where, and goes down in good order.
#include <signal.h>
#include <spdlog/spdlog.h>

#include <iostream>
#include <thread>

#include "platform/auth/users.hpp"
#include "platform/http/local_authority.hpp"
#include "platform/http/qr.hpp"
#include "platform/http/security_headers.hpp"
#include "program/chores.hpp"
#include "program/commands.hpp"
#include "program/front.hpp"

namespace program {
namespace {
constexpr int usual_https_port = 8443;
/// Some ten thousand looks: a day of an office.
constexpr std::uint64_t spare_bytes = 16u << 20;

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  return signals;
}

/// Waits for a signal to stop, at most so long; true when one came.
bool is_told_to_stop(const timespec& longest) {
  const auto signals = stop_signals();
  return ::sigtimedwait(&signals, nullptr, &longest) > 0;
}

bool is_set_up(House& house) {
  bool has = false;
  house.store().read_now([&](db::Tx& tx) { has = auth::has_administrator(tx); });
  return has;
}

/// What is common to every way of listening.
http::Options options_for(bool is_tls, const std::string& address, int port) {
  http::Options options;
  options.address = address;
  options.port = static_cast<std::uint16_t>(port);
  options.is_tls = is_tls;
  options.threads = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 8);
  options.common_headers = http::security_header_lines(is_tls);
  options.takes_large_body = takes_ledger;
  return options;
}

/// One listening server at a time, in front of one house.
class Listener {
 public:
  Listener(Front& front) : front_(front) {}
  ~Listener() { close(); }

  void open(const http::Options& options) {
    close();
    server_ =
        std::make_unique<http::Server>(options, [this](http::Request&& request, http::Sink sink) {
          front_.answer(std::move(request), std::move(sink));
        });
    front_.count_for(server_.get());
  }
  void close() {
    if (!server_) return;
    front_.count_for(nullptr);
    server_->stop();
    server_.reset();
  }
  int port() const { return server_->port(); }

 private:
  Front& front_;
  std::unique_ptr<http::Server> server_;
};

/// Every address where the system has IPv6, else every IPv4 address.
void open_everywhere(Listener& listener, http::Options options) {
  try {
    options.address = "::";
    return listener.open(options);
  } catch (const std::system_error& fault) {
    if (fault.code() == std::errc::address_in_use) throw;
  }
  options.address = "0.0.0.0";
  listener.open(options);
}

/// The address that a phone in the same network should open.
std::string phone_address(int port) {
  const auto addresses = http::own_addresses();
  // IPv4 first: it is short enough to be typed.
  for (const auto& address : addresses)
    if (address.find(':') == std::string::npos)
      return "https://" + address + ":" + std::to_string(port) + "/";
  if (!addresses.empty())
    return "https://[" + addresses.front() + "]:" + std::to_string(port) + "/";
  return "https://localhost:" + std::to_string(port) + "/";
}

void print_where(const std::string& address, bool is_set_up) {
  std::cout << "Linli 邻里 " LINLI_VERSION "\n\n  " << address << "\n\n";
  if (!is_set_up)
    std::cout << "Nobody can sign in yet: open this address on this machine and set Linli up.\n"
                 "还没有人能登录：请在本机打开上面的地址，完成首次设置。\n\n";
  std::cout.flush();
}

void print_for_phones(const std::string& address, const http::LocalAuthority& authority) {
  std::cout << http::qr_text(address) << "\n  " << address
            << "\n\nPhones trust this house once they have its certificate: open " << address
            << "authority.crt\non the phone, install it as a certificate authority, and compare:\n"
               "手机首次使用：打开上面的地址加 authority.crt，安装证书，并核对指纹：\n\n  "
            << authority.fingerprint() << "\n\n";
  std::cout.flush();
}

int serve_http(House& house, int port) {
  Front front(house, {});
  Listener listener(front);
  listener.open(options_for(false, "127.0.0.1", port));
  print_where("http://localhost:" + std::to_string(listener.port()) + "/", is_set_up(house));
  while (!is_told_to_stop({3600, 0})) {
  }
  spdlog::info("stopping");
  house.hub().stop();
  return done;
}

int serve_https(House& house, World& world, int port) {
  const http::LocalAuthority authority(house.options().data / "tls", http::own_names(),
                                       world.clock.now().milliseconds / 1000);
  Front front(house, authority.phone_profile());
  Listener listener(front);
  auto options = options_for(true, "127.0.0.1", port);
  options.certificate_file = authority.certificate_file();
  options.key_file = authority.key_file();
  bool is_stopping = false;
  if (!is_set_up(house)) {
    listener.open(options);
    options.port = static_cast<std::uint16_t>(listener.port());
    print_where("https://localhost:" + std::to_string(listener.port()) + "/", false);
    while (!(is_stopping = is_told_to_stop({1, 0})) && !is_set_up(house)) {
    }
    // The answer to the set-up itself leaves before the address changes.
    if (!is_stopping) spdlog::info("set up: now open to the whole network");
  }
  if (!is_stopping) {
    open_everywhere(listener, options);
    print_where("https://localhost:" + std::to_string(listener.port()) + "/", true);
    print_for_phones(phone_address(listener.port()), authority);
    while (!is_told_to_stop({3600, 0})) {
    }
  }
  spdlog::info("stopping");
  house.hub().stop();
  return done;
}
}  // namespace

int serve(const ServeOptions& options) {
  // Before the first thread: all of them inherit it, and the signals wait for this one.
  const auto signals = stop_signals();
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  ::signal(SIGPIPE, SIG_IGN);
  SystemClock clock;
  SystemRandom random;
  World world{clock, random};
  std::optional<db::SpareRoom> spare;  // outlives the house, whose last looks may ask for it
  auto settings = read_settings(options.house.data);
  House house(options.house, world);
  spdlog::info("database {}", house.store().version());
  const ChoresThread chores(house, world, std::move(settings));
  if (!house.store().is_postgres()) {
    spare.emplace(options.house.data / "spare", spare_bytes, clock);
    house.desk().use(*spare);
  }
  if (options.http_port >= 0) return serve_http(house, options.http_port);
  return serve_https(house, world, options.https_port >= 0 ? options.https_port : usual_https_port);
}
}  // namespace program
