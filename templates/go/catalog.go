{#- Comes out as `catalog/catalog.go`. The catalogue's ID and version are in the package at the root:
    runtime/root_package.go. -#}
// {{ catalog.header() }}

{% for line in doc -%}
//{{ line }}
{% endfor -%}
//
// What a code means in the tables that list it:
//
//	for entry := range catalog.Find("1001") {
//		fmt.Println(entry.Table, entry.Description)
//	}
//
// A constant by its name, in a table by its identifier, both of which may come
// from a configuration:
//
//	if table, ok := catalog.ByID(id); ok {
//		code, ok := table.ByName(name)
//		// …
//	}
package catalog

import (
	"iter"

	{% if root_needs_name %}{{ root_package }} {% endif %}"{{ module }}"
{%- for import in packages_by_path %}
{%- if import.is_deprecated %}
	//lint:ignore SA1019 The catalogue still has it.
{%- endif %}
	"{{ module }}/{{ import.package }}"
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
	byName func(string) ({{ root_package }}.Code, bool)
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

// ByName returns the constant with a name, which is given in lower-case words
// joined by underscores, and whether the table lists it.
func (t Table) ByName(name string) ({{ root_package }}.Code, bool) {
	return t.byName(name)
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

// ByID returns the table with an identifier, and whether there is one.
func ByID(id string) (Table, bool) {
	for i := range allTables {
		if allTables[i].ID == id {
			return allTables[i], true
		}
	}
	return Table{}, false
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

func anyCode[C {{ root_package }}.Code](c C, ok bool) ({{ root_package }}.Code, bool) {
	if !ok {
		return nil, false
	}
	return c, true
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
		byName: func(constantName string) ({{ root_package }}.Code, bool) { return anyCode({{ package }}.ByName(constantName)) },
	},
{%- endfor %}
}
