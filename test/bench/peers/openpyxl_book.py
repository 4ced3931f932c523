"""openpyxl: one sheet, wrapped cells with borders, section rows merged."""
import json
import sys

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side

source, target = sys.argv[1:]
sections = json.load(open(source, encoding="utf-8"))
book = Workbook()
sheet = book.active
thin = Side(style="thin")
border = Border(left=thin, right=thin, top=thin, bottom=thin)
wrap = Alignment(wrap_text=True, vertical="top")
bold = Font(bold=True)
number, row = 0, 1


def put(texts, font=None):
    for column, text in enumerate(texts, 1):
        cell = sheet.cell(row=row, column=column, value=text)
        cell.alignment, cell.border = wrap, border
        if font:
            cell.font = font


put(["№", "Мероприятие", "Срок", "Ответственные", "Результат"], bold)
for section in sections:
    row += 1
    put([section["title"]], bold)
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=5)
    for event in section["events"]:
        number += 1
        row += 1
        put([f"{number}.", event["title"], event["due"], ", ".join(event["responsible"]), "\n".join(event["result"])])
book.save(target)
