// The names of today.
package main

import (
	"fmt"

	"example.com/gate/codes/v2/banner"
	"example.com/gate/codes/v2/catalog"
	"example.com/gate/codes/v2/payment"
	"example.com/gate/codes/v2/transfer"
)

func retry(code payment.Code) bool {
	switch code {
	case payment.CardRefused:
		return false
	case payment.NetworkDown:
		return true
	default:
		return false
	}
}

func main() {
	fmt.Println(retry(payment.NetworkDown), payment.Refused, transfer.FailedLimitExceeded)
	fmt.Println(banner.Welcome)
	// What is deprecated is still listed and found.
	for entry := range catalog.Find("55") {
		fmt.Println(entry.Name)
	}
}
