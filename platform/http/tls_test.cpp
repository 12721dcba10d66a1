// SPDX-License-Identifier: Apache-2.0
#include "platform/http/tls.hpp"

#include <gtest/gtest.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

#include <ctime>
#include <filesystem>
#include <fstream>

#include "platform/http/local_authority.hpp"
#include "platform/http/server.hpp"
#include "platform/http/test_client.hpp"

namespace http {
namespace {
const std::string get = "GET /a HTTP/1.1\r\nHost: x:8443\r\n\r\n";
constexpr std::int64_t day = 86'400;

/// A folder that goes with the test.
struct Folder {
  Folder() {
    char name[] = "/tmp/linli-tls-XXXXXX";
    path = std::filesystem::path(::mkdtemp(name)) / "tls";
  }
  ~Folder() { std::filesystem::remove_all(path.parent_path()); }
  std::string read(const char* name) const {
    std::ifstream file(path / name);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  unsigned mode(const char* name) const {
    struct stat facts {};
    ::stat((path / name).c_str(), &facts);
    return facts.st_mode & 0777;
  }
  std::filesystem::path path;
};

Options tls_options(const LocalAuthority& authority) {
  Options options;
  options.is_tls = true;
  options.certificate_file = authority.certificate_file();
  options.key_file = authority.key_file();
  return options;
}

void answer(Request&& request, Sink sink) {
  Reply reply;
  reply.body = request.is_tls ? "sealed" : "open";
  if (request.target == "/large") reply.body = std::string(3'000'000, 'l');
  if (request.method == Method::post) reply.body = std::to_string(request.body.size());
  sink.answer(std::move(reply));
}

/// An OpenSSL client that trusts one authority and nothing else.
struct TlsClient {
  explicit TlsClient(const std::string& authority) : context(SSL_CTX_new(TLS_client_method())) {
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    if (!authority.empty()) {
      EXPECT_EQ(SSL_CTX_load_verify_locations(context.get(), authority.c_str(), nullptr), 1);
    }
  }
  bool connect(std::uint16_t port, const std::string& name, SSL_SESSION* before = nullptr) {
    // One that goes without saying so may not be resumed.
    if (ssl) SSL_shutdown(ssl.get());
    raw = std::make_unique<TestClient>(port);
    ssl.reset(SSL_new(context.get()));
    if (before) SSL_set_session(ssl.get(), before);
    auto* wanted = SSL_get0_param(ssl.get());
    if (X509_VERIFY_PARAM_set1_ip_asc(wanted, name.c_str()) != 1)
      X509_VERIFY_PARAM_set1_host(wanted, name.c_str(), 0);
    ERR_clear_error();
    SSL_set_fd(ssl.get(), raw->socket());
    const bool is_connected = SSL_connect(ssl.get()) == 1;
    ERR_clear_error();
    return is_connected;
  }
  std::string ask(const std::string& text, std::size_t least) {
    EXPECT_EQ(SSL_write(ssl.get(), text.data(), int(text.size())), int(text.size()));
    std::string got;
    char bytes[16 * 1024];
    while (got.size() < least) {
      const int count = SSL_read(ssl.get(), bytes, sizeof bytes);
      if (count <= 0) break;
      got.append(bytes, std::size_t(count));
    }
    return got;
  }
  std::unique_ptr<SSL_CTX, FreeSsl> context;
  std::unique_ptr<TestClient> raw;
  Ssl ssl;
};

TEST(Tls, IsTrustedByThoseWhoTrustTheAuthorityUnderEachOfItsNames) {
  const Folder folder;
  const LocalAuthority authority(folder.path, own_names(), std::time(nullptr));
  Server server(tls_options(authority), answer);
  for (const auto& name : own_names()) {
    TlsClient client(authority.authority_file());
    ASSERT_TRUE(client.connect(server.port(), name)) << name;
    EXPECT_NE(client.ask(get, 50).find("sealed"), std::string::npos);
    EXPECT_STREQ(SSL_get_version(client.ssl.get()), "TLSv1.3");
  }
  EXPECT_FALSE(TlsClient(authority.authority_file()).connect(server.port(), "example.org"));
  EXPECT_FALSE(TlsClient("").connect(server.port(), "localhost"));
}

TEST(Tls, RefusesOldVersionsAndResumesByTicket) {
  const Folder folder;
  const LocalAuthority authority(folder.path, {"localhost"}, std::time(nullptr));
  Server server(tls_options(authority), answer);
  TlsClient old(authority.authority_file());
  SSL_CTX_set_security_level(old.context.get(), 0);
  SSL_CTX_set_min_proto_version(old.context.get(), TLS1_VERSION);
  SSL_CTX_set_max_proto_version(old.context.get(), TLS1_1_VERSION);
  EXPECT_FALSE(old.connect(server.port(), "localhost"));
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    TlsClient client(authority.authority_file());
    SSL_CTX_set_max_proto_version(client.context.get(), version);
    ASSERT_TRUE(client.connect(server.port(), "localhost"));
    EXPECT_NE(client.ask(get, 50), "");
    SSL_SESSION* session = SSL_get1_session(client.ssl.get());
    ASSERT_TRUE(client.connect(server.port(), "localhost", session));
    EXPECT_NE(client.ask(get, 50), "");
    EXPECT_EQ(SSL_session_reused(client.ssl.get()), 1) << version;
    SSL_SESSION_free(session);
  }
}

TEST(Tls, CarriesLargeBodiesBothWays) {
  const Folder folder;
  const LocalAuthority authority(folder.path, {"localhost"}, std::time(nullptr));
  Server server(tls_options(authority), answer);
  TlsClient client(authority.authority_file());
  ASSERT_TRUE(client.connect(server.port(), "localhost"));
  EXPECT_GT(client.ask("GET /large HTTP/1.1\r\nHost: x\r\n\r\n", 3'000'100).size(), 3'000'099u);
  const auto posted = client.ask(
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n" + std::string(900'000, 'p'),
      100);
  EXPECT_TRUE(posted.ends_with("900000"));
}

TEST(Tls, SendsAClientThatSpeaksPlainHttpToTheRightAddress) {
  const Folder folder;
  const LocalAuthority authority(folder.path, {"localhost"}, std::time(nullptr));
  Server server(tls_options(authority), answer);
  const auto got = TestClient(server.port()).ask(get);
  EXPECT_EQ(got.status, 308);
  EXPECT_TRUE(got.has("Location: https://x:8443/a\r\n"));
  EXPECT_EQ(server.counts().requests, 0u);
  TestClient rubbish(server.port());
  EXPECT_EQ(rubbish.ask(std::string("\x16\x03\x01garbage garbage garbage")).status, 0);
}

TEST(Tls, RefusesCertificatesThatCannotBeUsed) {
  const Folder folder;
  const LocalAuthority authority(folder.path, {"localhost"}, std::time(nullptr));
  auto options = tls_options(authority);
  options.key_file = (folder.path / "authority.key").string();
  EXPECT_THROW(Server(options, answer), std::runtime_error);
  options.key_file = "/nowhere";
  EXPECT_THROW(Server(options, answer), std::runtime_error);
}

TEST(LocalAuthority, IsMadeOnceWithKeysForItsOwnerOnly) {
  const Folder folder;
  const LocalAuthority first(folder.path, {"localhost", "10.0.0.1"}, 1'700'000'000);
  EXPECT_TRUE(first.is_renewed());
  EXPECT_EQ(first.fingerprint().size(), 95u);
  EXPECT_EQ(folder.mode("authority.key"), 0600u);
  EXPECT_EQ(folder.mode("server.key"), 0600u);
  const auto* bytes = reinterpret_cast<const unsigned char*>(first.phone_profile().data());
  X509* profile = d2i_X509(nullptr, &bytes, long(first.phone_profile().size()));
  ASSERT_TRUE(profile);
  EXPECT_EQ(X509_check_ca(profile), 1);
  X509_free(profile);
  const auto server = folder.read("server.pem");
  const LocalAuthority second(folder.path, {"10.0.0.1", "localhost"}, 1'700'000'000 + day);
  EXPECT_FALSE(second.is_renewed());
  EXPECT_EQ(second.fingerprint(), first.fingerprint());
  EXPECT_EQ(folder.read("server.pem"), server);
}

TEST(LocalAuthority, RenewsTheServersCertificateInTimeAndForNewAddresses) {
  const Folder folder;
  const std::int64_t begin = 1'700'000'000;
  const LocalAuthority first(folder.path, {"localhost", "::1"}, begin);
  const auto renewed = [&](std::vector<std::string> names, std::int64_t now) {
    const LocalAuthority again(folder.path, names, now);
    EXPECT_EQ(again.fingerprint(), first.fingerprint());
    return again.is_renewed();
  };
  EXPECT_FALSE(renewed({"localhost", "0:0:0:0:0:0:0:1"}, begin + 360 * day));
  EXPECT_TRUE(renewed({"localhost", "::1"}, begin + 367 * day));
  EXPECT_TRUE(renewed({"localhost", "::1", "10.0.0.2"}, begin + 368 * day));
  std::filesystem::remove(folder.path / "server.key");
  EXPECT_TRUE(renewed({"localhost", "::1", "10.0.0.2"}, begin + 368 * day));
  EXPECT_THROW(renewed({"localhost"}, begin + 3'651 * day), std::runtime_error);
}

TEST(LocalAuthority, BeginsAgainAfterAFirstStartThatWasCutShort) {
  const std::int64_t now = std::time(nullptr);
  for (const auto* half : {"authority.key", "authority.pem"}) {
    const Folder folder;
    LocalAuthority(folder.path, {"localhost"}, now);
    for (const auto* file : {half, "server.key", "server.pem"})
      std::filesystem::remove(folder.path / file);
    EXPECT_TRUE(LocalAuthority(folder.path, {"localhost"}, now).is_renewed()) << half;
    EXPECT_FALSE(LocalAuthority(folder.path, {"localhost"}, now).is_renewed()) << half;
  }
}

TEST(LocalAuthority, RefusesOpenKeysMissingHalvesAndBadNames) {
  const std::int64_t now = std::time(nullptr);
  for (const auto* key : {"authority.key", "server.key"}) {
    const Folder folder;
    LocalAuthority(folder.path, {"localhost"}, now);
    ::chmod((folder.path / key).c_str(), 0644);
    EXPECT_THROW(LocalAuthority(folder.path, {"localhost"}, now), std::runtime_error) << key;
  }
  for (const auto* half : {"authority.key", "authority.pem"}) {
    const Folder folder;
    LocalAuthority(folder.path, {"localhost"}, now);
    std::filesystem::remove(folder.path / half);
    EXPECT_THROW(LocalAuthority(folder.path, {"localhost"}, now), std::runtime_error) << half;
  }
  const Folder folder;
  for (const auto* name : {"", "a,IP:1.2.3.4", "a b", "-a"})
    EXPECT_THROW(LocalAuthority(folder.path, {name}, now), std::runtime_error) << name;
  EXPECT_THROW(LocalAuthority(folder.path, {}, now), std::runtime_error);
}
}  // namespace
}  // namespace http
