"""Images are taken from what was saved with a page, and from nowhere else."""

from __future__ import annotations

from base64 import b64encode, encodebytes
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk.importers import pictures
from desk.model import IMAGE, Block, Source
from tests.helpers import page_with_images, png

if TYPE_CHECKING:
    from pathlib import Path

IMAGE_BYTES = png()
JPEG_START = b"\xff\xd8\xff\xe0"


def written(data: bytes, kind: str = "png") -> str:
    return f"data:image/{kind};base64,{b64encode(data).decode()}"


def kept(page: str, targets: list[str], reach: pictures.Reach) -> dict[str, bytes]:
    source = Source("page.html", page.encode(), "0" * 64)
    blocks = [Block(IMAGE, n, n, target=target) for n, target in enumerate(targets)]
    found = pictures.beside(source, blocks, reach)
    assert {each.source for each in found} <= {source.uid}
    return {each.target: each.raw for each in found}


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (IMAGE_BYTES, "png"),
        (JPEG_START + b"x", "jpeg"),
        (b"GIF89a...", "gif"),
        (b"RIFF0000WEBPVP8 ", "webp"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", ""),
        (b"<!DOCTYPE html>", ""),
        (b"%PDF-1.7", ""),
        (b"BM", ""),
        (b"", ""),
    ],
)
def test_only_formats_of_points_are_images(data: bytes, kind: str) -> None:
    assert pictures.kind_of(data) == kind


def test_an_image_written_into_a_page_is_named_by_what_it_holds() -> None:
    name = pictures.name_of(written(IMAGE_BYTES))
    assert name.startswith("data:image/png;sha256=")
    assert len(name) < 80
    assert name == pictures.name_of(written(IMAGE_BYTES).replace(";base64", ";charset=x;base64"))
    assert pictures.name_of(written(png(seed=2))) != name


@pytest.mark.parametrize(
    "address",
    [
        "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
        "data:image/svg+xml;base64," + b64encode(b"<svg/>" * 400).decode(),
        "data:text/html;base64," + b64encode(b"<b>" * 400).decode(),
        "data:image/png;base64," + b64encode(b"no image at all " * 100).decode(),
        "data:image/png;base64," + "A" * 4001,
    ],
)
def test_a_blank_a_drawing_and_what_only_claims_to_be_an_image_have_no_name(address: str) -> None:
    assert pictures.name_of(address) == ""


def test_an_address_is_its_own_name() -> None:
    assert pictures.name_of("https://example.org/a.png") == "https://example.org/a.png"


def test_an_image_is_found_again_in_the_page_it_is_written_into() -> None:
    page = page_with_images(written(IMAGE_BYTES), written(png(seed=2))).encode()
    name = pictures.name_of(written(IMAGE_BYTES))
    assert pictures.inside(page, [name]) == {name: IMAGE_BYTES}
    assert pictures.inside(page, ["https://example.org/a.png", ""]) == {}


def message(*parts: tuple[str, str, bytes], html: str) -> bytes:
    head = (
        "MIME-Version: 1.0\r\nSnapshot-Content-Location: https://example.org/ferry\r\n"
        'Content-Type: multipart/related; boundary="=="\r\n\r\n'
        f"--==\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n"
    )
    rest = "".join(
        f"--==\r\nContent-Type: image/png\r\n{field}: {value}\r\n"
        f"Content-Transfer-Encoding: base64\r\n\r\n{encodebytes(data).decode()}\r\n"
        for field, value, data in parts
    )
    return f"{head}{rest}--==--\r\n".encode()


def test_images_packed_with_a_page_are_found_by_address_and_by_number() -> None:
    other = png(seed=2)
    page = message(
        ("Content-Location", "https://example.org/one.png", IMAGE_BYTES),
        ("Content-ID", "<two@desk>", other),
        html=page_with_images("https://example.org/one.png", "cid:two@desk", "one.png"),
    )
    found = pictures.inside(page, ["https://example.org/one.png", "cid:two@desk", "one.png"])
    assert found == {
        "https://example.org/one.png": IMAGE_BYTES,
        "cid:two@desk": other,
        "one.png": IMAGE_BYTES,
    }


def test_a_file_beside_a_page_is_found_though_scripts_call_it_otherwise(tmp_path: Path) -> None:
    (tmp_path / "ferry files").mkdir()
    (tmp_path / "ferry files" / "one.png").write_bytes(IMAGE_BYTES)
    page = '<img src="./ferry%20files/one.png?w=3" data-src="https://example.org/1.png">'
    reach = pictures.folder(tmp_path / "ferry.html")
    assert kept(page, ["https://example.org/1.png"], reach) == {
        "https://example.org/1.png": IMAGE_BYTES
    }


def test_nothing_outside_the_folder_of_a_page_is_read(tmp_path: Path) -> None:
    home = tmp_path / "pages"
    home.mkdir()
    (tmp_path / "secret.png").write_bytes(IMAGE_BYTES)
    (home / "link.png").symlink_to(tmp_path / "secret.png")
    (home / "words.png").write_text("no image")
    targets = [
        "../secret.png",
        "..\\secret.png",
        "%2e%2e/secret.png",
        f"{tmp_path}/secret.png",
        f"file://{tmp_path}/secret.png",
        "link.png",
        "words.png",
        "gone.png",
        "https://example.org/secret.png",
    ]
    assert kept("", targets, pictures.folder(home / "page.html")) == {}


@given(st.text(alphabet="./\\%2eE~:cfile \x00ab", max_size=40))
@example(".\\~")
def test_a_path_never_leads_upwards_or_to_a_root(address: str) -> None:
    path = pictures.local(address)
    assert ".." not in path.split("/")
    assert not path.startswith(("/", "~"))
    assert ":" not in path


def test_an_archive_answers_for_the_files_beside_its_page_only() -> None:
    files = {"a/page.html": b"", "a/page_files/1.png": IMAGE_BYTES, "b/1.png": png(seed=2)}
    reach = pictures.entries(files, "a/page.html", files.get)
    assert reach("page_files/1.png") == IMAGE_BYTES
    assert reach("1.png") is None
    assert reach("") is None


def test_what_is_kept_of_a_page_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_BYTES_A_PAGE", 2 * len(IMAGE_BYTES))
    targets = [f"{n}.png" for n in range(5)]
    assert len(kept("", targets, lambda _name: IMAGE_BYTES)) == 2
    monkeypatch.setattr(pictures, "MOST_BYTES", 100)
    assert kept("", targets, lambda _name: IMAGE_BYTES) == {}
