// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The stock: labels are printed in batches of running numbers, and every number is accounted for.
#include "seal/lookups.hpp"

namespace seal {
struct NewBatch {
  Uuid id;
  Whole<1, 1'000> count;
};
BOOST_DESCRIBE_STRUCT(NewBatch, (), (id, count))
/// How many of its numbers are where.
struct BatchCard {
  Uuid batch;
  std::int64_t first = 1, last = 1;
  Instant made_at;
  std::string made_by;
  std::int64_t in_stock = 0, with_team = 0, on_door = 0, used = 0, missing = 0, voided = 0;
};
BOOST_DESCRIBE_STRUCT(BatchCard, (),
                      (batch, first, last, made_at, made_by, in_stock, with_team, on_door, used,
                       missing, voided))
/// The next numbers. Refuses seal.too_many (count), seal.id_taken (id: with another count). The
/// same id twice makes one batch.
Result<BatchCard> make_batch(Work&, const NewBatch&);

struct BatchKey {
  Uuid batch;
};
BOOST_DESCRIBE_STRUCT(BatchKey, (), (batch))
struct PrintedLabel {
  std::int64_t number = 1;
  std::string check;            ///< Six digits beside the number.
  std::vector<std::string> qr;  ///< Rows: 1 is dark.
};
BOOST_DESCRIBE_STRUCT(PrintedLabel, (), (number, check, qr))
struct LabelSheet {
  static constexpr bool is_kept = false;
  std::string community_name;
  std::vector<PrintedLabel> items;
};
BOOST_DESCRIBE_STRUCT(LabelSheet, (), (community_name, items))
/// Noted as a look. Refuses seal.no_such_batch.
Result<LabelSheet> open_labels(Work&, const BatchKey&);

/// A number that is neither in stock, on a door nor over.
struct LooseLabel {
  std::int64_t number = 1;
  State state = State::with_team;
  Instant since;
  std::string by;  ///< Who had it last, or missed it.
  std::string door;
};
BOOST_DESCRIBE_STRUCT(LooseLabel, (), (number, state, since, by, door))
/// Every number issued is in one place.
struct StockAccount {
  std::int64_t issued = 0, in_stock = 0, with_team = 0, on_door = 0, used = 0, missing = 0,
               voided = 0;
  std::int64_t beside = 0;  ///< Numbers of which two things were told that do not go together.
  std::vector<BatchCard> batches;  ///< The newest first, a hundred at most.
  std::vector<LooseLabel> loose;   ///< By number, two hundred at most.
};
BOOST_DESCRIBE_STRUCT(StockAccount, (),
                      (issued, in_stock, with_team, on_door, used, missing, voided, beside, batches,
                       loose))
Result<StockAccount> open_stock(Work&);
}  // namespace seal
