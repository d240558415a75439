// Runs event.schema.json over testdata with ajv and prints a verdict a line, as
// file<TAB>ok|bad. It exits with 1 where a verdict is not the expected one:
// everything in valid/ and every line of the NDJSON files is ok; everything in
// invalid/ is bad, but what cross-field.txt lists is ok. What lexical.txt lists is
// passed over, for a JSON parser has lost the reason by then. Last come some valid
// documents with a line feed added to one text each. tools/jsonschema/validate.py
// and TestVerdicts in event/schema print the same lines.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";

const top = join(import.meta.dirname, "..", "..");
const testdata = join(top, "testdata");
const schema = JSON.parse(readFileSync(join(top, "event", "schema", "event.schema.json"), "utf8"));

// Strict mode refuses unknown keywords, missing types and required members that
// have no schema; the schema itself is checked against its dialect.
const ajv = new Ajv2020({ strict: true, allErrors: false, validateSchema: true, unicodeRegExp: true });
const validate = ajv.compile(schema);

let wrong = 0;

function check(name, bytes, expected) {
  let verdict = "bad";
  let why = "";
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (validate(JSON.parse(text))) verdict = "ok";
    else why = ajv.errorsText(validate.errors);
  } catch (error) {
    why = error.message;
  }
  if (expected === "either") return;
  console.log(`${name}\t${verdict}`);
  if (verdict !== expected) {
    wrong++;
    console.error(`${name} should be ${expected}. ${why}`);
  }
}

// The names in a list, one a line, without comments.
function list(name) {
  const lines = readFileSync(join(testdata, "invalid", name), "utf8").split("\n");
  return new Set(lines.map((line) => line.trim()).filter((line) => line && !line.startsWith("#")));
}

const crossField = list("cross-field.txt");
const lexical = list("lexical.txt");

// Prints the verdict on a document once for each of its texts, and each name of a
// code, with a line feed added.
function newlines(name, document) {
  const verdict = (where) => console.log(`${name}#${where}\t${validate(document) ? "ok" : "bad"}`);
  function walk(object, key, path) {
    const value = object[key];
    if (typeof value === "string") {
      object[key] = value + "\n";
      verdict(path);
      object[key] = value;
    } else if (typeof value === "object") {
      for (const below of Object.keys(value)) {
        walk(value, below, `${path}/${below}`);
        if (path === "/codes") {
          const code = value[below];
          delete value[below];
          value[below + "\n"] = code;
          verdict(`${path}/${below} as a name`);
          delete value[below + "\n"];
          value[below] = code;
        }
      }
    }
  }
  walk({ document }, "document", "");
}

function files(folder, ending) {
  return readdirSync(join(testdata, folder)).filter((name) => name.endsWith(ending)).sort();
}

schema.examples.forEach((example, i) => check(`example ${i} of the schema`, Buffer.from(JSON.stringify(example)), "ok"));
for (const name of files("valid", ".json")) {
  check(`valid/${name}`, readFileSync(join(testdata, "valid", name)), "ok");
}
for (const name of files(".", ".ndjson")) {
  readFileSync(join(testdata, name), "utf8").trimEnd().split("\n").forEach((line, i) => check(`${name}:${i + 1}`, Buffer.from(line), "ok"));
}
for (const name of files("invalid", ".json")) {
  const rule = name.slice(0, -".json".length);
  const expected = crossField.has(rule) ? "ok" : lexical.has(rule) ? "either" : "bad";
  check(`invalid/${name}`, readFileSync(join(testdata, "invalid", name)), expected);
}
for (const name of ["everything.json", "text.json", "times.json"]) {
  newlines(`valid/${name}`, JSON.parse(readFileSync(join(testdata, "valid", name), "utf8")));
}

if (wrong > 0) {
  console.error(`${wrong} verdicts are not the expected ones`);
  process.exit(1);
}
