// Package TABLE is a table in the forms that one would write by hand.
package TABLE

import (
	"slices"

	"example.com/lookup"
)

// Code is a code of the table.
type Code GOTYPE

// BySwitch leaves the search to the compiler.
func (c Code) BySwitch() (lookup.Entry, bool) {
	switch c {
	case CODE: return entries[POSITION], true // for each entry
	}
	return lookup.Entry{}, false
}

// ByMap has a map that is made when the program starts.
func (c Code) ByMap() (lookup.Entry, bool) {
	i, ok := positions[c]
	if !ok {
		return lookup.Entry{}, false
	}
	return entries[i], true
}

// BySearch has the codes in order.
func (c Code) BySearch() (lookup.Entry, bool) {
	i, ok := slices.BinarySearch(sorted[:], c)
	if !ok {
		return lookup.Entry{}, false
	}
	return entries[sortedPositions[i]], true
}

// DescriptionBySwitch has the texts in the code.
func (c Code) DescriptionBySwitch() string {
	switch c {
	case CODE: return "DESCRIPTION" // for each entry
	}
	return ""
}

// DescriptionByMap has the texts in a map.
func (c Code) DescriptionByMap() string {
	return descriptions[c]
}

var entries = [...]lookup.Entry{
	{Table: "ID", Name: "NAME", Code: "TEXT", Description: "DESCRIPTION", Billing: lookup.Billed}, // for each entry
}

var positions = map[Code]int{
	CODE: POSITION, // for each entry
}

var descriptions = map[Code]string{
	CODE: "DESCRIPTION", // for each entry
}

var sorted = [...]Code{
	CODE, // for each entry in order
}

var sortedPositions = [...]int{
	POSITION, // for each entry in order
}
