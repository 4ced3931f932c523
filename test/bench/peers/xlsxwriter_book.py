"""XlsxWriter: one sheet, wrapped cells with borders, section rows merged."""
import json
import sys

import xlsxwriter

source, target = sys.argv[1:]
sections = json.load(open(source, encoding="utf-8"))
book = xlsxwriter.Workbook(target)
sheet = book.add_worksheet()
plain = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
bold = book.add_format({"text_wrap": True, "valign": "top", "border": 1, "bold": True})
sheet.write_row(0, 0, ["№", "Мероприятие", "Срок", "Ответственные", "Результат"], bold)
number, row = 0, 0
for section in sections:
    row += 1
    sheet.merge_range(row, 0, row, 4, section["title"], bold)
    for event in section["events"]:
        number += 1
        row += 1
        texts = [f"{number}.", event["title"], event["due"], ", ".join(event["responsible"]), "\n".join(event["result"])]
        sheet.write_row(row, 0, texts, plain)
book.close()
