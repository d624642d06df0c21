"""The pages in a real browser: light and dark, wide and narrow, as letters and on paper, seen and heard."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newstrail.deliver import folder
from newstrail.deliver.html import html
from newstrail.deliver.letter import letter
from newstrail.deliver.sample import sample
from tests.deliver.golden import NOW

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

#: Contrast of text with what is behind it, at the least (WCAG 2.2, 1.4.3).
CONTRAST = 4.5

#: Texts of a page with too little contrast, measured as they are drawn.
FAINT = """
(least) => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
  const rgba = (css) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = css; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
    .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18, 255] : [255, 255, 255, 255];
  };
  const faint = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("svg, style") || !element.getClientRects().length)
      continue;
    const [a, b] = [light(rgba(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
    if ((a + .05) / (b + .05) < least) faint.push([node.data.trim(), ((a + .05) / (b + .05)).toFixed(2)]);
  }
  return faint;
}
"""

#: What a page lacks for those who hear it or go by keyboard; each a line for a person.
LACKS = """
() => {
  const lacks = [];
  const name = (e) => e.getAttribute("aria-label") || e.querySelector("title")?.textContent
    || document.getElementById(e.getAttribute("aria-labelledby"))?.textContent || "";
  if (!document.documentElement.lang) lacks.push("html has no lang");
  if (!document.title) lacks.push("no title");
  if (document.querySelectorAll("h1").length !== 1) lacks.push("not one h1");
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const here = Number(heading.tagName[1]);
    if (here > level + 1) lacks.push(`heading skips a level: ${heading.textContent}`);
    level = here;
  }
  for (const svg of document.querySelectorAll("svg:not([aria-hidden])"))
    if (svg.getAttribute("role") !== "img" || !name(svg)) lacks.push("a picture without words");
  for (const image of document.querySelectorAll("img")) if (!image.alt) lacks.push("an image without words");
  for (const link of document.querySelectorAll("a")) if (!link.textContent.trim()) lacks.push("a link without words");
  for (const part of document.querySelectorAll("section")) if (!name(part)) lacks.push("a section without a name");
  const ids = [...document.querySelectorAll("[id]")].map(e => e.id);
  if (new Set(ids).size !== ids.length) lacks.push("an id stands twice");
  for (const table of document.querySelectorAll("table:not([role=presentation])"))
    if (!table.caption && !name(table)) lacks.push("a table without a name");
  for (const element of document.querySelectorAll("h3 a, blockquote span")) {
    const hangul = /[가-힣]/.test(element.textContent), lang = element.closest("[lang]").lang;
    if (lang === "en" && hangul || lang === "ko" && !hangul) lacks.push(`called ${lang}: ${element.textContent}`);
  }
  return lacks;
}
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    api = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        pytest.skip("there is no Chromium: install it, or say where it is in CHROMIUM")
    with api.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def complaints() -> list[str]:
    return []


def shown(browser: Browser, place: Path, text: str, complaints: list[str], **given: Any) -> Page:
    """The page opened from a file; what the browser refuses or asks of a network is complained of."""
    path = place / "page.html"
    path.write_text(text, encoding="utf-8")
    page = browser.new_page(**given)
    page.on("console", lambda said: complaints.append(said.text))
    page.on("request", lambda asked: asked.url.startswith("file:") or complaints.append(asked.url))
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("language", ["ko", "en", "both"])
@pytest.mark.parametrize("width", [320, 390, 1200])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("render", [html, letter])
def test_a_page_can_be_read(
    browser: Browser, tmp_path: Path, complaints: list[str], language: str, width: int, scheme: str, render: Any
):
    text = render(sample(language, NOW))

    page = shown(browser, tmp_path, text, complaints, viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")

    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert page.evaluate(FAINT, CONTRAST) == []
    assert page.evaluate(LACKS) == []
    assert complaints == []
    page.close()


@pytest.mark.parametrize("render", [html, letter])
def test_dark_and_light_differ_and_follow_the_reader(
    browser: Browser, tmp_path: Path, complaints: list[str], render: Any
):
    colours = {}
    for scheme in ("light", "dark"):
        page = shown(browser, tmp_path, render(sample("ko", NOW)), complaints, color_scheme=scheme)
        colours[scheme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.close()

    assert colours == {"light": "rgb(251, 250, 247)", "dark": "rgb(20, 22, 26)"}


def test_a_long_word_or_address_does_not_widen_a_narrow_page(browser: Browser, tmp_path: Path, complaints: list[str]):
    day = sample("ko", NOW)
    item = replace(day.sections[0].items[0], headline="https://a.test/" + "x" * 280, outlet="y" * 90)
    long = replace(day, sections=(replace(day.sections[0], items=(item,), name="z" * 120),))

    for render in (html, letter):
        page = shown(browser, tmp_path, render(long), complaints, viewport={"width": 340, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= 340
        page.close()


def test_a_script_that_got_in_would_not_run(browser: Browser, tmp_path: Path, complaints: list[str]):
    text = html(sample("ko", NOW)).replace("<main>", "<main><script>document.title = 'ran'</script>")

    page = shown(browser, tmp_path, text, complaints)

    assert page.title() == "뉴스 다이제스트 — 2026-11-25(수)"
    assert "Content Security Policy" in complaints[0]
    page.close()


def test_a_page_prints_on_a4_with_its_addresses(browser: Browser, tmp_path: Path, complaints: list[str]):
    page = shown(browser, tmp_path, html(sample("ko", NOW)), complaints)

    paper = page.pdf(format="A4", prefer_css_page_size=True)
    page.emulate_media(media="print")

    assert 1 <= paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") <= 4
    assert "haneul.example" in page.evaluate("getComputedStyle(document.querySelector('h3 a'), '::after').content")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.close()


def test_the_list_of_digests_leads_to_each(browser: Browser, tmp_path: Path, complaints: list[str]):
    written = folder.write(tmp_path, sample("ko", NOW), ("html",))
    page = browser.new_page(viewport={"width": 340, "height": 700})
    page.goto(written[0].with_name("index.html").as_uri())

    assert page.evaluate(FAINT, CONTRAST) == []
    assert page.evaluate(LACKS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 340
    page.click("main a")
    assert page.title() == "뉴스 다이제스트 — 2026-11-25(수)"
    page.close()
