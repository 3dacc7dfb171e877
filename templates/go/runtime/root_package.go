{#- Comes out as `<root package>.go`, in the package at the module's root, which every other one imports:
    what the catalogue is called, its version, and the types of all tables. -#}
// {{ catalog.header() }}

{% for line in doc -%}
//{{ line }}
{% endfor -%}
//
// Each table is a package of its own, with a type for its codes, so that the
// compiler takes no code of one table for one of another. [Code] is what they
// have in common: a program that handles the codes of several tables alike
// finds any of them in an error.
//
//	var code {{ root_package }}.Code
//	if errors.As(err, &code) {
//		slog.Error("refused", "table", code.Table(), "code", code{% if catalog.states_billing %}, "billing", code.Billing(){% endif %})
//	}
//
// The package catalog looks codes up over all tables.
package {{ root_package }}

import (
	"errors"
	"strconv"
)

const (
	// ID is the catalogue's identifier.
	ID = "{{ catalog.id }}"

	// Version is the catalogue's version.
	Version = "{{ catalog.version }}"
)

// Code is a code of any table, listed or not; in a table without codes, a text.
// The types of all tables implement it. Those of tables that have codes are
// errors too, so that [errors.As] finds a Code. No other type should implement
// it: methods may be added.
type Code interface {
	// Table returns the identifier of its table.
	Table() string

	// String returns the code as it is sent: "1001".
	String() string

	// Name returns the name of its constant in lower-case words joined by
	// underscores; it is empty if the table doesn't list the code.
	Name() string

	// Description returns what it means; it is empty if the table doesn't list
	// the code.
	Description() string

{%- if catalog.states_billing %}

	// Billing says whether it is billed; it is NotStated if the table doesn't
	// list the code.
	Billing() Billing
{%- endif %}
{%- for column in columns.iter() %}

	// {{ column.accessor }} returns what the column {{ column.attribute.name }} says, and whether
{%- if column.required() %} the
	// table lists the code.
{%- else %} it says
	// anything.
{%- endif %}
	{{ column.accessor }}() (value {{ column.type_name }}, ok bool)
{%- endfor %}

	// Entry returns its row, and whether the table lists the code.
	Entry() (Entry, bool)

	// IsKnown reports whether the table lists the code.
	IsKnown() bool
}

{% if catalog.states_billing -%}
// Billing says whether a call that ends with a code is billed. The zero value is
// NotStated: that nothing is stated is an answer of its own, and never a no.
//
// It is written as a word wherever it is written, in JSON, logs and binary
// formats too.
type Billing uint8

const (
	// NotStated means that the document doesn't say.
	NotStated Billing = iota

	// NotBilled means that the document says that it is not billed.
	NotBilled

	// Billed means that the document says that it is billed.
	Billed
)

// String returns the word for it: "billed", "not_billed" or "not_stated".
func (b Billing) String() string {
	switch b {
	case Billed:
		return "billed"
	case NotBilled:
		return "not_billed"
	default:
		return "not_stated"
	}
}

// MarshalText returns the word that String returns.
func (b Billing) MarshalText() ([]byte, error) {
	return []byte(b.String()), nil
}

// UnmarshalText takes the words that MarshalText writes, and no other.
func (b *Billing) UnmarshalText(text []byte) error {
	for _, known := range []Billing{NotStated, NotBilled, Billed} {
		if string(text) == known.String() {
			*b = known
			return nil
		}
	}
	return errors.New("{{ root_package }}: unknown Billing " + strconv.Quote(string(text)))
}

// MarshalBinary is MarshalText, for formats such as that of encoding/gob.
func (b Billing) MarshalBinary() ([]byte, error) {
	return b.MarshalText()
}

// UnmarshalBinary is UnmarshalText.
func (b *Billing) UnmarshalBinary(text []byte) error {
	return b.UnmarshalText(text)
}

{% endif -%}
// CodeKind says what the codes of a table are. The zero value is NoCodes. It is
// written as a word{% if catalog.states_billing %}, as [Billing] is{% endif %}.
type CodeKind uint8

const (
	// NoCodes means that there are none: an entry is known by what it says.
	NoCodes CodeKind = iota

	// IntegerCodes means whole numbers.
	IntegerCodes

	// StringCodes means texts.
	StringCodes
)

// String returns the word for it: "none", "integer" or "string".
func (k CodeKind) String() string {
	switch k {
	case IntegerCodes:
		return "integer"
	case StringCodes:
		return "string"
	default:
		return "none"
	}
}

// MarshalText returns the word that String returns.
func (k CodeKind) MarshalText() ([]byte, error) {
	return []byte(k.String()), nil
}

// UnmarshalText takes the words that MarshalText writes, and no other.
func (k *CodeKind) UnmarshalText(text []byte) error {
	for _, known := range []CodeKind{NoCodes, IntegerCodes, StringCodes} {
		if string(text) == known.String() {
			*k = known
			return nil
		}
	}
	return errors.New("{{ root_package }}: unknown CodeKind " + strconv.Quote(string(text)))
}

// MarshalBinary is MarshalText, for formats such as that of encoding/gob.
func (k CodeKind) MarshalBinary() ([]byte, error) {
	return k.MarshalText()
}

// UnmarshalBinary is UnmarshalText.
func (k *CodeKind) UnmarshalBinary(text []byte) error {
	return k.UnmarshalText(text)
}

// Entry is a row of a table.
type Entry struct {
	// Table is the identifier of its table.
	Table string `json:"table" yaml:"table"`

	// Name is the name of its constant in lower-case words joined by
	// underscores, which is the same in every language.
	Name string `json:"name" yaml:"name"`

	// Code is the code as text, whatever the table's kind, so that the entries
	// of all tables look alike. It is empty in a table without codes.
	Code string `json:"code,omitempty" yaml:"code,omitempty"`

	// Description is what the code means, or what a prompt says{% if catalog.lacks_descriptions %}; it is empty
	// where the document doesn't say{% endif %}.
	Description string `json:"description" yaml:"description"`

{%- if catalog.states_billing %}

	// Billing says whether it is billed.
	Billing Billing `json:"billing" yaml:"billing"`
{%- endif %}
{%- for column in columns.iter() %}
{% for line in column.doc %}
	//{{ line }}
{%- endfor %}
	{{ column.accessor }} {% if column.required() %}{{ column.type_name }}{% else %}Optional[{{ column.type_name }}]{% endif %} `json:"{{ column.attribute.name }}" yaml:"{{ column.attribute.name }}"`
{%- endfor %}

	// Published is what the document printed, where that differs.
	Published Published `json:"published,omitzero" yaml:"published,omitempty"`
}

// Published is what the document printed in place of what is right. A field
// is empty where the entry's own is as printed.
type Published struct {
	// Code is the printed code.
	Code string `json:"code,omitempty" yaml:"code,omitempty"`

	// Description is the printed description.
	Description string `json:"description,omitempty" yaml:"description,omitempty"`
}
