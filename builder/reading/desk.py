"""Reads what the editors know, publishers, glossary, notes, and what `briefing learn` wrote into desk/learned/."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from builder.errors import ConfigError, Problem, shown, suggestion
from builder.model import Desk, GlossaryEntry, Kind, Publisher, Publishing
from builder.reading.learned import Learned, parse_learned, recurring_by_source
from builder.reading.learned_usage import Expression, parse_names, parse_phrases, usage_of
from builder.reading.notes import NOTES, read_notes
from builder.reading.yamlfile import read_yaml
from builder.strictyaml import Faults, Node
from builder.words import phrase_key, tokenize
from builder.yamlfields import Fields

SOURCES = "sources.yml"
GLOSSARY = "glossary.yml"
FURNITURE = "learned/furniture.yml"
PHRASES = "learned/phrases.yml"
NAMES = "learned/names.yml"
_FILES = (SOURCES, GLOSSARY, FURNITURE, PHRASES, NAMES)

_COUNTRIES = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC
    CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD
    GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH
    KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW
    MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC
    SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY
    UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""
_DOMAIN = re.compile(r"[^\W_][\w-]*(\.[^\W_][\w-]*)+")


def read_desk(folder: Path, root: Path) -> Desk:
    """Read the desk's files; each of them may be missing, and so may the folder.

    Args:
        folder: The desk's folder, inside `root`.
        root: The project's folder, to which the paths in messages are relative.

    Returns:
        Publishers and glossary entries in the files' order, names and aliases with white space collapsed, domains in
        lower case without "www.", countries in capitals; the lines that recur, how the dossier uses words, and notes,
        with what is wrong with these.

    Raises:
        ConfigError: Broken YAML, unknown fields, bad values, a name that two entries claim, or a file whose name is
            nearly that of one of ours, but for the notes: what is wrong with one of them costs that one alone. All
            problems of all files are named at once.
    """
    name = folder.relative_to(root).as_posix()
    faults = [Faults(f"{name}/{file}") for file in _FILES]
    sources, glossary, furniture, phrases, names = faults
    publishers = _publishers(read_yaml(folder / SOURCES, sources), sources)
    entries, never = _glossary(read_yaml(folder / GLOSSARY, glossary), glossary)
    learned = parse_learned(read_yaml(folder / FURNITURE, furniture), furniture)
    usage = usage_of(
        parse_phrases(read_yaml(folder / PHRASES, phrases), phrases),
        parse_names(read_yaml(folder / NAMES, names), names),
    )
    notes, bad_notes = read_notes(folder / NOTES, f"{name}/{NOTES}")
    problems = [*_misspelt(folder, name), *(problem for file in faults for problem in file.problems)]
    if problems:
        raise ConfigError(*sorted({*problems, *bad_notes}))
    return Desk(
        publishers=publishers,
        glossary=entries,
        never=never,
        recurring=recurring_by_source(learned, publishers),
        usage=usage,
        notes=notes,
        problems=tuple(sorted(set(bad_notes))),
    )


def read_learned(folder: Path, root: Path) -> Learned:
    """Read the lines in desk/learned/furniture.yml as they stand there, with the editors' verdicts on them.

    Args:
        folder: The desk's folder, inside `root`.
        root: The project's folder.

    Raises:
        ConfigError: As `read_desk`, of this file alone.
    """
    faults = Faults(f"{folder.relative_to(root).as_posix()}/{FURNITURE}")
    learned = parse_learned(read_yaml(folder / FURNITURE, faults), faults)
    faults.raise_as(ConfigError)
    return learned


def read_expressions(folder: Path, root: Path) -> tuple[tuple[Expression, ...], tuple[Expression, ...]]:
    """Read the phrases and the names in desk/learned/ as they stand there, likewise."""
    faults = [Faults(f"{folder.relative_to(root).as_posix()}/{file}") for file in (PHRASES, NAMES)]
    phrases = parse_phrases(read_yaml(folder / PHRASES, faults[0]), faults[0])
    names = parse_names(read_yaml(folder / NAMES, faults[1]), faults[1])
    for file in faults:
        file.raise_as(ConfigError)
    return phrases, names


def _misspelt(folder: Path, name: str) -> list[Problem]:
    """Name the files that would otherwise be ignored in silence because their name is nearly right."""
    places = {folder / file: Path(file).name for file in _FILES}
    problems = []
    for place in sorted({file.parent for file in places}):
        known = [file.name for file in places if file.parent == place]
        files = place.iterdir() if place.is_dir() else ()
        for file in files:
            help_ = suggestion(file.name, known)
            if (
                file.suffix in (".yml", ".yaml")
                and file.name not in known
                and file.stem != NOTES
                and help_.startswith("did you mean")
            ):
                path = (Path(name) / place.relative_to(folder)).as_posix()
                problems.append(Problem(f"{path}/{shown(file.name)}", 0, f"unknown file ({help_})"))
    return problems


class _Names:
    """Sees to it that a name belongs to one entry only, whatever its case."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._owners: dict[str, tuple[int, int]] = {}

    def claim(self, names: Iterable[tuple[str, int]], entry: int) -> None:
        """Note that an entry, known by its line, has these names, each with its own line."""
        for name, line in names:
            owner, first = self._owners.setdefault(name.casefold(), (entry, line))
            if owner != entry:
                message = f"'{shown(name)}' stands here and on line {first}, expected it in one entry (remove one)"
                self._faults.add(line, message)


