// SPDX-License-Identifier: Apache-2.0
#include "platform/http/local_authority.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <set>
#include <stdexcept>

namespace http {
namespace {
constexpr std::int64_t day = 86'400;
constexpr std::int64_t authority_days = 3650, server_days = 397, renewed_days_before = 30;

template <auto free>
struct Free {
  template <class T>
  void operator()(T* thing) const {
    free(thing);
  }
};
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Bytes = std::unique_ptr<BIO, Free<BIO_free_all>>;

[[noreturn]] void fail(const std::string& what) {
  ERR_clear_error();
  throw std::runtime_error(what);
}

void check(bool is_done) {
  if (!is_done) fail("the certificate could not be made");
}

std::string text_of(BIO* bio) {
  char* start = nullptr;
  const long size = BIO_get_mem_data(bio, &start);
  return std::string(start, std::size_t(std::max(0L, size)));
}

/// Writes beside the file, then renames: a file is never half there.
void write_file(const std::filesystem::path& path, const std::string& text, mode_t mode) {
  const auto part = path.string() + ".part";
  ::unlink(part.c_str());
  const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
  if (file < 0) fail("cannot write " + part + ": " + std::strerror(errno));
  const bool is_whole = ::write(file, text.data(), text.size()) == ssize_t(text.size());
  const bool is_kept = ::fsync(file) == 0;
  ::close(file);
  if (!is_whole || !is_kept) fail("cannot write " + part);
  if (::rename(part.c_str(), path.c_str()) != 0) fail("cannot write " + path.string());
}

Certificate read_certificate(const std::filesystem::path& path) {
  const Bytes file(BIO_new_file(path.c_str(), "r"));
  Certificate read(file ? PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr) : nullptr);
  if (!read) fail("cannot read certificate " + path.string());
  return read;
}

Key read_key(const std::filesystem::path& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) fail("cannot read key " + path.string());
  if (facts.st_mode & 077)
    fail("key " + path.string() + " is open to others; close it with: chmod 600 " + path.string());
  const Bytes file(BIO_new_file(path.c_str(), "r"));
  Key read(file ? PEM_read_bio_PrivateKey(file.get(), nullptr, nullptr, nullptr) : nullptr);
  if (!read) fail("cannot read key " + path.string());
  return read;
}

std::string pem_of(X509* certificate) {
  const Bytes out(BIO_new(BIO_s_mem()));
  check(out && PEM_write_bio_X509(out.get(), certificate) == 1);
  return text_of(out.get());
}

std::string pem_of(EVP_PKEY* key) {
  const Bytes out(BIO_new(BIO_s_secmem()));
  check(out &&
        PEM_write_bio_PKCS8PrivateKey(out.get(), key, nullptr, nullptr, 0, nullptr, nullptr));
  return text_of(out.get());
}

Key make_key() {
  Key made(EVP_EC_gen("P-256"));
  check(made != nullptr);
  return made;
}

