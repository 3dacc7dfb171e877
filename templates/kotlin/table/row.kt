{#- What a constant is made of, after its equals sign. -#}
{%- macro row(constant) %}
            Rows.add(
                {%- if table.code_kind.has_codes() %}
                Codes.{{ constant.name }}{% if bare_type.0 == "Int" %}.toLong(){% endif %},
                {%- endif %}
                "{{ constant.entry.name }}",
                "{{ constant.entry.text() }}",
                {%- if catalog.states_billing %}
                Billing.{{ constant.billing }},
                {%- endif %}
                {%- if let Some(published) = constant.entry.published %}
                Published(
                    {%- match published.code %}
                    {%- when Some(code) %}
                    "{{ code }}",
                    {%- when None %}
                    null,
                    {%- endmatch %}
                    {%- match published.description %}
                    {%- when Some(description) %}
                    "{{ description }}",
                    {%- when None %}
                    null,
                    {%- endmatch %}
                ),
                {%- endif %}
                {%- for column in columns.iter() %}
                {%- if let Some(value) = column.value(constant.entry) %}
                {{ column.accessor }} = {% match value -%}
                {%- when Value::Integer(number) -%}{{ number }}
                {%- when Value::Boolean(flag) -%}{{ flag }}
                {%- when Value::Choice(_) -%}{{ column.type_name }}.{{ column.constant(value) }}
                {%- when Value::Text(text) -%}"{{ text }}"
                {%- endmatch -%},
                {%- endif %}
                {%- endfor %}
            )
{%- endmacro %}
