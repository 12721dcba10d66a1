// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One person across all slices: everything that is held shown, or destroyed with a certificate.
#include <optional>

#include "platform/app.hpp"
#include "platform/keep/tables.hpp"

namespace keep {
/// What became of a person in one community.
struct ErasedThere {
  Uuid community;
  std::map<std::string, std::int64_t> counts;  ///< "people.needs": rows, by slice and kind.
  std::int64_t texts = 0;  ///< Lines of the journal whose texts went; the lines stay.
  std::int64_t old_texts =
      0;                      ///< Lines from before texts could go, which still tell of the person.
  std::int64_t sequence = 0;  ///< The line that says so, and its hash: the head of that moment.
  std::string hash;
};

struct Erasure {
  Uuid person;
  std::string purpose;
  Instant at;
  std::vector<ErasedThere> communities;
  std::vector<std::string> needles;  ///< See Erased.
};

/// Destroys what every slice holds on the person, and the texts of the journal that tell of them,
/// each community in one transaction with its line in the journal. Lines that say who looked stay.
/// None when no slice knows the person. What was deleted may still stand in free pages: scrub().
std::optional<Erasure> erase_person(routing::Desk&, const Sockets&, const Uuid& person,
                                    const std::string& purpose);

/// Everything that is held on the person and who looked at it, as JSON; the journal keeps that it
/// was shown, and for what. None when no slice knows the person.
std::optional<boost::json::object> show_person(routing::Desk&, const Sockets&, const Uuid& person,
                                               const std::string& purpose);

/// What a scan of the database files found afterwards.
struct Scan {
  std::int64_t sought = 0, found = 0;
  std::vector<std::string> files;
};

/// The certificate of an erasure as JSON; its last member is the BLAKE2b-256 of all before it.
std::string certificate_of(const Erasure&, const std::string& house, const std::optional<Scan>&);
/// The same for people, in Chinese and English.
std::string certificate_text(const Erasure&, const std::string& house, const std::optional<Scan>&,
                             const std::string& certificate);
/// True when the certificate's hash is that of its content.
bool is_sound_certificate(std::string_view json);
}  // namespace keep
