"""The protocol: what pygls does otherwise."""

from lsprotocol import types

from claimlint.cli.options import Settings
from claimlint.server.features import HANDLERS, register
from claimlint.server.server import ClaimlintServer


def test_nothing_is_kept_of_a_change_that_was_taken():
    server = ClaimlintServer(Settings(None, True, {}))
    register(server)
    document = types.VersionedTextDocumentIdentifier(version=2, uri="file:///nowhere.md")
    change = types.DidChangeTextDocumentParams(document, [types.TextDocumentContentChangeWholeDocument("x")])
    server.protocol._handle_notification(types.TEXT_DOCUMENT_DID_CHANGE, change)
    server.end()
    assert server.protocol._request_futures == {}


def test_no_hints_and_no_lenses_crowd_the_prose():
    crowding = {types.TEXT_DOCUMENT_INLAY_HINT, types.TEXT_DOCUMENT_CODE_LENS}
    assert (types.TEXT_DOCUMENT_HOVER in HANDLERS, crowding & set(HANDLERS)) == (True, set())
