// SPDX-License-Identifier: Apache-2.0
/// A district's ledger, community by community.
///
/// The file is read once to count the rows of each community, and once more to take them: a
/// community is imported as soon as its last row was read. When the rows of many communities lie
/// mixed, those that do not fit into memory together are left for another reading.
#include <unordered_map>

#include "people/import_run.hpp"
#include "platform/exchange/sheet_file.hpp"

namespace people {
namespace {
constexpr std::size_t district_rows_in_piece = 2'000, heads_at_once = 1'200'000;
/// Refused rows that the report lists; all of them are findings of their imports.
constexpr std::size_t most_findings = 100'000;

/// The rows of one community, gathered.
struct Part {
  enum class State { waiting, open, done };
  std::optional<Uuid> community;  ///< None for a code that is not below the division.
  std::int64_t expected = 0;
  State state = State::waiting;
  std::int64_t refused = 0;
  Ledger ledger;

  std::int64_t gathered() const { return std::ssize(ledger.entries) + refused; }
};

class DistrictWork {
 public:
  DistrictWork(routing::Desk& desk, const Actor& actor, std::string file_name, Mode mode,
               const ProgressFn& progress, std::int64_t rows_held)
      : desk_(desk),
        actor_(actor),
        file_name_(std::move(file_name)),
        mode_(mode),
        progress_(progress),
        rows_held_(rows_held) {}

  Result<ImportReport> run(const exchange::SheetFile& file, const Uuid& division) {
    const auto proposed = propose_mapping(file);
    if (!proposed) return ::refuse(proposed);
    mapping_ = *proposed;
    const auto rows = rows_by_community(file, mapping_);
    if (!rows) return ::refuse(rows);
    if (rows->empty()) return ::refuse(No::invalid, "people.no_community_column");
    lay_out(*rows, division);
    do {
      is_more_ = false;
      const auto done = read_on(file);
      if (!done) return ::refuse(done);
    } while (is_more_);
    if (heads_.size() > 0) write_heads();
    return std::move(report_);
  }

 private:
  void lay_out(const std::map<std::string, std::int64_t>& rows, const Uuid& division) {
    std::unordered_map<std::string, Uuid> known;
    desk_.read_as(actor_, {}, [&](Work& work) {
      today_ = work.today();
      for (const auto& community : place::communities_below(work, division))
        known.emplace(community.code, community.id);
    });
    for (const auto& [code, count] : rows) {
      auto& part = parts_[code];
      part.expected = count;
      all_rows_ += count;
      if (const auto found = known.find(code); found != known.end()) part.community = found->second;
    }
  }

  /// Reads the file once and imports every community that finds room.
  Result<void> read_on(const exchange::SheetFile& file) {
    std::int64_t ignored = 0;
    const auto take = [&](Ledger& piece) -> Result<void> {
      ignored = piece.ignored_rows;
      return spread(piece);
    };
    const auto read = read_ledger_in_pieces(file, mapping_, today_, district_rows_in_piece, take,
                                            [&](std::string_view code) { return is_wanted(code); });
    if (!read) return read;
    report_.ignored_rows = ignored;
    for (auto& [code, part] : parts_)
      if (part.state == Part::State::open) finish(code, part);
    return {};
  }

  bool is_wanted(std::string_view code) {
    if (!last_ || last_->first != code) last_ = &*parts_.find(std::string(code));
    auto& part = last_->second;
    if (part.state != Part::State::waiting) return part.state == Part::State::open;
    if (!part.community) {
      part.state = Part::State::open;
      return true;
    }
    if (held_ > 0 && held_ + part.expected > rows_held_) {
      is_more_ = true;
      return false;
    }
    part.state = Part::State::open;
    held_ += part.expected;
    return true;
  }

  /// Gives each row to its community.
  Result<void> spread(Ledger& piece) {
    for (auto& entry : piece.entries) {
      auto& part = part_of(entry.community, piece);
      if (part.community) {
        part.ledger.entries.push_back(std::move(entry));
      } else {
        refuse_row(entry.community, part, piece, entry.sheet, entry.row);
      }
    }
    const LedgerFinding* last = nullptr;
    for (const auto& finding : piece.findings) {
      auto& part = part_of(finding.community, piece);
      if (finding.is_refused &&
          !(last && last->sheet == finding.sheet && last->row == finding.row)) {
        last = &finding;
        if (part.community)
          ++part.refused;
        else
          refuse_row(finding.community, part, piece, finding.sheet, finding.row);
      }
      if (part.community) part.ledger.findings.push_back(finding);
    }
    piece.entries.clear();
    piece.findings.clear();
    for (const auto* open : touched_) {
      auto& [code, part] = *parts_.find(*open);
      if (part.state == Part::State::open && part.gathered() >= part.expected) finish(code, part);
    }
    touched_.clear();
    return {};
  }

