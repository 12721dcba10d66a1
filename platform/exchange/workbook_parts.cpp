// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/workbook_parts.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "platform/exchange/text.hpp"
#include "platform/exchange/xml_reader.hpp"

namespace exchange {
namespace {

constexpr std::size_t most_relations = 2'000, most_styles = 65'536, most_formats = 10'000;

int whole(std::optional<std::string_view> text) {
  int value = 0;
  if (text) std::from_chars(text->data(), text->data() + text->size(), value);
  return value;
}

struct Relation {
  std::string id;
  /// Last word of the type: worksheet, styles, sharedStrings, officeDocument.
  std::string type;
  std::string part;
};

// Resolves ../theme/x.xml against the folder of the part that refers to it.
std::string resolve(std::string_view folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string(target.substr(1))
                                             : std::string(folder) + std::string(target);
  std::vector<std::string> steps;
  for (std::size_t start = 0; start <= path.size();) {
    auto end = std::min(path.find('/', start), path.size());
    std::string step = path.substr(start, end - start);
    if (step == ".." && !steps.empty())
      steps.pop_back();
    else if (step != ".." && step != "." && !step.empty())
      steps.push_back(step);
    start = end + 1;
  }
  std::string result;
  for (const auto& step : steps) result += (result.empty() ? "" : "/") + step;
  return result;
}

class RelationsReader : public XmlReader {
 public:
  RelationsReader(std::string folder, std::vector<Relation>& relations)
      : folder_(std::move(folder)), relations_(relations) {}
  void on_open(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || attributes.find("TargetMode") == "External") return;
    auto id = attributes.find("Id"), type = attributes.find("Type"),
         target = attributes.find("Target");
    if (!id || !type || !target) return;
    if (relations_.size() >= most_relations) return stop({"exchange.too_big"});
    auto word = type->substr(type->rfind('/') == std::string_view::npos ? 0 : type->rfind('/') + 1);
    relations_.push_back({std::string(*id), std::string(word), resolve(folder_, *target)});
  }
  void on_close(std::string_view) override {}

 private:
  std::string folder_;
  std::vector<Relation>& relations_;
};

Sheet<std::vector<Relation>> read_relations(ZipParts& parts, const std::string& of_part) {
  auto slash = of_part.rfind('/');
  std::string folder = slash == std::string::npos ? "" : of_part.substr(0, slash + 1);
  std::string part = folder + "_rels/" + of_part.substr(folder.size()) + ".rels";
  std::vector<Relation> relations;
  if (!parts.has(part)) return relations;
  RelationsReader reader(folder, relations);
  if (auto done = read_xml(parts, part, reader); !done) return refuse(done.error());
  return relations;
}

class BookReader : public XmlReader {
 public:
  BookReader(WorkbookParts& book, const std::vector<Relation>& relations, const Limits& limits)
      : book_(book), relations_(relations), limits_(limits) {}
  void on_open(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") {
      auto flag = attributes.find("date1904");
      if (flag == "1" || flag == "true") book_.system = DateSystem::since_1904;
    }
    if (name != "sheet") return;
    if (++met_ > limits_.sheets) return stop({"exchange.too_big"});
    std::string title(attributes.find("name").value_or(""));
    title.resize(bytes_of_code_points(title, 200));
    auto id = attributes.find("id");
    auto found = std::find_if(relations_.begin(), relations_.end(), [&](const Relation& relation) {
      return relation.id == id && relation.type == "worksheet";
    });
    if (found == relations_.end()) return;
    // Read once per name, one part would be as long as its sender likes.
    bool is_known = std::any_of(book_.sheets.begin(), book_.sheets.end(),
                                [&](const auto& sheet) { return sheet.part == found->part; });
    if (is_known) return stop({"exchange.damaged"});
    auto state = attributes.find("state").value_or("visible");
    if (state != "visible")
      book_.hidden.push_back(std::move(title));
    else
      book_.sheets.push_back({std::move(title), found->part});
  }
  void on_close(std::string_view) override {}

 private:
  WorkbookParts& book_;
  const std::vector<Relation>& relations_;
  const Limits& limits_;
  std::size_t met_ = 0;
};

class StylesReader : public XmlReader {
 public:
  explicit StylesReader(std::vector<NumberFormat>& formats) : formats_(formats) {}
  void on_open(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "cellXfs") is_cells_ = true;
    if (name == "numFmt" && custom_.size() < most_formats)
      custom_[whole(attributes.find("numFmtId"))] =
          read_format(attributes.find("formatCode").value_or(""));
    if (name != "xf" || !is_cells_) return;
    if (formats_.size() >= most_styles) return stop({"exchange.damaged"});
    int id = whole(attributes.find("numFmtId"));
    auto custom = custom_.find(id);
    formats_.push_back(custom != custom_.end() ? custom->second : built_in_format(id));
  }
  void on_close(std::string_view name) override {
    if (name == "cellXfs") is_cells_ = false;
  }

 private:
  std::vector<NumberFormat>& formats_;
  std::map<int, NumberFormat> custom_;
  bool is_cells_ = false;
};

const Relation* find_type(const std::vector<Relation>& relations, std::string_view type) {
  auto found = std::find_if(relations.begin(), relations.end(),
                            [&](const Relation& relation) { return relation.type == type; });
  return found == relations.end() ? nullptr : &*found;
}

}  // namespace

Sheet<WorkbookParts> read_workbook_parts(ZipParts& parts, const Limits& limits) {
  auto roots = read_relations(parts, "");
  if (!roots) return refuse(roots.error());
  const Relation* main = find_type(*roots, "officeDocument");
  std::string book_part = main ? main->part : "xl/workbook.xml";
  bool is_xml = book_part.size() > 4 && book_part.compare(book_part.size() - 4, 4, ".xml") == 0;
  if (!is_xml || !parts.has(book_part)) return refuse("exchange.not_a_sheet");
  auto relations = read_relations(parts, book_part);
  if (!relations) return refuse(relations.error());
  WorkbookParts book;
  BookReader book_reader(book, *relations, limits);
  if (auto done = read_xml(parts, book_part, book_reader); !done) return refuse(done.error());
  if (book.sheets.empty() && book.hidden.empty()) return refuse("exchange.not_a_sheet");
  const Relation* strings = find_type(*relations, "sharedStrings");
  if (strings && parts.has(strings->part)) book.shared_strings = strings->part;
  const Relation* styles = find_type(*relations, "styles");
  if (styles && parts.has(styles->part)) {
    StylesReader styles_reader(book.formats);
    if (auto done = read_xml(parts, styles->part, styles_reader); !done)
      return refuse(done.error());
  }
  return book;
}

}  // namespace exchange
