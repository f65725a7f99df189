"""Looks at reports as a browser shows them: look.py CHROMIUM FOLDER FILE…, pictures going into FOLDER unless it is empty."""

import base64
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

WIDE, NARROW = (1280, 900), (390, 844)
# Words of each language that stand in every report.
TEXTS = {"ja": ["振り返り", "演習の記録", "評定"], "en": ["Debrief", "The record", "Ratings"]}
# On paper as many pages as somebody reads: what is folded stays off it.
PAGES = (2, 15)
# What a page must be, as conditions that leave the offenders.
RULES = {
    "headings in order": """[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])
        .filter((level, n, all) => level > (n ? all[n - 1] : 0) + 1)""",
    "one h1": "[...document.querySelectorAll('h1')].slice(1).map(h => h.textContent)",
    "landmarks": "['header', 'nav', 'main', 'footer'].filter(tag => document.querySelectorAll('body > ' + tag).length != 1)",
    "heads of tables have a scope": "[...document.querySelectorAll('th:not([scope])')].map(th => th.textContent)",
    "charts have a title and a description": """[...document.querySelectorAll('svg:not([aria-hidden])')]
        .filter(svg => svg.getAttribute('aria-labelledby').split(' ').some(id => !document.getElementById(id)?.textContent))
        .map(svg => svg.outerHTML.slice(0, 80))""",
    "ids are unique": "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, n, all) => all.indexOf(id) != n)",
    "links lead somewhere": """[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))
        .filter(href => !href.startsWith('#') || !document.getElementById(href.slice(1)))""",
    "what is folded has a name": "[...document.querySelectorAll('details')].filter(d => !d.firstElementChild.textContent.trim()).map(d => d.outerHTML.slice(0, 80))",
    "entries of findings are in sight": """[...document.querySelectorAll("#ending a[href^='#e']")]
        .filter(a => !document.getElementById(a.hash.slice(1)).offsetHeight).map(a => a.hash)""",
    "no script": "[...document.querySelectorAll('script,iframe,object,link,img')].map(e => e.tagName)",
    "contrast of 4.5": """(() => {
        const light = c => c.map(v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
            .reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
        const rgb = text => text.match(/[\\d.]+/g).map(Number);
        const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
            if (c.length < 4 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
        const texts = [...document.querySelectorAll('h1,h2,h3,p,li,td,th,dt,dd,a,span,strong,figcaption,time')];
        return [...new Set(texts.filter(e => [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim())).map(e => {
            const [a, b] = [light(rgb(getComputedStyle(e).color).slice(0, 3)), light(ground(e))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            return ratio < 4.5 ? `${e.tagName}.${e.className} ${ratio.toFixed(1)}` : '';
        }).filter(Boolean))]; })()""",
}


class Browser:
    """Chromium, spoken to over a pipe."""

    def __init__(self, program, profile):
        to_read, our_write = os.pipe()
        our_read, to_write = os.pipe()

        def pipes():
            # Both may stand where the other is to go.
            read, write = os.dup(to_read), os.dup(to_write)
            read, write = [os.dup(fd) if fd in (3, 4) else fd for fd in (read, write)]
            os.dup2(read, 3)
            os.dup2(write, 4)

        args = [program, "--headless", "--remote-debugging-pipe", f"--user-data-dir={profile}", "--no-first-run"]
        args += ["--hide-scrollbars", "--disable-gpu", "--disable-dev-shm-usage"]
        if os.geteuid() == 0:
            args.append("--no-sandbox")
        self.process = subprocess.Popen(
            args, preexec_fn=pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(to_read)
        os.close(to_write)
        self.reading, self.writing = os.fdopen(our_read, "rb"), our_write
        self.last, self.session, self.events = 0, None, []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.ask(f"{domain}.enable")

    def message(self):
        raw = bytearray()
        while (byte := self.reading.read(1)) != b"\0":
            if not byte:
                raise SystemExit("chromium: the browser has gone away")
            raw += byte
        return json.loads(raw)

    def ask(self, method, **params):
        self.last += 1
        message = {"id": self.last, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.writing, json.dumps(message).encode() + b"\0")
        while (answer := self.message()).get("id") != self.last:
            self.events.append(answer)
        if "error" in answer:
            raise SystemExit(f"chromium: {method}: {answer['error']}")
        return answer["result"]

    def wait(self, method):
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.message())

    def value(self, script):
        result = self.ask("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in result:
            raise SystemExit(f"chromium: {script}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def size(self, size):
        self.ask("Emulation.setDeviceMetricsOverride", width=size[0], height=size[1], deviceScaleFactor=1, mobile=False)

    def open(self, path):
        self.events.clear()
        self.ask("Page.navigate", url=path.as_uri())
        self.wait("Page.loadEventFired")

    def picture(self, clip):
        clip = dict(zip(("x", "y", "width", "height"), clip), scale=1)
        return base64.b64decode(self.ask("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"])

    def close(self):
        self.session = None
        self.ask("Browser.close")
        self.process.wait()


def look(browser, path, folder):
    """Everything that is wrong with a report."""
    wrong = []
    lang = path.suffixes[0][1:]
    for name, size in (("wide", WIDE), ("narrow", NARROW)):
        browser.size(size)
        browser.open(path)
        # What is folded must fit as well.
        browser.value("document.querySelectorAll('details').forEach(d => d.open = true)")
        width = browser.value("document.documentElement.scrollWidth")
        if width > size[0]:
            wrong.append(f"{name}: {width} pixels wide")
        text = browser.value("document.body.innerText")
        wrong += [f"{name}: without {word}" for word in TEXTS[lang] if word not in text]
        for event in browser.events:
            method, params = event["method"], event.get("params", {})
            if method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"):
                wrong.append(f"{name}: console: {params}")
            if method == "Network.requestWillBeSent" and params["request"]["url"] != path.as_uri():
                wrong.append(f"{name}: asks for {params['request']['url']}")
        if folder:
            keep(browser, folder, f"{path.stem}.{name}")
    if browser.value("document.documentElement.lang") != lang:
        wrong.append("without its language")
    for rule, script in RULES.items():
        if offenders := browser.value(script):
            wrong.append(f"{rule}: {offenders[:5]}")
    browser.open(path)
    pdf = base64.b64decode(browser.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])
    pages = len(re.findall(rb"/Type\s*/Page\b", pdf))
    if folder:
        (folder / f"{path.stem}.pdf").write_bytes(pdf)
    if not PAGES[0] <= pages <= PAGES[1]:
        wrong.append(f"printed: {pages} pages")
    print(f"{path.name}: {len(text)} characters, {pages} pages")
    return [f"{path.name}: {what}" for what in wrong]


def keep(browser, folder, name):
    """A picture of the beginning, and of each section that has a chart."""
    (folder / f"{name}.png").write_bytes(browser.picture([0, 0, *(WIDE if "wide" in name else NARROW)]))
    charts = browser.value("""[...document.querySelectorAll('section:has(figure)')].map(section => {
        const box = section.getBoundingClientRect();
        return [section.id, [box.x, box.y + scrollY, box.width, Math.min(box.height, 1500)]]; })""")
    for section, clip in charts:
        (folder / f"{name}.{section}.png").write_bytes(browser.picture(clip))


def main(program, folder, *paths):
    folder = Path(folder) if folder else None
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(program, profile)
        wrong = [line for path in paths for line in look(browser, Path(path).resolve(), folder)]
        browser.close()
    if wrong:
        raise SystemExit("\n".join(wrong))


main(*sys.argv[1:])
