// Old names of what has a new one.
package main

import (
	"fmt"

	"example.com/gate/codes/v2/banner"
	"example.com/gate/codes/v2/payment"
	"example.com/gate/codes/v2/transfer"
)

func main() {
	switch code := payment.Code(51); code {
	case payment.CardDeclined:
		fmt.Println(payment.NetDown, payment.Offline)
	}
	fmt.Println(banner.Hello, transfer.FailedTooMuch)
}
