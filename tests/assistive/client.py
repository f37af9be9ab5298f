"""An assistive technology's side of the desktop: reads the program through AT-SPI, works it through AT-SPI, hears what it says.

Called by tests/assistive.rs with the accessibility bus in its environment, and with what to do: `walk`, from a code to the
incident in the log; `hear`, what is said while somebody else types; `names`, all pages and what stands on them. Says `ready`
when it listens. Ends with 0, or with what was missing and the tree.
"""

import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE_S = 60
# As the executable is called.
APPLICATION = "tillside"
TITLE = "码上懂"
# The pages of the rail, by the names of their buttons.
PAGES = ["没代码", "日志", "日结", "交班", "检查", "演练", "代码表", "指南", "按键", "设置", "收银台"]
NO_ROLE = (Atspi.Role.INVALID, Atspi.Role.UNKNOWN)


class Missing(Exception):
    """Something that should be there is not."""


class Listener:
    """Hears what is announced."""

    def __init__(self):
        self.heard = []
        self._listener = Atspi.EventListener.new(self._on_event)
        self._listener.register("object:announcement")

    def _on_event(self, event):
        self.heard.append(str(event.any_data))

    def expect(self, *words):
        """Waits until one announcement says all these words."""
        until(f"an announcement of {words}", lambda: next((text for text in self.heard if all(w in text for w in words)), None),
              lambda: f"heard: {self.heard}")

    def forget(self):
        self.heard.clear()


def until(what, look, otherwise=lambda: ""):
    """Lets events come in and looks again until something is found."""
    context = GLib.MainContext.default()
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        while context.pending():
            context.iteration(False)
        try:
            found = look()
        except GLib.Error:  # it went while it was looked at
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise Missing(f"{what}\n{otherwise()}")


def come():
    """Says to the desktop that an assistive technology is there, as a screen reader does when it is started."""
    status = Gio.DBusProxy.new_for_bus_sync(Gio.BusType.SESSION, Gio.DBusProxyFlags.NONE, None, "org.a11y.Bus", "/org/a11y/bus",
                                            "org.freedesktop.DBus.Properties", None)
    enabled = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    status.call_sync("Set", enabled, Gio.DBusCallFlags.NONE, -1, None)


def application():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child and child.get_name() == APPLICATION:
            return child
    return None


def nodes(top):
    """All below `top`."""
    for index in range(top.get_child_count()):
        child = top.get_child_at_index(index)
        if child:
            yield child
            yield from nodes(child)


def has(node, state):
    return node.get_state_set().contains(state)


def find(top, role, name):
    """The first node of a role whose name holds these words and that can be seen."""
    for node in nodes(top):
        if node.get_role() == role and name in (node.get_name() or "") and has(node, Atspi.StateType.SHOWING):
            return node
    return None


def written(top):
    """The tree as text."""
    lines = []
    for node in nodes(top):
        state = [s.value_nick for s in node.get_state_set().get_states()]
        lines.append(f"{node.get_role_name()} {node.get_name()!r} {' '.join(state)}")
    return "\n".join(lines)


def expect(top, role, name):
    return until(f"{role.value_nick} {name!r}", lambda: find(top, role, name), lambda: written(top))


def press(node):
    """Does a node's own action, as a screen reader's user would."""
    if not Atspi.Action.do_action(node, 0):
        raise Missing(f"an action of {node.get_role_name()} {node.get_name()!r}")


def write(field, text):
    """Writes through the field's own interface, and sees that it took it."""
    if not Atspi.EditableText.set_text_contents(field, text):
        raise Missing(f"a way to write into {field.get_name()!r}")
    until(f"{text!r} in {field.get_name()!r}", lambda: Atspi.Text.get_text(field, 0, -1) == text)


def walk(program, listener):
    """From the code to the incident in the log."""
    code = expect(program, Atspi.Role.ENTRY, "应答码")
    until("the keyboard in the code's field", lambda: has(code, Atspi.StateType.FOCUSED), lambda: written(program))

    write(code, "57")
    # Has the money gone, and what is to be done: in the tree, and said aloud.
    expect(program, Atspi.Role.LABEL, "没有扣款")
    expect(program, Atspi.Role.LABEL, "请换一张卡")
    listener.expect("没有扣款", "请换一张卡")

    listener.forget()
    press(expect(program, Atspi.Role.PUSH_BUTTON, "换卡付成"))
    listener.expect("已保存", "57", "换卡付成")

    press(expect(program, Atspi.Role.PUSH_BUTTON, "日志"))
    write(expect(program, Atspi.Role.ENTRY, "搜索日志"), "57")
    until("the incident in the log", lambda: next(
        (n for n in nodes(program) if "57" in n.get_name() and "换卡付成" in n.get_name()), None), lambda: written(program))


def hear(_program, listener):
    """Somebody types a code and keeps how it ended: both are heard."""
    listener.expect("没有扣款", "请换一张卡")
    listener.expect("已保存", "57", "换卡付成")


def names(program, _listener):
    """Whatever can have the keyboard says what it is and what it is called, on every page."""
    faults = []

    def look(where):
        for node in nodes(program):
            if has(node, Atspi.StateType.FOCUSABLE) and (not node.get_name() or node.get_role() in NO_ROLE):
                faults.append(f"{where}: {node.get_role_name()} {node.get_name()!r}")

    for page in PAGES:
        press(expect(program, Atspi.Role.PUSH_BUTTON, page))
        # The page's own button is now the one that is pressed.
        expect(program, Atspi.Role.TOGGLE_BUTTON, page)
        look(page)
    write(expect(program, Atspi.Role.ENTRY, "应答码"), "57")
    expect(program, Atspi.Role.LABEL, "没有扣款")
    look("answer")
    if faults:
        raise Missing("a name and a role for\n" + "\n".join(faults))


def main():
    come()
    Atspi.init()
    listener = Listener()
    program = until("the application", application)
    # What the program says now is wanted, not what the library remembers.
    program.set_cache_mask(Atspi.Cache.NONE)
    window = expect(program, Atspi.Role.FRAME, "")
    if TITLE not in window.get_name():
        raise Missing(f"the window's name; it is {window.get_name()!r}")
    print("ready", flush=True)
    {"walk": walk, "hear": hear, "names": names}[sys.argv[1]](program, listener)


if __name__ == "__main__":
    try:
        main()
    except Missing as missing:
        sys.exit(f"missing: {missing}")
