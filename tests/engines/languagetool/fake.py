"""A small server that answers as LanguageTool does, and fails as it can.

As a program it stands in for Java: ``python fake.py -cp JAR MAIN -p PORT``,
with the fault in ``FAKE_FAULT``.
"""

import json
import os
import re
import sys
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

VERSION = "6.8"

# What is wrong, the rule that says so, its category, and what to write instead.
RULES = [
    ("these gate", "THIS_NNS", "GRAMMAR", "“these” needs a plural", ["these gates"]),
    ("a hour", "EN_A_VS_AN", "MISC", "Use “an” here", ["an hour"]),
    ("a hour", "MISSING_NOTHING", "GRAMMAR", "Said again of the same words", []),
    ("close proximity", "CLOSE_PROXIMITY", "REDUNDANCY", "Shorter is better", ["near"]),
    ("co operate", "EN_SPLIT_WORDS_HYPHEN", "TYPOS", "Join the two", ["cooperate"]),
    ("Ulvangg", "MORFOLOGIK_RULE_EN_US", "TYPOS", "Not in the dictionary", ["Ulna"]),
    ("gates\n\nThe", "ACROSS_BLOCKS", "GRAMMAR", "Runs on into the next", []),
    ("x+ are", "AFTER_CODE", "GRAMMAR", "About a word that nobody wrote", ["is"]),
]


# What a server says that is not well, by the name of the fault.
ANSWERS = {
    "garbage": (200, b"\xff\xfe?!"),
    "json error": (502, b'{"error": "no upstream"}'),
    "json 413": (413, b'{"message": "Payload refused"}'),
    "429": (429, b"Too many requests"),
    "null": (200, b"null"),
    "[]": (200, b"[]"),
    "{}": (200, b"{}"),
    "no match": (200, b'{"matches": [3]}'),
}


def units(text):
    """How many UTF-16 units the text takes."""
    return len(text.encode("utf-16-le")) // 2


def answer(text, disabled=()):
    """What LanguageTool would say about the text."""
    matches = [
        {
            "message": message,
            "offset": units(text[: found.start()]),
            "length": units(found.group()),
            "replacements": [{"value": value} for value in replacements],
            "context": {"text": text[:40], "offset": 0, "length": 1},
            "sentence": text[:40],
            "rule": {
                "id": rule,
                "issueType": "grammar",
                "category": {"id": category, "name": category.title()},
            },
        }
        for wrong, rule, category, message, replacements in RULES
        if rule not in disabled
        for found in re.finditer(wrong, text)
    ]
    return {"software": {"name": "LanguageTool"}, "matches": matches}


class Fake(ThreadingHTTPServer):
    """The server, on a port of its own; ``fault`` is how it fails, if it does.

    ``asked`` are the parameters of every check so far, ``seen`` the paths of all;
    ``content`` is what it has for a download.
    """

    daemon_threads = True

    def __init__(self, port=0):
        super().__init__(("127.0.0.1", port), Handler)
        self.fault = ""
        self.most = 10**9
        self.patience = 5
        self.content = b""
        self.asked = []
        self.seen = []

    @property
    def base(self):
        """The address."""
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def start(self):
        """Answer from now on, in a thread."""
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self


class Handler(BaseHTTPRequestHandler):
    """One request."""

    def log_message(self, *_):
        """Say nothing."""

    def do_GET(self):
        """Whatever is no check."""
        self.server.seen.append(self.path)
        path = self.path.partition("?")[0]
        if self.server.fault == "silent":
            time.sleep(40)
        elif self.server.fault == "stranger":
            self.send(200, b"<html>Welcome to the intranet</html>")
        elif path == "/v2/healthcheck":
            self.send(200, b"OK")
        elif path == "/v2/info" and self.server.fault != "old":
            self.send_json({"software": {"version": VERSION}})
        elif path == "/v2/languages":
            codes = ("en-US", "en-GB", "en-CA", "en-AU")
            self.send_json([{"code": "en", "longCode": code} for code in codes])
        elif path == "/v2/configinfo":
            rule = {"ruleId": "THIS_NNS", "description": "this + plural noun"}
            self.send_json({"rules": [rule]})
        elif path.endswith(".zip"):
            self.send(200, self.server.content)
        else:
            self.send(404, b"not found")

    def do_POST(self):
        """A check."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        asked = {key: values[0] for key, values in parse_qs(body).items()}
        self.server.asked.append(asked)
        text = asked["text"]
        fault = self.server.fault
        if len(text) > self.server.most:
            self.send(413, b"Error: Your text exceeds the limit of 60 characters")
        elif fault == "hangs":
            time.sleep(self.server.patience)
        elif fault == "dribbles":
            self.dribble()
        elif fault == "dies" or (fault == "dies later" and len(self.server.asked) > 1):
            self.close_connection = True
            self.connection.close()
        elif fault == "ends":
            sys.stderr.write("out of memory\n")
            os._exit(1)
        elif fault in ANSWERS:
            status, content = ANSWERS[fault]
            self.send(status, content)
        elif fault == "half":
            self.send(200, json.dumps(answer(text)).encode()[:-40])
        elif fault.isdecimal():
            self.send(int(fault), b"Error: Internal\nserver <b>error</b>")
        else:
            self.send_json(answer(text, asked.get("disabledRules", "").split(",")))

    def dribble(self):
        """Answer so slowly that no single wait is ever long."""
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        with suppress(OSError):
            for _ in range(200):
                self.wfile.write(b" ")
                time.sleep(0.2)

    def send_json(self, content):
        """Answer with JSON."""
        self.send(200, json.dumps(content).encode())

    def send(self, status, content):
        """Answer."""
        self.send_response(status)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


if __name__ == "__main__":
    program = Fake(int(sys.argv[sys.argv.index("-p") + 1]))
    program.fault = os.environ.get("FAKE_FAULT", "")
    program.patience = 60
    program.serve_forever()
