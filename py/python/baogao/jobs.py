"""Work on several processors, in order and a little ahead."""

from __future__ import annotations

import os
import sys
import warnings
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from baogao.errors import WrongTypeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["Progress", "run"]

T = TypeVar("T")

_AHEAD = 4  # jobs of each thread that wait or are done and not taken
_PATIENCE = 1.0  # seconds before a bar is shown


class Progress:
    """A bar for long work, with tqdm.

    Parameters
    ----------
    wanted : bool or None
        None where it depends on whether tqdm is installed and somebody looks.
    total : int or None
        How many steps there are.
    what : str
        What a step is.
    """

    def __init__(self, wanted: bool | None, total: int | None, what: str) -> None:
        self._wanted = wanted
        self._total = total
        self._what = what

    def over(self, steps: Iterator[T]) -> Iterator[T]:
        """Show the steps that are done.

        Raises
        ------
        MissingLibraryError
            When a bar is wanted and tqdm is not installed.
        """
        bar = self._bar()
        if bar is None:
            yield from steps
            return
        with bar:
            for step in steps:
                yield step
                bar.update()

    def _bar(self) -> Any:
        notebook = "ipykernel" in sys.modules
        terminal = sys.stderr is not None and sys.stderr.isatty()
        if self._wanted is False or self._wanted is None and not (notebook or terminal):
            return None
        from baogao.errors import MissingLibraryError
        from baogao.files.library import need

        try:
            with warnings.catch_warnings():  # a notebook without widgets has a bar of text
                warnings.simplefilter("ignore")
                tqdm = need("tqdm.auto", "a progress bar").tqdm
        except MissingLibraryError:
            if self._wanted is None:
                return None
            raise
        return tqdm(total=self._total, unit=f" {self._what}", delay=0 if self._wanted else _PATIENCE)


def run(jobs: Iterable[Callable[[], T]], workers: int | None, progress: Progress) -> Iterator[T]:
    """Do jobs in threads and give what they give, in order.

    No more than a few jobs of each thread are begun before the results are taken.

    Raises
    ------
    WrongTypeError
        When `workers` is no number from 1.
    """
    if workers is None:
        workers = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not isinstance(workers, int) or workers < 1:
        message = f"workers must be a whole number from 1, or None, not {workers!r}"
        raise WrongTypeError(message)
    steps = (job() for job in jobs) if workers == 1 else _threaded(iter(jobs), workers)
    return progress.over(steps)


def _threaded(jobs: Iterator[Callable[[], T]], workers: int) -> Iterator[T]:
    from concurrent.futures import Future, ThreadPoolExecutor

    pool = ThreadPoolExecutor(workers, thread_name_prefix="baogao")
    try:
        waiting: deque[Future[T]] = deque(pool.submit(job) for job in islice(jobs, _AHEAD * workers))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(pool.submit(job) for job in islice(jobs, 1))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
