// @generated {{ catalog.header() }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

import java.util.Collections

/** A table of codes, without the type of its codes. */
public class Table internal constructor(
    /** The identifier. */
    public val id: String,
    /** What it is, in a few words. */
    public val title: String,
    /** What its codes are. */
    public val codeKind: CodeKind,
    rows: () -> List<Entry>,
) {
    /** Its rows, in the order of the document. */
    public val entries: List<Entry> by lazy { Collections.unmodifiableList(rows()) }

    override fun toString(): String = id
}

/** What the codes of a table are. */
public enum class CodeKind {
    /** Whole numbers. */
    INTEGER,

    /** Texts. */
    STRING,

    /** There are none: an entry is known by what it says. */
    NONE,
}