void extend(X509* certificate, X509* issuer, int kind, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  const std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>> extension(
      X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
  check(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

/// A certificate with a random serial number, beginning a day ago: clocks of phones are wrong.
Certificate begin_certificate(EVP_PKEY* key, const std::string& name, std::int64_t now,
                              std::int64_t days) {
  Certificate made(X509_new());
  check(made && X509_set_version(made.get(), X509_VERSION_3) == 1);
  std::array<unsigned char, 16> serial;
  check(RAND_bytes(serial.data(), int(serial.size())) == 1);
  serial[0] = static_cast<unsigned char>((serial[0] & 0x7F) | 0x40);
  const std::unique_ptr<BIGNUM, Free<BN_free>> number(
      BN_bin2bn(serial.data(), int(serial.size()), nullptr));
  check(number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(made.get())));
  check(ASN1_TIME_set(X509_getm_notBefore(made.get()), now - day) &&
        ASN1_TIME_set(X509_getm_notAfter(made.get()), now + (days - 1) * day));
  check(X509_set_pubkey(made.get(), key) == 1);
  check(X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(name.data()),
                                   int(name.size()), -1, 0) == 1);
  return made;
}

Certificate make_authority(EVP_PKEY* key, std::int64_t now) {
  // The machine's name tells two houses apart in the list of a phone.
  const auto name = ("Linli " + own_host_name()).substr(0, 60);
  auto made = begin_certificate(key, name, now, authority_days);
  check(X509_set_issuer_name(made.get(), X509_get_subject_name(made.get())) == 1);
  extend(made.get(), made.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
  extend(made.get(), made.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
  extend(made.get(), made.get(), NID_subject_key_identifier, "hash");
  check(X509_sign(made.get(), key, EVP_sha256()) > 0);
  return made;
}

bool is_address(const std::string& name) {
  in6_addr ignored{};
  return ::inet_pton(AF_INET, name.c_str(), &ignored) == 1 ||
         ::inet_pton(AF_INET6, name.c_str(), &ignored) == 1;
}

bool is_dns_name(const std::string& name) {
  return !name.empty() && name.size() <= 253 && name.front() != '-' && name.front() != '.' &&
         name.find_first_not_of(
             "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.") ==
             std::string::npos;
}

Certificate make_server(EVP_PKEY* key, X509* authority, EVP_PKEY* authority_key,
                        const std::vector<std::string>& names, std::int64_t now) {
  auto made = begin_certificate(key, "Linli", now, server_days);
  check(X509_set_issuer_name(made.get(), X509_get_subject_name(authority)) == 1);
  std::string listed;
  for (const auto& name : names) {
    if (!is_address(name) && !is_dns_name(name)) fail("no certificate may bear the name " + name);
    listed += (listed.empty() ? "" : ",") + std::string(is_address(name) ? "IP:" : "DNS:") + name;
  }
  extend(made.get(), authority, NID_basic_constraints, "critical,CA:FALSE");
  extend(made.get(), authority, NID_key_usage, "critical,digitalSignature");
  extend(made.get(), authority, NID_ext_key_usage, "serverAuth");
  extend(made.get(), authority, NID_subject_alt_name, listed);
  extend(made.get(), authority, NID_subject_key_identifier, "hash");
  extend(made.get(), authority, NID_authority_key_identifier, "keyid:always");
  check(X509_sign(made.get(), authority_key, EVP_sha256()) > 0);
  return made;
}

/// Addresses in their one spelling, so that "::1" and "0:0:0:0:0:0:0:1" are the same.
std::string spelled(int family, const unsigned char* bytes) {
  char text[INET6_ADDRSTRLEN] = "";
  ::inet_ntop(family, bytes, text, sizeof text);
  return text;
}

std::set<std::string> names_of(X509* certificate) {
  std::set<std::string> names;
  const std::unique_ptr<GENERAL_NAMES, Free<GENERAL_NAMES_free>> listed(static_cast<GENERAL_NAMES*>(
      X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
  for (int i = 0; listed && i < sk_GENERAL_NAME_num(listed.get()); ++i) {
    const auto* name = sk_GENERAL_NAME_value(listed.get(), i);
    const auto* text = name->d.ia5;
    const auto* bytes = ASN1_STRING_get0_data(text);
    const int size = ASN1_STRING_length(text);
    if (name->type == GEN_DNS) names.emplace(reinterpret_cast<const char*>(bytes), size);
    if (name->type == GEN_IPADD) names.insert(spelled(size == 4 ? AF_INET : AF_INET6, bytes));
  }
  return names;
}

std::set<std::string> spelled_names(const std::vector<std::string>& names) {
  std::set<std::string> spelled_out;
  for (const auto& name : names) {
    in6_addr address{};
    const auto* bytes = reinterpret_cast<const unsigned char*>(&address);
    if (::inet_pton(AF_INET, name.c_str(), &address) == 1)
      spelled_out.insert(spelled(AF_INET, bytes));
    else if (::inet_pton(AF_INET6, name.c_str(), &address) == 1)
      spelled_out.insert(spelled(AF_INET6, bytes));
    else
      spelled_out.insert(name);
  }
  return spelled_out;
}

bool ends_before(X509* certificate, std::int64_t moment) {
  std::time_t when = moment;
  return X509_cmp_time(X509_get0_notAfter(certificate), &when) < 0;
}

std::string der_of(X509* certificate) {
  unsigned char* bytes = nullptr;
  const int size = i2d_X509(certificate, &bytes);
  check(size > 0);
  std::string der(reinterpret_cast<char*>(bytes), std::size_t(size));
  OPENSSL_free(bytes);
  return der;
}

std::string fingerprint_of(X509* certificate) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> hash;
  unsigned int size = 0;
  check(X509_digest(certificate, EVP_sha256(), hash.data(), &size) == 1);
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string text;
  for (unsigned int i = 0; i < size; ++i) {
    if (i) text += ':';
    text += digits[hash[i] >> 4];
    text += digits[hash[i] & 15];
  }
  return text;
}

/// Can the server go on with the certificate it has?
bool is_usable(const std::filesystem::path& folder, X509* authority,
               const std::set<std::string>& names, std::int64_t now) {
  if (!std::filesystem::exists(folder / "server.pem") ||
      !std::filesystem::exists(folder / "server.key"))
    return false;
  const auto certificate = read_certificate(folder / "server.pem");
  const auto key = read_key(folder / "server.key");
  const bool is_signed = X509_verify(certificate.get(), X509_get0_pubkey(authority)) == 1;
  const bool is_own = X509_check_private_key(certificate.get(), key.get()) == 1;
  ERR_clear_error();
  return is_signed && is_own && names_of(certificate.get()) == names &&
         !ends_before(certificate.get(), now + renewed_days_before * day);
}
}  // namespace

std::vector<std::string> own_addresses() {
  ifaddrs* found = nullptr;
  if (::getifaddrs(&found) != 0) return {};
  const std::unique_ptr<ifaddrs, Free<freeifaddrs>> list(found);
  std::set<std::string> addresses;
  for (const auto* entry = found; entry; entry = entry->ifa_next) {
    if (!entry->ifa_addr || !(entry->ifa_flags & IFF_UP) || (entry->ifa_flags & IFF_LOOPBACK))
      continue;
    if (entry->ifa_addr->sa_family == AF_INET) {
      const auto& v4 = reinterpret_cast<const sockaddr_in&>(*entry->ifa_addr);
      const auto* bytes = reinterpret_cast<const unsigned char*>(&v4.sin_addr);
      const bool is_link_local = bytes[0] == 169 && bytes[1] == 254;
      if (!is_link_local) addresses.insert(spelled(AF_INET, bytes));
    } else if (entry->ifa_addr->sa_family == AF_INET6) {
      const auto& v6 = reinterpret_cast<const sockaddr_in6&>(*entry->ifa_addr);
      if (!IN6_IS_ADDR_LINKLOCAL(&v6.sin6_addr))
        addresses.insert(spelled(AF_INET6, v6.sin6_addr.s6_addr));
    }
  }
  return {addresses.begin(), addresses.end()};
}

std::string own_host_name() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return {};
  return is_dns_name(name.data()) ? name.data() : "";
}

std::vector<std::string> own_names() {
  std::vector<std::string> names = {"localhost", "127.0.0.1", "::1"};
  const auto host = own_host_name();
  if (!host.empty() && host != "localhost") {
    names.push_back(host);
    if (host.find('.') == std::string::npos) names.push_back(host + ".local");
  }
  for (auto& address : own_addresses()) names.push_back(std::move(address));
  return names;
}

LocalAuthority::LocalAuthority(std::filesystem::path folder, const std::vector<std::string>& names,
                               std::int64_t now)
    : folder_(std::move(folder)) {
  if (names.empty()) fail("a server's certificate needs a name");
  if (std::filesystem::create_directories(folder_))
    std::filesystem::permissions(folder_, std::filesystem::perms::owner_all);
  const auto certificate_path = folder_ / "authority.pem", key_path = folder_ / "authority.key";
  const bool has_key = std::filesystem::exists(key_path);
  // Without a server's certificate nothing was ever served: a first start was cut short.
  const bool is_used = std::filesystem::exists(folder_ / "server.pem");
  if (is_used && has_key != std::filesystem::exists(certificate_path))
    fail("one of authority.pem and authority.key is missing in " + folder_.string() +
         ": bring it back, or remove both and trust the new authority on every phone");
  if (!has_key || !std::filesystem::exists(certificate_path)) {
    std::filesystem::remove(key_path);
    const auto key = make_key();
    const auto certificate = make_authority(key.get(), now);
    write_file(certificate_path, pem_of(certificate.get()), 0644);
    write_file(key_path, pem_of(key.get()), 0600);
  }
  const auto authority = read_certificate(certificate_path);
  const auto authority_key = read_key(key_path);
  if (X509_check_private_key(authority.get(), authority_key.get()) != 1)
    fail("authority.key does not belong to authority.pem in " + folder_.string());
  if (ends_before(authority.get(), now))
    fail(
        "the authority in " + folder_.string() +
        " has expired: remove authority.pem and authority.key, start again, and trust the new one");
  fingerprint_ = fingerprint_of(authority.get());
  profile_ = der_of(authority.get());
  if (is_usable(folder_, authority.get(), spelled_names(names), now)) return;
  const auto key = make_key();
  const auto certificate = make_server(key.get(), authority.get(), authority_key.get(), names, now);
  write_file(folder_ / "server.key", pem_of(key.get()), 0600);
  write_file(folder_ / "server.pem", pem_of(certificate.get()) + pem_of(authority.get()), 0644);
  is_renewed_ = true;
}
}  // namespace http
