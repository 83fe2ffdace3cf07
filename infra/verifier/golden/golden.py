#!/usr/bin/env python3
"""The formats of the audit trail a second time, in another language, so that no library's change can move a digest.

  golden.py write    prints golden.json anew
  golden.py check    compares golden.json with what this script computes
  golden.py bundle F checks digests, paths and texts of an exported case file (signatures: the verifier in Java)
"""
import hashlib
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent


def canonical(value):
    """RFC 8785 over what an event holds: names in order of their UTF-16 units, no numbers."""
    if value is None or isinstance(value, (bool, str)):
        return quote(value) if isinstance(value, str) else {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(quote(name) + ":" + canonical(value[name]) for name in names) + "}"
    raise ValueError(f"no canonical form: {value!r}")


def quote(text):
    short = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return '"' + "".join(short.get(c) or (f"\\u{ord(c):04x}" if ord(c) < 0x20 else c) for c in text) + '"'


def leaf(body):
    return hashlib.sha256(b"\0" + canonical(body).encode("utf-8")).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root(leaves):
    """The definition of RFC 6962, 2.1, as it stands there."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    half = 1 << ((len(leaves) - 1).bit_length() - 1)
    return node(root(leaves[:half]), root(leaves[half:]))


def root_of_path(digest, number, size, path):
    """RFC 9162, 2.1.3.2."""
    last = size - 1
    for sibling in path:
        if last == 0:
            return None
        if number & 1 or number == last:
            digest = node(sibling, digest)
            while not number & 1 and number:
                number, last = number >> 1, last >> 1
        else:
            digest = node(digest, sibling)
        number, last = number >> 1, last >> 1
    return digest if last == 0 else None


BODIES = [
    {},
    {"b": "2", "a": "1", "list": ["x", None, True, False, {"z": "", "y": []}]},
    {"text": 'quote " backslash \\ slash / tab \t line \n return \r feed \f back \b bell \x07 unit \x1f'},
    {"公司": "北京知识产权质押有限公司", "ﬀ": "before", "😀": "surrogates sort before U+FB00", "é": "not normalised: e\u0301"},
    {
        "schema": "1",
        "id": "0199e5a0-0000-7000-8000-000000000001",
        "kind": "approval.approval-granted",
        "case": "0199e5a0-0000-7000-8000-000000000002",
        "record": "0199e5a0-0000-7000-8000-000000000003",
        "actor": "feng.gang",
        "role": "branch-approver",
        "branch": "BJ-HD",
        "at": "2026-11-23T01:00:00.123456Z",
        "trace": None,
        "data": {"sum": "1500000.00", "reason": {"digest": "00" * 32}},
    },
]


def vectors():
    bodies = [{"body": b, "canonical": canonical(b), "leaf": leaf(b).hex()} for b in BODIES]
    leaves = [leaf({"event": str(i)}) for i in range(20)]
    return {"bodies": bodies, "roots": [root(leaves[:n]).hex() for n in range(len(leaves) + 1)]}


def check_bundle(file):
    bundle, flaws = json.loads(pathlib.Path(file).read_text("utf-8")), 0
    for event in bundle["events"]:
        body, head = event["body"], bundle["head"]
        path = [bytes.fromhex(step) for step in event["path"]]
        if root_of_path(leaf(body), int(event["seq"]), int(head["size"]), path) != bytes.fromhex(head["root"]):
            print("CHANGED event", body["id"])
            flaws += 1
        for text in event["texts"]:
            sealed = body["data"]
            for step in text["field"].split("."):
                sealed = sealed[int(step)] if isinstance(sealed, list) else sealed[step]
            if hashlib.sha256(bytes.fromhex(text["salt"]) + text["content"].encode("utf-8")).hexdigest() != sealed["digest"]:
                print("CHANGED text", text["field"], "of event", body["id"])
                flaws += 1
    return flaws


def main(arguments):
    if arguments[:1] == ["write"]:
        print(json.dumps(vectors(), ensure_ascii=True, indent=1))
        return 0
    if arguments[:1] == ["check"]:
        return int(json.loads((HERE / "golden.json").read_text("utf-8")) != vectors())
    if arguments[:1] == ["bundle"] and len(arguments) == 2:
        return int(check_bundle(arguments[1]) > 0)
    print(__doc__)
    return 2


sys.exit(main(sys.argv[1:]))
