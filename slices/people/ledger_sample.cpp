// SPDX-License-Identifier: Apache-2.0
#include "people/ledger_sample.hpp"

#include <array>
#include <random>
#include <vector>

#include "people/identity.hpp"
#include "people/import_folder.hpp"
#include "platform/exchange/workbook.hpp"

namespace people {
namespace {
constexpr std::array headings{"序号",       "小区",     "幢",       "单元",     "室",
                              "姓名",       "性别",     "出生日期", "身份证号", "联系电话",
                              "与户主关系", "居住状态", "户籍地址", "特殊需求", "下次到期日"};
constexpr std::array sample_surnames{"王", "李", "张", "刘", "陈",   "杨", "赵", "黄",
                                     "周", "吴", "徐", "孙", "胡",   "朱", "高", "林",
                                     "何", "郭", "马", "罗", "欧阳", "单", "曾", "沈"};
constexpr std::array given{"伟", "芳", "娜", "敏", "静",   "丽",   "强",   "磊",
                           "军", "洋", "勇", "艳", "杰",   "娟",   "涛",   "明",
                           "超", "霞", "平", "刚", "桂英", "建国", "秀兰", "玉华"};
constexpr std::array sample_relations{"户主", "配偶", "子女", "父母", "孙子女"};
constexpr std::array sample_needs{"透析", "独居", "高血压", "残疾"};

struct Home {
  int building = 0, stairwell = 0, number = 0;
};

/// Equal on every machine: the standard's distributions are not.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  int below(int end) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(end)); }
  template <class List>
  const char* one_of(const List& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }

 private:
  std::mt19937_64 engine_;
};

std::string two_digits(int number) {
  return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

/// Writes person after person, home after home.
class SampleWriter {
 public:
  SampleWriter(const SampleOptions& options, exchange::WorkbookWriter& book)
      : options_(options), book_(book), dice_(options.seed) {}

  void write() {
    const int homes = options_.persons / options_.persons_in_home + 1;
    const int in_building = options_.stairwells * options_.floors * options_.doors;
    const int in_sheet = (homes / options_.sheets / in_building + 1) * in_building;
    for (int home = 0; written_ < options_.persons; ++home) {
      if (home % in_sheet == 0) begin_sheet(home / in_sheet + 1);
      write_home(home_at(home, in_building));
    }
  }

 private:
  void begin_sheet(int number) {
    book_.add_sheet("名单" + std::to_string(number));
    book_.write(1, 0, "山水苑人员摸排台账", exchange::Mark::heading);
    for (std::size_t i = 0; i < headings.size(); ++i)
      book_.write(2, static_cast<int>(i), headings[i], exchange::Mark::heading);
    row_ = 3;
  }

  Home home_at(int at, int in_building) const {
    const int inside = at % in_building, in_stairwell = options_.floors * options_.doors;
    const int in_floors = inside % in_stairwell;
    return {at / in_building + 1, inside / in_stairwell + 1,
            (in_floors / options_.doors + 1) * 100 + in_floors % options_.doors + 1};
  }

  void write_home(const Home& home) {
    const int persons = 1 + dice_.below(2 * options_.persons_in_home - 1);
    const auto* surname = dice_.one_of(sample_surnames);
    for (int i = 0; i < persons && written_ < options_.persons; ++i) write_person(home, surname, i);
  }

  void write_person(const Home& home, const char* surname, int place) {
    ++written_;
    const int year = place == 0 ? 1950 + dice_.below(40) : 1935 + dice_.below(85);
    const int month = 1 + dice_.below(12), day = 1 + dice_.below(28);
    const auto number =
        sample_number(year, static_cast<unsigned>(month), static_cast<unsigned>(day), written_);
    const bool is_in_need = dice_.below(12) == 0;
    const std::array<std::string, headings.size()> cells{
        std::to_string(written_),
        "山水苑",
        std::to_string(home.building) + "幢",
        std::to_string(home.stairwell) + "单元",
        std::to_string(home.number),
        std::string(surname) + dice_.one_of(given) + (place > 1 ? dice_.one_of(given) : ""),
        (number[16] - '0') % 2 ? "男" : "女",
        std::to_string(year) + "-" + two_digits(month) + "-" + two_digits(day),
        number,
        "138" + std::to_string(10'000'000 + written_),
        sample_relations[static_cast<std::size_t>(std::min(place, 4))],
        dice_.below(5) ? "自住" : "出租",
        "浙江省杭州市萧山区",
        is_in_need ? dice_.one_of(sample_needs) : "",
        is_in_need ? "2027-01-" + two_digits(1 + dice_.below(28)) : ""};
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (!cells[i].empty()) book_.write(row_, static_cast<int>(i), cells[i]);
    ++row_;
  }

  const SampleOptions& options_;
  exchange::WorkbookWriter& book_;
  Dice dice_;
  int row_ = 0, written_ = 0;
};
}  // namespace

std::string sample_number(int year, unsigned month, unsigned day, int sequence) {
  const auto three = std::to_string(1000 + sequence % 1000).substr(1);
  auto digits = "3301" + two_digits(1 + sequence / 1000 % 99) + std::to_string(year) +
                two_digits(static_cast<int>(month)) + two_digits(static_cast<int>(day)) + three;
  return digits + check_digit_of(digits);
}

std::string sample_ledger(const SampleOptions& options) {
  const PassingFolder folder;
  exchange::WorkbookWriter book(folder.file());
  SampleWriter(options, book).write();
  book.finish();
  return folder.content();
}
}  // namespace people
