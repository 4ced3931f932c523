"""python-docx, as its users write a table: rows added one by one, section rows merged."""
import json
import sys

from docx import Document

source, target = sys.argv[1:]
sections = json.load(open(source, encoding="utf-8"))
document = Document()
table = document.add_table(rows=1, cols=5)
table.style = "Table Grid"
for cell, text in zip(table.rows[0].cells, ["№", "Мероприятие", "Срок", "Ответственные", "Результат"]):
    cell.text = text
number = 0
for section in sections:
    cells = table.add_row().cells
    cells[0].merge(cells[4]).text = section["title"]
    for event in section["events"]:
        number += 1
        texts = [f"{number}.", event["title"], event["due"], ", ".join(event["responsible"]), "\n".join(event["result"])]
        for cell, text in zip(table.add_row().cells, texts):
            cell.text = text
document.save(target)
