"""A screen, keys and measuring for the scripts beside this file: an X server of our own, real key events, and what a
process tree costs.

The server draws into a file that is mapped here, so that looking at the screen costs the measured program nothing.
Debian: xvfb python3-xlib.
"""

import mmap
import os
import signal
import sqlite3
import struct
import subprocess
import tempfile
import time
from pathlib import Path

from Xlib import X, XK, display, error
from Xlib.ext import xtest
from Xlib.protocol import event

WIDTH, HEIGHT = 1280, 800
PIXEL = 4
ROW = WIDTH * PIXEL
# Two looks at a screen that differ within this time are not yet finished.
STILL_S = 1.5
# How often the screen is looked at while something is timed.
LOOK_S = 0.001
PATIENCE_S = 60


class Late(Exception):
    """What was waited for did not come."""


class Screen:
    """An X server whose pixels can be read, and a keyboard on it."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="screen-")
        # The server picks a free number by itself; a fixed one could be somebody else's screen.
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp",
             "-fbdir", self._folder.name],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.name = ":" + self._server.stdout.readline().decode().strip()
        self._x = display.Display(self.name)
        with open(Path(self._folder.name) / "Xvfb_screen0", "rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        head = struct.unpack(">25I", self._memory[:100])
        if (head[4], head[5], head[11], head[12]) != (WIDTH, HEIGHT, PIXEL * 8, ROW):
            raise RuntimeError(f"the server draws in a shape of its own: {head}")
        self._start = head[0] + head[19] * 12
        # The server draws the pointer into its picture: out of everybody's answer with it.
        self._x.screen().root.warp_pointer(WIDTH - 1, HEIGHT - 1)
        self._x.sync()

    def close(self):
        self._x.close()
        self._memory.close()
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    # -- windows and keys

    def window(self):
        """The only program's window, once it can be seen."""
        return until("the window", self._look_for_window)

    def _look_for_window(self):
        # Dialogs and tool tips are smaller.
        for window in self._x.screen().root.query_tree().children:
            try:
                shape = window.get_geometry()
                seen = window.get_attributes().map_state == X.IsViewable
            except error.XError:  # it went between the two questions
                continue
            if seen and shape.width >= 300 and shape.height >= 200:
                return window
        return None

    def ask_to_close(self):
        """What a title bar's cross sends to the window, if there is one."""
        window = self._look_for_window()
        if window:
            please = [self._x.intern_atom("WM_DELETE_WINDOW"), 0, 0, 0, 0]
            window.send_event(event.ClientMessage(window=window, client_type=self._x.intern_atom("WM_PROTOCOLS"), data=(32, please)))
            self._x.sync()

    def focus(self, window):
        """Gives a window the keyboard, as a window manager would."""
        window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self._x.sync()

    def press(self, *names):
        """Presses and lets go one key after the other; `ctrl+z` holds the first."""
        for name in names:
            codes = [self._x.keysym_to_keycode(XK.string_to_keysym(part)) for part in name.split("+")]
            if 0 in codes:
                raise RuntimeError(f"no key {name}")
            for code in codes:
                xtest.fake_input(self._x, X.KeyPress, code)
            for code in reversed(codes):
                xtest.fake_input(self._x, X.KeyRelease, code)
        self._x.sync()

    # -- pixels

    def picture(self):
        return self._memory[self._start:self._start + ROW * HEIGHT]

    def row(self, y, left, width):
        """A piece of one row."""
        at = self._start + y * ROW + left * PIXEL
        return self._memory[at:at + width * PIXEL]

    def shows(self, spans):
        """Whether every pixel of `spans` stands as it should."""
        return all(self._memory[self._start + at:self._start + at + len(want)] == want for at, want in spans)

    def wait_for(self, what, spans):
        """Waits until the screen shows `spans`; the monotonic time when it did."""
        until(what, lambda: self.shows(spans) or None, LOOK_S)
        return time.monotonic()

    def still(self):
        """A picture of the screen once nothing on it has moved for a while."""
        last, since = self.picture(), time.monotonic()
        begin = since
        while time.monotonic() - since < STILL_S:
            if time.monotonic() - begin > PATIENCE_S:
                raise Late("the screen never comes to rest")
            time.sleep(0.05)
            now = self.picture()
            # A blinking caret is not movement.
            if changed_pixels(last, now) > 64:
                last, since = now, time.monotonic()
        return last

    def again(self, picture):
        """Another look at the screen: where a caret blinks, one on which it stands the other way."""
        for _ in range(6):
            time.sleep(0.23)
            look = self.picture()
            if look != picture:
                break
        return look

    def save(self, path):
        """Writes the screen as a PPM, to be looked at."""
        rows = self.picture()
        body = bytearray(WIDTH * HEIGHT * 3)
        body[0::3], body[1::3], body[2::3] = rows[2::4], rows[1::4], rows[0::4]
        Path(path).write_bytes(f"P6 {WIDTH} {HEIGHT} 255\n".encode() + body)


