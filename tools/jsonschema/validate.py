"""Runs event.schema.json over testdata with python-jsonschema and prints a verdict
a line, as tools/ajv/validate.mjs and TestVerdicts in event/schema do. It exits with
1 where a verdict is not the expected one; validate.mjs says what is expected.

Debian has it as python3-jsonschema. Its regular expressions are Python's, whose $
also matches before a line feed at the end of a text."""

import json
import pathlib
import sys

import jsonschema

top = pathlib.Path(__file__).resolve().parents[2]
testdata = top / "testdata"
schema = json.loads((top / "event/schema/event.schema.json").read_text("utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
wrong = 0


def verdict(document):
    return "ok" if validator.is_valid(document) else "bad"


def check(name, data, expected):
    global wrong
    if expected is None:
        return
    try:
        got = verdict(json.loads(data.decode("utf-8")))
    except (ValueError, RecursionError):
        got = "bad"
    print(f"{name}\t{got}")
    if got != expected:
        wrong += 1
        print(f"{name} should be {expected}", file=sys.stderr)


def names(file):
    lines = (line.strip() for line in (testdata / "invalid" / file).read_text("utf-8").split("\n"))
    return {line for line in lines if line and not line.startswith("#")}


def newlines(name, document):
    """Prints the verdict on a document once for each of its texts, and each name of
    a code, with a line feed added."""

    def walk(value, path, put):
        if isinstance(value, str):
            put(value + "\n")
            print(f"{name}#{path}\t{verdict(document)}")
            put(value)
        elif isinstance(value, list):
            for i, item in enumerate(value):
                walk(item, f"{path}/{i}", lambda v, i=i: value.__setitem__(i, v))
        elif isinstance(value, dict):
            for key in list(value):
                walk(value[key], f"{path}/{key}", lambda v, key=key: value.__setitem__(key, v))
                if path == "/codes":
                    value[key + "\n"] = value.pop(key)
                    print(f"{name}#{path}/{key} as a name\t{verdict(document)}")
                    value[key] = value.pop(key + "\n")

    walk(document, "", None)


def files(folder, ending):
    return sorted(p for p in (testdata / folder).iterdir() if p.name.endswith(ending))


for i, example in enumerate(schema["examples"]):
    check(f"example {i} of the schema", json.dumps(example).encode(), "ok")
for path in files("valid", ".json"):
    check(f"valid/{path.name}", path.read_bytes(), "ok")
for path in files(".", ".ndjson"):
    for i, line in enumerate(path.read_text("utf-8").rstrip().split("\n")):
        check(f"{path.name}:{i + 1}", line.encode(), "ok")
cross_field, lexical = names("cross-field.txt"), names("lexical.txt")
for path in files("invalid", ".json"):
    expected = "ok" if path.stem in cross_field else None if path.stem in lexical else "bad"
    check(f"invalid/{path.name}", path.read_bytes(), expected)
for name in ("everything.json", "text.json", "times.json"):
    newlines(f"valid/{name}", json.loads((testdata / "valid" / name).read_bytes()))

if wrong:
    sys.exit(f"{wrong} verdicts are not the expected ones")
