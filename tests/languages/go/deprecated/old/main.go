// The names of a while ago.
package main

import (
	"fmt"

	"example.com/gate/codes/v2/banner"
	"example.com/gate/codes/v2/payment"
	"example.com/gate/codes/v2/refund"
	"example.com/gate/codes/v2/transfer"
)

func retry(code payment.Code) bool {
	switch code {
	case payment.CardDeclined, payment.BadPIN:
		return false
	case payment.NetDown, payment.Late:
		return true
	default:
		return false
	}
}

func main() {
	fmt.Println(retry(payment.Offline), payment.GatewayTimeout, transfer.FailedTooMuch, transfer.FailedTooMany)
	fmt.Println(banner.Hello, banner.Goodbye, refund.Refunded)
}
