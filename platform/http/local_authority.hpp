// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A certificate authority of one house: phones in a neighbourhood need HTTPS for camera and
/// offline work, and no public authority signs 192.168.1.5.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace http {
/// Addresses of this machine's own interfaces that are up, without loopback and link-local ones;
/// sorted.
std::vector<std::string> own_addresses();
/// The machine's name, or "" when it has none that a certificate may bear.
std::string own_host_name();
/// localhost, 127.0.0.1, ::1, the host's name, that name with .local, and own_addresses().
std::vector<std::string> own_names();

/// Keeps in its folder: authority.pem and authority.key (EC P-256, ten years), server.pem (server's
/// certificate, then the authority's) and server.key (397 days). The folder and keys are the
/// owner's only.
class LocalAuthority {
 public:
  /// Makes what is missing. The server's certificate is made anew when `names` changed, when it
  /// ends within 30 days of `now` (UTC seconds), or when the authority did not sign it; the
  /// authority only when both its files are missing. Throws std::runtime_error when a key is open
  /// to others, a file cannot be read or written, one of the authority's two files is missing, or
  /// it has expired.
  LocalAuthority(std::filesystem::path folder, const std::vector<std::string>& names,
                 std::int64_t now);

  std::string certificate_file() const { return (folder_ / "server.pem").string(); }
  std::string key_file() const { return (folder_ / "server.key").string(); }
  std::string authority_file() const { return (folder_ / "authority.pem").string(); }
  /// SHA-256 of the authority's certificate: 32 pairs of hexadecimal digits with colons.
  const std::string& fingerprint() const { return fingerprint_; }
  /// The authority's certificate as DER, for /authority.crt (application/x-x509-ca-cert).
  const std::string& phone_profile() const { return profile_; }
  /// Was the server's certificate made by this call?
  bool is_renewed() const { return is_renewed_; }

 private:
  const std::filesystem::path folder_;
  std::string fingerprint_, profile_;
  bool is_renewed_ = false;
};
}  // namespace http
