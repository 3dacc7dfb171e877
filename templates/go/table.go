{#- Comes out as `<table>/<table>.go`. -#}
// {{ table.header() }}

{% for line in doc -%}
//{{ line }}
{% endfor -%}
package {{ package }}

import (
	"iter"
	"slices"
{%- if table.code_kind.is_integer() %}
	"strconv"
{%- endif %}

	{% if root_needs_name %}{{ root_package }} {% endif %}"{{ module }}"
{%- if table.code_kind.is_integer() %}
	"{{ module }}/internal/decimal"
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
type Code int64
{%- else if table.code_kind.has_codes() %}
// Code is a code of the table, listed or not: any string can be converted.
type Code string
{%- else %}
// Text is a text of the table, listed or not: any string can be converted.
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
	{{ constant.name }} Text = "{{ constant.entry.description }}"
{%- endmatch %}
{%- endfor %}
)

// All returns what the table lists with its entries, in the order of the
// document.
func All() iter.Seq2[{{ type_name }}, {{ root_package }}.Entry] {
	return func(yield func({{ type_name }}, {{ root_package }}.Entry) bool) {
		for _, i := range documentOrder[:] {
			if !yield(allCodes[i], allEntries[i]) {
				return
			}
		}
	}
}
{% if table.code_kind.is_integer() %}
// Parse reads a code from its decimal form, listed or not: "1001", "-999". It
// fails where the text is anything else.
func Parse(text string) (Code, error) {
	number, err := decimal.Read(ID, text)
	return Code(number), err
}

// Lookup returns the entry with a code, which is given in its decimal form, and
// whether the table lists it.
func Lookup(code string) (entry {{ root_package }}.Entry, ok bool) {
	number, ok := decimal.Parse(code)
	if !ok {
		return entry, false
	}
	return Code(number).Entry()
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

// Entry returns the entry, and whether the table lists it.
func (c {{ type_name }}) Entry() (entry {{ root_package }}.Entry, ok bool) {
	i, ok := slices.BinarySearch(allCodes[:], c)
	if ok {
		entry = allEntries[i]
	}
	return entry, ok
}

// Name returns the name of the constant in lower-case words joined by
// underscores; it is empty if the table doesn't list it.
func (c {{ type_name }}) Name() string {
	entry, _ := c.Entry()
	return entry.Name
}

// Description returns what it means; it is empty if the table doesn't list it.
func (c {{ type_name }}) Description() string {
	entry, _ := c.Entry()
	return entry.Description
}

// Billing says whether it is billed, which is not stated if the table doesn't
// list it.
func (c {{ type_name }}) Billing() {{ root_package }}.Billing {
	entry, _ := c.Entry()
	return entry.Billing
}
{% if table.code_kind.is_integer() %}
// String returns the code as it is sent: "1001".
func (c Code) String() string {
	return strconv.FormatInt(int64(c), 10)
}
{%- else if table.code_kind.has_codes() %}
// String returns the code as it is sent.
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

// Error returns the table, the code and what it means, so that a code can be
// returned as an error and found by errors.Is.
func (c Code) Error() string {
	entry, ok := c.Entry()
	if !ok {
		return ID + " " + c.String() + ": unknown code"
	}
	return ID + " " + entry.Code + ": " + entry.Description
}
{%- endif %}
{%- if table.code_kind.is_integer() %}

// UnmarshalJSON takes the integer and a string of its decimal form, listed or
// not; null changes nothing. What is written is the integer.
func (c *Code) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	number, err := decimal.ReadJSON(ID, data)
	if err == nil {
		*c = Code(number)
	}
	return err
}
{%- endif %}

// Sorted, for the look-up.
var allCodes = [...]{{ type_name }}{
{%- for constant in self.sorted() %}
	{{ constant.name }},
{%- endfor %}
}

var allEntries = [...]{{ root_package }}.Entry{
{%- for constant in self.sorted() %}
{%- let entry = constant.entry %}
{%- filter one_line %}
	{
		Table: ID,
		Name: "{{ entry.name }}",
	{%- if let Some(code) = entry.code.text() %}
		Code: "{{ code }}",
	{%- endif %}
		Description: "{{ entry.description }}",
		Billing: {{ root_package }}.{{ entry.billing.name().pascal() }},
	{%- if let Some(published) = entry.published %}
		Published: {{ root_package }}.Published{
		{%- if let Some(code) = published.code %}
			Code: "{{ code }}",
		{%- endif %}
		{%- if let Some(description) = published.description %}
			Description: "{{ description }}",
		{%- endif %}
		},
	{%- endif %}
	},
{%- endfilter %}
{%- endfor %}
}

// The positions in the arrays above, in the order of the document.
var documentOrder = [...]uint32{
{%- for line in document_order.chunks(16) %}
	{% for position in line %}{{ position }},{% if !loop.last %} {% endif %}{% endfor %}
{%- endfor %}
}
