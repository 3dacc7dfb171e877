// The names of today.
import { table } from "@example/gate-codes";
import * as banner from "@example/gate-codes/banner";
import * as payment from "@example/gate-codes/payment";
import * as transfer from "@example/gate-codes/transfer";

export function retry(code: payment.PaymentCode): boolean {
  switch (code) {
    case payment.CARD_REFUSED:
      return false;
    case payment.NETWORK_DOWN:
      return true;
    default:
      return false;
  }
}

export const texts = [banner.WELCOME, transfer.FAILED_LIMIT_EXCEEDED];
export const codes = [payment.REFUSED];
// What is deprecated is still listed and found.
export const found = table("payment").entryOf(55);
