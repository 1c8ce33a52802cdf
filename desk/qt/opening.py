"""Opening a library beside the window: what it imports takes longer than a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desk.qt.shelf import Contents

if TYPE_CHECKING:
    import threading

    from desk.store import Library
    from desk.store.desks import Claim


class Opening(QObject):
    """A library that is being opened in a thread of its own.

    Signals:
        done: it is open, or could not be opened.
    """

    done = Signal()

    def __init__(
        self,
        where: str,
        actor: str = "",
        library: Library | None = None,
        claim: Claim | None = None,
    ) -> None:
        super().__init__()
        self.where, self._actor = where, actor
        self.state: dict[str, Any] = {}
        self.wanted_tables = False
        self.first = False
        self._library = library
        self.claim = claim
        self._contents: Contents | None = None
        self._error: BaseException | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin, unless it has begun."""
        if self._thread is None and self._library is None:
            import threading

            self._thread = threading.Thread(target=self._open, name="opening", daemon=True)
            self._thread.start()
        elif self._library is not None:
            self.done.emit()

    def library(self) -> Library:
        """Return the library, waiting if need be; raises what kept it from opening."""
        if self._library is None and self._error is None:
            self.start()
            if self._thread is not None:
                self._thread.join()
        if self._error is not None:
            raise self._error
        assert self._library is not None
        return self._library

    @property
    def error(self) -> BaseException | None:
        """What kept the library from opening."""
        return self._error

    def contents(self) -> Contents:
        """Return what the window shows first, read in the thread that opened the library."""
        library = self.library()
        found, self._contents = self._contents, None
        # What was read stays right only until the first change.
        return found if found is not None else Contents.of(library)

    def close(self) -> None:
        """Let go of the library."""
        if self._thread is not None:
            self._thread.join()
        if self._library is not None:
            from desk.qt.backing_up import last_backup

            last_backup(self._library)
            self._library.close()
            self._library = None
        if self.claim is not None:
            self.claim.release()
            self.claim = None

    def _open(self) -> None:
        try:
            from desk.qt import first
            from desk.store import Library, desks

            self.first = first.is_first(self.where)
            self.claim = desks.claim(self.where)
            library = Library(self.where or None, actor=self._actor, desk=self.claim.name)
            if self.first:
                first.fill(library)
            self._contents = Contents.of(library)
            self._library = library
        except BaseException as error:
            self._error = error
        self.done.emit()
