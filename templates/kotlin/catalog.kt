// @generated {{ catalog.header() }}
@file:Suppress({% if self.is_any_deprecated() %}"DEPRECATION", {% endif %}"ktlint", "detekt:all")

package {{ package }}

import java.util.Collections

/**
{%- for line in doc %}
 *{{ line }}
{%- endfor %}
 */
{{ access }} object {{ name }} {
    /** The identifier of the catalogue. */
    public const val ID: String = "{{ catalog.id }}"

    /** The version of the catalogue. */
    public const val VERSION: String = "{{ catalog.version }}"

    /** The tables, in the order of the document. */
    @JvmStatic
    public val tables: List<Table<*>> =
        Collections.unmodifiableList(
            arrayListOf(
                {%- for type_name in types() %}
                {{ type_name }}.Info,
                {%- endfor %}
            ),
        )

    /** The table with this identifier; `null` if there is none. */
    @JvmStatic
    public fun table(id: String): Table<*>? = tables.firstOrNull { it.id == id }

    /** The entries with this code, of every table whose codes are integers. */
    @JvmStatic
    public fun find(code: Int): List<Entry> = find(code.toLong())

    /** The entries with this code, of every table whose codes are integers. */
    @JvmStatic
    public fun find(code: Long): List<Entry> =
        {%- for type_name in types_with_integers() %}
        {%- if loop.first %}
        listOfNotNull(
        {%- endif %}
            {{ type_name }}.find(code)?.entry,
        {%- if loop.last %}
        )
        {%- endif %}
        {%- else %} emptyList()
        {%- endfor %}

    /** The entries with this code, of every table that has codes; an integer code is found by its decimal form. */
    @JvmStatic
    public fun find(code: String): List<Entry> =
        {%- for type_name in types_with_codes() %}
        {%- if loop.first %}
        listOfNotNull(
        {%- endif %}
            {{ type_name }}.find(code)?.entry,
        {%- if loop.last %}
        )
        {%- endif %}
        {%- else %} emptyList()
        {%- endfor %}
}
