{#- Comes out as `<table>/<table>.go`. -#}
// {{ table.header() }}

{% for line in doc -%}
//{{ line }}
{% endfor -%}
{%- if let Some(example) = example -%}
//
{%- if table.code_kind.has_codes() %}
//	switch code := {{ package }}.Code(received); code {
//	case {{ package }}.{{ example }}:
//		// …
//	default:
//		return fmt.Errorf("calling the service: %w", code)
//	}
{%- else %}
//	switch text := {{ package }}.Text(received); text {
//	case {{ package }}.{{ example }}:
//		// …
//	default:
//		log.Printf("%q is known: %t", text, text.IsKnown())
//	}
{%- endif %}
{% endif -%}
package {{ package }}

import (
	"iter"
	"slices"
{%- if table.code_kind.is_integer() %}
	"strconv"
{%- endif %}
	"strings"

	{% if root_needs_name %}{{ root_package }} {% endif %}"{{ module }}"
{%- if table.code_kind.has_codes() || index.is_some() %}
	"{{ module }}/internal/wire"
{%- endif %}
)

const (
	// ID is the table's identifier.
	ID = "{{ table.id }}"

	// Title says what the table is.
	Title = "{{ table.title }}"
)
{% if table.code_kind.is_integer() %}
// Code is a code of the table, listed or not: any integer can be converted.
// It has 64 bits, so that no integer is cut off and taken for another.
//
{%- if let Some(zero) = zero %}
// The zero value is [{{ zero }}]. A field that is absent or null in JSON keeps its
// value, and so may read as that; where one may be missing, use a *Code, which
// is nil then.
{%- else %}
// The zero value is no code that the table lists. A field that is absent or null
// in JSON keeps its value; use a *Code, which is nil then, to tell.
{%- endif %}
//
// Every code is an error that isn't nil, even one that means success: compare a
// code before you return it as an error.
type Code int64
{%- else if table.code_kind.has_codes() %}
// Code is a code of the table, listed or not: any string can be converted.
//
// The zero value is empty, which is no code that the table lists. A field that
// is absent or null in JSON keeps its value; use a *Code, which is nil then, to
// tell.
//
// Every code is an error that isn't nil, even one that means success: compare a
// code before you return it as an error.
type Code string
{%- else %}
// Text is a text of the table, listed or not: any string can be converted.
//
// The zero value is empty, which is no text that the table lists. A field that
// is absent or null in JSON keeps its value; use a *Text, which is nil then, to
// tell.
type Text string
{%- endif %}

// What the table lists, in the order of the document.
const (
{%- for constant in constants %}
{%- if !loop.first %}
{% endif %}
{%- for line in constant.doc %}
	//{{ line }}
{%- endfor %}
{%- match constant.entry.code %}
{%- when Code::Integer(number) %}
	{{ constant.name }} Code = {{ number }}
{%- when Code::Text(text) %}
	{{ constant.name }} Code = "{{ text }}"
{%- when Code::None %}
	{{ constant.name }} Text = "{{ constant.entry.text() }}"
{%- endmatch %}
{%- for alias in constant.aliases %}
{% for line in alias.doc %}
	//{{ line }}
{%- endfor %}
{%- if alias.is_renamed %}
	//
	//go:fix inline
{%- endif %}
	{{ alias.name }} = {{ constant.name }}
{%- endfor %}
{%- endfor %}
)

// All returns the {{ table.code_kind.noun() }}s that the table lists, each with its entry, in the order
// of the document.
func All() iter.Seq2[{{ type_name }}, {{ root_package }}.Entry] {
	return func(yield func({{ type_name }}, {{ root_package }}.Entry) bool) {
		for i, c := range allCodes {
			if !yield(c, allEntries[i]) {
				return
			}
		}
	}
}

// {{ type_name }}s returns the {{ table.code_kind.noun() }}s that the table lists, in the order of the document.
// The slice is the caller's own.
func {{ type_name }}s() []{{ type_name }} {
	return slices.Clone(allCodes[:])
}

// ByName returns the constant with a name, which is given in lower-case words
// joined by underscores, and whether the table lists it.
func ByName(name string) (c {{ type_name }}, ok bool) {
{%- if self.has_aliases() %}
	switch name {
{%- for constant in constants %}
{%- if !constant.aliases.is_empty() %}
	case {% for alias in constant.entry.aliases %}"{{ alias.name }}"{% if !loop.last %}, {% endif %}{% endfor %}:
		name = "{{ constant.entry.name }}"
{%- endif %}
{%- endfor %}
	}
{%- endif %}
	at, ok := slices.BinarySearchFunc(nameOrder[:], name, func(i {{ position_type }}, name string) int {
		return strings.Compare(allEntries[i].Name, name)
	})
	if ok {
		c = allCodes[nameOrder[at]]
	}
	return c, ok
}
{% if table.code_kind.is_integer() %}
// Parse reads a code from its decimal form, listed or not: "1001", "-999". It
// takes no other form; the error then wraps a [*strconv.NumError], and so
// [strconv.ErrSyntax] or [strconv.ErrRange].
func Parse(text string) (Code, error) {
	number, err := wire.Parse(ID, text)
	return Code(number), err
}

// Lookup returns the entry with a code, which is given in its decimal form, and
// whether the table lists it.
func Lookup(code string) (entry {{ root_package }}.Entry, ok bool) {
{%- if is_small %}
	var i int
	switch code {
{%- for constant in constants %}
{%- if let Code::Integer(number) = constant.entry.code %}
	case "{{ number }}":
		i = {{ loop.index0 }}
{%- endif %}
{%- endfor %}
	default:
		return entry, false
	}
	return allEntries[i], true
{%- else %}
	number, ok := wire.Integer(code)
	if !ok {
		return entry, false
	}
	i, ok := Code(number).index()
	if ok {
		entry = allEntries[i]
	}
	return entry, ok
{%- endif %}
}
{%- else if table.code_kind.has_codes() %}
// Lookup returns the entry with a code, and whether the table lists it.
func Lookup(code string) ({{ root_package }}.Entry, bool) {
	return Code(code).Entry()
}
{%- else %}
// Lookup returns the entry with a text, and whether the table lists it.
func Lookup(text string) ({{ root_package }}.Entry, bool) {
	return Text(text).Entry()
}
{%- endif %}

// Table returns [ID].
func (c {{ type_name }}) Table() string {
	return ID
}

// Entry returns its row, and whether the table lists it.
func (c {{ type_name }}) Entry() (entry {{ root_package }}.Entry, ok bool) {
	i, ok := c.index()
	if ok {
		entry = allEntries[i]
	}
	return entry, ok
}

// IsKnown reports whether the table lists it.
func (c {{ type_name }}) IsKnown() bool {
	_, ok := c.index()
	return ok
}

// Name returns the name of the constant in lower-case words joined by
// underscores; it is empty if the table doesn't list it.
func (c {{ type_name }}) Name() (name string) {
	if i, ok := c.index(); ok {
		name = allEntries[i].Name
	}
	return name
}

// Description returns what it means; it is empty if the table doesn't list it.
func (c {{ type_name }}) Description() (description string) {
	if i, ok := c.index(); ok {
		description = allEntries[i].Description
	}
	return description
}
{%- if catalog.states_billing %}

// Billing says whether it is billed, which is not stated if the table doesn't
// list it.
func (c {{ type_name }}) Billing() (billing {{ root_package }}.Billing) {
	if i, ok := c.index(); ok {
		billing = allEntries[i].Billing
	}
	return billing
}
{%- endif %}
{%- for column in columns.iter() %}
{%- let type_of_column %}{% if column.is_enum() %}{{ root_package }}.{% endif %}{{ column.type_name }}{% endlet %}

// {{ column.accessor }} returns what the column {{ column.attribute.name }} says, and whether
{%- if column.required() %} the
// table lists it.
{%- else %} it says
// anything.
{%- endif %}
{%- if column.attribute.description.is_some() %}
//
{%- for line in column.doc %}
//{{ line }}
{%- endfor %}
{%- endif %}
func (c {{ type_name }}) {{ column.accessor }}() (value {{ type_of_column|safe }}, ok bool) {
	if i, listed := c.index(); listed {
{%- if column.required() %}
		return allEntries[i].{{ column.accessor }}, true
{%- else %}
		return allEntries[i].{{ column.accessor }}.Get()
{%- endif %}
	}
	return value, false
}
{%- endfor %}
{% if table.code_kind.is_integer() %}
// String returns the code as it is sent: "1001". The verbs %v and %s print what
// Error returns, and %d prints the code.
func (c Code) String() string {
	return strconv.FormatInt(int64(c), 10)
}
{%- else if table.code_kind.has_codes() %}
// String returns the code as it is sent. The verbs %v and %s print what Error
// returns.
func (c Code) String() string {
	return string(c)
}
{%- else %}
// String returns the text.
func (c Text) String() string {
	return string(c)
}
{%- endif %}
{%- if table.code_kind.has_codes() %}

// Error returns the table, the code and what it means, for people. Every code,
// listed or not, is an error that isn't nil, and errors.Is finds it.
func (c Code) Error() string {
	if i, ok := c.index(); ok {
{%- if catalog.lacks_descriptions %}
		if allEntries[i].Description == "" {
			return ID + " " + c.String()
		}
{%- endif %}
		return ID + " " + c.String() + ": " + allEntries[i].Description
	}
	return ID + " " + c.String() + ": unknown code"
}
{%- endif %}

{%- if table.code_kind.is_integer() %}

// MarshalText returns the decimal form.
func (c Code) MarshalText() ([]byte, error) {
	return strconv.AppendInt(nil, int64(c), 10), nil
}

// UnmarshalText takes what [Parse] takes.
func (c *Code) UnmarshalText(text []byte) error {
	number, err := wire.Parse(ID, string(text))
	if err == nil {
		*c = Code(number)
	}
	return err
}

// MarshalJSON returns the integer.
func (c Code) MarshalJSON() ([]byte, error) {
	return c.MarshalText()
}

// UnmarshalJSON takes the integer and a string of its decimal form, listed or
// not. Null changes nothing.
func (c *Code) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	number, err := wire.ParseJSON(ID, data)
	if err == nil {
		*c = Code(number)
	}
	return err
}

// MarshalYAML returns the integer, for packages that would write a string.
func (c Code) MarshalYAML() (any, error) {
	return int64(c), nil
}
{%- else %}

// MarshalText returns the {{ table.code_kind.noun() }} as it is sent.
func (c {{ type_name }}) MarshalText() ([]byte, error) {
	return []byte(c), nil
}

// UnmarshalText takes any {{ table.code_kind.noun() }}, listed or not.
func (c *{{ type_name }}) UnmarshalText(text []byte) error {
	*c = {{ type_name }}(text)
	return nil
}
{%- if table.code_kind.has_codes() %}

// MarshalJSON returns the code as it is sent. Without it log/slog would write
// what Error returns.
func (c Code) MarshalJSON() ([]byte, error) {
	return wire.String(string(c)), nil
}
{%- endif %}
{%- endif %}

{% include "go/index.go" %}
