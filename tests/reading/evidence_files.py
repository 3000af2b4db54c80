"""Small files of the kinds that evidence comes in, made by hand."""

import io
import zipfile

import docx
import openpyxl


def pdf(*pages: list[tuple], extra: bytes = b"") -> bytes:
    """A PDF by hand: each page a list of lines ``(x, y, text)`` or ``(x, y, text, size)``, in points. The
    characters 1 and 2 are the ligatures of fi and fl."""
    streams = [_stream(lines) for lines in pages]
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding 4 0 R>>",
        b"<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[1/fi 2/fl]>>",
    ]
    for number, stream in enumerate(streams):
        resources = "/Resources<</Font<</F 3 0 R>>>>/MediaBox[0 0 595 842]"
        objects.append(f"<</Type/Page/Parent 2 0 R{resources}/Contents {6 + 2 * number} 0 R>>".encode())
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    return _numbered(objects, extra)


def _stream(lines: list[tuple]) -> bytes:
    out = []
    for x, y, text, *size in lines:
        shown = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252")
        out.append(b"BT /F %d Tf %d %d Td (%s) Tj ET" % (size[0] if size else 11, x, y, shown))
    return b"\n".join(out)


def _numbered(objects: list[bytes], extra: bytes) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return (
        out
        + head
        + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF"
        % (
            len(objects) + 1,
            extra,
            len(out),
        )
    )


def column(lines: list[str], x: int = 60, y: int = 760, size: int = 11) -> list[tuple]:
    """Lines of type one below the other."""
    return [(x, y - n * (size + 3), line, size) for n, line in enumerate(lines)]


def word(fill) -> bytes:
    """A Word file as ``fill`` writes it into an empty one."""
    file = docx.Document()
    fill(file)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def workbook(**sheets: list[list]) -> bytes:
    """An Excel workbook with a sheet for each name, row by row."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def archive(members: dict[str, bytes]) -> bytes:
    """A zip archive with members by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return out.getvalue()
