// SPDX-License-Identifier: Apache-2.0
#include "platform/http/certificate_end.hpp"

#include <openssl/crypto.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <ctime>
#include <memory>

namespace http {
std::optional<std::int64_t> certificate_end(const std::filesystem::path& pem_file) {
  const std::unique_ptr<BIO, decltype(&BIO_free)> in(BIO_new_file(pem_file.c_str(), "r"), BIO_free);
  if (!in) return std::nullopt;
  const std::unique_ptr<X509, decltype(&X509_free)> certificate(
      PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr), X509_free);
  std::tm end{};
  if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &end) != 1)
    return std::nullopt;
  return timegm(&end);
}

const char* tls_version() { return OpenSSL_version(OPENSSL_VERSION); }
}  // namespace http
