// Reads the GeoJSON in event/geojson/testdata with check-geojson, which knows RFC 7946,
// and prints a verdict a line. It exits with 1 where one is bad.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { check } from "@placemarkio/check-geojson";

const folder = join(import.meta.dirname, "..", "..", "event", "geojson", "testdata");
const names = readdirSync(folder).filter((name) => name.endsWith(".geojson")).sort();
let bad = names.length === 0 ? 1 : 0;
for (const name of names) {
  let verdict = "ok";
  try {
    check(readFileSync(join(folder, name), "utf8"));
  } catch (error) {
    bad++;
    verdict = `bad\t${error.issues?.map((issue) => issue.message).join("; ") ?? error.message}`;
  }
  console.log(`${name}\t${verdict}`);
}
process.exit(bad > 0 ? 1 : 0);
