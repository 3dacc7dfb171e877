{#- Comes out as `internal/wire/wire.go`. -#}
// {{ catalog.header() }}

// Package wire reads codes as they are sent, and hashes them.
package wire

import (
	"math"
	"math/bits"
	"strconv"
	"unicode/utf8"
)

// Integer reads an integer in its one decimal form: no plus sign, no leading
// zero, no space. It allocates nothing, whatever the text is.
func Integer(text string) (int64, bool) {
	digits := text
	negative := text != "" && text[0] == '-'
	if negative {
		digits = text[1:]
	}
	// No number of 19 digits overflows an unsigned integer.
	if digits == "" || len(digits) > 19 || digits[0] == '0' && text != "0" {
		return 0, false
	}
	var number uint64
	for i := range len(digits) {
		digit := digits[i] - '0'
		if digit > 9 {
			return 0, false
		}
		number = number*10 + uint64(digit)
	}
	value, most := int64(number), uint64(math.MaxInt64)
	if negative {
		value, most = -value, most+1
	}
	return value, number <= most
}

// Parse is Integer with an error that names the table.
func Parse(table, text string) (int64, error) {
	number, ok := Integer(text)
	if ok {
		return number, nil
	}
	_, err := strconv.ParseInt(text, 10, 64)
	if err == nil {
		// A form that other numbers may have.
		err = &strconv.NumError{Func: "ParseInt", Num: text, Err: strconv.ErrSyntax}
	}
	return 0, &parseError{table, err}
}

type parseError struct {
	table string
	err   error
}

func (e *parseError) Error() string {
	return e.table + ": " + e.err.Error()
}

func (e *parseError) Unwrap() error {
	return e.err
}

// ParseJSON reads an integer, or a string that has one in its decimal form.
func ParseJSON(table string, data []byte) (int64, error) {
	text := string(data)
	if unquoted, err := strconv.Unquote(text); err == nil {
		text = unquoted
	}
	return Parse(table, text)
}

// String returns a text as a JSON string. What isn't UTF-8 becomes U+FFFD, as
// in encoding/json.
func String(text string) []byte {
	const hexadecimal = "0123456789abcdef"
	out := make([]byte, 0, len(text)+2)
	out = append(out, '"')
	for _, char := range text {
		switch {
		case char == '"' || char == '\\':
			out = append(out, '\\', byte(char))
		case char < ' ':
			out = append(out, '\\', 'u', '0', '0', hexadecimal[char>>4], hexadecimal[char&15])
		default:
			out = utf8.AppendRune(out, char)
		}
	}
	return append(out, '"')
}

// Hash mixes the bytes of a text, eight at a time. The tables' slots are laid
// out by it.
func Hash(text string) uint64 {
	const odd = 0x9e3779b97f4a7c15
	hash := uint64(len(text))
	rest := text
	for len(rest) > 8 {
		hash = mix(hash ^ word(rest) ^ odd)
		rest = rest[8:]
	}
	if len(text) >= 8 {
		// The last eight, some of which may have been mixed in already.
		return mix(hash ^ word(text[len(text)-8:]) ^ odd)
	}
	var last uint64
	for i := range len(rest) {
		last = last<<8 | uint64(rest[i])
	}
	return mix(hash ^ last ^ odd)
}

func word(text string) uint64 {
	_ = text[7]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
}

func mix(bytes uint64) uint64 {
	high, low := bits.Mul64(bytes, 0xd6e8feb86659fd93)
	return high ^ low
}
