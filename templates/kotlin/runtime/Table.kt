// @generated {{ catalog.header() }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

import java.util.Collections

/** A table, whose codes have the type [T]. */
{{ access }} abstract class Table<T : TableCode> internal constructor(
    /** The identifier. */
    public val id: String,
    /** What the table is, in a few words. */
    public val title: String,
    /** What its codes are. */
    public val codeKind: CodeKind,
    /** The class of its codes. */
    public val type: Class<T>,
) {
    /** Its codes, in the order of the document. */
    public abstract val codes: List<T>

    /** Its entries, in the order of the document. */
    public val entries: List<Entry> by lazy { Collections.unmodifiableList(codes.mapNotNull { it.entry }) }

    /** The code whose constant has this name, such as `not_found`; `null` if there is none. */
    public {% if catalog.has_aliases %}open {% endif %}fun byName(name: String): T? = codes.firstOrNull { it.name == name }

    /** The code that is sent as this text, whether the table lists it or not; in a table of integers, `null` for any other text than an integer's decimal form. */
    public abstract fun parse(text: String): T?

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
