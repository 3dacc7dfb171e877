// Prints what the catalogue says of each entry, and which entry has each alias.
import { type Severity, TABLES, table } from "app-errors";
import { BROKEN, CARD_DECLINED, isApiCode, SLOW, TIMEOUT } from "app-errors/api";
import { entryOf as entryOfApi } from "app-errors/api/entries";
import { CODES, EAGAIN, EWOULDBLOCK } from "app-errors/errno";
import { entryNamed, entryOf } from "app-errors/errno/entries";
import { E_FAIL } from "app-errors/hresult";
import { ACCESS_VIOLATION } from "app-errors/ntstatus";

const aliases: Record<string, string[]> = {
  timeout: ["gateway_timeout", "slow"],
  eagain: ["ewouldblock"],
  edeadlk: ["edeadlock"],
  enotsup: ["all", "code"],
  later: ["again"],
};

for (const each of TABLES) {
  for (const entry of each.entries) {
    console.log(
      JSON.stringify({
        table: entry.table,
        name: entry.name,
        wire: entry.code ?? entry.description,
        description: entry.description,
        columns: {
          http_status: entry.httpStatus ?? null,
          retryable: entry.retryable,
          severity: entry.severity ?? null,
          help_url: entry.helpUrl ?? null,
          type: entry.type,
          owner: entry.owner ?? null,
          budget: entry.budget,
        },
      }),
    );
    for (const alias of aliases[entry.name] ?? []) {
      console.log(JSON.stringify({ table: each.id, alias, of: each.entryNamed(alias)?.name }));
    }
  }
}

function check(ok: boolean, what: string): void {
  if (!ok) throw new Error(what);
}

// An alias is the same constant, and the same type.
const again: typeof EAGAIN = EWOULDBLOCK;
check(again === EAGAIN && entryNamed("ewouldblock").code === EAGAIN, "aliases are equal");
check(SLOW === TIMEOUT && CODES.filter((code) => code === EWOULDBLOCK).length === 1, "listed once");

// What isn't stated is no value, and neither is what a code that isn't listed would have.
const status: number | undefined = entryOfApi(CARD_DECLINED).httpStatus;
check(status === 402, "a status");
check(!("httpStatus" in entryOfApi(BROKEN)) && !entryOfApi(BROKEN).retryable, "no status");
const received: number = 4_000_000_000;
check(entryOf(received)?.retryable === undefined, "not listed");
const severity: Severity | undefined = entryOf(EAGAIN).severity;
check(severity === "warning", "a word");
check(table("errno").entryNamed("edeadlk")?.description === "", "no description");
check(isApiCode("Timeout") && !isApiCode("slow"), "codes, not names");

check(ACCESS_VIOLATION === 0xc0000005 && E_FAIL === (0x80004005 | 0), "64 bits, and 32");

// @ts-expect-error A value that the column doesn't have.
check(severity !== "fatl", "checked");
// @ts-expect-error Billing is unknown here.
check(entryOf(EAGAIN).billing === undefined, "nothing of billing");
