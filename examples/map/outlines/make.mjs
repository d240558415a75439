// Makes outlines.tsv of the countries of Natural Earth 4.1 at 1:50 million, which are in
// the public domain, as the npm package world-atlas has them:
//
//	npm install --no-save world-atlas@2.0.2 topojson-client@3 topojson-simplify@3 i18n-iso-countries@7
//	node make.mjs
//
// A line is a country: its ISO 3166-1 alpha-2 code or "-", its name, and its rings, parted
// by semicolons. A ring is a list of longitude,latitude in hundredths of a degree, each
// but the first as the difference from the one before. A ring that crosses longitude 180
// goes on beyond it, and that around the South Pole is closed there.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";

const require = createRequire(import.meta.url);
const iso = require("i18n-iso-countries");
const world = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"));
const simple = simplify(presimplify(world), 0.004);

function unrolled(ring) {
  let turn = 0;
  const out = ring.map(([lon, lat], i) => {
    const step = i > 0 ? lon - ring[i - 1][0] : 0;
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [lon + turn, lat];
  });
  if (turn !== 0) out.push([out.at(-1)[0], -90], [out[0][0], -90], out[0]);
  return out;
}

function text(ring) {
  let last = [0, 0];
  const steps = [];
  for (const degrees of unrolled(ring).slice(0, -1)) {
    const at = degrees.map((d) => Math.round(d * 100));
    const step = [at[0] - last[0], at[1] - last[1]];
    if (steps.length > 0 && step[0] === 0 && step[1] === 0) continue;
    steps.push(step.join(","));
    last = at;
  }
  return steps.length < 3 ? "" : steps.join(" ");
}

const lines = feature(simple, simple.objects.countries).features.map(({ id, properties, geometry }) => {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const code = properties.name === "Kosovo" ? "XK" : (iso.numericToAlpha2(id ?? "") ?? "-");
  return [code, properties.name, polygons.flat().map(text).filter(Boolean).join(";")].join("\t");
});
// Countries that are smaller than the step of the grid are left out.
writeFileSync("outlines.tsv", lines.filter((line) => !line.endsWith("\t")).sort().join("\n") + "\n");
