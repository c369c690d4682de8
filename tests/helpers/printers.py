"""A real print system of one's own: CUPS and an IPP Everywhere printer, on loopback.

`cupsd`, `ippeveprinter` and the message bus it insists on are started with private directories and
sockets and on free ports, so that test runs never meet, nor touch this machine's own printers.
Each is ended by its own process id. Nothing here is skipped: a missing program is an error.
"""

from __future__ import annotations

import grp
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

NAME = "Comptoir"
ENOUGH_S = 30.0
"""How long the machinery may take before a test gives up; nothing waits this long when it works."""

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={home}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/><allow own="*"/><allow send_type="*"/>
    <allow send_destination="*"/><allow receive_sender="*"/>
  </policy>
</busconfig>
"""

_CUPSD = """LogLevel info
Listen {home}/cups.sock
Browsing No
WebInterface No
DefaultAuthType None
IdleExitTimeout 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit Cancel-Job CUPS-Authenticate-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit Validate-Job Cancel-Jobs Cancel-My-Jobs Close-Job CUPS-Get-Document>
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

_CUPS_FILES = """ServerRoot {home}/etc
CacheDir {home}/cache
StateDir {home}/state
RequestRoot {home}/requests
TempDir {home}/tmp
AccessLog {home}/access_log
ErrorLog {home}/error_log
PageLog {home}/page_log
Printcap
SystemGroup {group}
"""

# Lets a page through once there is paper, and says so on the way as a real printer would.
_FEED = """#!/bin/sh
if [ -e "{home}/no-paper" ]; then
  echo "STATE: +media-empty-error,media-needed-error" >&2
  while [ -e "{home}/no-paper" ]; do sleep 0.1; done
  echo "STATE: -media-empty-error,media-needed-error" >&2
fi
for copy in $(seq "${{IPP_COPIES:-1}}"); do cp "$1" "{home}/paper/$(date +%s%N).pdf"; done
"""

# A small label-type printer: A6 first, 203 dpi, as on many counters.
_PRINTER = """ATTR integer copies-default 1
ATTR rangeOfInteger copies-supported 1-99
ATTR keyword media-default iso_a6_105x148mm
ATTR keyword media-ready iso_a6_105x148mm
ATTR keyword media-supported iso_a6_105x148mm,iso_a5_148x210mm,iso_a4_210x297mm
ATTR integer media-bottom-margin-supported 300
ATTR integer media-left-margin-supported 300
ATTR integer media-right-margin-supported 300
ATTR integer media-top-margin-supported 300
ATTR collection media-col-default {a6}
ATTR collection media-col-database {a6},{a5},{a4}
ATTR collection media-size-supported {size_a6},{size_a5},{size_a4}
ATTR keyword media-col-supported {media_col}
ATTR resolution printer-resolution-default 203dpi
ATTR resolution printer-resolution-supported 203dpi
ATTR mimeMediaType document-format-default application/pdf
ATTR mimeMediaType document-format-supported application/pdf
ATTR keyword print-color-mode-supported auto,monochrome
ATTR enum print-quality-supported 4
ATTR keyword sides-supported one-sided
"""

_MEDIA_COL = (
    "media-bottom-margin", "media-left-margin", "media-right-margin", "media-size",
    "media-size-name", "media-source", "media-top-margin", "media-type",
)  # fmt: skip


