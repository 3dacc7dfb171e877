// Walks every table of the generated packages and prints each entry as a line of JSON, then answers
// the questions on stdin. A line is a code as text or a name, in hexadecimal, which is looked up in
// every table and in the catalogue. Its argument is the folder of the packages.
package main

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/ekyc"
	"example.com/ekyc/androidsdk"
	"example.com/ekyc/catalog"
	"example.com/ekyc/common"
	"example.com/ekyc/identityapp"
	"example.com/ekyc/identityflow"
	"example.com/ekyc/identityliveness"
	"example.com/ekyc/identityocr"
	"example.com/ekyc/iossdk"
	"example.com/ekyc/prompt"
	"example.com/ekyc/selfieapi"
	"example.com/ekyc/selfieapp"
	"example.com/ekyc/selfieh5"
)

// The functions of a package of integers, in the order of pkg's fields.
func integers[C interface {
	~int64
	code
}](id, title string, all func(func(C, ekyc.Entry) bool), codes func() []C, byName func(string) (C, bool), lookup func(string) (ekyc.Entry, bool), parse func(string) (C, error)) walk {
	p := pkg[C]{id, title, all, codes, byName, lookup, parse, func(n int64) C { return C(n) }}
	for _, n := range []int64{math.MinInt64, math.MinInt64 + 1, math.MinInt32 - 1, math.MaxInt32 + 1, 3_000_000_000, math.MaxInt64 - 1, math.MaxInt64} {
		text := strconv.FormatInt(n, 10)
		c, err := parse(text)
		assert(err == nil && int64(c) == n, id, "reads", n)
		unknown(p, c, text)
	}
	// Nothing is truncated to another code.
	for c := range all {
		_, ok := C(int64(c) + 1<<32).Entry()
		assert(!ok, id, "takes another integer for", c)
	}
	for _, text := range []string{"-9223372036854775809", "9223372036854775808", "18446744073709551616", "18446744073709551615", "9999999999999999999", "1.0", "1e3", "0x1", "true", "{}", "[]", "-0", "01"} {
		_, err := parse(text)
		assert(err != nil, id, "parses", text)
		for _, written := range []string{text, string(marshal(text))} {
			c := C(7)
			assert(json.Unmarshal([]byte(written), &c) != nil && c == 7, id, "reads", written)
		}
	}
	return p.walk
}

func texts[C interface {
	~string
	code
}](id, title string, all func(func(C, ekyc.Entry) bool), codes func() []C, byName func(string) (C, bool), lookup func(string) (ekyc.Entry, bool)) walk {
	return pkg[C]{id, title, all, codes, byName, lookup, func(text string) (C, error) { return C(text), nil }, nil}.walk
}

// Prints the entries of a table, and the answers to questions about it.
type walk = func(table catalog.Table, questions []string, print func(any))

func main() {
	stdin, err := io.ReadAll(os.Stdin)
	assert(err == nil, err)
	var questions []string
	for _, line := range strings.Split(strings.TrimSuffix(string(stdin), "\n"), "\n") {
		question, err := hex.DecodeString(line)
		assert(err == nil, err)
		questions = append(questions, string(question))
	}

	usage()
	var tables []catalog.Table
	for table := range catalog.Tables() {
		tables = append(tables, table)
	}
	out := bufio.NewWriter(os.Stdout)
	print := json.NewEncoder(out)
	print.SetEscapeHTML(false)
	encode := func(line any) {
		err := print.Encode(line)
		assert(err == nil, err)
	}
	encode(map[string]any{"catalog": ekyc.ID, "version": ekyc.Version, "tables": len(tables)})
	walks := []walk{
		texts(common.ID, common.Title, common.All(), common.Codes, common.ByName, common.Lookup),
		integers(selfieh5.ID, selfieh5.Title, selfieh5.All(), selfieh5.Codes, selfieh5.ByName, selfieh5.Lookup, selfieh5.Parse),
		texts(prompt.ID, prompt.Title, prompt.All(), prompt.Texts, prompt.ByName, prompt.Lookup),
		integers(selfieapp.ID, selfieapp.Title, selfieapp.All(), selfieapp.Codes, selfieapp.ByName, selfieapp.Lookup, selfieapp.Parse),
		texts(selfieapi.ID, selfieapi.Title, selfieapi.All(), selfieapi.Codes, selfieapi.ByName, selfieapi.Lookup),
		integers(identityapp.ID, identityapp.Title, identityapp.All(), identityapp.Codes, identityapp.ByName, identityapp.Lookup, identityapp.Parse),
		integers(iossdk.ID, iossdk.Title, iossdk.All(), iossdk.Codes, iossdk.ByName, iossdk.Lookup, iossdk.Parse),
		integers(androidsdk.ID, androidsdk.Title, androidsdk.All(), androidsdk.Codes, androidsdk.ByName, androidsdk.Lookup, androidsdk.Parse),
		integers(identityliveness.ID, identityliveness.Title, identityliveness.All(), identityliveness.Codes, identityliveness.ByName, identityliveness.Lookup, identityliveness.Parse),
		texts(identityocr.ID, identityocr.Title, identityocr.All(), identityocr.Codes, identityocr.ByName, identityocr.Lookup),
		integers(identityflow.ID, identityflow.Title, identityflow.All(), identityflow.Codes, identityflow.ByName, identityflow.Lookup, identityflow.Parse),
	}
	assert(len(walks) == len(tables), len(tables), "tables")
	for i, walk := range walks {
		walk(tables[i], questions, encode)
	}
	for _, question := range questions {
		text, integer := []string{}, []string{}
		for entry := range catalog.Find(question) {
			text = append(text, entry.Table)
		}
		if n, err := strconv.ParseInt(question, 10, 32); err == nil {
			decimal := strconv.FormatInt(n, 10)
			for entry := range catalog.Find(decimal) {
				if slices.ContainsFunc(tables, func(t catalog.Table) bool { return t.ID == entry.Table && t.Kind == ekyc.IntegerCodes }) {
					integer = append(integer, entry.Table)
				}
			}
		}
		line := map[string]any{"find": question, "text": text, "integer": integer, "title": nil}
		if table, ok := catalog.ByID(question); ok {
			line["title"] = table.Title
		}
		encode(line)
	}
	noAllocation("find", func() {
		for _, question := range questions {
			for entry := range catalog.Find(question) {
				sink = entry
			}
			for table := range catalog.Tables() {
				sink, found = table.Lookup(question)
			}
		}
	})
	err = out.Flush()
	assert(err == nil, err)
}

var (
	sink  ekyc.Entry
	found bool
)

func noAllocation(what string, look func()) {
	n := testing.AllocsPerRun(5, look)
	assert(n == 0, what, "allocates", n, "times")
}

func marshal(value any) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	assert(err == nil, err)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
}

func packagePath[C any]() string {
	return strings.TrimPrefix(reflect.TypeFor[C]().PkgPath(), reflect.TypeFor[ekyc.Entry]().PkgPath()+"/")
}

func assert(holds bool, what ...any) {
	if !holds {
		fmt.Fprintln(os.Stderr, what...)
		os.Exit(1)
	}
}
