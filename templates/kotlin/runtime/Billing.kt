// @generated {{ catalog.header() }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

/**
 * Whether a call that ends with a code is billed.
 *
 * “Not stated” is an answer of its own, and never means “no”.
 */
{{ access }} enum class Billing(
    /** The word for it, which is also what it prints: `billed`, `not_billed` or `not_stated`. */
    public val word: String,
) {
    /** The document says that it is billed. */
    BILLED("billed"),

    /** The document says that it is not billed. */
    NOT_BILLED("not_billed"),

    /** The document doesn't say. */
    NOT_STATED("not_stated"),
    ;

    override fun toString(): String = word
}
