// @generated {{ catalog.header() }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

/** An entry of a table. */
{{ access }} class Entry internal constructor(
    /** The identifier of its table. */
    public val table: String,
    /** The name of its constant, in lower-case words joined by underscores. */
    public val name: String,
    /** The code as a number; `null` in a table whose codes are not integers. */
    public val number: Long?,
    private val text: String?,
    /** What it means{% if catalog.lacks_descriptions %}; empty if the document doesn't say{% endif %}. */
    public val description: String,
    {%- if catalog.states_billing %}
    /** Whether it is billed. */
    public val billing: Billing,
    {%- endif %}
    /** What the document printed, where that differs. */
    public val published: Published?,
    {%- for column in columns.iter() %}
    /**
    {%- for line in column.doc %}
     *{{ line }}
    {%- endfor %}
     */
    public val {{ column.accessor }}: {{ column.type_name }}{% if !column.required() %}?{% endif %},
    {%- endfor %}
) {
    /** The code as text, of an integer its decimal form; `null` in a table without codes. */
    public val code: String?
        get() = text ?: number?.toString()
{% if catalog.lacks_descriptions %}
    override fun toString(): String =
        when {
            code == null -> "$table: $description"
            description.isEmpty() -> "$table $code"
            else -> "$table $code: $description"
        }
    {%- else %}
    override fun toString(): String = if (code == null) "$table: $description" else "$table $code: $description"
    {%- endif %}
}

/** What the document printed in place of what is right; `null` for a cell that is right as printed. */
{{ access }} class Published internal constructor(
    /** The printed code. */
    public val code: String?,
    /** The printed description. */
    public val description: String?,
)