def until(what, look, pause=0.002):
    """Looks again and again until `look` finds something."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        found = look()
        if found is not None:
            return found
        time.sleep(pause)
    raise Late(f"{what} did not come within {PATIENCE_S} s")


def changed_pixels(before, after):
    count = 0
    for at in range(0, len(before), ROW):
        one, two = before[at:at + ROW], after[at:at + ROW]
        if one != two:
            count += sum(one[i:i + PIXEL] != two[i:i + PIXEL] for i in range(0, ROW, PIXEL))
    return count


def difference(before, after, again, box=(0, 0, WIDTH, HEIGHT)):
    """What of `after` was not so in `before`, as spans; without what moves by itself (differs in `again`)."""
    left, top, width, height = box
    spans = []
    for y in range(top, top + height):
        at = y * ROW
        if before[at:at + ROW] == after[at:at + ROW]:
            continue
        start = None
        for x in range(left, left + width + 1):
            i = at + x * PIXEL
            new = x < left + width and after[i:i + PIXEL] != before[i:i + PIXEL] and after[i:i + PIXEL] == again[i:i + PIXEL]
            if new and start is None:
                start = i
            elif not new and start is not None:
                spans.append((start, after[start:i]))
                start = None
    return spans


def size_of(spans):
    return sum(len(want) for _, want in spans) // PIXEL


# -- processes

TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")


def tree(root):
    """A process and all that came from it."""
    parents = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    found = [root]
    for process in found:
        found += [child for child, parent in parents.items() if parent == process]
    return found


def memory(root):
    """Kilobytes of a whole tree: resident, its share of what is shared, and what is its alone."""
    total = {"Rss": 0, "Pss": 0, "Private": 0}
    for process in tree(root):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]:
            name, _, value = line.partition(":")
            name = name.split("_")[0] if name.startswith("Private_") and "Hugetlb" not in name else name
            if name in total:
                total[name] += int(value.split()[0])
    return total


def ticks(root):
    """Clock ticks of CPU (user and system) that a tree has used so far."""
    used = 0
    for process in tree(root):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        used += int(fields[11]) + int(fields[12])
    return used


def wake_ups(root):
    """How often each thread of a tree has waited and was woken so far."""
    counts = {}
    for process in tree(root):
        for status in Path(f"/proc/{process}/task").glob("*/status"):
            try:
                text = status.read_text()
            except OSError:  # the thread ended
                continue
            counts[status] = int(text.rpartition("\nvoluntary_ctxt_switches:")[2].split()[0])
    return counts


def woken(before, after):
    """How often threads were woken between two countings; what one that ended did at last is not known."""
    return sum(count - before.get(thread, 0) for thread, count in after.items())


def welcome(data_folder):
    """Answers the questions of Tillside's first start, which made the shop's file."""
    shop = sqlite3.connect(data_folder / "tillside.sqlite")
    shop.execute("INSERT OR REPLACE INTO setting VALUES ('settings', '{\"language\": \"zh-CN\", \"welcomed\": true}')")
    shop.commit()
    shop.close()


def end(process, screen=None):
    """Ends a program: with a screen by asking its window to close, as a title bar does; by force what is left of it then."""
    if screen:
        screen.ask_to_close()
        try:
            process.wait(10)
            return
        except subprocess.TimeoutExpired:
            pass
    for one in reversed(tree(process.pid)):
        try:
            os.kill(one, signal.SIGTERM)
        except ProcessLookupError:
            continue
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
