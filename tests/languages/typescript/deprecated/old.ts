// The names of a while ago.
import * as banner from "@example/gate-codes/banner";
import * as payment from "@example/gate-codes/payment";
import { REFUNDED, type RefundCode } from "@example/gate-codes/refund";
import * as transfer from "@example/gate-codes/transfer";

export function retry(code: payment.PaymentCode): boolean {
  switch (code) {
    case payment.CARD_DECLINED:
    case payment.BAD_PIN:
      return false;
    case payment.NET_DOWN:
    case payment.LATE:
      return true;
    default:
      return false;
  }
}

export const kept: RefundCode = REFUNDED;
export const texts = [banner.HELLO, banner.GOODBYE, transfer.FAILED_TOO_MUCH];
export const codes = [payment.OFFLINE, payment.GATEWAY_TIMEOUT];
