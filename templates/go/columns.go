{#- Comes out as `own_columns.go`, in the package at the module's root: the types of the catalogue's own
    columns. -#}
// {{ catalog.header() }}

package {{ root_package }}
{%- if self.has_optional() %}

import (
	"encoding/json"
	"fmt"
)

// Optional is what an entry states in a column, if it states anything. The zero
// value states nothing, which is an answer of its own: it is no 0, no false and
// no empty text. In JSON it is null.
type Optional[T comparable] struct {
	value  T
	stated bool
}

// Stated returns a value that is stated, to compare one with.
func Stated[T comparable](value T) Optional[T] {
	return Optional[T]{value, true}
}

// Get returns the value, and whether one is stated.
func (o Optional[T]) Get() (value T, ok bool) {
	return o.value, o.stated
}

// String returns the value for people, and “not stated” where there is none.
func (o Optional[T]) String() string {
	if !o.stated {
		return "not stated"
	}
	return fmt.Sprint(o.value)
}

// MarshalJSON returns the value, or null.
func (o Optional[T]) MarshalJSON() ([]byte, error) {
	if !o.stated {
		return []byte("null"), nil
	}
	return json.Marshal(o.value)
}

// UnmarshalJSON takes what MarshalJSON writes.
func (o *Optional[T]) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*o = Optional[T]{}
		return nil
	}
	var value T
	if err := json.Unmarshal(data, &value); err != nil {
		return err
	}
	*o = Stated(value)
	return nil
}

// MarshalYAML returns the value, or nil.
func (o Optional[T]) MarshalYAML() (any, error) {
	if !o.stated {
		return nil, nil
	}
	return o.value, nil
}

// MarshalBinary is MarshalJSON, for formats such as that of encoding/gob.
func (o Optional[T]) MarshalBinary() ([]byte, error) {
	return o.MarshalJSON()
}

// UnmarshalBinary is UnmarshalJSON.
func (o *Optional[T]) UnmarshalBinary(data []byte) error {
	return o.UnmarshalJSON(data)
}
{%- endif %}
{%- for column in columns.iter() if column.is_enum() %}

// {{ column.type_name }} is a type of the catalogue's own. More values may come.
//
{%- for line in column.type_doc %}
//{{ line }}
{%- endfor %}
type {{ column.type_name }} string

// The values of [{{ column.type_name }}].
const (
{%- for choice in column.choices %}
{%- if !loop.first %}
{% endif %}
	{{ choice.constant }} {{ column.type_name }} = "{{ choice.word }}"
{%- endfor %}
)
{%- endfor %}
