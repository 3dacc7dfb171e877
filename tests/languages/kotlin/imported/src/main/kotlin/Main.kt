// Prints what the catalogue says of each entry, and which entry has each alias.

import com.example.shopcodes.ClassValue
import com.example.shopcodes.Errno
import com.example.shopcodes.Hresult
import com.example.shopcodes.Http
import com.example.shopcodes.ShopCodes
import com.example.shopcodes.Sqlstates

/** The aliases, each after the entry that has it. */
private val aliases = mapOf("eagain" to "ewouldblock", "edeadlock" to "edeadlk", "enotsup" to "eopnotsupp")

fun main() {
    for (table in ShopCodes.tables) {
        for (code in table.codes) {
            val entry = code.entry ?: error("listed")
            val columns = json("class" to entry.classValue?.toString(), "retryable" to entry.retryable)
            println(
                json(
                    "table" to entry.table,
                    "name" to entry.name,
                    "wire" to code.wire,
                    "description" to entry.description,
                    "columns" to Raw(columns),
                ),
            )
            aliases[entry.name]?.let {
                println(json("table" to table.id, "alias" to it, "of" to table.byName(it)?.name))
            }
        }
    }

    check(Errno.EWOULDBLOCK === Errno.EAGAIN && Errno.Codes.EAGAIN == 11)

    check(Http.NOT_FOUND.classValue == ClassValue.CLIENT_ERROR)
    check(Http.SERVICE_UNAVAILABLE.retryable == true)
    check(Errno.EAGAIN.retryable == null)

    check(Hresult.Codes.E_FAIL == 0x80004005.toInt())
    check(Sqlstates.of("01008") === Sqlstates.CONDITION_64)
}

/** JSON that is put in as it is. */
private class Raw(
    val text: String,
)

/** Texts have nothing but ASCII in them. */
private fun json(vararg fields: Pair<String, Any?>): String =
    fields.joinToString(",", "{", "}") { (name, value) ->
        "\"$name\":" +
            when (value) {
                is String -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
                is Raw -> value.text
                else -> value.toString()
            }
    }
