// SPDX-License-Identifier: Apache-2.0
// Writes the seeds of exchange_sheet_fuzz into the folder named on the command line.
#include <cstdio>

#include "platform/exchange/made_files.hpp"

namespace {

using namespace exchange;

std::string workbook() {
  return made::one_sheet([](lxw_workbook* book, lxw_worksheet* sheet) {
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy\"年\"m\"月\"d\"日\"");
    worksheet_merge_range(sheet, 0, 0, 0, 3, "名单", nullptr);
    worksheet_merge_range(sheet, 2, 0, 4, 0, "3幢", nullptr);
    const char* headings[] = {"幢", "姓名", "电话", "备注"};
    for (int column = 0; column < 4; ++column)
      worksheet_write_string(sheet, 1, column, headings[column], nullptr);
    worksheet_write_string(sheet, 2, 1, "张三", nullptr);
    worksheet_write_number(sheet, 2, 2, 3.3010919800101101E+17, nullptr);
    worksheet_write_number(sheet, 3, 3, 44625, day);
    worksheet_write_boolean(sheet, 4, 3, 1, nullptr);
    worksheet_write_formula(sheet, 5, 3, "=1/0", nullptr);
    worksheet_write_string(sheet, 6, 0, "合计", nullptr);
  });
}

const made::Entries seeds{
    {"book", "0" + workbook()},
    {"comma", "0\xEF\xBB\xBF姓名,电话,备注\r\n张三,\"1,\n2\",3.30109E+17\r\n合计,1,\r\n"},
    {"semicolon", "0sep=;\n姓名;电话\n=\"0571\";'+86\n"},
    {"gbk", "0\xD0\xD5\xC3\xFB\t\xB5\xE7\xBB\xB0\n\xD5\xC5\xC8\xFD\t1949-12-31\n"},
    {"utf16", std::string("0\xFF\xFE\xD3\x59\x0D\x54\x2C\x00\x31\x00\x0A\x00", 13)},
    {"old", "0\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W"},
    {"sheet",
     "1<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' "
     "t='inlineStr'><is><r><t>电话</t></r>"
     "<rPh><t>x</t></rPh></is></c></row><row r='2'><c r='A2' s='1'><f>1</f><v>44625.5</v></c><c "
     "t='e'><v>#N/A</v></c>"
     "<c t='b'><v>1</v></c><c t='str'><v>_x000D_</v></c><c "
     "t='d'><v>2022-03-05T00:00:00</v></c></row></sheetData>"
     "<mergeCells><mergeCell ref='A2:B4'/></mergeCells></worksheet>"},
    {"strings", "2<sst><si><r><t>张</t></r><r><t>三</t></r><rPh><t>z</t></rPh></si></sst>"},
    {"styles",
     "3<styleSheet><numFmts><numFmt numFmtId='170' "
     "formatCode='[$-804]yyyy&quot;年&quot;;@'/></numFmts>"
     "<cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs></styleSheet>"},
    {"workbook",
     "4<workbook><workbookPr date1904='1'/><sheets><sheet name='x' state='hidden' r:id='s2'/>"
     "<sheet name='y' r:id='s1'/></sheets></workbook>"}};

}  // namespace

int main(int count, char** words) {
  if (count != 2) return std::fputs("usage: exchange_sheet_seeds FOLDER\n", stderr), 2;
  std::filesystem::create_directories(words[1]);
  for (const auto& [name, content] : seeds)
    std::ofstream(std::filesystem::path(words[1]) / name, std::ios::binary) << content;
}
