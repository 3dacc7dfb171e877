// Walks every table of the generated packages and prints each entry as a line of JSON, then answers
// the questions on stdin. A line is a code as text, in hexadecimal, which is looked up in every
// table and in the catalogue. Its
// argument is the folder of the packages.
package main

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	ekyc "example.com/ekyc-codes"
	"example.com/ekyc-codes/androidsdk"
	"example.com/ekyc-codes/catalog"
	"example.com/ekyc-codes/common"
	"example.com/ekyc-codes/identityapp"
	"example.com/ekyc-codes/identityflow"
	"example.com/ekyc-codes/identityliveness"
	"example.com/ekyc-codes/identityocr"
	"example.com/ekyc-codes/iossdk"
	"example.com/ekyc-codes/prompt"
	"example.com/ekyc-codes/selfieapi"
	"example.com/ekyc-codes/selfieapp"
	"example.com/ekyc-codes/selfieh5"
)

// The methods of every table's type.
type code interface {
	comparable
	fmt.Stringer
	Entry() (ekyc.Entry, bool)
	Name() string
	Description() string
	Billing() ekyc.Billing
}

// What a table's package has, and how its codes are made from integers, where they are integers.
type pkg[C code] struct {
	id, title string
	all       func(func(C, ekyc.Entry) bool)
	lookup    func(string) (ekyc.Entry, bool)
	parse     func(string) (C, error)
	integer   func(int64) C
}

