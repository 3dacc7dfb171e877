package main

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"example.com/ekyc"
	"example.com/ekyc/catalog"
)

// What a table's package has, and how its codes are made from integers, where they are integers.
type pkg[C code] struct {
	id, title string
	all       func(func(C, ekyc.Entry) bool)
	codes     func() []C
	byName    func(string) (C, bool)
	lookup    func(string) (ekyc.Entry, bool)
	parse     func(string) (C, error)
	integer   func(int64) C
}

// The methods of every table's type.
type code interface {
	comparable
	ekyc.Code
}

func (p pkg[C]) walk(table catalog.Table, questions []string, print func(any)) {
	assert(table.ID == p.id && table.Title == p.title, p.id, p.title, "and", table.ID, table.Title)
	assert((p.integer != nil) == (table.Kind == ekyc.IntegerCodes), p.id, "is of kind", table.Kind)
	byID, ok := catalog.ByID(p.id)
	assert(ok && byID.ID == p.id && byID.Title == p.title && byID.Kind == table.Kind, p.id, "is found by its id")
	declared := constants[C]()
	var codes []C
	var listed []ekyc.Entry
	for c, entry := range p.all {
		codes = append(codes, c)
		listed = append(listed, entry)
		print(p.entry(table, c, entry, declared))
	}
	assert(len(declared) == 0, p.id, "has constants that it doesn't list:", declared)
	assert(slices.Equal(slices.Collect(table.All()), listed), p.id, "lists others in the catalogue")
	first := p.codes()
	assert(slices.Equal(first, codes), p.id, "lists other codes")
	clear(first)
	assert(slices.Equal(p.codes(), codes), p.id, "lists what somebody else has overwritten")

	for _, question := range questions {
		print(p.answer(table, question))
	}
	noAllocation(p.id, func() {
		for _, question := range questions {
			sink, found = p.lookup(question)
			_, found = p.byName(question)
		}
		for _, c := range codes {
			sink, found = c.Entry()
			found = c.IsKnown() && c.Billing() == ekyc.Billed && c.Name() == c.Description()
		}
		if p.integer != nil {
			sink, found = p.integer(math.MinInt64).Entry()
		}
	})
}

// What an entry's line says.
func (p pkg[C]) entry(table catalog.Table, c C, entry ekyc.Entry, declared map[string]string) any {
	raw := c.String()
	same(p.id, entry)(c.Entry())
	same(p.id, entry)(p.lookup(raw))
	same(p.id, entry)(table.Lookup(raw))
	assert(entry.Table == p.id && c.Table() == p.id && c.IsKnown(), entry)
	assert(c.Name() == entry.Name && c.Description() == entry.Description && c.Billing() == entry.Billing, entry)
	named, ok := p.byName(entry.Name)
	assert(ok && named == c, entry, "is found by its name")
	anyNamed, ok := table.ByName(entry.Name)
	assert(ok && anyNamed == ekyc.Code(c), entry, "is found by its name in the catalogue")
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
	isPrinted(c, table.Kind != ekyc.NoCodes, p.id+" "+raw+": "+entry.Description)
	roundTrip(p, c, raw)
	isWritten(entry)

	wire := json.RawMessage(marshal(c))
	line := map[string]any{
		"table": table.ID, "title": table.Title, "code_kind": table.Kind, "name": entry.Name, "code": wire,
		"description": entry.Description, "billed": nil, "billing": entry.Billing, "wire": wire,
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
	return line
}

func (p pkg[C]) answer(table catalog.Table, question string) any {
	line := map[string]any{"table": table.ID, "ask": question, "text": nil, "integer": nil, "named": nil}
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
	named, ok := p.byName(question)
	if ok {
		line["named"] = named
	}
	anyNamed, again := table.ByName(question)
	assert(again == ok && (anyNamed != nil) == ok, p.id, "and the catalogue disagree about the name", question)
	return line
}

// An unknown code keeps its value, and has no entry.
func unknown[C code](p pkg[C], c C, text string) {
	entry, ok := c.Entry()
	assert(!ok && !c.IsKnown() && entry == ekyc.Entry{} && c.Name() == "" && c.Description() == "", p.id, text, "is listed")
	assert(c.Billing() == ekyc.NotStated && c.Table() == p.id, p.id, text, "is listed")
	_, isError := any(c).(error)
	isPrinted(c, isError, p.id+" "+text+": unknown code")
	roundTrip(p, c, text)
}

func same(table string, entry ekyc.Entry) func(ekyc.Entry, bool) {
	return func(found ekyc.Entry, ok bool) {
		assert(ok && found == entry, table, entry, "is found as", found)
	}
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

// Printing a code is for people; the text of a table without codes is printed as it is.
func isPrinted[C code](c C, should bool, words string) {
	err, ok := any(c).(error)
	assert(ok == should, c.String(), "is an error:", ok)
	if !ok {
		assert(fmt.Sprint(c) == c.String(), c.String(), "is printed as", fmt.Sprint(c))
		return
	}
	assert(fmt.Sprintf("%v", c) == words && fmt.Sprintf("%s", c) == words && err.Error() == words, err, "isn't", words)
	isError(c, err)
}
