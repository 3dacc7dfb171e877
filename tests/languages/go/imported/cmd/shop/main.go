// Prints what the catalogue says of each entry, and which entry has each alias.
package main

import (
	"encoding/json"
	"os"

	"example.com/shopcodes"
	"example.com/shopcodes/catalog"
	"example.com/shopcodes/errno"
	"example.com/shopcodes/hresult"
	"example.com/shopcodes/http"
	"example.com/shopcodes/sqlstates"
)

// The aliases, each after the entry that has it.
var aliases = map[string]string{
	"eagain":    "ewouldblock",
	"edeadlock": "edeadlk",
	"enotsup":   "eopnotsupp",
}

func main() {
	for table := range catalog.Tables() {
		for entry := range table.All() {
			var wire any = entry.Code
			if table.Kind == shopcodes.IntegerCodes {
				wire = json.RawMessage(entry.Code)
			}
			line(map[string]any{
				"table": entry.Table, "name": entry.Name, "wire": wire,
				"description": entry.Description,
				"columns":     map[string]any{"class": entry.Class, "retryable": entry.Retryable},
			})
			if alias, ok := aliases[entry.Name]; ok {
				code, ok := table.ByName(alias)
				check(ok, alias)
				line(map[string]any{"table": entry.Table, "alias": alias, "of": code.Name()})
			}
		}
	}

	check(errno.EWOULDBLOCK == errno.EAGAIN && errno.EAGAIN == 11, "an alias")

	class, ok := http.NotFound.Class()
	check(ok && class == shopcodes.ClassClientError, "a class")
	retryable, ok := http.ServiceUnavailable.Retryable()
	check(ok && retryable, "retryable")
	_, ok = errno.EAGAIN.Retryable()
	check(!ok, "not stated")

	check(hresult.EFail == -0x7FFFBFFB, "32 bits")
	check(sqlstates.Code("01008") == sqlstates.Condition64, "a leading zero")
}

func line(fields map[string]any) {
	check(json.NewEncoder(os.Stdout).Encode(fields) == nil, "JSON")
}

func check(ok bool, what string) {
	if !ok {
		panic(what)
	}
}
