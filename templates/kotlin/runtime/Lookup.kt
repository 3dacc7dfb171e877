// @generated {{ catalog.header() }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

/** Integers as text, read without boxing or allocating anything. */
internal object Lookup {
    private const val MAX = "9223372036854775807"
    private const val MIN = "9223372036854775808"

    inline fun <reified T> classOf(): Class<T> = T::class.java

    /** What is made of the integer that a text is the one decimal form of: no plus sign, no leading zero, no space. */
    inline fun <T> ifInteger(
        text: String,
        make: (Long) -> T,
    ): T? = if (isInteger(text)) make(toLong(text)) else null

    fun isInteger(text: String): Boolean {
        val first = if (text.startsWith('-')) 1 else 0
        val digits = text.length - first
        if (digits !in 1..MAX.length || (text[first] == '0' && text != "0")) return false
        for (at in first until text.length) {
            if (text[at] !in '0'..'9') return false
        }
        return digits < MAX.length || fits(text, first)
    }

    /** Whether as many digits as the greatest integer has are no more than it. */
    private fun fits(
        text: String,
        first: Int,
    ): Boolean {
        val most = if (first == 1) MIN else MAX
        for (at in most.indices) {
            val order = text[first + at].compareTo(most[at])
            if (order != 0) return order < 0
        }
        return true
    }

    /** The integer that such a text is. It is counted downwards, because the least one has no positive twin. */
    fun toLong(text: String): Long {
        val first = if (text.startsWith('-')) 1 else 0
        var number = 0L
        for (at in first until text.length) number = number * 10 - (text[at] - '0')
        return if (first == 1) number else -number
    }
}

/** The codes of a table by their values: a hash table with open addressing, which boxes nothing. */
internal class Integers<T : Any>(
    codes: List<T>,
    value: (T) -> Long,
) {
    private val shift = java.lang.Long.numberOfLeadingZeros(codes.size.toLong()) - 2
    private val rows = arrayOfNulls<Any>(1 shl (Long.SIZE_BITS - shift))
    private val values = LongArray(rows.size)

    init {
        for (code in codes) {
            var slot = slot(value(code))
            while (rows[slot] != null) slot = next(slot)
            rows[slot] = code
            values[slot] = value(code)
        }
    }

    @Suppress("UNCHECKED_CAST")
    fun find(value: Long): T? {
        var slot = slot(value)
        while (true) {
            val row = rows[slot] ?: return null
            if (values[slot] == value) return row as T
            slot = next(slot)
        }
    }

    // The golden ratio spreads values that follow each other (Fibonacci hashing).
    private fun slot(value: Long): Int = (value * -7046029254386353131L ushr shift).toInt()

    private fun next(slot: Int): Int = (slot + 1) and (rows.size - 1)
}
