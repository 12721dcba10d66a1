#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Subscribes to the calendar of a hand with other programs, and reads there what its page says.

    tools/check_calendar.py PROGRAM

Makes the invented Shushan in a temporary folder and serves it. vdirsyncer pulls the calendar of the hand
whose link the demo prints, khal lists it: every turn must stand at its hour, by the clock in Shanghai.
Asked again with its ETag the calendar must answer 304.
"""
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone
from pathlib import Path

CHINA = timezone(timedelta(hours=8))
PATIENCE = 20
SYNC = """[general]
status_path = "{folder}/status/"
[pair turns]
a = "there"
b = "here"
collections = null
[storage there]
type = "http"
url = "{url}"
[storage here]
type = "filesystem"
path = "{folder}/turns/"
fileext = ".ics"
"""
LIST = """[calendars]
[[turns]]
path = {folder}/turns
readonly = True
[locale]
local_timezone = Asia/Shanghai
default_timezone = Asia/Shanghai
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""


def run(words, folder):
    environment = {**os.environ, "HOME": str(folder), "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False,
                          env=environment, input="y\ny\n")
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words))}: {done.stdout}{done.stderr}")
    return done.stdout


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(base):
    for _ in range(PATIENCE * 10):
        try:
            return urllib.request.urlopen(base + "/healthz").read()
        except OSError:
            time.sleep(0.1)
    sys.exit("the program does not answer")


def sheet_of(base, code):
    request = urllib.request.Request(base + "/api/v1/own-turns", json.dumps({"turn_code": code}).encode(),
                                     {"Content-Type": "application/json"})
    return json.load(urllib.request.urlopen(request))


def is_unchanged(url):
    """Whether the calendar says so to whom has it."""
    tag = urllib.request.urlopen(url).headers["ETag"]
    try:
        urllib.request.urlopen(urllib.request.Request(url, headers={"If-None-Match": tag}))
    except urllib.error.HTTPError as answer:
        return answer.code == 304
    return False


def minute_of(instant):
    return datetime.fromtimestamp(instant / 1000, CHINA).strftime("%Y-%m-%d %H:%M")


def breaches(base, code, folder):
    sheet = sheet_of(base, code)
    url = base + sheet["calendar"]
    (folder / "vdirsyncer").write_text(SYNC.format(folder=folder, url=url), encoding="utf-8")
    (folder / "khal").write_text(LIST.format(folder=folder), encoding="utf-8")
    (folder / "turns").mkdir()
    sync = ["vdirsyncer", "-c", folder / "vdirsyncer"]
    run([*sync, "discover"], folder)
    run([*sync, "sync"], folder)
    listed = run(["khal", "-c", folder / "khal", "list", "--format", "{start-long-full}|{end-long-full}|{title}",
                  "--day-format", "", "today", "30d"], folder)
    if not sheet["turns"]:
        yield "the hand of the demo has no turn"
    for turn in sheet["turns"]:
        line = f"{minute_of(turn['from_at'])}|{minute_of(turn['until_at'])}|" \
               f"{turn['post_name']} · {turn['shift_name']}"
        if line not in listed:
            yield f"not listed: {line}\n{listed}"
    if not is_unchanged(url):
        yield "no 304 for a calendar that is as it was"


def main():
    program = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = run([program, "demo", "--data", folder / "data"], folder)
        code = re.search(r"/s#(\d{16})", made)
        if not code:
            sys.exit("the demo names no link: late on a Sunday nobody has a turn to come")
        port = free_port()
        with subprocess.Popen([program, "serve", "--data", folder / "data", "--http", str(port)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
            try:
                base = f"http://127.0.0.1:{port}"
                wait_for(base)
                found = list(breaches(base, code.group(1), folder))
            finally:
                server.terminate()
        for one in found:
            print(one)
        print("calendar: " + ("broken" if found else "as the page says"))
        sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
