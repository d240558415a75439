// Holds examples/intake/openapi.json to the published schema of OpenAPI, references
// resolved. It exits with 1 where it does not fit.
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";

const validator = new Validator();
const { valid, errors } = await validator.validate(join(import.meta.dirname, "..", "..", "examples", "intake", "openapi.json"));
if (!valid || validator.version !== "3.1") {
  console.error(`OpenAPI ${validator.version}:`, errors);
  process.exit(1);
}
