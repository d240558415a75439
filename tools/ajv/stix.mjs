// Holds the bundles in a folder to the schemas that OASIS publishes for STIX 2.1
// (event/stix/testdata/schemas) with ajv: each object to the schema of its type, and
// each bundle to that of bundles. The latter does not list all types of STIX 2.1, and
// refuses an object of any other, so these are left out of the bundle; see
// TestBundleSchemaRefusesIncidents in event/stix. It exits with 1 where one is refused.
//
//	node stix.mjs FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";

const schemas = join(import.meta.dirname, "..", "..", "event", "stix", "testdata", "schemas");
const folder = process.argv[2];

// Their patterns have escapes that regular expressions of the mode u do not allow.
const ajv = new Ajv2020({ strict: false, allErrors: false, unicodeRegExp: false, logger: false });
// Of formats only uri is in what is written. Every address there is one of the web, in the characters of RFC 3986.
ajv.addFormat("uri", /^https?:\/\/[A-Za-z0-9.-]+([/?#][A-Za-z0-9\-._~!$&'()*+,;=:@/?#%]*)?$/);

const ids = {};
for (const part of readdirSync(schemas)) {
  for (const name of readdirSync(join(schemas, part))) {
    const schema = JSON.parse(readFileSync(join(schemas, part, name), "utf8"));
    ajv.addSchema(schema);
    ids[name.replace(/\.json$/, "")] = schema.$id;
  }
}
const validators = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, ajv.getSchema(id)]));
const unlisted = new Set(["incident", "event", "location", "note", "opinion", "grouping", "extension-definition"]);

let objects = 0;
let wrong = 0;
function check(validate, value, name) {
  if (!validate(value)) {
    wrong++;
    console.error(`${name}: ${ajv.errorsText(validate.errors).slice(0, 500)}`);
  }
}
const files = readdirSync(folder);
for (const file of files) {
  const bundle = JSON.parse(readFileSync(join(folder, file), "utf8"));
  for (const object of bundle.objects) {
    objects++;
    // The type event is one of an extension: it has what all objects have.
    check(object.type === "event" ? validators.core : validators[object.type], object, `${file} ${object.id}`);
  }
  const seen = new Set();
  bundle.objects = bundle.objects.filter((o) => !unlisted.has(o.type) && !seen.has(o.type) && seen.add(o.type));
  check(validators.bundle, bundle, file);
}
console.log(`${files.length} bundles with ${objects} objects, ${wrong} refused`);
if (wrong > 0 || files.length === 0) process.exit(1);
