package main

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"reflect"
	"strconv"
	"strings"

	"example.com/ekyc"
	"example.com/ekyc/catalog"
	"example.com/ekyc/common"
	"example.com/ekyc/identityocr"
	"example.com/ekyc/prompt"
	"example.com/ekyc/selfieapi"
	"example.com/ekyc/selfieh5"
)

// A code reads back as it was printed and written, listed or not.
func roundTrip[C code](p pkg[C], c C, text string) {
	parsed, err := p.parse(text)
	assert(err == nil && parsed == c && c.String() == text, p.id, text, err)
	written, quoted := marshal(c), marshal(text)
	if p.integer != nil {
		assert(string(written) == text, p.id, text, "is written as", string(written))
	} else {
		assert(isString(written, quoted), p.id, text, "is written as", string(written))
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
	read = message{Code: c}
	err = json.Unmarshal([]byte(`{"code": null, "maybe": null}`), &read)
	assert(err == nil && read.Code == c && read.Maybe == nil, p.id, "null is no code", err)

	// As yaml.v3 and others see it.
	if yaml, ok := any(c).(interface{ MarshalYAML() (any, error) }); ok {
		value, err := yaml.MarshalYAML()
		assert(err == nil && fmt.Sprint(value) == text && reflect.TypeOf(value).Kind() == reflect.Int64, p.id, text, "in YAML")
	}
	assert((p.integer != nil) == reflect.TypeFor[C]().Implements(reflect.TypeFor[interface{ MarshalYAML() (any, error) }]()), p.id)
	asText, err := any(c).(interface{ MarshalText() ([]byte, error) }).MarshalText()
	assert(err == nil && string(asText) == text, p.id, text, "as text")
	var fromText C
	err = any(&fromText).(interface{ UnmarshalText([]byte) error }).UnmarshalText([]byte(text))
	assert(err == nil && fromText == c, p.id, text, "from text")
	assert(logged(c) == string(written), p.id, text, "is logged as", logged(c))
}

// Whether two JSON strings are the same text, whatever they escape.
func isString(written, should []byte) bool {
	var text, other string
	return json.Unmarshal(written, &text) == nil && json.Unmarshal(should, &other) == nil && text == other
}

// How a value stands in a log of lines of JSON.
func logged(value any) string {
	var out bytes.Buffer
	slog.New(slog.NewJSONHandler(&out, nil)).Info("", "it", value)
	var line struct{ It json.RawMessage }
	err := json.Unmarshal(out.Bytes(), &line)
	assert(err == nil, err)
	return string(line.It)
}

// A code can be returned as an error and found again, as one of its table and as one of any; it
// isn't taken for another code, nor for the same code of another table.
func isError[C code](c C, err error) {
	wrapped := fmt.Errorf("pull: %w", err)
	var as C
	assert(errors.Is(wrapped, err) && errors.As(wrapped, &as) && as == c, c, "is found")
	var anyTable ekyc.Code
	assert(errors.As(wrapped, &anyTable) && anyTable == ekyc.Code(c), c, "is found as a code of any table")
	assert(anyTable.Table() == c.Table() && anyTable.String() == c.String() && anyTable.IsKnown() == c.IsKnown(), c)
	assert(!errors.Is(wrapped, selfieh5.Code(-424242)) && !errors.Is(wrapped, common.Code("no such code")), c, "is another")
	_, h5 := err.(selfieh5.Code)
	assert(errors.Is(wrapped, selfieh5.Success) == (h5 && c.String() == "0"), c, "is Success of selfie_h5")
}

// An entry has words wherever it is written, and reads back.
func isWritten(entry ekyc.Entry) {
	written := marshal(entry)
	assert(bytes.Contains(written, []byte(`"billing":"`+entry.Billing.String()+`"`)), string(written))
	assert(bytes.Contains(written, []byte(`"published"`)) == (entry.Published != ekyc.Published{}), string(written))
	var read ekyc.Entry
	err := json.Unmarshal(written, &read)
	assert(err == nil && read == entry, string(written), "is read as", read)
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
	var none ekyc.Code
	assert(!errors.As(errors.New("no code"), &none) && none == nil, "another error is no code")
	assert(fmt.Sprintf("%d", selfieh5.SuspectedSpoofing) == "1002", "a code is printed as a number")
	_, ok := catalog.ByID("no_such_table")
	assert(!ok, "a table by no id")

	var c selfieh5.Code
	set := flag.NewFlagSet("", flag.ContinueOnError)
	set.TextVar(&c, "code", selfieh5.Success, "")
	assert(set.Parse([]string{"-code", "1002"}) == nil && c == selfieh5.SuspectedSpoofing, "a flag")
	words(ekyc.NotStated, ekyc.NotBilled, ekyc.Billed)(`"not_stated"`, `"not_billed"`, `"billed"`)
	words(ekyc.NoCodes, ekyc.IntegerCodes, ekyc.StringCodes)(`"none"`, `"integer"`, `"string"`)
	var billing ekyc.Billing
	assert(billing == ekyc.NotStated, "the zero value is no answer")
	for _, other := range []string{`"free"`, `""`, `1`, `"Billed"`, `"not billed"`} {
		assert(json.Unmarshal([]byte(other), &billing) != nil && billing == ekyc.NotStated, other, "is no billing")
	}

	for text, reason := range map[string]error{"": strconv.ErrSyntax, "01": strconv.ErrSyntax, "+1": strconv.ErrSyntax, "x": strconv.ErrSyntax, "9223372036854775808": strconv.ErrRange, "-99999999999999999999": strconv.ErrRange} {
		_, err := selfieh5.Parse(text)
		var number *strconv.NumError
		assert(errors.Is(err, reason) && errors.As(err, &number) && number.Num == text, text, err)
		assert(strings.HasPrefix(err.Error(), "selfie_h5: "), err)
		assert(errors.Is(json.Unmarshal(marshal(text), new(selfieh5.Code)), reason), text)
	}
	for _, texts := range []string{"a\"b\\c\n\x00\x1f", "<&>\u2028\U0001F600", "\xff", ""} {
		assert(isString(marshal(common.Code(texts)), marshal(texts)), "is escaped as any string:", texts)
		assert(isString(marshal(prompt.Text(texts)), marshal(texts)), "is escaped as any string:", texts)
	}
}

// A value is the same word in all formats, and reads back.
func words[T interface {
	comparable
	fmt.Stringer
}](values ...T) func(...string) {
	return func(words ...string) {
		for i, value := range values {
			quoted := words[i]
			word := quoted[1 : len(quoted)-1]
			assert(value.String() == word && fmt.Sprint(value) == word && fmt.Sprintf("%+v", value) == word, value, "isn't", word)
			assert(string(marshal(value)) == quoted && logged(value) == quoted, quoted)
			var read T
			assert(json.Unmarshal([]byte(quoted), &read) == nil && read == value, quoted, "is read")
			inXML, err := xml.Marshal(value)
			assert(err == nil && bytes.Contains(inXML, []byte(">"+word+"<")), string(inXML), err)
			var binary bytes.Buffer
			assert(gob.NewEncoder(&binary).Encode(value) == nil && bytes.Contains(binary.Bytes(), []byte(word)), quoted, "in gob")
			read = *new(T)
			assert(gob.NewDecoder(&binary).Decode(&read) == nil && read == value, quoted, "from gob")
		}
	}
}
