"""Asks proof-of-done whether it would block each session's last message.

  python check.py sessions.jsonl blocked.jsonl

A line in: {"id", "transcript"}, the lines of a Claude Code session. A line out: {"id", "blocked"}.
"""

import contextlib
import io
import json
import sys
import tempfile
from pathlib import Path

from proof_of_done import cli

with tempfile.TemporaryDirectory() as folder, open(sys.argv[2], "w", encoding="utf8") as out:
    file = Path(folder) / "session.jsonl"
    for line in open(sys.argv[1], encoding="utf8"):
        session = json.loads(line)
        file.write_text(session["transcript"], encoding="utf8")
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
            cli.main(["check", "--transcript", str(file), "--json"])
        blocked = json.loads(printed.getvalue())["decision"] == "block"
        out.write(json.dumps({"id": session["id"], "blocked": blocked}) + "\n")
