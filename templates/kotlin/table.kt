// @generated {{ header }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

import java.util.Collections

/**
{%- for line in doc %}
 *{{ line }}
{%- endfor %}
 *
 * A {{ kind.noun() }} that the table doesn't list is as good as any other: it keeps its value, and has no [entry].
 * To and from JSON goes [{{ kind.noun() }}], by [of]{% if kind.is_integer() %} and, from its text form, [parse]{% endif %}.
 */
public class {{ name }} private constructor(
    /** The {{ kind.noun() }}, as it comes over the wire. */
    public val {{ kind.noun() }}: {{ kind.pick("Int", "String", "String") }},
    /** The row of the table; `null` for a {{ kind.noun() }} that the table doesn't list. */
    public val entry: Entry?,
) {
    /** Whether the table lists it. */
    public val isKnown: Boolean
        get() = entry != null

    /** The constant's name, in lower-case words joined by underscores; `null` for an unknown {{ kind.noun() }}. */
    public val name: String?
        get() = entry?.name

    /** What it means; `null` for an unknown {{ kind.noun() }}. */
    public val description: String?
        get() = entry?.description

    /** Whether it is billed; `null` for an unknown {{ kind.noun() }}. */
    public val billing: Billing?
        get() = entry?.billing

    /** What the document printed, where that differs. */
    public val published: Published?
        get() = entry?.published

    {{ equals }}

    {%- if kind.is_integer() %}

    override fun hashCode(): Int = code

    /** The code, as it comes over the wire. */
    override fun toString(): String = code.toString()
    {%- else %}

    override fun hashCode(): Int = {{ kind.noun() }}.hashCode()

    /** The {{ kind.noun() }}, as it comes over the wire. */
    override fun toString(): String = {{ kind.noun() }}
    {%- endif %}
    {%- if kind.has_codes() %}

    /** The bare codes, for annotations and for `when` over what came over the wire. */
    public object Codes{% if getters_of_codes().len() > 0 %} : Codes{{ getters_of_codes().len() }}(){% endif %} {
        {%- for constant in codes() %}
        {%- if !loop.first %}
{% endif %}
        {{ constant.link }}
        {{ constant.bare }}
        {%- endfor %}
    }
    {%- for part in getters_of_codes() %}

    /** Bare codes of [{{ name }}], which are reached through [Codes]: more than it can hold as constants. */
    @Suppress("PropertyName")
    public abstract class Codes{{ loop.index }} internal constructor(){% if !loop.first %} : Codes{{ loop.index0 }}(){% endif %} {
        {%- for constant in part.iter() %}
        {%- if !loop.first %}
{% endif %}
        {{ constant.link }}
        {{ constant.bare }}
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
        {{ constant.declaration }}
        {%- endfor %}
    }
    {%- endfor %}

    public companion object{% if getters().len() > 0 %} : Constants{{ getters().len() }}(){% endif %} {
        {%- for constant in fields() %}
        /**
        {%- for line in constant.doc %}
         *{{ line }}
        {%- endfor %}
         */
        @JvmField
        {{ constant.declaration }} =
            {%- include "kotlin/Row.kt" %}
{% endfor %}
        {%- for part in rows_of_getters() %}
        {%- if loop.first %}
        init {
        {%- endif %}
            Rows{{ loop.index }}.make()
        {%- if loop.last %}
        }
{% endif %}
        {%- endfor %}
        /** Every {{ kind.noun() }} of the table, in the order of the document. */
        @JvmStatic
        {{ entries }}

        /** The {{ kind.noun() }} as [{{ name }}], whether the table lists it or not. */
        @JvmStatic
        {%- filter fit %}
        public fun of({{ kind.noun() }}: {{ kind.pick("Int", "String", "String") }}): {{ name }} =
            find({{ kind.noun() }}) ?: {{ name }}({{ kind.noun() }}, null)
        {%- endfilter %}

        /** The {{ kind.noun() }} if the table lists it; `null` otherwise. */
        @JvmStatic
        {{ find }}
        {%- if kind.is_integer() %}

        /** The code that a text is the decimal form of if the table lists it; `null` otherwise. */
        @JvmStatic
        {{ find_text }}

        /** The code that a text is the decimal form of, whether the table lists it or not; `null` for a text that is no integer's. */
        @JvmStatic
        {{ parse }}
        {%- endif %}
    }

    private object Rows {
        val all = ArrayList<{{ name }}>()

        fun add(
            {%- if kind.has_codes() %}
            code: {{ kind.pick("Int", "String", "String") }},
            {%- endif %}
            name: String,
            description: String,
            billing: Billing,
            published: Published? = null,
        ): {{ name }} {
            val entry =
                Entry(
                    "{{ id }}",
                    name,
                    {{ kind.pick("code", "null", "null") }},
                    {{ kind.pick("null", "code", "null") }},
                    description,
                    billing,
                    published,
                )
            return {{ name }}({% if kind.has_codes() %}code{% else %}description{% endif %}, entry).also { all.add(it) }
        }
    }

    {%- for part in rows_of_getters() %}

    private object Rows{{ loop.index }} {
        {%- for constant in part.iter() %}
        @JvmField
        val {{ constant.name }} =
            {%- include "kotlin/Row.kt" %}
{% endfor %}
        /** Makes these rows, by using their class. */
        fun make() = Unit
    }
    {%- endfor %}

    /** The rows as [find] wants them; sorted when it is first asked. */
    private object Sorted {
        @JvmField
        {{ sorted }}
    }
}
