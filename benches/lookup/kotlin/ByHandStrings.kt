import com.example.lookup.Billing

/** A table in the forms that one would write by hand. */
class BYHAND private constructor(
    @JvmField val code: String,
    @JvmField val name: String,
    @JvmField val description: String,
    @JvmField val billing: Billing,
) {
    companion object {
        @JvmField val NAME = BYHAND("CODE", "NAME", "DESCRIPTION", Billing.BILLED) // for each entry

        @JvmField val entries = arrayOf(
            NAME, // for each entry
        )

        /** The compiler makes a search for the hash code of it. */
        @JvmStatic
        fun byWhen(code: String): BYHAND? =
            when (code) {
                "CODE" -> NAME // for each entry
                else -> null
            }

        @JvmStatic
        fun byMap(code: String): BYHAND? = BYHANDMap.byCode[code]
    }
}

private object BYHANDMap {
    @JvmField val byCode = HashMap<String, BYHAND>(2 * BYHAND.entries.size)

    init {
        for (entry in BYHAND.entries) byCode[entry.code] = entry
    }
}
