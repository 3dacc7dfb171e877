// @generated {{ header }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

import java.util.Collections

/**
{%- for line in doc %}
 *{{ line }}
{%- endfor %}
 */
public object {{ name }} {
    /** The identifier of the catalogue. */
    public const val ID: String = "{{ id }}"

    /** The version of the catalogue. */
    public const val VERSION: String = "{{ version }}"

    /** The tables, in the order of the document. */
    @JvmStatic
    public val tables: List<Table> =
        Collections.unmodifiableList(
            arrayListOf(
                {%- for table in tables %}
                Table(
                    "{{ table.id }}",
                    "{{ table.title }}",
                    CodeKind.{{ table.kind.pick("INTEGER", "STRING", "NONE") }},
                ) {
                    {{ table.rows() }}
                },
                {%- endfor %}
            ),
        )

    /** The entries with this code, of every table whose codes are integers. */
    @JvmStatic
    public fun find(code: Int): List<Entry> =
        {%- if integers.is_empty() %} emptyList()
        {%- else %}
        listOfNotNull(
            {%- for table in integers %}
            {{ table }}.find(code)?.entry,
            {%- endfor %}
        )
        {%- endif %}

    /** The entries with this code, of every table that has codes; an integer code is found by its decimal form. */
    @JvmStatic
    public fun find(code: String): List<Entry> =
        {%- if coded.is_empty() %} emptyList()
        {%- else %}
        listOfNotNull(
            {%- for table in coded %}
            {{ table }}.find(code)?.entry,
            {%- endfor %}
        )
        {%- endif %}
}
