// Uses every kind of thing in the package, as it was before anything changed.
package main

import (
	"fmt"

	"example.com/shop"
	"example.com/shop/banner"
	"example.com/shop/catalog"
	"example.com/shop/hint"
	"example.com/shop/parcel"
	"example.com/shop/payment"
	"example.com/shop/wide"
)

func explain(received int64) string {
	code := payment.Code(received)
	switch code {
	case payment.Paid:
		return "paid"
	case payment.Declined, payment.BadPin, payment.NoMoney, payment.NoSMS:
		return "not paid"
	case payment.TooSlow, payment.NoLine, payment.NoBank, payment.NoShop, payment.NoTill:
		return "later"
	}
	if code.Billing() == shop.Billed {
		return "billed"
	}
	return code.Description()
}

func parcelOf(received string) string {
	switch parcel.Code(received) {
	case parcel.Lost:
		return "lost"
	case parcel.Found:
		return "found"
	}
	return "unknown"
}

func columns(entry shop.Entry) (int64, bool) {
	var retryable bool = entry.Retryable
	var team string = entry.Team
	severity, _ := entry.Severity.Get()
	isBad := severity == shop.SeverityFatal || severity == shop.SeverityError && severity != shop.SeverityWarning
	owner, _ := entry.Owner.Get()
	if isBad || retryable || owner == team {
		return entry.Budget.Get()
	}
	var status int64
	status, ok := entry.HTTPStatus.Get()
	return status, ok
}

func main() {
	names := []payment.Code{payment.Refused, payment.Late, payment.Lazy}
	texts := []string{hint.Wait.Name(), hint.Sign.Description(), banner.Sale.Name()}
	var code shop.Code = wide.Narrow
	fmt.Println(explain(51), parcelOf("Parcel.Lost"), names, texts, code.Name())
	if entry, ok := payment.Lookup("51"); ok {
		fmt.Println(columns(entry))
	}
	if table, ok := catalog.ByID("payment"); ok {
		fmt.Println(table.ID)
	}
}
