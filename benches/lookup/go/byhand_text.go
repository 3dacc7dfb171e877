package TABLE

import (
	"strconv"

	"example.com/lookup"
)

// TextBySwitch leaves the search to the compiler.
func TextBySwitch(text string) (lookup.Entry, bool) {
	switch text {
	case "TEXT": return entries[POSITION], true // for each entry
	}
	return lookup.Entry{}, false
}

// TextByMap has a map that is made when the program starts.
func TextByMap(text string) (lookup.Entry, bool) {
	i, ok := byText[text]
	if !ok {
		return lookup.Entry{}, false
	}
	return entries[i], true
}

// TextByParsing parses first.
func TextByParsing(text string) (lookup.Entry, bool) {
	number, err := strconv.Atoi(text)
	if err != nil {
		return lookup.Entry{}, false
	}
	return Code(number).BySwitch()
}

var byText = map[string]int{
	"TEXT": POSITION, // for each entry
}
