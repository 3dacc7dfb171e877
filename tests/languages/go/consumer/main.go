// Constants, look-ups and flags of three tables.
package main

import (
	"fmt"
	"os"
	"testing"

	ekyc "example.com/ekyc-codes"
	"example.com/ekyc-codes/catalog"
	"example.com/ekyc-codes/identityocr"
	"example.com/ekyc-codes/prompt"
	"example.com/ekyc-codes/selfieh5"
)

func show(entry ekyc.Entry, ok bool) {
	if !ok {
		fmt.Println("unknown")
		return
	}
	flag := "not stated"
	switch entry.Billing {
	case ekyc.Billed:
		flag = "billed"
	case ekyc.NotBilled:
		flag = "not billed"
	}
	fmt.Printf("%s %s: %s\n", entry.Name, flag, entry.Description)
}

func main() {
	fmt.Println(int(selfieh5.SuspectedSpoofing))
	show(selfieh5.Code(1002).Entry())
	show(selfieh5.Lookup("2016"))
	show(selfieh5.Code(999_999).Entry())
	fmt.Println(string(identityocr.FailedOperationOCRFailed))
	show(identityocr.Lookup("FailedOperation.OcrFailed"))
	show(identityocr.Lookup("constructor"))
	fmt.Println(string(prompt.Blink))
	show(prompt.Lookup("please blink"))

	// On stderr, where the runtime reports what happens before main.
	fmt.Fprintln(os.Stderr, "allocations:", testing.AllocsPerRun(100, func() {
		_, _ = selfieh5.Lookup("2016")
		_, _ = identityocr.Lookup("FailedOperation.OcrFailed")
		_ = prompt.Blink.Description()
		for range catalog.Find("1002") {
		}
	}))
}
