// Prints what the catalogue says of each entry, and which entry has each alias.
import {
  CONDITION_64,
  EAGAIN,
  entryOfErrno,
  entryOfHttp,
  EWOULDBLOCK,
  E_FAIL,
  isSqlstatesCode,
  NOT_FOUND,
  SERVICE_UNAVAILABLE,
  TABLES,
} from "./codes.js";

const aliases: Record<string, string> = {
  eagain: "ewouldblock",
  edeadlock: "edeadlk",
  enotsup: "eopnotsupp",
};

for (const table of TABLES) {
  for (const entry of table.entries) {
    console.log(
      JSON.stringify({
        table: entry.table,
        name: entry.name,
        wire: entry.code,
        description: entry.description,
        columns: { class: entry.class ?? null, retryable: entry.retryable ?? null },
      }),
    );
    const alias = aliases[entry.name];
    if (alias !== undefined) {
      console.log(JSON.stringify({ table: table.id, alias, of: table.entryNamed(alias)?.name }));
    }
  }
}

function check(ok: boolean, what: string): void {
  if (!ok) throw new Error(what);
}

check(EWOULDBLOCK === EAGAIN && EAGAIN === 11, "an alias");

check(entryOfHttp(NOT_FOUND).class === "client_error", "a class");
check(entryOfHttp(SERVICE_UNAVAILABLE).retryable === true, "retryable");
check(!("retryable" in entryOfErrno(EAGAIN)), "not stated");

check(E_FAIL === (0x80004005 | 0), "32 bits");
check(CONDITION_64 === "01008" && isSqlstatesCode("01008"), "a leading zero");
