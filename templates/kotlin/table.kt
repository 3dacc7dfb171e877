{% let noun = table.code_kind.noun() -%}
{% let is_integer = table.code_kind.is_integer() -%}
{% let has_codes = table.code_kind.has_codes() -%}
// @generated {{ table.header() }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

import java.util.Collections

/**
{%- for line in doc %}
 *{{ line }}
{%- endfor %}
 *
 * A {{ noun }} that the table doesn't list is as good as any other: it keeps its value, and has no [entry].
 * To and from JSON goes [{{ noun }}], by [of]{% if is_integer %} and, from its text form, [parse]{% endif %}.
 */
public class {{ name }} private constructor(
    /** The {{ noun }}, as it comes over the wire. */
    public val {{ noun }}: {{ raw_type }},
    /** The row of the table; `null` for a {{ noun }} that the table doesn't list. */
    public val entry: Entry?,
) {
    /** Whether the table lists it. */
    public val isKnown: Boolean
        get() = entry != null

    /** The constant's name, in lower-case words joined by underscores; `null` for an unknown {{ noun }}. */
    public val name: String?
        get() = entry?.name

    /** What it means; `null` for an unknown {{ noun }}. */
    public val description: String?
        get() = entry?.description

    /** Whether it is billed; `null` for an unknown {{ noun }}. */
    public val billing: Billing?
        get() = entry?.billing

    /** What the document printed, where that differs. */
    public val published: Published?
        get() = entry?.published
    {%- filter fit %}

    override fun equals(other: Any?): Boolean =
        this === other ||
            (other is {{ name }} && {{ noun }} == other.{{ noun }})
    {%- endfilter %}

    {%- if is_integer %}

    override fun hashCode(): Int = code

    /** The code, as it comes over the wire. */
    override fun toString(): String = code.toString()
    {%- else %}

    override fun hashCode(): Int = {{ noun }}.hashCode()

    /** The {{ noun }}, as it comes over the wire. */
    override fun toString(): String = {{ noun }}
    {%- endif %}
    {%- if has_codes %}

    /** The bare codes, for annotations and for `when` over what came over the wire. */
    public object Codes{% if code_getters().len() > 0 %} : Codes{{ code_getters().len() }}(){% endif %} {
        {%- for constant in const_codes() %}
        {%- if !loop.first %}
{% endif %}
        {%- filter kdoc %}
        /**
         * The code of [{{ name }}.{{ constant.name }}].
         */
        {%- endfilter %}
        {%- filter fit %}
        public const val {{ constant.name }}: {{ raw_type }} =
            {{ constant.entry.code|literal }}
        {%- endfilter %}
        {%- endfor %}
    }
    {%- for part in code_getters() %}

    /** Bare codes of [{{ name }}], which are reached through [Codes]: more than it can hold as constants. */
    @Suppress("PropertyName")
    public abstract class Codes{{ loop.index }} internal constructor(){% if !loop.first %} : Codes{{ loop.index0 }}(){% endif %} {
        {%- for constant in part.iter() %}
        {%- if !loop.first %}
{% endif %}
        {%- filter kdoc %}
        /**
         * The code of [{{ name }}.{{ constant.name }}].
         */
        {%- endfilter %}
        public val {{ constant.name }}: {{ raw_type }}
        {%- filter fit %}
            get() =
                {{ constant.entry.code|literal }}
        {%- endfilter %}
        {%- endfor %}
    }
    {%- endfor %}
    {%- endif %}
    {%- for part in getters() %}

    /** Constants of [{{ name }}], which are reached through it: more than it can hold as fields. */
    @Suppress("PropertyName")
    public abstract class Constants{{ loop.index }} internal constructor(){% if !loop.first %} : Constants{{ loop.index0 }}(){% endif %} {
        {%- for constant in part.iter() %}
        {%- if !loop.first %}
{% endif %}
        /**
        {%- for line in constant.doc %}
         *{{ line }}
        {%- endfor %}
         */
        {#- Broken where the ` =` of a field would not fit: a constant looks alike as either. #}
        {%- filter fit(spare = 2) %}
        public val {{ constant.name }}:
            {{ name }}
        {%- endfilter %}
            get() = Rows{{ constant.part_of_rows() }}.{{ constant.name }}
        {%- endfor %}
    }
    {%- endfor %}
    {#- What a constant is made of, after its equals sign. #}
    {%- macro row(constant) %}
            Rows.add(
                {%- if table.code_kind.has_codes() %}
                Codes.{{ constant.name }},
                {%- endif %}
                "{{ constant.entry.name }}",
                "{{ constant.entry.description }}",
                Billing.{{ constant.billing }},
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
            )
    {%- endmacro %}

    public companion object{% if getters().len() > 0 %} : Constants{{ getters().len() }}(){% endif %} {
        {%- for constant in fields() %}
        /**
        {%- for line in constant.doc %}
         *{{ line }}
        {%- endfor %}
         */
        @JvmField
        {%- filter fit %}
        public val {{ constant.name }}:
            {{ name }} =
        {%- endfilter %}
        {{- row(constant) }}
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

        /** The {{ noun }} as [{{ name }}], whether the table lists it or not. */
        @JvmStatic
        {%- filter fit %}
        public fun of({{ noun }}: {{ raw_type }}): {{ name }} =
            find({{ noun }}) ?: {{ name }}({{ noun }}, null)
        {%- endfilter %}

        /** The {{ noun }} if the table lists it; `null` otherwise. */
        @JvmStatic
        {%- filter fit %}
        public fun find({{ noun }}: {{ raw_type }}): {{ name }}? =
            Lookup.search(Sorted.rows) { it.{{ noun }}.compareTo({{ noun }}) }
        {%- endfilter %}
        {%- if is_integer %}

        /** The code that a text is the decimal form of if the table lists it; `null` otherwise. */
        @JvmStatic
        {%- filter fit %}
        public fun find(code: String): {{ name }}? =
            Lookup.ifInteger(code) { find(it) }
        {%- endfilter %}

        /** The code that a text is the decimal form of, whether the table lists it or not; `null` for a text that is no integer's. */
        @JvmStatic
        {%- filter fit %}
        public fun parse(code: String): {{ name }}? =
            Lookup.ifInteger(code) { of(it) }
        {%- endfilter %}
        {%- endif %}
    }

    private object Rows {
        val all = ArrayList<{{ name }}>()

        fun add(
            {%- if has_codes %}
            code: {{ raw_type }},
            {%- endif %}
            name: String,
            description: String,
            billing: Billing,
            published: Published? = null,
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
                    billing,
                    published,
                )
            return {{ name }}({% if has_codes %}code{% else %}description{% endif %}, entry).also { all.add(it) }
        }
    }

    {%- for part in parts_of_rows() %}

    private object Rows{{ loop.index }} {
        {%- for constant in part.iter() %}
        @JvmField
        val {{ constant.name }} =
            {{- row(constant) }}
{% endfor %}
        /** Makes these rows, by using their class. */
        fun make() = Unit
    }
    {%- endfor %}

    /** The rows as [find] wants them; sorted when it is first asked. */
    private object Sorted {
        @JvmField
        {%- filter fit %}
        val rows: Array<{{ name }}> =
            entries.sortedBy { it.{{ noun }} }.toTypedArray()
        {%- endfilter %}
    }
}
