{%- import "kotlin/table/deprecated.kt" as annotations -%}
{%- import "kotlin/table/row.kt" as rows -%}
{% let noun = table.code_kind.noun() -%}
{#- What stands before the name of a constant, or of a bare code, wherever a caller may write it. #}
{%- let replaced %}{{ name }}.{% endlet %}
{%- let replaced_code %}{{ name }}.Codes.{% endlet -%}
{% let is_integer = table.code_kind.is_integer() -%}
{% let has_codes = table.code_kind.has_codes() -%}
// @generated {{ table.header() }}
@file:Suppress({% if self.is_any_deprecated() %}"DEPRECATION", {% endif %}"ktlint", "detekt:all")

package {{ package }}

import java.io.Serializable
import java.util.Collections
{%- if !is_integer %}
import java.util.HashMap
{%- endif %}

/**
{%- for line in doc %}
 *{{ line }}
{%- endfor %}
 *
 * A {{ noun }} that the table doesn't list keeps its value; only its [entry] is `null`. It is never equal to one of another table,
 * although comparing them compiles.
 *
 * In JSON it is its [{{ noun }}]: the package's README has the few lines that each JSON library needs.
 */
{%- call annotations::deprecated(notice.as_ref(), "", "") %}{% endcall %}
{{ access }} class {{ name }} private constructor(
    /** The {{ noun }}, as it is sent. */
    public val {{ noun }}: {{ raw_type }},
    /** Its entry; `null` for a {{ noun }} that the table doesn't list. */
    @Transient
    public override val entry: Entry?,
) : TableCode,
    Comparable<{{ name }}>,
    Serializable {
    /** Its table. */
    public override val table: Table<{{ name }}>
        get() = Info

    /** The value that is sent: [{{ noun }}]. */
    public override val wire: {{ raw_type }}
        get() = {{ noun }}

    /** Whether the table lists it. */
    public override val isKnown: Boolean
        get() = entry != null

    /** The name of its constant, in lower-case words joined by underscores; `null` for a {{ noun }} that the table doesn't list. */
    public override val name: String?
        get() = entry?.name

    /** What it means; `null` for a {{ noun }} that the table doesn't list. */
    public override val description: String?
        get() = entry?.description

    {%- if catalog.states_billing %}

    /** Whether it is billed; `null` for a {{ noun }} that the table doesn't list. */
    public override val billing: Billing?
        get() = entry?.billing
    {%- endif %}
    {%- for column in columns.iter() %}

    /**
    {%- for line in column.doc %}
     *{{ line }}
    {%- endfor %}
     *
     * `null` for a {{ noun }} that the table doesn't list.
     */
    public override val {{ column.accessor }}: {{ column.type_name }}?
        get() = entry?.{{ column.accessor }}
    {%- endfor %}

    /** What the document printed, where that differs. */
    public val published: Published?
        get() = entry?.published
    {%- filter fit %}

    override fun equals(other: Any?): Boolean =
        this === other ||
            (other is {{ name }} && {{ noun }} == other.{{ noun }})
    {%- endfilter %}

    override fun hashCode(): Int = {{ noun }}.hashCode()

    /** By their values, whether the table lists them or not. */
    {%- filter fit %}
    override fun compareTo(other: {{ name }}): Int =
        {{ noun }}.compareTo(other.{{ noun }})
    {%- endfilter %}
    {%- if has_codes %}

    /** For people: the table, the code and what it means. [code] is the value that is sent. */
    {%- if catalog.lacks_descriptions %}
    override fun toString(): String = "{{ table.id }} $code" + (description ?: "unknown code").let { if (it.isEmpty()) it else ": $it" }
    {%- else %}
    override fun toString(): String = "{{ table.id }} $code: ${description ?: "unknown code"}"
    {%- endif %}
    {%- else %}

    /** The text. */
    override fun toString(): String = text
    {%- endif %}

    private fun readResolve(): Any = of({{ noun }})
    {%- include "kotlin/table/codes.kt" %}

    public companion object{% if getters().len() > 0 %} : Constants{{ getters().len() }}(){% endif %} {
        {%- for constant in fields() %}
        /**
        {%- for line in constant.doc %}
         *{{ line }}
        {%- endfor %}
         */
        {%- call annotations::deprecated(constant.notice.as_ref(), "        ", replaced) %}{% endcall %}
        @JvmField
        {%- filter fit %}
        public val {{ constant.name }}:
            {{ name }} =
        {%- endfilter %}
        {{- rows::row(constant) }}
{%- for alias in constant.aliases %}

        /**
        {%- for line in alias.doc %}
         *{{ line }}
        {%- endfor %}
         */
        {%- call annotations::deprecated(alias.notice.as_ref(), "        ", replaced) %}{% endcall %}
        @JvmField
        {%- filter fit %}
        public val {{ alias.name }}: {{ name }} =
            {{ constant.name }}
        {%- endfilter %}
{%- endfor %}
{% endfor %}
        {%- for part in parts_of_rows() %}
        {%- if loop.first %}
        init {
        {%- endif %}
            Rows{{ loop.index }}.make()
        {%- if loop.last %}
        }
{% endif %}
        {%- endfor %}
        /** Every {{ noun }} of the table, in the order of the document. */
        @JvmStatic
        {%- filter fit %}
        public val entries: List<{{ name }}> =
            Collections.unmodifiableList(Rows.all)
        {%- endfilter %}

        /** The table. */
        public val table: Table<{{ name }}>
            get() = Info

        /** The {{ noun }} as [{{ name }}], whether the table lists it or not. */
        @JvmStatic
        {%- filter fit %}
        public fun of({{ noun }}: {{ raw_type }}): {{ name }} =
            find({{ noun }}) ?: {{ name }}({{ noun }}, null)
        {%- endfilter %}
        {%- if is_integer %}

        /** The code as [{{ name }}], whether the table lists it or not. */
        @JvmStatic
        {%- filter fit %}
        public fun of(code: Int): {{ name }} =
            of(code.toLong())
        {%- endfilter %}
        {%- endif %}

        /** The {{ noun }} if the table lists it; `null` otherwise. */
        @JvmStatic
        {%- filter fit %}
        public fun find({{ noun }}: {{ raw_type }}): {{ name }}? =
            Index.codes{% if is_integer %}.find({{ noun }}){% else %}[{{ noun }}]{% endif %}
        {%- endfilter %}
        {%- if is_integer %}

        /** The code if the table lists it; `null` otherwise. */
        @JvmStatic
        {%- filter fit %}
        public fun find(code: Int): {{ name }}? =
            find(code.toLong())
        {%- endfilter %}

        /** The code that a text is the decimal form of if the table lists it; `null` otherwise. */
        @JvmStatic
        {%- filter fit %}
        public fun find(code: String): {{ name }}? =
            Lookup.ifInteger(code) { find(it) }
        {%- endfilter %}

        /** The code that a text is the decimal form of, whether the table lists it or not; `null` for any other text. */
        @JvmStatic
        {%- filter fit %}
        public fun parse(code: String): {{ name }}? =
            Lookup.ifInteger(code) { of(it) }
        {%- endfilter %}
        {%- endif %}

        /** What [of] gives, under the name by which Jackson, JAX-RS and Spring find it. */
        @JvmStatic
        {%- filter fit %}
        public fun valueOf({{ noun }}: {{ raw_type }}): {{ name }} =
            of({{ noun }})
        {%- endfilter %}
        {%- if is_integer %}

        /** What [parse] gives, under the name by which Jackson, JAX-RS and Spring find it; it throws where [parse] gives `null`. */
        @JvmStatic
        @Throws(NumberFormatException::class)
        {%- filter fit %}
        public fun valueOf(code: String): {{ name }} =
            parse(code) ?: throw NumberFormatException(code)
        {%- endfilter %}
        {%- endif %}

        /** The {{ noun }} whose constant has this name, such as `not_found`; `null` if there is none. */
        @JvmStatic
        {%- filter fit %}
        public fun byName(name: String): {{ name }}? =
            {% if self.has_aliases() %}withName(withoutAlias(name)){% else %}entries.firstOrNull { it.name == name }{% endif %}
        {%- endfilter %}
        {%- if self.has_aliases() %}
        {%- filter fit %}

        private fun withName(name: String): {{ name }}? =
            entries.firstOrNull { it.name == name }
        {%- endfilter %}

        private fun withoutAlias(name: String): String =
            when (name) {
                {%- for constant in constants %}
                {%- if !constant.aliases.is_empty() %}
                {% for alias in constant.entry.aliases %}"{{ alias.name }}"{% if !loop.last %}, {% endif %}{% endfor %} -> "{{ constant.entry.name }}"
                {%- endif %}
                {%- endfor %}
                else -> name
            }
        {%- endif %}

        private const val serialVersionUID: Long = 1
    }

    {% include "kotlin/table/rows.kt" %}
    /** The {{ noun }}s by what is sent, made when one is first looked up. */
    private object Index {
        @JvmField
        {%- if is_integer %}
        {%- filter fit %}
        val codes: Integers<{{ name }}> =
            Integers(entries.size)
        {%- endfilter %}

        init {
            for (code in entries) codes.add(code.code, code)
        }
        {%- else %}
        {%- filter fit %}
        val codes: HashMap<String, {{ name }}> =
            HashMap(2 * entries.size)
        {%- endfilter %}

        init {
            for (code in entries) codes[code.{{ noun }}] = code
        }
        {%- endif %}
    }

    /** What the table is. */
    internal object Info : Table<{{ name }}>(
        "{{ table.id }}",
        "{{ table.title }}",
        {%- match table.code_kind %}
        {%- when CodeKind::Integer %}
        CodeKind.INTEGER,
        {%- when CodeKind::String %}
        CodeKind.STRING,
        {%- when CodeKind::None %}
        CodeKind.NONE,
        {%- endmatch %}
        {#- A constant may hide the name of the type where that is no type. #}
        Lookup.classOf<{{ name }}>(),
    ) {
        override val codes: List<{{ name }}>
            get() = Companion.entries
        {%- filter fit %}

        override fun parse(text: String): {{ name }}? =
            Companion.{% if is_integer %}parse{% else %}of{% endif %}(text)
        {%- endfilter %}
        {%- if self.has_aliases() %}
        {%- filter fit %}

        override fun byName(name: String): {{ name }}? =
            Companion.byName(name)
        {%- endfilter %}
        {%- endif %}
    }
}
