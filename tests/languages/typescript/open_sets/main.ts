// Written when the catalogue had version 1.
import { find } from "parcel-codes";
import { DELIVERED, LOST, type DeliveryAnyCode, type DeliveryCode } from "parcel-codes/delivery";
import { entryOf } from "parcel-codes/delivery/entries";
import { entryOf as entryOfNotice } from "parcel-codes/notice/entries";
import type { ScanAnyCode } from "parcel-codes/scan";
import { entryOf as entryOfScan } from "parcel-codes/scan/entries";

const actions: Partial<Record<DeliveryCode, string>> = { [DELIVERED]: "done", [LOST]: "search" };

function decide(code: DeliveryAnyCode): string {
  switch (code) {
    case DELIVERED:
      return "done";
    case LOST:
      return actions[LOST] ?? "";
    default: {
      const entry = entryOf(code);
      if (entry === undefined) return "unknown";
      return entry.billing === "billed" ? "billed" : "known";
    }
  }
}

for (const code of [-5, 0, 15, 20, 30, 99]) console.log(`${code} ${decide(code)}`);
for (const code of ["Later", "Ok", "Scan.Dark", "Scan.Torn", "Scan.Wet"]) {
  const received: ScanAnyCode = code;
  console.log(`${received} ${entryOfScan(code)?.name ?? "unknown"}`);
}
for (const text of ["Please sign.", "Please wait."]) console.log(`${text} ${entryOfNotice(text)?.name ?? "unknown"}`);
console.log(find(0).some((entry) => entry.table === "delivery"));