func integers[C interface {
	~int64
	code
}](id, title string, all func(func(C, ekyc.Entry) bool), lookup func(string) (ekyc.Entry, bool), parse func(string) (C, error)) pkg[C] {
	p := pkg[C]{id, title, all, lookup, parse, func(n int64) C { return C(n) }}
	for _, n := range []int64{math.MinInt64, math.MinInt64 + 1, math.MinInt32 - 1, math.MaxInt32 + 1, math.MaxInt64 - 1, math.MaxInt64} {
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
	for _, text := range []string{"-9223372036854775809", "9223372036854775808", "18446744073709551616", "1.0", "1e3", "0x1", "true", "{}", "[]", "-0", "01"} {
		_, err := parse(text)
		assert(err != nil, id, "parses", text)
		for _, written := range []string{text, string(marshal(text))} {
			c := C(7)
			assert(json.Unmarshal([]byte(written), &c) != nil && c == 7, id, "reads", written)
		}
	}
	c := C(7)
	assert(json.Unmarshal([]byte("null"), &c) == nil && c == 7, id, "takes null for a code")
	return p
}

func texts[C interface {
	~string
	code
}](id, title string, all func(func(C, ekyc.Entry) bool), lookup func(string) (ekyc.Entry, bool)) pkg[C] {
	return pkg[C]{id, title, all, lookup, func(text string) (C, error) { return C(text), nil }, nil}
}

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
	walks := []func(catalog.Table, []string, func(any)){
		walk(texts(common.ID, common.Title, common.All(), common.Lookup)),
		walk(integers(selfieh5.ID, selfieh5.Title, selfieh5.All(), selfieh5.Lookup, selfieh5.Parse)),
		walk(texts(prompt.ID, prompt.Title, prompt.All(), prompt.Lookup)),
		walk(integers(selfieapp.ID, selfieapp.Title, selfieapp.All(), selfieapp.Lookup, selfieapp.Parse)),
		walk(texts(selfieapi.ID, selfieapi.Title, selfieapi.All(), selfieapi.Lookup)),
		walk(integers(identityapp.ID, identityapp.Title, identityapp.All(), identityapp.Lookup, identityapp.Parse)),
		walk(integers(iossdk.ID, iossdk.Title, iossdk.All(), iossdk.Lookup, iossdk.Parse)),
		walk(integers(androidsdk.ID, androidsdk.Title, androidsdk.All(), androidsdk.Lookup, androidsdk.Parse)),
		walk(integers(identityliveness.ID, identityliveness.Title, identityliveness.All(), identityliveness.Lookup, identityliveness.Parse)),
		walk(texts(identityocr.ID, identityocr.Title, identityocr.All(), identityocr.Lookup)),
		walk(integers(identityflow.ID, identityflow.Title, identityflow.All(), identityflow.Lookup, identityflow.Parse)),
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
		encode(map[string]any{"find": question, "text": text, "integer": integer})
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

func walk[C code](p pkg[C]) func(catalog.Table, []string, func(any)) {
	return func(table catalog.Table, questions []string, print func(any)) {
		assert(table.ID == p.id && table.Title == p.title, p.id, p.title, "and", table.ID, table.Title)
		assert((p.integer != nil) == (table.Kind == ekyc.IntegerCodes), p.id, "is of kind", table.Kind)
		declared := constants[C]()
		var codes []C
		var listed []ekyc.Entry
		for c, entry := range p.all {
			codes = append(codes, c)
			listed = append(listed, entry)
			raw := c.String()
			same(p.id, entry)(c.Entry())
			same(p.id, entry)(p.lookup(raw))
			same(p.id, entry)(table.Lookup(raw))
			assert(entry.Table == p.id, entry)
			assert(c.Name() == entry.Name && c.Description() == entry.Description && c.Billing() == entry.Billing, entry)
			if table.Kind == ekyc.NoCodes {
				assert(entry.Code == "" && raw == entry.Description, entry)
			} else {
				assert(raw == entry.Code, entry, "is listed as", raw)
			}
			// The name and that of the constant differ in underscores and case only.
			constant := strings.ReplaceAll(entry.Name, "_", "")
			value, ok := declared[constant]
			assert(ok && value == raw, p.id, entry.Name, "is", raw, "and its constant is", value)
			delete(declared, constant)
			isError(c, table.Kind != ekyc.NoCodes, entry.Description)
			roundTrip(p, c, raw)

			wire := json.RawMessage(marshal(c))
			line := map[string]any{
				"table": table.ID, "title": table.Title, "code_kind": table.Kind.String(), "name": entry.Name, "code": wire,
				"description": entry.Description, "billed": nil, "wire": wire,
				"published": map[string]any{"code": orElse(entry.Published.Code, entry.Code), "description": orElse(entry.Published.Description, entry.Description)},
			}
			switch entry.Billing {
			case ekyc.Billed:
				line["billed"] = true
			case ekyc.NotBilled:
				line["billed"] = false
			case ekyc.NotStated:
			}
			if table.Kind == ekyc.NoCodes {
				line["code"] = nil
			}
			print(line)
		}
		assert(len(declared) == 0, p.id, "has constants that it doesn't list:", declared)
		assert(slices.Equal(slices.Collect(table.All()), listed), p.id, "lists others in the catalogue")

		for _, question := range questions {
			line := map[string]any{"table": table.ID, "ask": question, "text": nil, "integer": nil}
			c, err := p.parse(question)
			entry, ok := table.Lookup(question)
			if ok {
				assert(err == nil, err)
				same(p.id, entry)(c.Entry())
				line["text"] = entry.Name
			} else if err == nil {
				unknown(p, c, question)
			}
			_, again := p.lookup(question)
			assert(again == ok, p.id, "and the catalogue disagree about", question)
			if n, err := strconv.ParseInt(question, 10, 32); err == nil && p.integer != nil {
				if entry, ok := p.integer(n).Entry(); ok {
					line["integer"] = entry.Name
				}
			}
			print(line)
		}
		noAllocation(p.id, func() {
			for _, question := range questions {
				sink, found = p.lookup(question)
			}
			for _, c := range codes {
				sink, found = c.Entry()
			}
			if p.integer != nil {
				sink, found = p.integer(math.MinInt64).Entry()
			}
		})
	}
}

// An unknown code keeps its value, and has no entry.
func unknown[C code](p pkg[C], c C, text string) {
	entry, ok := c.Entry()
	assert(!ok && entry == ekyc.Entry{} && c.Name() == "" && c.Description() == "" && c.Billing() == ekyc.NotStated, p.id, text, "is listed")
	isError(c, p.id != prompt.ID, text)
	roundTrip(p, c, text)
}

// A code reads back as it was printed and written, listed or not.
func roundTrip[C code](p pkg[C], c C, text string) {
	parsed, err := p.parse(text)
	assert(err == nil && parsed == c && c.String() == text, p.id, text, err)
	written, quoted := marshal(c), marshal(text)
	if p.integer != nil {
		assert(string(written) == text, p.id, text, "is written as", string(written))
	} else {
		assert(bytes.Equal(written, quoted), p.id, text, "is written as", string(written))
	}
	for _, form := range [][]byte{written, quoted} {
		var read C
		err := json.Unmarshal(form, &read)
		assert(err == nil && read == c, p.id, string(form), "is read as", read, err)
	}
	type message struct {
		Code  C            `json:"code"`
		Maybe *C           `json:"maybe"`
		Keys  map[C]string `json:"keys"`
	}
	var read message
	err = json.Unmarshal(marshal(message{c, &c, map[C]string{c: "x"}}), &read)
	assert(err == nil && read.Code == c && *read.Maybe == c && read.Keys[c] == "x", p.id, text, "in a message", err)
}

// A code can be returned as an error and found again; it isn't taken for another code, nor for the
// same code of another table.
func isError[C code](c C, should bool, words string) {
	err, ok := any(c).(error)
	assert(ok == should, c, "is an error:", ok)
	if !ok {
		return
	}
	wrapped := fmt.Errorf("pull: %w", err)
	var as C
	assert(errors.Is(wrapped, err) && errors.As(wrapped, &as) && as == c, c, "is found")
	assert(strings.Contains(wrapped.Error(), words), wrapped, "says", words)
	assert(!errors.Is(wrapped, selfieh5.Code(-424242)) && !errors.Is(wrapped, common.Code("no such code")), c, "is another")
	_, h5 := err.(selfieh5.Code)
	assert(errors.Is(wrapped, selfieh5.Success) == (h5 && c.String() == "0"), c, "is Success of selfie_h5")
}

// Code that users write.
func usage() {
	decide := func(code selfieh5.Code) string {
		switch code {
		case selfieh5.Success:
			return "approve"
		case selfieh5.SuspectedSpoofing:
			return "review"
		default:
			if entry, ok := code.Entry(); ok && entry.Billing == ekyc.NotBilled {
				return "free"
			}
			return "unknown"
		}
	}
	const asConstant = selfieh5.LightingTooDim
	assert(decide(0) == "approve" && decide(1002) == "review" && decide(asConstant) == "free" && decide(424242) == "unknown", "switch")
	err := fmt.Errorf("pull: %w", selfieapi.FailedOperationLipNetFailed)
	assert(errors.Is(err, selfieapi.FailedOperationLipNetFailed), "errors.Is")
	assert(!errors.Is(err, identityocr.Code(selfieapi.FailedOperationLipNetFailed)), "the same code of another table")
	var none ekyc.Billing
	assert(none == ekyc.NotStated && none.String() == "not stated", "the zero value is no answer")
}

var (
	sink  ekyc.Entry
	found bool
)

func noAllocation(what string, look func()) {
	n := testing.AllocsPerRun(5, look)
	assert(n == 0, what, "allocates", n, "times")
}

func same(table string, entry ekyc.Entry) func(ekyc.Entry, bool) {
	return func(found ekyc.Entry, ok bool) {
		assert(ok && found == entry, table, entry, "is found as", found)
	}
}

func marshal(value any) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	assert(err == nil, err)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
}

// An empty text is one that the table doesn't have.
func orElse(published, own string) any {
	switch {
	case published != "":
		return published
	case own != "":
		return own
	default:
		return nil
	}
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
