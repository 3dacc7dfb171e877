// Prints what the catalogue says of each entry, and which entry has each alias.

import com.example.apperrors.Api
import com.example.apperrors.AppErrors
import com.example.apperrors.Errno
import com.example.apperrors.Hresult
import com.example.apperrors.Ntstatus
import com.example.apperrors.Severity
import com.example.apperrors.TableCode
import com.example.apperrors.Type

/** The aliases, each after the entry that has it. */
private val aliases =
    mapOf(
        "timeout" to listOf("gateway_timeout", "slow"),
        "eagain" to listOf("ewouldblock"),
        "edeadlk" to listOf("edeadlock"),
        "enotsup" to listOf("all", "code"),
        "later" to listOf("again"),
    )

fun main() {
    for (table in AppErrors.tables) {
        for (code in table.codes) {
            val entry = code.entry ?: error("listed")
            check(code.retryable == entry.retryable && code.severity == entry.severity)
            check(code.helpUrl == entry.helpUrl && code.budget == entry.budget)
            val columns =
                json(
                    "http_status" to entry.httpStatus,
                    "retryable" to entry.retryable,
                    "severity" to entry.severity?.toString(),
                    "help_url" to entry.helpUrl,
                    "type" to entry.type.word,
                    "owner" to entry.owner,
                    "budget" to entry.budget,
                )
            println(
                json(
                    "table" to entry.table,
                    "name" to entry.name,
                    "wire" to code.wire,
                    "description" to entry.description,
                    "columns" to Raw(columns),
                ),
            )
            for (alias in aliases[entry.name].orEmpty()) {
                println(json("table" to table.id, "alias" to alias, "of" to table.byName(alias)?.name))
            }
        }
    }

    check(Errno.EWOULDBLOCK === Errno.EAGAIN && Errno.Codes.EWOULDBLOCK == Errno.Codes.EAGAIN)
    check(Errno.byName("ewouldblock") === Errno.EAGAIN && Api.byName("slow") === Api.TIMEOUT)

    // What isn't stated is no value, and neither is what a code that isn't listed would have.
    check(Api.CARD_DECLINED.httpStatus == 402L)
    check(Api.BROKEN.httpStatus == null && Api.BROKEN.retryable == false)
    check(Errno.of(4_000_000_000).retryable == null)
    check(Errno.EAGAIN.severity == Severity.WARNING)
    val code: TableCode = Errno.EAGAIN
    check(code.type == Type.SELF && "${Severity.FATAL}" == "fatal")

    // Without a description a code prints as its table and its value.
    check("${Errno.EDEADLK}" == "errno 35" && Errno.EDEADLK.description == "")
    check("${Errno.of(36)}" == "errno 36: unknown code")

    check(Ntstatus.Codes.ACCESS_VIOLATION == 0xC0000005)
    check(Hresult.Codes.E_FAIL == 0x80004005.toInt())
}

/** JSON that is put in as it is. */
private class Raw(
    val text: String,
)

private fun json(vararg fields: Pair<String, Any?>): String =
    fields.joinToString(",", "{", "}") { (name, value) ->
        "\"$name\":" +
            when (value) {
                is String -> quoted(value)
                is Raw -> value.text
                else -> value.toString()
            }
    }

private fun quoted(text: String): String =
    text.toCharArray().joinToString("", "\"", "\"") {
        if (it < ' ' || it == '"' || it == '\\' || it > '~') "\\u%04x".format(it.code) else it.toString()
    }
