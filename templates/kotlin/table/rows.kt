{#- The rows of a table; included by table.kt. -#}
{%- import "kotlin/table/row.kt" as rows -%}
    private object Rows {
        val all = ArrayList<{{ name }}>()

        fun add(
            {%- if has_codes %}
            code: {{ raw_type }},
            {%- endif %}
            name: String,
            description: String,
            {%- if catalog.states_billing %}
            billing: Billing,
            {%- endif %}
            published: Published? = null,
            {%- for column in columns.iter() %}
            {{ column.accessor }}: {{ column.type_name }}{% if !column.required() %}? = null{% endif %},
            {%- endfor %}
        ): {{ name }} {
            val entry =
                Entry(
                    "{{ table.id }}",
                    name,
                    {%- match table.code_kind %}
                    {%- when CodeKind::Integer %}
                    code,
                    null,
                    {%- when CodeKind::String %}
                    null,
                    code,
                    {%- when CodeKind::None %}
                    null,
                    null,
                    {%- endmatch %}
                    description,
                    {%- if catalog.states_billing %}
                    billing,
                    {%- endif %}
                    published,
                    {%- for column in columns.iter() %}
                    {{ column.accessor }},
                    {%- endfor %}
                )
            return {{ name }}({% if has_codes %}code{% else %}description{% endif %}, entry).also { Rows.all.add(it) }
        }
    }

    {%- for part in parts_of_rows() %}

    private object Rows{{ loop.index }} {
        {%- for constant in part.iter() %}
        @JvmField
        val {{ constant.name }} =
            {{- rows::row(constant) }}
{% endfor %}
        /** Makes these rows, by using their class. */
        fun make() = Unit
    }
    {%- endfor %}