  Part& part_of(const std::string& code, const Ledger& piece) {
    auto& found = *parts_.find(code);
    auto& ledger = found.second.ledger;
    if (ledger.sheets.empty()) ledger.sheets = piece.sheets;
    if (touched_.empty() || touched_.back() != &found.first) touched_.push_back(&found.first);
    return found.second;
  }

  void finish(const std::string& code, Part& part) {
    part.ledger.rows = part.gathered();
    part.ledger.refused = part.refused;
    if (part.community) {
      import_into(code, part);
      held_ -= part.expected;
    } else {
      report_.rows += part.refused;
      report_.communities.push_back({code, {}, part.refused, part.refused, why_refused(code)});
    }
    done_rows_ += part.expected;
    part.ledger = {};
    part.state = Part::State::done;
    if (progress_) progress_(double(done_rows_) / double(all_rows_));
  }

  void import_into(const std::string& code, const Part& part) {
    CommunityImport into{code, {}, part.ledger.rows, 0, {}};
    const auto state = mode_ == Mode::run ? ImportState::running : ImportState::trial_running;
    boost::json::object kept{{"file_name", file_name_}};
    const auto added = desk_.run_as(actor_, *part.community, "people.add_import",
                                    boost::json::serialize(kept), [&](Work& work) -> Result<Uuid> {
                                      return insert_import(work, file_name_, mapping_, state).id;
                                    });
    ENSURE(added.has_value());
    into.import = *added;
    auto outcome = work_through(desk_, actor_, *part.community, *added, part.ledger, heads_);
    if (heads_.size() >= heads_at_once) write_heads();
    if (outcome) {
      into.refused = outcome->counts.refused;
      add(report_.persons, outcome->counts.persons);
      add(report_.households, outcome->counts.households);
      report_.rows += outcome->counts.rows;
      for (auto& row : refused_rows(*outcome)) list(std::move(row));
    } else {
      into.failure = outcome.error().code;
      list({code, 0, {}, *into.failure, finding_text(*into.failure, code, Language::zh)});
    }
    report_.communities.push_back(std::move(into));
  }

  /// No community of the district bears the code.
  void refuse_row(const std::string& code, Part& part, const Ledger& piece, std::int32_t sheet,
                  std::int32_t row) {
    ++part.refused;
    const auto& from = piece.sheets[static_cast<std::size_t>(sheet)];
    list({from.name, row, exchange::column_letters(from.community_column), why_refused(code),
          finding_text(why_refused(code), code, Language::zh)});
  }
  static std::string why_refused(const std::string& code) {
    return code.empty() ? "people.no_community" : "people.other_community";
  }

  void write_heads() {
    const auto done =
        desk_.run_as(actor_, {}, "people.index_house", "{}", [&](Work& work) -> Result<Uuid> {
          heads_.write(work);
          return Uuid{};
        });
    ENSURE(done.has_value());
    heads_.clear();
  }

  void list(RefusedRow row) {
    if (report_.refused.size() < most_findings) report_.refused.push_back(std::move(row));
  }

  static void add(Tally& sum, const Tally& part) {
    sum.created += part.created;
    sum.updated += part.updated;
    sum.unchanged += part.unchanged;
  }

  routing::Desk& desk_;
  const Actor& actor_;
  const std::string file_name_;
  const Mode mode_;
  const ProgressFn& progress_;
  const std::int64_t rows_held_;
  std::vector<ImportSheet> mapping_;
  Day today_;
  std::unordered_map<std::string, Part> parts_;
  std::pair<const std::string, Part>* last_ = nullptr;
  std::vector<const std::string*> touched_;
  std::int64_t held_ = 0, all_rows_ = 0, done_rows_ = 0;
  bool is_more_ = false;
  ImportReport report_;
  HouseHeads heads_;
};
}  // namespace

Result<ImportReport> import_district(routing::Desk& desk, const Actor& actor, const Uuid& division,
                                     const std::filesystem::path& path, Mode mode,
                                     const ProgressFn& progress, std::int64_t rows_held) {
  const auto file = exchange::open_file(path);
  if (!file) return refuse_file(file.error());
  return DistrictWork(desk, actor, path.filename().string(), mode, progress, rows_held)
      .run(*file, division);
}
}  // namespace people
