import com.example.lookup.TABLE

object MEASURE : Measure {
    override fun warm() {
        for ((which, name) in listOf("hits" to "hit", "misses" to "miss")) {
            val texts = questions("ID", which)
            val codes = texts.map { it.toInt() }.toIntArray()
            Contest("ID", "code/$name").between(
                { codes },
                codes.size,
                { it.fold(0) { n, code -> n + (TABLE.find(code)?.code?.toInt() ?: 1) } },
                { it.fold(0) { n, code -> n + (BYHAND.byWhen(code)?.code ?: 1) } },
                { it.fold(0) { n, code -> n + (BYHAND.byMap(code)?.code ?: 1) } },
                { it.fold(0) { n, code -> n + (BYHAND.bySearch(code)?.code ?: 1) } },
            )
            Contest("ID", "text/$name").between(
                { fresh(texts) },
                texts.size,
                { it.fold(0) { n, text -> n + (TABLE.find(text)?.code?.toInt() ?: 1) } },
                { it.fold(0) { n, text -> n + (text.toIntOrNull()?.let(BYHAND::byWhen)?.code ?: 1) } },
                { it.fold(0) { n, text -> n + (text.toIntOrNull()?.let(BYHAND::byMap)?.code ?: 1) } },
                { it.fold(0) { n, text -> n + (BYHAND.byTextMap(text)?.code ?: 1) } },
            )
            Contest("ID", "description/$name").between(
                { codes },
                codes.size,
                { it.fold(0) { n, code -> n + (TABLE.find(code)?.description?.length ?: 1) } },
                { it.fold(0) { n, code -> n + (BYHAND.byWhen(code)?.description?.length ?: 1) } },
                { it.fold(0) { n, code -> n + (BYHAND.byMap(code)?.description?.length ?: 1) } },
                { it.fold(0) { n, code -> n + (BYHAND.bySearch(code)?.description?.length ?: 1) } },
            )
        }
    }

    override val cold: Map<String, (String) -> Any?> =
        mapOf(
            "generated" to { text -> TABLE.find(text.toInt()) },
            "when" to { text -> BYHAND.byWhen(text.toInt()) },
            "map" to { text -> BYHAND.byMap(text.toInt()) },
            "search" to { text -> BYHAND.bySearch(text.toInt()) },
        )
}
