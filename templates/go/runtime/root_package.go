{#- Comes out as `<root package>.go`, in the package at the module's root, which every other one imports:
    what the catalogue is called, its version, and the types of all tables. -#}
// {{ catalog.header() }}

{% for line in doc -%}
//{{ line }}
{% endfor -%}
package {{ root_package }}

const (
	// ID is the catalogue's identifier.
	ID = "{{ catalog.id }}"

	// Version is the catalogue's version.
	Version = "{{ catalog.version }}"
)

// Billing says whether a call that ends with a code is billed. That nothing
// is stated is an answer of its own, never a no, and the zero value.
type Billing uint8

const (
	// NotStated means that the document doesn't say.
	NotStated Billing = iota

	// NotBilled means that the document says that it is not billed.
	NotBilled

	// Billed means that the document says that it is billed.
	Billed
)

// String returns the value in words: "billed", "not billed", "not stated".
func (b Billing) String() string {
	switch b {
	case Billed:
		return "billed"
	case NotBilled:
		return "not billed"
	default:
		return "not stated"
	}
}

// CodeKind says what the codes of a table are.
type CodeKind uint8

const (
	// NoCodes means that there are none: an entry is known by what it says.
	NoCodes CodeKind = iota

	// IntegerCodes means whole numbers.
	IntegerCodes

	// StringCodes means texts.
	StringCodes
)

// String returns the kind in a word: "none", "integer", "string".
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

// Entry is a row of a table.
type Entry struct {
	// Table is the identifier of its table.
	Table string

	// Name is the name of its constant in lower-case words joined by
	// underscores, which is the same in every language.
	Name string

	// Code is the code as text; empty in a table without codes.
	Code string

	// Description is what the code means, or what a prompt says.
	Description string

	// Billing says whether it is billed.
	Billing Billing

	// Published is what the document printed, where that differs.
	Published Published
}

// Published is what the document printed in place of what is right. A field
// is empty where the entry's own is as printed.
type Published struct {
	// Code is the printed code.
	Code string

	// Description is the printed description.
	Description string
}
