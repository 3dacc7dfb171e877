{#- Comes out under the name of the type. -#}
// @generated {{ catalog.header() }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

/**
{%- for line in column.type_doc %}
 *{{ line }}
{%- endfor %}
 *
 * More values may come: a `when` over them wants an `else`.
 */
{{ access }} enum class {{ column.type_name }}(
    /** The word for it, which is also what it prints. */
    public val word: String,
) {
    {%- for choice in column.choices %}
    /**
    {%- for line in choice.doc %}
     *{{ line }}
    {%- endfor %}
     */
    {%- filter fit %}
    {{ choice.constant }}(
        "{{ choice.word }}"
    ),
    {%- endfilter %}
{% endfor %}    ;

    override fun toString(): String = word
}
