{#- The bare codes of a table, and the constants that are getters; included by table.kt. -#}
    {%- if has_codes %}

    /** The bare codes, for annotations and for `when` over what came over the wire. */
    public object Codes{% if code_getters().len() > 0 %} : Codes{{ code_getters().len() }}(){% endif %} {
        {%- for constant in const_codes() %}
        {%- if !loop.first %}
{% endif %}
        /**
        {%- for line in constant.doc %}
         *{{ line }}
        {%- endfor %}
         */
        {%- call annotations::deprecated(constant.notice.as_ref(), "        ", replaced_code) %}{% endcall %}
        {%- filter fit %}
        public const val {{ constant.name }}: {{ bare_type }} =
            {{ constant.entry.code|literal }}
        {%- endfilter %}
        {%- for alias in constant.aliases %}

        /**
        {%- for line in alias.doc %}
         *{{ line }}
        {%- endfor %}
         */
        {%- call annotations::deprecated(alias.notice.as_ref(), "        ", replaced_code) %}{% endcall %}
        {%- filter fit %}
        public const val {{ alias.name }}: {{ bare_type }} =
            {{ constant.name }}
        {%- endfilter %}
        {%- endfor %}
        {%- endfor %}
    }
    {%- for part in code_getters() %}

    /** Bare codes of [{{ name }}], which are reached through [Codes]: more than it can hold as constants. */
    @Suppress("PropertyName")
    public abstract class Codes{{ loop.index }} internal constructor(){% if !loop.first %} : Codes{{ loop.index0 }}(){% endif %} {
        {%- for constant in part.iter() %}
        {%- if !loop.first %}
{% endif %}
        /**
        {%- for line in constant.doc %}
         *{{ line }}
        {%- endfor %}
         */
        {%- call annotations::deprecated(constant.notice.as_ref(), "        ", replaced_code) %}{% endcall %}
        public val {{ constant.name }}: {{ bare_type }}
        {%- filter fit %}
            get() =
                {{ constant.entry.code|literal }}
        {%- endfilter %}
        {%- for alias in constant.aliases %}

        /**
        {%- for line in alias.doc %}
         *{{ line }}
        {%- endfor %}
         */
        {%- call annotations::deprecated(alias.notice.as_ref(), "        ", replaced_code) %}{% endcall %}
        public val {{ alias.name }}: {{ bare_type }}
            get() = {{ constant.name }}
        {%- endfor %}
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
        {%- call annotations::deprecated(constant.notice.as_ref(), "        ", replaced) %}{% endcall %}
        {#- Broken where the ` =` of a field would not fit: a constant looks alike as either. #}
        {%- filter fit(spare = 2) %}
        public val {{ constant.name }}:
            {{ name }}
        {%- endfilter %}
            get() = Rows{{ self.part_of_rows(constant) }}.{{ constant.name }}
        {%- for alias in constant.aliases %}

        /**
        {%- for line in alias.doc %}
         *{{ line }}
        {%- endfor %}
         */
        {%- call annotations::deprecated(alias.notice.as_ref(), "        ", replaced) %}{% endcall %}
        {%- filter fit(spare = 2) %}
        public val {{ alias.name }}:
            {{ name }}
        {%- endfilter %}
            get() = {{ constant.name }}
        {%- endfor %}
        {%- endfor %}
    }
    {%- endfor %}
