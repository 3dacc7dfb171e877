import com.example.lookup.TABLE

object MEASURE : Measure {
    override fun warm() {
        for ((which, name) in listOf("hits" to "hit", "misses" to "miss")) {
            val codes = questions("ID", which)
            Contest("ID", "code/$name").between(
                { fresh(codes) },
                codes.size,
                { it.fold(0) { n, code -> n + (TABLE.find(code)?.code?.length ?: 1) } },
                { it.fold(0) { n, code -> n + (BYHAND.byWhen(code)?.code?.length ?: 1) } },
                { it.fold(0) { n, code -> n + (BYHAND.byMap(code)?.code?.length ?: 1) } },
            )
            Contest("ID", "description/$name").between(
                { fresh(codes) },
                codes.size,
                { it.fold(0) { n, code -> n + (TABLE.find(code)?.description?.length ?: 1) } },
                { it.fold(0) { n, code -> n + (BYHAND.byWhen(code)?.description?.length ?: 1) } },
                { it.fold(0) { n, code -> n + (BYHAND.byMap(code)?.description?.length ?: 1) } },
            )
        }
    }

    override val cold: Map<String, (String) -> Any?> =
        mapOf(
            "generated" to { text -> TABLE.find(text) },
            "when" to { text -> BYHAND.byWhen(text) },
            "map" to { text -> BYHAND.byMap(text) },
        )
}
