// @generated {{ catalog.header() }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

/**
 * A code of some table, listed or not: what the codes of all tables have in common, for middleware and logs.
 *
 * It prints for people, as in `table 1001: Meaning`. The value that is sent is [wire].
 */
{{ access }} interface TableCode {
    /** Its table. */
    public val table: Table<*>

    /** The value that is sent: a [Long] in a table of integers, a [String] in any other. */
    public val wire: Any

    /** Its entry; `null` for a code that the table doesn't list. */
    public val entry: Entry?

    /** Whether the table lists it. */
    public val isKnown: Boolean

    /** The name of its constant, in lower-case words joined by underscores; `null` for a code that the table doesn't list. */
    public val name: String?

    /** What it means; `null` for a code that the table doesn't list. */
    public val description: String?

    {%- if catalog.states_billing %}

    /** Whether it is billed; `null` for a code that the table doesn't list. */
    public val billing: Billing?
    {%- endif %}
    {%- for column in columns.iter() %}

    /**
    {%- for line in column.doc %}
     *{{ line }}
    {%- endfor %}
     *
     * `null` for a code that the table doesn't list.
     */
    public val {{ column.accessor }}: {{ column.type_name }}?
    {%- endfor %}
}
