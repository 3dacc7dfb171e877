// @generated {{ catalog.header() }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

/** Integers as text, read without boxing or allocating anything. */
internal object Lookup {
    /** What no text is read as but its own decimal form. */
    const val LEAST = "-9223372036854775808"

    inline fun <reified T> classOf(): Class<T> = T::class.java

    /** What is made of the integer that a text is the one decimal form of: no plus sign, no leading zero, no space. */
    inline fun <T> ifInteger(
        text: String,
        make: (Long) -> T,
    ): T? {
        val integer = toLong(text)
        return if (integer == Long.MIN_VALUE && text != LEAST) null else make(integer)
    }

    /** The integer that a text is; the least one for a text that is none. */
    fun toLong(text: String): Long {
        val first = if (text.startsWith('-')) 1 else 0
        val digits = text.length - first
        if (digits !in 1..19) return Long.MIN_VALUE
        if (text[first] == '0') return if (text.length == 1) 0 else Long.MIN_VALUE
        // Counted downwards, because the least integer has no positive twin. As 19 digits are no more than twice that, it is above zero
        // at the end if they are too many.
        var integer = 0L
        for (at in first until text.length) {
            val digit = text[at] - '0'
            if (digit !in 0..9) return Long.MIN_VALUE
            integer = integer * 10 - digit
        }
        return if (integer > 0) Long.MIN_VALUE else if (first == 1) integer else -integer
    }
}

/** The codes of a table by their integers: a hash table with open addressing, which boxes nothing. */
internal class Integers<T : Any>(
    size: Int,
) {
    private val shift = java.lang.Long.numberOfLeadingZeros(size.toLong()) - 2
    private val integers = LongArray(1 shl (Long.SIZE_BITS - shift))
    private val rows = arrayOfNulls<Any>(integers.size)

    fun add(
        integer: Long,
        row: T,
    ) {
        var slot = slot(integer)
        while (rows[slot] != null) slot = next(slot)
        integers[slot] = integer
        rows[slot] = row
    }

    @Suppress("UNCHECKED_CAST")
    fun find(integer: Long): T? {
        var slot = slot(integer)
        while (true) {
            val row = rows[slot] ?: return null
            if (integers[slot] == integer) return row as T
            slot = next(slot)
        }
    }

    // The golden ratio spreads integers that follow each other (Fibonacci hashing).
    private fun slot(integer: Long): Int = (integer * -7046029254386353131 ushr shift).toInt()

    private fun next(slot: Int): Int = (slot + 1) and (rows.size - 1)
}
