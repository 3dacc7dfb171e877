// Written when the catalogue had version 1.
package main

import (
	"errors"
	"fmt"

	"example.com/parcelcodes"
	"example.com/parcelcodes/catalog"
	"example.com/parcelcodes/delivery"
	"example.com/parcelcodes/notice"
	"example.com/parcelcodes/scan"
)

func decide(code delivery.Code) string {
	switch code {
	case delivery.Delivered:
		return "done"
	case delivery.Lost:
		return "search"
	default:
		entry, ok := code.Entry()
		switch {
		case !ok:
			return "unknown"
		case entry.Billing == parcelcodes.Billed:
			return "billed"
		default:
			return "known"
		}
	}
}

func orUnknown(name string) string {
	if name == "" {
		return "unknown"
	}
	return name
}

func main() {
	for _, code := range []int64{-5, 0, 15, 20, 30, 99} {
		fmt.Println(code, decide(delivery.Code(code)))
	}
	for _, code := range []scan.Code{"Later", "Ok", "Scan.Dark", "Scan.Torn", "Scan.Wet"} {
		if !errors.Is(fmt.Errorf("scan: %w", code), code) {
			panic("a code is an error")
		}
		fmt.Println(code.String(), orUnknown(code.Name()))
	}
	for _, text := range []notice.Text{"Please sign.", "Please wait."} {
		fmt.Println(text, orUnknown(text.Name()))
	}
	found := false
	for entry := range catalog.Find("0") {
		found = found || entry.Table == delivery.ID
	}
	fmt.Println(found)
}
