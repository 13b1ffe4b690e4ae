"""Reading many files or texts at once."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from baogao._baogao import MAX_CHARACTERS, MAX_STATISTICS, Lexicon, parse
from baogao.corpus import Corpus, Entry, Failure
from baogao.errors import Error, WrongTypeError
from baogao.files.reading import content
from baogao.jobs import Progress, run
from baogao.sources import Missing, Paths, paths_of

if TYPE_CHECKING:
    import datetime

__all__ = ["iter_reports", "parse_many", "read_many"]

T = TypeVar("T")

Fact: TypeAlias = T | Callable[[Path], T | None] | Mapping[str, T] | None
TextFact: TypeAlias = T | Callable[[Any], T | None] | Mapping[Any, T] | Sequence[T | None] | None


def read_many(
    paths: Paths,
    lexicon: Lexicon | None = None,
    *,
    workers: int | None = None,
    progress: bool | None = None,
    title: Fact[str] = None,
    date: Fact[str | datetime.date] = None,
    region: Fact[str] = None,
    kind: Fact[str] = None,
    year: Fact[int] = None,
    max_characters: int | None = MAX_CHARACTERS,
    max_statistics: int | None = MAX_STATISTICS,
) -> Corpus:
    """Read many files, several at a time.

    A file that cannot be read is a row of `Corpus.errors` and never stops the rest.

    Parameters
    ----------
    paths : str, os.PathLike, or iterable of these
        Files, folders and patterns (`reports/**/*.docx`). Of a folder everything in it is read,
        in folders below too, that has the ending of a text, a page, a Word document or a PDF file,
        or none, in the order of names; what begins with a full stop is left out. A string is always a path.
    lexicon : Lexicon, optional
        Words to read with, see `Lexicon`.
    workers : int, optional
        How many files are read at a time, as many as there are processors when absent.
    progress : bool, optional
        Whether to show a bar, with tqdm. When absent it is shown where tqdm is installed, somebody
        looks at it (a terminal, a notebook), and the work takes more than a second.
    title, date, region, kind, year : optional
        What you know about the reports, see `parse`: a value for all of them, a function of the
        path, or a mapping from the path, the file's name, or its name without ending.
    max_characters, max_statistics : int or None
        Refuse a file with more, as in `read`.

    Returns
    -------
    Corpus
        The reports, in the order of the paths.

    Raises
    ------
    baogao.Error
        With code `wrong_type` or `fact` when an argument cannot be; never for a file.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     for year in (2023, 2024):
    ...         path = pathlib.Path(folder, f"青溪区-{year}.txt")
    ...         _ = path.write_text("全区新建小学3所。", encoding="utf-8")
    ...     corpus = baogao.read_many([folder, "missing.txt"], year=lambda path: int(path.stem[-4:]))
    >>> corpus, corpus.reports[0].report.front.year, corpus.errors[0].code
    (Corpus(reports=2, errors=1), 2023, 'missing_file')
    """
    errors: list[Failure] = []
    reports = iter_reports(
        paths, lexicon, errors=errors, workers=workers, progress=progress, title=title, date=date, region=region,
        kind=kind, year=year, max_characters=max_characters, max_statistics=max_statistics,
    )  # fmt: skip
    return Corpus(list(reports), errors)


def iter_reports(
    paths: Paths,
    lexicon: Lexicon | None = None,
    *,
    errors: list[Failure] | None = None,
    workers: int | None = None,
    progress: bool | None = None,
    title: Fact[str] = None,
    date: Fact[str | datetime.date] = None,
    region: Fact[str] = None,
    kind: Fact[str] = None,
    year: Fact[int] = None,
    max_characters: int | None = MAX_CHARACTERS,
    max_statistics: int | None = MAX_STATISTICS,
) -> Iterator[Entry]:
    """Read many files, and give each report as soon as it is read.

    Like `read_many`, in the same order; no more than a few reports are held at a time, however
    many files there are.

    Parameters
    ----------
    errors : list of Failure, optional
        Takes what cannot be read. Without it each such file is a warning (`UserWarning`).

    Yields
    ------
    Entry
        A report.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = pathlib.Path(folder, "report.txt").write_text("全区新建小学3所。", encoding="utf-8")
    ...     for entry in baogao.iter_reports(folder):
    ...         print(pathlib.Path(entry.file).name, entry.report.statistics[0].value)
    report.txt 3.0
    """
    facts = {"title": title, "date": date, "region": region, "kind": kind, "year": year}
    limits: dict[str, Any] = {"max_characters": max_characters, "max_statistics": max_statistics}
    check(lexicon, facts, limits)
    sources = list(paths_of(paths))

    def job(source: Path | Missing) -> Callable[[], list[Entry | Failure]]:
        if isinstance(source, Missing):
            return lambda: [Failure(source.name, "missing_file", source.message)]
        return lambda: guarded(str(source), lambda: _of_file(source, lexicon, facts, limits))

    return told(run(map(job, sources), workers, Progress(progress, len(sources), "files")), errors)


def parse_many(
    texts: Iterable[str] | Mapping[str, str],
    lexicon: Lexicon | None = None,
    *,
    workers: int | None = None,
    progress: bool | None = None,
    title: TextFact[str] = None,
    date: TextFact[str | datetime.date] = None,
    region: TextFact[str] = None,
    kind: TextFact[str] = None,
    year: TextFact[int] = None,
    max_characters: int | None = MAX_CHARACTERS,
    max_statistics: int | None = MAX_STATISTICS,
) -> Corpus:
    """Read many texts, several at a time.

    Parameters
    ----------
    texts : iterable of str, or mapping of str to str
        Texts, or texts by their names; the names are `Entry.file`. A string is always a text.
    lexicon, workers, progress, max_characters, max_statistics
        As in `read_many`.
    title, date, region, kind, year : optional
        What you know about the reports: a value for all of them, a function of the name, a mapping
        from the name, or a sequence with one for each text. Texts without names are counted from 0.

    Returns
    -------
    Corpus
        The reports, in the order of the texts. What is no string is a row of `Corpus.errors`.

    Examples
    --------
    >>> corpus = baogao.parse_many(["新建学校3所。", "新建医院2所。"], year=[2023, 2024])
    >>> [(entry.report.front.year, entry.report.statistics[0].value) for entry in corpus]
    [(2023, 3.0), (2024, 2.0)]
    """
    if isinstance(texts, str | bytes):
        message = "texts must be an iterable of str; one text is read by baogao.parse"
        raise WrongTypeError(message)
    named = isinstance(texts, Mapping)
    pairs: list[tuple[Any, Any]] = list(texts.items() if isinstance(texts, Mapping) else enumerate(texts))
    facts: dict[str, Any] = {}
    given: dict[str, Any] = {"title": title, "date": date, "region": region, "kind": kind, "year": year}
    for name, fact in given.items():
        if _is_column(fact):
            column = list(fact)
            if len(column) != len(pairs):
                message = f"{name} must have one value for each text: {len(column)} for {len(pairs)}"
                raise WrongTypeError(message)
            facts[name] = dict(zip((key for key, _ in pairs), column, strict=True))
        else:
            facts[name] = fact
    limits: dict[str, Any] = {"max_characters": max_characters, "max_statistics": max_statistics}
    check(lexicon, facts, limits)

    def job(pair: tuple[Any, Any]) -> Callable[[], list[Entry | Failure]]:
        key, text = pair
        file = str(key) if named else None

        def parsed() -> list[Entry | Failure]:
            return [Entry(file, parse(text, lexicon, **known(facts, key, (key,)), **limits))]

        return lambda: guarded(file, parsed)

    errors: list[Failure] = []
    reports = told(run(map(job, pairs), workers, Progress(progress, len(pairs), "texts")), errors)
    return Corpus(list(reports), errors)


def check(lexicon: Lexicon | None, facts: Mapping[str, Any], limits: Mapping[str, Any]) -> None:
    """Refuse arguments that cannot be, before anything is read."""
    alone = {name: fact for name, fact in facts.items() if not callable(fact) and not isinstance(fact, Mapping)}
    parse("", lexicon, **alone, **limits)


def known(facts: Mapping[str, Any], given: Any, keys: Sequence[Any]) -> dict[str, Any]:
    """Give the facts about one text: `given` is what functions take, `keys` what mappings are asked for."""
    found: dict[str, Any] = {}
    for name, fact in facts.items():
        if callable(fact):
            value = fact(given)
        elif isinstance(fact, Mapping):
            value = next((fact[key] for key in keys if key in fact), None)
        else:
            value = fact
        found[name] = plain(value)
    return found


def plain(value: Any) -> Any:
    """Give a value of a data frame as one of Python; what is missing there is None."""
    if value is None or value != value:  # noqa: PLR0124
        return None
    item = getattr(value, "item", None)
    return item() if callable(item) else value


def guarded(file: str | None, read: Callable[[], list[Entry | Failure]]) -> list[Entry | Failure]:
    """Read, and give a failure for whatever goes wrong."""
    try:
        return read()
    except Error as error:
        return [Failure(file, error.code, str(error))]
    except Exception as error:  # noqa: BLE001 -- a function of the caller's, or a library
        return [Failure(file, "error", f"{type(error).__name__}: {error}")]


def told(results: Iterable[list[Entry | Failure]], errors: list[Failure] | None) -> Iterator[Entry]:
    """Give reports on; failures go to the errors."""
    for result in results:
        for one in result:
            if isinstance(one, Entry):
                yield one
            elif errors is not None:
                errors.append(one)
            else:
                warnings.warn(f"{one.file}: {one.message} ({one.code})", UserWarning, stacklevel=2)


def _of_file(
    path: Path, lexicon: Lexicon | None, facts: Mapping[str, Any], limits: Mapping[str, Any]
) -> list[Entry | Failure]:
    text, doubt = content(path, limits["max_characters"])
    report = parse(text, lexicon, **known(facts, path, (path, str(path), path.name, path.stem)), **limits)
    found: list[Entry | Failure] = [Entry(str(path), report)]
    if doubt:
        found.append(Failure(str(path), "pictures", doubt))
    return found


def _is_column(fact: Any) -> bool:
    return hasattr(fact, "__iter__") and not callable(fact) and not isinstance(fact, str | bytes | Mapping)
