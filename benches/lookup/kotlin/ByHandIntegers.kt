import com.example.lookup.Billing

/** A table in the forms that one would write by hand. */
class BYHAND private constructor(
    @JvmField val code: Int,
    @JvmField val name: String,
    @JvmField val description: String,
    @JvmField val billing: Billing,
) {
    companion object {
        @JvmField val NAME = BYHAND(CODE, "NAME", "DESCRIPTION", Billing.BILLED) // for each entry

        @JvmField val entries = arrayOf(
            NAME, // for each entry
        )

        /** The compiler makes a jump or a binary search of it. */
        @JvmStatic
        fun byWhen(code: Int): BYHAND? =
            when (code) {
                CODE -> NAME // for each entry
                else -> null
            }

        @JvmStatic
        fun byMap(code: Int): BYHAND? = BYHANDMap.byCode[code]

        @JvmStatic
        fun bySearch(code: Int): BYHAND? {
            val at = BYHANDSorted.codes.binarySearch(code)
            return if (at < 0) null else BYHANDSorted.entries[at]
        }

        @JvmStatic
        fun byTextMap(text: String): BYHAND? = BYHANDTextMap.byText[text]
    }
}

private object BYHANDMap {
    @JvmField val byCode = HashMap<Int, BYHAND>(2 * BYHAND.entries.size)

    init {
        for (entry in BYHAND.entries) byCode[entry.code] = entry
    }
}

private object BYHANDTextMap {
    @JvmField val byText = HashMap<String, BYHAND>(2 * BYHAND.entries.size)

    init {
        for (entry in BYHAND.entries) byText[entry.code.toString()] = entry
    }
}

private object BYHANDSorted {
    @JvmField val codes = intArrayOf(
        CODE, // for each entry in order
    )

    @JvmField val entries = arrayOf(
        BYHAND.NAME, // for each entry in order
    )
}
