// Uses every kind of thing in the package, as it was before anything changed.
import { CATALOG, find, table, type Severity } from "shop-codes";
import { SALE } from "shop-codes/banner";
import { SIGN, WAIT } from "shop-codes/hint";
import { FOUND, LOST, type ParcelAnyCode } from "shop-codes/parcel";
import { entryOf as entryOfParcel } from "shop-codes/parcel/entries";
import {
  BAD_PIN, DECLINED, LATE, LAZY, NO_BANK, NO_LINE, NO_MONEY, NO_SHOP, NO_SMS, NO_TILL, PAID, REFUSED, TOO_SLOW,
  isPaymentCode, type PaymentAnyCode, type PaymentCode,
} from "shop-codes/payment";
import { ENTRIES, entryNamed, entryOf } from "shop-codes/payment/entries";
import { NARROW } from "shop-codes/wide";

const actions: Partial<Record<PaymentCode, string>> = { [PAID]: "paid", [NO_BANK]: "later", [NO_LINE]: "later" };

export function explain(received: PaymentAnyCode): string {
  switch (received) {
    case PAID:
      return actions[PAID] ?? "";
    case DECLINED:
    case BAD_PIN:
    case NO_MONEY:
    case NO_SMS:
      return "not paid";
    default: {
      const entry = entryOf(received);
      if (entry === undefined) return "unknown";
      return entry.billing === "billed" ? "billed" : entry.description;
    }
  }
}

export const names: readonly number[] = [REFUSED, LATE, LAZY, NO_SHOP, NO_TILL, TOO_SLOW, NARROW];
export const texts: readonly string[] = [SALE, SIGN, WAIT, LOST, FOUND, CATALOG];

export function columns(code: PaymentCode): number | undefined {
  const entry = entryOf(code);
  const retryable: boolean = entry.retryable;
  const severity: Severity | undefined = entry.severity;
  const owner: string | undefined = entry.owner;
  const budget: number | undefined = entry.budget;
  const team: string = entry.team;
  if (severity === "fatal" || severity === "error" || severity === "warning" || retryable) return budget;
  return owner === team ? undefined : entry.httpStatus;
}

export function parcel(code: ParcelAnyCode): string {
  return entryOfParcel(code)?.name ?? "unknown";
}

export const more = [ENTRIES.length, entryNamed("paid").code, isPaymentCode(51), find(51).length, table("payment").title];
