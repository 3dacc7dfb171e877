{#- Comes out as `internal/decimal/decimal.go`. -#}
// {{ catalog.header() }}

// Package decimal reads integer codes.
package decimal

import (
	"errors"
	"strconv"
)

// Parse reads an integer in its one decimal form: no plus sign, no leading
// zero, no space. It allocates nothing, whatever the text is.
func Parse(text string) (int64, bool) {
	digits := text
	negative := text != "" && text[0] == '-'
	if negative {
		digits = text[1:]
	}
	if digits == "" || digits[0] == '0' && text != "0" {
		return 0, false
	}
	// Counted downwards, because the least integer has no positive twin.
	const least = -1 << 63
	var number int64
	for i := range len(digits) {
		digit := int64(digits[i]) - '0'
		if digit < 0 || digit > 9 || number < (least+digit)/10 {
			return 0, false
		}
		number = number*10 - digit
	}
	if negative {
		return number, true
	}
	return -number, number != least
}

// Read is Parse with an error that names the table.
func Read(table, text string) (int64, error) {
	number, ok := Parse(text)
	if !ok {
		return 0, errors.New(table + ": not an integer code: " + strconv.Quote(text))
	}
	return number, nil
}

// ReadJSON reads an integer, or a string that has one in its decimal form.
func ReadJSON(table string, data []byte) (int64, error) {
	text := string(data)
	if unquoted, err := strconv.Unquote(text); err == nil {
		text = unquoted
	}
	return Read(table, text)
}
