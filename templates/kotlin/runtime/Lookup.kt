// @generated {{ catalog.header() }}
@file:Suppress("ktlint", "detekt:all")

package {{ package }}

/** How the tables find things; inlined, so that nothing is boxed or allocated. */
internal object Lookup {
    private const val NO_INTEGER = Long.MAX_VALUE

    /** The row of a sorted table that compares as zero. */
    inline fun <T> search(
        sorted: Array<T>,
        compare: (T) -> Int,
    ): T? {
        var low = 0
        var high = sorted.size
        while (low < high) {
            val middle = (low + high) ushr 1
            val row = sorted[middle]
            val order = compare(row)
            when {
                order == 0 -> return row
                order < 0 -> low = middle + 1
                else -> high = middle
            }
        }
        return null
    }

    /** What is made of the integer that a text is the one decimal form of: no plus sign, no leading zero, no space. */
    inline fun <T> ifInteger(
        text: String,
        make: (Int) -> T,
    ): T? {
        val number = integer(text)
        return if (number == number.toInt().toLong()) make(number.toInt()) else null
    }

    fun integer(text: String): Long {
        val first = if (text.startsWith('-')) 1 else 0
        // Ten digits are enough for every `Int`, and too few for the sum to overflow.
        if (text.length - first !in 1..10 || (text[first] == '0' && text != "0")) return NO_INTEGER
        var number = 0L
        for (at in first until text.length) {
            val digit = text[at] - '0'
            if (digit !in 0..9) return NO_INTEGER
            number = number * 10 + digit
        }
        return if (first == 1) -number else number
    }
}
