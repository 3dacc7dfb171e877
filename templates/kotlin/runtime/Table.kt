// @generated {{ catalog.header() }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

import java.util.Collections

/** A table of codes. */
{{ access }} class Table internal constructor(
    /** The identifier. */
    public val id: String,
    /** What the table is, in a few words. */
    public val title: String,
    /** What its codes are. */
    public val codeKind: CodeKind,
    rows: () -> List<Entry>,
) {
    /** Its entries, in the order of the document. */
    public val entries: List<Entry> by lazy { Collections.unmodifiableList(rows()) }

    /** The entry whose constant has this name, such as `lighting_too_dim`; `null` if there is none. */
    public fun byName(name: String): Entry? = entries.firstOrNull { it.name == name }

    override fun toString(): String = id
}

/** What the codes of a table are. */
{{ access }} enum class CodeKind(
    /** The word for it, which is also what it prints: `integer`, `string` or `none`. */
    public val word: String,
) {
    /** Whole numbers. */
    INTEGER("integer"),

    /** Texts. */
    STRING("string"),

    /** The table has no codes: an entry is known by its text. */
    NONE("none"),
    ;

    override fun toString(): String = word
}
