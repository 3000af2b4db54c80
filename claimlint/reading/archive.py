"""A look into an office file (.docx, .xlsx), which is a zip archive, before a library unpacks it."""

from __future__ import annotations

import io
import zipfile

from claimlint.reading.errors import UnreadableError

MOST_UNPACKED = 256 * 1024 * 1024  # bytes: some twenty times the largest report that people keep in one file
_OLE = b"\xd0\xcf\x11\xe0"  # the format of Office before 2007, and the wrapper of an encrypted file


def check_archive(data: bytes, path: str, what: str, suffix: str, part: str) -> None:
    """Nothing, if ``data`` is a sound archive of bounded size with ``part`` in it.

    Raises UnreadableError, naming the file as ``what`` and the suffix to save it under, if not. The sizes that an
    archive declares may be trusted: zipfile reads no more of a member than it declares.
    """
    if data.startswith(_OLE):
        raise UnreadableError(
            path, "is encrypted or in the format of Office before 2007", f"save it without password as {suffix}"
        )
    remedy = f"open it in its program and save it as {suffix} again"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
            names = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise UnreadableError(path, f"is no {what} or a damaged one", remedy) from error
    if unpacked > MOST_UNPACKED:
        limit = MOST_UNPACKED // 2**20
        raise UnreadableError(path, f"unpacks to over {limit} MB", "save the part that is cited as a file of its own")
    if part not in names:
        raise UnreadableError(path, f"is no {what}", remedy)
