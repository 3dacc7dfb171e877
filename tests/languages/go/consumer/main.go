// Constants, look-ups and flags of three tables.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"testing"

	"example.com/ekyc"
	"example.com/ekyc/catalog"
	"example.com/ekyc/identityocr"
	"example.com/ekyc/prompt"
	"example.com/ekyc/selfieh5"
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

	// Middleware that knows no table.
	var code ekyc.Code
	if !errors.As(fmt.Errorf("calling: %w", selfieh5.SimilarityTooLow), &code) || code.Billing() != ekyc.Billed {
		panic("a code of some table is found in an error")
	}
	slog.Error("refused", "table", code.Table(), "code", code, "billing", code.Billing())

	// Somebody's configuration, and a code that may be missing.
	var settings struct {
		Retry []string       `json:"retry"`
		Last  *selfieh5.Code `json:"last"`
	}
	if err := json.Unmarshal([]byte(`{"retry": ["lighting_too_dim", "success"], "last": null}`), &settings); err != nil {
		panic(err)
	}
	for _, name := range settings.Retry {
		c, ok := selfieh5.ByName(name)
		if !ok || settings.Last != nil && c == *settings.Last {
			panic(name)
		}
	}
	if table, ok := catalog.ByID("selfie_h5"); !ok || table.Title != selfieh5.Title || len(selfieh5.Codes()) != 77 {
		panic("a table by its id")
	}

	// On stderr, where the runtime reports what happens before main.
	fmt.Fprintln(os.Stderr, "allocations:", testing.AllocsPerRun(100, func() {
		_, _ = selfieh5.Lookup("2016")
		_, _ = identityocr.Lookup("FailedOperation.OcrFailed")
		_ = prompt.Blink.Description()
		_, _ = selfieh5.ByName("lighting_too_dim")
		for range catalog.Find("1002") {
		}
	}))
}
