// Prints what the catalogue says of each entry, and which entry has each alias.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"example.com/apperrors"
	"example.com/apperrors/api"
	"example.com/apperrors/catalog"
	"example.com/apperrors/errno"
	"example.com/apperrors/hresult"
	"example.com/apperrors/ntstatus"
)

// The aliases, each after the entry that has it.
var aliases = map[string][]string{
	"timeout": {"gateway_timeout", "slow"},
	"eagain":  {"ewouldblock"},
	"edeadlk": {"edeadlock"},
	"enotsup": {"all", "code"},
	"later":   {"again"},
}

func main() {
	for table := range catalog.Tables() {
		for entry := range table.All() {
			var wire any = entry.Code
			switch table.Kind {
			case apperrors.NoCodes:
				wire = entry.Description
			case apperrors.IntegerCodes:
				wire = json.RawMessage(entry.Code)
			}
			written, err := json.Marshal(entry)
			check(err == nil, "an entry can be written")
			var columns map[string]any
			check(json.Unmarshal(written, &columns) == nil, "and read")
			var read apperrors.Entry
			check(json.Unmarshal(written, &read) == nil && read == entry, "as it was")
			for _, own := range []string{"table", "name", "code", "description"} {
				delete(columns, own)
			}
			// Numbers of 16 digits.
			columns["budget"] = entry.Budget
			line(map[string]any{
				"table": entry.Table, "name": entry.Name, "wire": wire,
				"description": entry.Description, "columns": columns,
			})
			for _, alias := range aliases[entry.Name] {
				code, ok := table.ByName(alias)
				check(ok, alias)
				line(map[string]any{"table": entry.Table, "alias": alias, "of": code.Name()})
			}
		}
	}

	check(errno.Ewouldblock == errno.Eagain && api.Slow == api.Timeout, "aliases are equal")

	// What isn't stated is no value, and neither is what a code that isn't listed would have.
	status, ok := api.CardDeclined.HTTPStatus()
	check(ok && status == 402, "a status")
	_, ok = api.Broken.HTTPStatus()
	check(!ok, "no status")
	retryable, ok := api.Broken.Retryable()
	check(ok && !retryable, "required")
	_, ok = errno.Code(4_000_000_000).Retryable()
	check(!ok, "not listed")
	entry, _ := errno.Eagain.Entry()
	check(entry.Severity == apperrors.Stated(apperrors.SeverityWarning), "comparable")
	check(entry.HTTPStatus == apperrors.Optional[int64]{}, "not stated")

	var code apperrors.Code
	check(errors.As(fmt.Errorf("refused: %w", errno.Eagain), &code), "an error")
	kind, ok := code.Type()
	check(ok && kind == apperrors.TypeSelf, "of any table")

	// Without a description a code prints as its table and its value.
	check(errno.Edeadlk.Error() == "errno 35" && errno.Edeadlk.Description() == "", "no description")

	check(ntstatus.AccessViolation == 0xC0000005, "64 bits")
	check(hresult.EFail == -0x7FFFBFFB, "32 bits")
}

func line(fields map[string]any) {
	encoder := json.NewEncoder(os.Stdout)
	check(encoder.Encode(fields) == nil, "JSON")
}

func check(ok bool, what string) {
	if !ok {
		panic(what)
	}
}