def _named(fields: Fields, *names: str) -> list[tuple[str, int]]:
    """Every text of some fields, with its line."""
    nodes = [node for name in names if (node := fields.node(name))]
    items = [item for node in nodes for item in (node.items or (node,))]
    return [(" ".join(item.raw.split()), item.line) for item in items if item.raw]


def _publishers(node: Node, faults: Faults) -> tuple[Publisher, ...]:
    if node.items is None and not node.null:
        faults.add(node.line, f"{node.shape} stands here, expected a list of publishers ('- name: Reuters')")
    claimed = _Names(faults)
    publishers = []
    for item in node.items or ():
        fields = Fields(item, ("name", "domains", "aliases", "country", "note", "publish"), faults)
        claimed.claim(_named(fields, "name", "aliases", "domains"), item.line)
        publish = fields.one_of("publish", list(Publishing))
        publishers.append(
            Publisher(
                name=fields.text("name", required=True) or "",
                domains=_domains(fields, faults),
                aliases=fields.texts("aliases") or (),
                country=_country(fields),
                note=fields.text("note"),
                publish=Publishing(publish) if publish else None,
            )
        )
    return tuple(publishers)


def _domains(fields: Fields, faults: Faults) -> tuple[str, ...]:
    fields.texts("domains")
    domains = []
    for written, line in _named(fields, "domains"):
        domain = written.lower().removeprefix("www.")
        if _DOMAIN.fullmatch(domain):
            domains.append(domain)
        else:
            faults.add(line, f"'{shown(written)}' is no domain, expected one such as reuters.com")
    return tuple(domains)


def _country(fields: Fields) -> str | None:
    country = (fields.text("country") or "").upper()
    if country and country not in _COUNTRIES.split():
        help_ = " (the United Kingdom is GB)" if country == "UK" else ""
        fields.refuse("country", f"a two-letter country code such as GB or IQ{help_}")
    return country or None


def _glossary(node: Node, faults: Faults) -> tuple[tuple[GlossaryEntry, ...], tuple[str, ...]]:
    top = Fields(node, ("entries", "never"), faults)
    claimed = _Names(faults)
    entries = []
    for item in top.items("entries"):
        fields = Fields(item, ("label", "kind", "aliases", "description", "not"), faults)
        claimed.claim(_named(fields, "label", "aliases"), item.line)
        _check_apart(fields, faults)
        kind = fields.one_of("kind", [kind.value for kind in Kind])
        entries.append(
            GlossaryEntry(
                label=fields.text("label", required=True) or "",
                kind=Kind(kind) if kind else Kind.OTHER,
                aliases=fields.texts("aliases") or (),
                description=fields.text("description"),
                apart_from=fields.texts("not") or (),
                line=item.line,
            )
        )
    claimed.claim(_named(top, "never"), top.line_of("never"))
    return tuple(entries), top.texts("never") or ()


def _check_apart(fields: Fields, faults: Faults) -> None:
    """Refuse names under `not` that are the entry's own, in whatever spelling counts as the same."""
    own = {_spelling(name): (name, line) for name, line in _named(fields, "label", "aliases")}
    for name, line in _named(fields, "not"):
        if same := own.get(_spelling(name)):
            message = f"'not' holds '{shown(name)}', expected names of other things than '{shown(same[0])}' on line"
            faults.add(line, f"{message} {same[1]} (remove one of the two)")


def _spelling(name: str) -> tuple[str, ...]:
    return phrase_key([token.text for token in tokenize(name)])