def until(true: Callable[[], bool], what: str) -> None:
    """Wait for something outside this process to become true; fails the test if it does not."""
    ends = monotonic() + ENOUGH_S
    while not true():
        if monotonic() > ends:
            raise AssertionError(f"{what} did not happen")
        sleep(0.02)


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(slots=True)
class VirtualPrinter:
    """A printer that keeps its paper in a folder, behind a queue of a private CUPS."""

    home: Path
    port: int
    name: str
    _process: subprocess.Popen[bytes]
    _start: Callable[[], subprocess.Popen[bytes]]

    @property
    def server(self) -> str:
        """What CUPS_SERVER has to be for a program to meet this print system."""
        return str(self.home / "cups.sock")

    @property
    def paper(self) -> list[Path]:
        """What was printed, oldest first, as the printer received it."""
        return sorted((self.home / "paper").glob("*.pdf"))

    @property
    def environment(self) -> dict[str, str]:
        """The environment in which programs print here."""
        return {**os.environ, "CUPS_SERVER": self.server}

    def cancellations(self) -> int:
        """How often the printer itself was told to give a print up."""
        log = (self.home / "ippeveprinter.log").read_text(errors="replace")
        return log.count("Cancel-Job successful-ok")

    def switch_off(self) -> None:
        """Kill the printer; its queue stays."""
        _end(self._process)

    def switch_on(self) -> None:
        """Start the printer again, on its old port."""
        self._process = self._start()

    def take_paper_out(self) -> None:
        """What is printed from now on waits for paper."""
        (self.home / "no-paper").touch()

    def put_paper_in(self) -> None:
        """Let what waits for paper through."""
        (self.home / "no-paper").unlink(missing_ok=True)

    def add_raw_queue(self, name: str, address: str) -> None:
        """A queue without a driver, which passes on what it is given to `host:port`.

        It does not wait for the printer to hang up: few do before they have slept for minutes.
        """
        device = f"socket://{address}/?waiteof=false&snmp=false"
        self.run("lpadmin", "-p", name, "-E", "-v", device, "-m", "raw")

    def run(self, *command: str) -> str:
        """Run one of CUPS's own commands against this print system; its output."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=ENOUGH_S
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        return done.stdout


@contextmanager
def virtual_printer(name: str = NAME) -> Iterator[VirtualPrinter]:
    """A print system with one printer, for as long as the block lasts."""
    with ExitStack() as stack:
        home = Path(tempfile.mkdtemp(prefix="dx-print-"))
        stack.callback(shutil.rmtree, home, ignore_errors=True)
        home.chmod(0o755)  # filters run as another user when the tests run as root
        for folder in ("etc", "cache", "state", "requests", "tmp", "spool", "paper"):
            (home / folder).mkdir()
        _start_bus(home, stack)
        _start_cups(home, stack)
        port = free_port()

        def start() -> subprocess.Popen[bytes]:
            return _start_printer(home, port, name)

        printer = VirtualPrinter(home, port, name, start(), start)
        stack.callback(printer.switch_off)
        address = f"ipp://127.0.0.1:{port}/ipp/print"
        printer.run("lpadmin", "-p", name, "-E", "-v", address, "-m", "everywhere")
        # Without this file it would be a raw queue, which prints whatever it is given.
        until((home / "etc/ppd" / f"{name}.ppd").exists, "reading the printer's abilities")
        yield printer


def _start_bus(home: Path, stack: ExitStack) -> None:
    """ippeveprinter wants to announce itself: it gets a bus where nobody listens."""
    (home / "bus.conf").write_text(_BUS.format(home=home))
    bus = _started(home, [_program("dbus-daemon"), f"--config-file={home}/bus.conf", "--nofork"])
    stack.callback(_end, bus)
    until((home / "bus").exists, "the start of dbus-daemon")


def _start_cups(home: Path, stack: ExitStack) -> None:
    (home / "cupsd.conf").write_text(_CUPSD.format(home=home))
    group = grp.getgrgid(os.getegid()).gr_name
    (home / "cups-files.conf").write_text(_CUPS_FILES.format(home=home, group=group))
    # A copy, because where AppArmor guards /usr/sbin/cupsd it may write to the system's places only
    cupsd = shutil.copy2(_program("cupsd"), home / "cupsd")
    files = ["-c", f"{home}/cupsd.conf", "-s", f"{home}/cups-files.conf"]
    stack.callback(_end, _started(home, [str(cupsd), "-f", *files]))
    until(lambda: _answers(home / "cups.sock"), "the start of cupsd")


def _start_printer(home: Path, port: int, name: str) -> subprocess.Popen[bytes]:
    sizes = {"a6": (10500, 14800), "a5": (14800, 21000), "a4": (21000, 29700)}
    values = {f"size_{name}": _size(*size) for name, size in sizes.items()}
    values["media_col"] = ",".join(_MEDIA_COL)
    values |= {
        name: f"{{ MEMBER collection media-size {_size(*size)} }}" for name, size in sizes.items()
    }
    (home / "printer.conf").write_text(_PRINTER.format(**values))
    feed = home / "feed.sh"
    feed.write_text(_FEED.format(home=home))
    feed.chmod(0o755)
    command = [
        _program("ippeveprinter"), "-v", "-r", "off", "-n", "localhost", "-p", str(port),
        "-d", str(home / "spool"), "-c", str(feed), "-a", str(home / "printer.conf"),
        name,
    ]  # fmt: skip
    process = _started(home, command, DBUS_SYSTEM_BUS_ADDRESS=f"unix:path={home}/bus")
    until(lambda: _listens(port), "the start of ippeveprinter")
    return process


def _size(width: int, height: int) -> str:
    """A sheet in hundredths of a millimetre, as ippeveprinter's file writes it."""
    return f"{{ MEMBER integer x-dimension {width} MEMBER integer y-dimension {height} }}"


def _started(home: Path, command: list[str], **more: str) -> subprocess.Popen[bytes]:
    with (home / f"{Path(command[0]).name}.log").open("ab") as log:
        return subprocess.Popen(command, stdout=log, stderr=log, env={**os.environ, **more})


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(ENOUGH_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _program(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    assert found is not None, f"{name} is missing: see the system packages in the README"
    return found


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        return path.exists() and probe.connect_ex(str(path)) == 0


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
