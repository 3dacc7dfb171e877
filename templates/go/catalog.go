{#- Comes out as `catalog/catalog.go`. The catalogue's ID and version are in the package at the root:
    runtime/root_package.go. -#}
// {{ catalog.header() }}

{% for line in doc -%}
//{{ line }}
{% endfor -%}
package catalog

import (
	"iter"

	{% if root_needs_name %}{{ root_package }} {% endif %}"{{ module }}"
{%- for package in packages_by_path %}
	"{{ module }}/{{ package }}"
{%- endfor %}
)

// Table is a table of the catalogue.
type Table struct {
	// ID is the identifier.
	ID string

	// Title says what the table is.
	Title string

	// Kind says what its codes are.
	Kind {{ root_package }}.CodeKind

	all    iter.Seq[{{ root_package }}.Entry]
	lookup func(string) ({{ root_package }}.Entry, bool)
}

// All returns the entries, in the order of the document.
func (t Table) All() iter.Seq[{{ root_package }}.Entry] {
	return t.all
}

// Lookup returns the entry with a code, and whether the table lists it. An
// integer code is given in its decimal form; in a table without codes, the
// text is looked up.
func (t Table) Lookup(code string) ({{ root_package }}.Entry, bool) {
	return t.lookup(code)
}

// Tables returns every table, in the order of the document.
func Tables() iter.Seq[Table] {
	return func(yield func(Table) bool) {
		for _, t := range allTables[:] {
			if !yield(t) {
				return
			}
		}
	}
}

// Find returns the entries that have a code, of all tables: one code means
// different things in different tables. An integer code is given in its
// decimal form. Tables without codes are passed over.
func Find(rawCode string) iter.Seq[{{ root_package }}.Entry] {
	return func(yield func({{ root_package }}.Entry) bool) {
		for i := range allTables {
			entry, ok := allTables[i].lookup(rawCode)
			if ok && entry.Code != "" && !yield(entry) {
				return
			}
		}
	}
}

func entriesOf[C any](all iter.Seq2[C, {{ root_package }}.Entry], yield func({{ root_package }}.Entry) bool) {
	for _, entry := range all {
		if !yield(entry) {
			return
		}
	}
}

var allTables = [...]Table{
{%- for (package, code_kind) in tables %}
	{
		ID:     {{ package }}.ID,
		Title:  {{ package }}.Title,
{%- match code_kind %}
{%- when CodeKind::Integer %}
		Kind:   {{ root_package }}.IntegerCodes,
{%- when CodeKind::String %}
		Kind:   {{ root_package }}.StringCodes,
{%- when CodeKind::None %}
		Kind:   {{ root_package }}.NoCodes,
{%- endmatch %}
		all:    func(yieldEntry func({{ root_package }}.Entry) bool) { entriesOf({{ package }}.All(), yieldEntry) },
		lookup: {{ package }}.Lookup,
	},
{%- endfor %}
}
