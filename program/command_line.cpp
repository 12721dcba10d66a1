// SPDX-License-Identifier: Apache-2.0
#include "program/command_line.hpp"

#include <sodium.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "base/json.hpp"
#include "program/commands.hpp"
#include "program/words.hpp"

namespace program {
void take_house(CLI::App& command, HouseOptions& house) {
  command.add_option("--data", house.data, "Folder of the data")->required();
  command
      .add_option(
          "--postgres", house.postgres_url,
          "PostgreSQL connection, e.g. postgresql:///linli; SQLite inside the folder when absent")
      ->envname("LINLI_POSTGRES");
}

namespace {
/// Everything a call may say, and what it leads to.
struct Calls {
  ServeOptions serve;
  DemoOptions demo;
  ImportPeopleOptions people;
  ExportPeopleOptions sheet;
  HouseOptions house;
  std::vector<std::filesystem::path> files;
  bool is_json = false;
  std::function<int()> chosen;
};

void add_serve(CLI::App& program, Calls& calls) {
  auto& command =
      *program.add_subcommand("serve", "Serve the phones and desks of the neighbourhood");
  take_house(command, calls.serve.house);
  auto* http =
      command.add_option("--http", calls.serve.http_port, "Plain HTTP for this machine only")
          ->check(CLI::Range(0, 65535));
  command
      .add_option("--https", calls.serve.https_port,
                  "TLS for every address (8443 when neither is given)")
      ->check(CLI::Range(0, 65535))
      ->excludes(http);
  command.callback([&calls] { calls.chosen = [&calls] { return serve(calls.serve); }; });
}

void add_demo(CLI::App& program, Calls& calls) {
  auto& command =
      *program.add_subcommand("demo", "Make an invented Shushan Street to try things on");
  take_house(command, calls.demo.house);
  command.add_flag("--empty", calls.demo.is_empty, "Only its places, without people and users");
  command.add_option("--password", calls.demo.password,
                     "Of the sign-in names; made up when absent");
  command.callback([&calls] { calls.chosen = [&calls] { return demo(calls.demo); }; });
}

void add_import(CLI::App& program, Calls& calls) {
  auto& import =
      *program.add_subcommand("import", "Take in lists and ledgers")->require_subcommand(1);
  auto& divisions = *import.add_subcommand("divisions", "Official division lists (CSV)");
  divisions.add_option("files", calls.files, "CSV files, higher levels first")->required();
  take_house(divisions, calls.house);
  divisions.add_flag("--json", calls.is_json, "Print one line of JSON at the end");
  divisions.callback([&calls] {
    calls.chosen = [&calls] { return import_divisions(calls.house, calls.files, calls.is_json); };
  });
  auto& people =
      *import.add_subcommand("people", "The ledger of a community or of a district (XLSX or CSV)");
  people.add_option("file", calls.people.file, "The ledger")->required();
  people
      .add_option("--place", calls.people.place,
                  "Official code of the community, or of what it lies in")
      ->required();
  take_house(people, calls.people.house);
  people.add_flag("--dry-run", calls.people.is_dry_run, "Say what would happen, write nothing");
  people.add_flag("--json", calls.people.is_json, "Print one line of JSON at the end");
  people.callback([&calls] { calls.chosen = [&calls] { return import_people(calls.people); }; });
}

void add_export(CLI::App& program, Calls& calls) {
  auto& people = *program.add_subcommand("export", "Write sheets for others")
                      ->require_subcommand(1)
                      ->add_subcommand("people", "A community's people (XLSX, or CSV by its name)");
  people.add_option("--place", calls.sheet.place, "Official code of the community")->required();
  people.add_option("--template", calls.sheet.layout, "Name of the template, e.g. 人员台账")
      ->required();
  people.add_option("--to", calls.sheet.file, "The file to write")->required();
  people
      .add_option("--purpose", calls.sheet.purpose,
                  "What it is for; stands on the sheet and in the journal")
      ->required();
  people.add_flag("--changes", calls.sheet.is_changes,
                  "Only what is new, changed or gone since the last sheet of the template");
  take_house(people, calls.sheet.house);
  people.callback([&calls] { calls.chosen = [&calls] { return export_people(calls.sheet); }; });
}

/// The message as a JSON string: nothing that a request carries can begin a line of its own.
class JsonText : public spdlog::custom_flag_formatter {
 public:
  void format(const spdlog::details::log_msg& message, const std::tm&,
              spdlog::memory_buf_t& out) override {
    std::string text;
    json::write_text(text, {message.payload.data(), message.payload.size()});
    out.append(text.data(), text.data() + text.size());
  }
  std::unique_ptr<custom_flag_formatter> clone() const override {
    return std::make_unique<JsonText>();
  }
};

/// Logs go to standard error: what a command answers stands alone on standard output. A person at a
/// terminal gets words, everything else one JSON object a line.
void begin_log() {
  auto log = spdlog::stderr_color_mt("linli");
  if (::isatty(STDERR_FILENO)) {
    log->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %^%l%$ %v", spdlog::pattern_time_type::utc);
  } else {
    auto lines = std::make_unique<spdlog::pattern_formatter>(spdlog::pattern_time_type::utc);
    lines->add_flag<JsonText>('*').set_pattern(
        R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","text":%*})");
    log->set_formatter(std::move(lines));
  }
  spdlog::set_default_logger(std::move(log));
}
}  // namespace

int run(int count, char** words) {
  if (sodium_init() < 0) {
    std::cerr << "libsodium does not start\n";
    return bad_call;
  }
  begin_log();
  Calls calls;
  CLI::App app("Linli: runs a neighbourhood through an outbreak", "linli");
  app.require_subcommand(1);
  add_serve(app, calls);
  add_demo(app, calls);
  add_import(app, calls);
  add_export(app, calls);
  add_users(app, calls.chosen);
  add_grants(app, calls.chosen);
  add_journal(app, calls.chosen);
  add_keeping(app, calls.chosen);
  add_privacy(app, calls.chosen);
  add_generating(app, calls.chosen);
  add_planning(app, calls.chosen);
  app.add_subcommand("openapi", "Print the OpenAPI document")->callback([&calls] {
    calls.chosen = print_openapi;
  });
  app.add_subcommand("version", "Print the version")->callback([&calls] {
    calls.chosen = [] {
      std::cout << LINLI_VERSION << '\n';
      return done;
    };
  });
  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& wrong) {
    return app.exit(wrong) == 0 ? done : bad_call;
  }
  try {
    return calls.chosen();
  } catch (const std::exception& fault) {
    std::cerr << "linli: " << fault.what() << '\n';
    return bad_call;
  }
}
}  // namespace program
