"""What Zotero exports: entries, with attached files in a folder beside them."""

from pathlib import Path

import pytest

from claimlint.grounding.bibliography import read_bibliography
from claimlint.grounding.ground import ground
from claimlint.grounding.shelf import stock
from claimlint.reading.read import read_document

BIB = r"""
@article{hale_barns_2019,
	title = {Barns of the {North}},
	author = {M{\"u}ller, Rosa and Lee, Jo},
	date = {2019-05-01},
	doi = {10.1000/barns.7},
	abstract = {Abstract: Fewer than 7\% of the barns stand. Most --- not all --- are of stone.},
	file = {Snapshot:files/13/index.html:text/html;Full Text PDF:files/12/M\;u - Barns\: a count.pdf:application/pdf},
}
"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/" xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/">
 <bib:Article rdf:about="https://a.example/barns">
  <z:itemType>journalArticle</z:itemType>
  <bib:authors><rdf:Seq>
   <rdf:li><foaf:Person><foaf:surname>Hale</foaf:surname><foaf:givenName>Rosa</foaf:givenName></foaf:Person></rdf:li>
   <rdf:li><foaf:Person><foaf:surname>Lee</foaf:surname><foaf:givenName>Jo</foaf:givenName></foaf:Person></rdf:li>
  </rdf:Seq></bib:authors>
  <link:link rdf:resource="#item_12"/>
  <dc:title>Barns of the North</dc:title>
  <dcterms:abstract>Fewer than 7% of the barns stand.</dcterms:abstract>
  <dc:date>2019-05-01</dc:date>
  <dc:description>Citation Key: hale2019</dc:description>
  <dc:identifier>DOI 10.1000/barns.7</dc:identifier>
  <dc:identifier><dcterms:URI><rdf:value>https://a.example/barns</rdf:value></dcterms:URI></dc:identifier>
 </bib:Article>
 <z:Attachment rdf:about="#item_12">
  <z:itemType>attachment</z:itemType>
  <rdf:resource rdf:resource="files/12/barns.txt"/>
  <dc:title>Full Text</dc:title>
 </z:Attachment>
 <bib:Journal rdf:about="urn:issn:1"><dc:title>Journal of Barns</dc:title></bib:Journal>
</rdf:RDF>
"""


@pytest.fixture
def library(tmp_path):
    """A function that writes an export into a folder of its own and gives its entries."""

    def written(name, text, *files):
        folder = tmp_path / "My Library"
        for file in files:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text("Fewer than 7% of the barns stand.")
        (folder / name).write_text(text, encoding="utf-8")
        return read_bibliography(folder / name)

    (tmp_path / "My Library").mkdir()
    return written


def led(tmp_path, draft, *named):
    document = read_document(draft, str(tmp_path / "draft.md"))
    found = ground(document, stock(document, [tmp_path / name for name in named]))
    return {key: Path(g.path).name if g.path else g.reason for key, g in found.items()}


def test_the_files_of_bibtex_may_have_any_name(library, tmp_path):
    (entry,) = library("My Library.bib", BIB)[0].values()
    assert [Path(file).name for file in entry.files] == ["index.html", "M;u - Barns: a count.pdf"]


def test_an_exported_folder_leads_from_key_to_file(library, tmp_path):
    library("My Library.bib", BIB, "files/12/M;u - Barns: a count.pdf")
    assert led(tmp_path, "Few barns stand [@hale_barns_2019].", "My Library") == {
        "hale_barns_2019": "M;u - Barns: a count.pdf"
    }


def test_an_export_within_the_sources_folder_is_found(library, tmp_path):
    library("My Library.rdf", RDF, "files/12/barns.txt")
    (tmp_path / "sources").mkdir()
    (tmp_path / "My Library").rename(tmp_path / "sources" / "My Library")
    assert led(tmp_path, "Few barns stand [@hale2019].") == {"hale2019": "barns.txt"}


def test_latex_in_names_and_abstracts_is_spelt_out(library):
    (entry,) = library("My Library.bib", BIB)[0].values()
    assert entry.text.startswith("Müller, R. and Lee, J. (2019")
    assert entry.abstract == "Fewer than 7% of the barns stand. Most — not all — are of stone."


def test_an_entry_of_rdf_has_all_that_one_of_bibtex_has(library):
    entries, faults = library("My Library.rdf", RDF)
    (entry,) = entries.values()
    assert (entry.key, faults) == ("hale2019", ())
    assert entry.text == "Hale, R. and Lee, J. (2019-05-01). Barns of the North"
    assert entry.addresses == ("https://a.example/barns", "https://doi.org/10.1000/barns.7")
    assert entry.abstract == "Fewer than 7% of the barns stand."


def test_author_and_year_lead_through_rdf(library, tmp_path):
    library("My Library.rdf", RDF, "files/12/barns.txt")
    draft = "---\nbibliography: My Library/My Library.rdf\n---\n\nFew barns stand (Hale & Lee, 2019).\n"
    assert list(led(tmp_path, draft).values()) == ["barns.txt"]


BOMB = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><r>&b;</r>'
OUTSIDE = '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><r xmlns:z="z"><z:itemType>&a;</z:itemType></r>'


@pytest.mark.parametrize("text", ["", "<rdf:RDF", "@article{a, title={A}}"])
def test_what_is_no_rdf_is_a_fault(library, text):
    entries, faults = library("My Library.rdf", text)
    assert (entries, ["not RDF" in fault for fault in faults]) == ({}, [True])


@pytest.mark.parametrize("text", [BOMB, OUTSIDE])
def test_entities_of_rdf_are_not_followed(library, text):
    assert library("My Library.rdf", text)[0] == {}


def test_a_bibliography_that_cannot_be_read_is_a_fault_and_no_failure(tmp_path):
    (tmp_path / "refs.bib").write_bytes(b"\x00\x01\x02")
    document = read_document("Few barns stand [@hale].", str(tmp_path / "draft.md"))
    assert "refs.bib is a binary file" in stock(document).problems[0]


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        ("eprint = {2101.01234}, archiveprefix = {arXiv}", "https://arxiv.org/pdf/2101.01234"),
        ("eprint = {2101.01234}, eprinttype = {arxiv}", "https://arxiv.org/pdf/2101.01234"),
        ("doi = {https://doi.org/10.1000/7}", "https://doi.org/10.1000/7"),
        ("doi = {10.1000/7}, url = {https://a.example/7}", "https://a.example/7"),
    ],
)
def test_an_entry_of_bibtex_leads_to_an_address(library, fields, address):
    (entry,) = library("refs.bib", f"@misc{{a, title = {{A}}, {fields}}}")[0].values()
    assert entry.addresses[0] == address
