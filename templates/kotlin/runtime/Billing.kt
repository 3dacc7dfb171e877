// @generated {{ catalog.header() }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

/**
 * Whether a call that ends with a code is billed.
 *
 * That nothing is stated is an answer of its own, never a no.
 */
public enum class Billing {
    /** The document says that it is billed. */
    BILLED,

    /** The document says that it is not billed. */
    NOT_BILLED,

    /** The document doesn't say. */
    NOT_STATED,
}
