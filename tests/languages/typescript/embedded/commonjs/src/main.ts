// Somebody's program, which uses the modules that are embedded in it.
import { CATALOG, TABLES, VERSION } from "./errcodes/index.js";
import { SUSPECTED_SPOOFING, type SelfieH5AnyCode } from "./errcodes/constants/selfie-h5.js";
import { entryOf } from "./errcodes/entries/selfie-h5.js";

console.log(CATALOG, VERSION);
for (const entry of TABLES.flatMap((table) => table.entries)) {
  console.log(entry.table, entry.name, entry.code ?? "", entry.description);
}
const code: SelfieH5AnyCode = JSON.parse("1002");
if (code === SUSPECTED_SPOOFING) {
  console.log(code, "is", entryOf(SUSPECTED_SPOOFING).name);
}
