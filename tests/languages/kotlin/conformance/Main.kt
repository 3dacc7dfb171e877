// Walks every table of the generated package and prints each entry as a line of JSON, then answers
// the questions on stdin. A line is a code as text, in hexadecimal, which is looked up in every
// table and in the catalogue.

import com.example.ekyc.AndroidSdk
import com.example.ekyc.Billing
import com.example.ekyc.CodeKind
import com.example.ekyc.Common
import com.example.ekyc.EkycCodes
import com.example.ekyc.Entry
import com.example.ekyc.IdentityApp
import com.example.ekyc.IdentityFlow
import com.example.ekyc.IdentityLiveness
import com.example.ekyc.IdentityOcr
import com.example.ekyc.IosSdk
import com.example.ekyc.Prompt
import com.example.ekyc.SelfieApi
import com.example.ekyc.SelfieApp
import com.example.ekyc.SelfieH5
import com.example.ekyc.Table
import com.example.ekyc.TableCode
import com.sun.management.ThreadMXBean
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.ObjectInputStream
import java.io.ObjectOutputStream
import java.lang.management.ManagementFactory
import java.lang.reflect.Modifier

/** The members of a table's class. */
class Type<T : Any>(
    val type: Class<T>,
    val entries: List<T>,
    /** `parse` of integers, `of` of texts. */
    val parse: (String) -> T?,
    val find: (String) -> T?,
    val ofInteger: ((Long) -> T)? = null,
    val findInteger: (Long) -> T? = { null },
    val byName: (String) -> T?,
) {
    private fun T.get(getter: String): Any? = type.getMethod(getter).invoke(this)

    // By the names that Java sees.
    fun raw(code: T): Any = code.get(if (type == Prompt::class.java) "getText" else "getCode")!!

    fun entry(code: T): Entry? = code.get("getEntry") as Entry?

    /** The constants that Java sees, by their names. */
    fun constants(): Map<String, Any> = constants(type).mapValues { (_, field) -> type.cast(field) }

    /** The bare codes that Java sees, by their names. */
    fun bareCodes(): Map<String, Any>? =
        type.classes.singleOrNull { it.simpleName == "Codes" }?.let { codes -> constants(codes).minus("INSTANCE") }

    private fun constants(of: Class<*>): Map<String, Any> =
        of.declaredFields
            .filter { Modifier.isPublic(it.modifiers) && Modifier.isStatic(it.modifiers) && it.name != "Companion" }
            .onEach { holds(Modifier.isFinal(it.modifiers)) { "$it can be changed" } }
            .associate { it.name to it.get(null) }

    /** A code reads back as it was printed, and has the properties of its entry. */
    fun consistent(
        code: T,
        text: String,
    ) {
        holds(raw(code).toString() == text && (code as TableCode).wire == raw(code)) { "$type has $text as ${raw(code)}" }
        val id = (code as TableCode).table.id
        val meaning = entry(code)?.description ?: "unknown code"
        holds("$code" == (if (type == Prompt::class.java) text else "$id $text: $meaning")) { "$type prints $text as $code" }
        holds(serialized(code) == code) { "$type: $text is another after serialization" }
        holds(parse(text) == code && parse(text).hashCode() == code.hashCode()) { "$type reads $text as ${parse(text)}" }
        holds(type.getMethod("valueOf", String::class.java).invoke(null, text) == code) { "$type: valueOf $text" }
        val entry = entry(code)
        holds(code.get("isKnown") == (entry != null) && find(text) == code.takeIf { entry != null }) { "$type, $text: known?" }
        holds(code.get("getName") == entry?.name && code.get("getDescription") == entry?.description) { "$type, $text: words" }
        holds(code.get("getBilling") == entry?.billing && code.get("getPublished") == entry?.published) { "$type, $text: flags" }
        if (ofInteger != null) {
            val number = raw(code) as Long
            holds(ofInteger(number) == code && findInteger(number) == code.takeIf { entry != null }) { "$type, $number" }
            holds(type.getMethod("valueOf", Long::class.java).invoke(null, number) == code) { "$type: valueOf $number" }
        }
    }
}

fun main() {
    val asked = System.`in`.readBytes().toString(Charsets.US_ASCII).split('\n').dropLast(1)
    val questions = asked.map { line -> line.chunked(2) { it.toString().toInt(16).toByte() }.toByteArray().toString(Charsets.UTF_8) }
    usage()
    val types =
        listOf(
            Type(Common::class.java, Common.entries, { Common.of(it) }, { Common.find(it) }, byName = { Common.byName(it) }),
            Type(SelfieH5::class.java, SelfieH5.entries, { SelfieH5.parse(it) }, { SelfieH5.find(it) }, { SelfieH5.of(it) }, { SelfieH5.find(it) }, { SelfieH5.byName(it) }),
            Type(Prompt::class.java, Prompt.entries, { Prompt.of(it) }, { Prompt.find(it) }, byName = { Prompt.byName(it) }),
            Type(SelfieApp::class.java, SelfieApp.entries, { SelfieApp.parse(it) }, { SelfieApp.find(it) }, { SelfieApp.of(it) }, { SelfieApp.find(it) }, { SelfieApp.byName(it) }),
            Type(SelfieApi::class.java, SelfieApi.entries, { SelfieApi.of(it) }, { SelfieApi.find(it) }, byName = { SelfieApi.byName(it) }),
            Type(IdentityApp::class.java, IdentityApp.entries, { IdentityApp.parse(it) }, { IdentityApp.find(it) }, { IdentityApp.of(it) }, { IdentityApp.find(it) }, { IdentityApp.byName(it) }),
            Type(IosSdk::class.java, IosSdk.entries, { IosSdk.parse(it) }, { IosSdk.find(it) }, { IosSdk.of(it) }, { IosSdk.find(it) }, { IosSdk.byName(it) }),
            Type(AndroidSdk::class.java, AndroidSdk.entries, { AndroidSdk.parse(it) }, { AndroidSdk.find(it) }, { AndroidSdk.of(it) }, { AndroidSdk.find(it) }, { AndroidSdk.byName(it) }),
            Type(IdentityLiveness::class.java, IdentityLiveness.entries, { IdentityLiveness.parse(it) }, { IdentityLiveness.find(it) }, { IdentityLiveness.of(it) }, { IdentityLiveness.find(it) }, { IdentityLiveness.byName(it) }),
            Type(IdentityOcr::class.java, IdentityOcr.entries, { IdentityOcr.of(it) }, { IdentityOcr.find(it) }, byName = { IdentityOcr.byName(it) }),
            Type(IdentityFlow::class.java, IdentityFlow.entries, { IdentityFlow.parse(it) }, { IdentityFlow.find(it) }, { IdentityFlow.of(it) }, { IdentityFlow.find(it) }, { IdentityFlow.byName(it) }),
        )
    val lines = ArrayList<Map<String, Any?>>()
    lines += mapOf("catalog" to EkycCodes.ID, "version" to EkycCodes.VERSION, "tables" to EkycCodes.tables.size)
    holds(types.size == EkycCodes.tables.size) { "${EkycCodes.tables}" }
    for ((type, table) in types.zip(EkycCodes.tables)) walk(type, table, questions, lines)
    for (question in questions) {
        val text = EkycCodes.find(question).map { it.table }
        val integer = integer(question)?.let { code -> EkycCodes.find(code).map { it.table } } ?: listOf()
        lines += mapOf("find" to question, "text" to text, "integer" to integer, "title" to EkycCodes.table(question)?.title)
    }
    System.out.write(lines.joinToString("") { json(it) + "\n" }.toByteArray())
    System.out.flush()
}

fun <T : Any> walk(
    type: Type<T>,
    table: Table<*>,
    questions: List<String>,
    lines: MutableList<Map<String, Any?>>,
) {
    holds((type.ofInteger != null) == (table.codeKind == CodeKind.INTEGER)) { "$table is of ${table.codeKind}" }
    holds(type.entries.map { type.entry(it) } == table.entries) { "$table lists others in the catalogue" }
    holds(table.codes == type.entries && table.type == type.type) { "$table is of ${table.type} with ${table.codes}" }
    unmodifiable(type.entries)
    unmodifiable(table.entries)
    val constants = type.constants()
    val bareCodes = type.bareCodes()
    holds(constants.size == table.entries.size) { "$table has ${constants.size} constants" }
    holds(bareCodes == null == (table.codeKind == CodeKind.NONE)) { "$table has no bare codes" }
    holds(bareCodes == null || bareCodes.keys == constants.keys) { "$table has ${bareCodes?.keys}" }
    for (code in type.entries) {
        val entry = type.entry(code) ?: fail("$table: $code is listed without an entry")
        val raw = type.raw(code)
        type.consistent(code, raw.toString())
        val constant = entry.name.uppercase()
        holds(constants[constant] === code && type.find("$raw") === code) { "$table: $constant is ${constants[constant]}, not $code" }
        holds(bareCodes == null || "${bareCodes[constant]}" == "$raw") { "$table: $constant is ${bareCodes?.get(constant)}, not $raw" }
        holds(entry.code == (if (table.codeKind == CodeKind.NONE) null else "$raw")) { "$entry is $raw" }
        holds(entry.number == raw as? Long) { "$entry is $raw" }
        lines +=
            mapOf(
                "table" to table.id,
                "title" to table.title,
                "code_kind" to table.codeKind.word,
                "name" to entry.name,
                "code" to (entry.number ?: entry.code),
                "description" to entry.description,
                "billed" to
                    when (entry.billing) {
                        Billing.BILLED -> true
                        Billing.NOT_BILLED -> false
                        Billing.NOT_STATED -> null
                    },
                "published" to
                    mapOf(
                        "code" to (entry.published?.code ?: entry.code),
                        "description" to (entry.published?.description ?: entry.description),
                    ),
                "billing" to "${entry.billing}",
                "wire" to raw,
            )
        holds(entry.table == table.id) { "$entry of $table" }
    }
    for (question in questions) {
        val found = type.find(question)
        val parsed = type.parse(question)
        parsed?.let { type.consistent(it, question) }
        holds(table.parse(question) == parsed && table.byName(question) == type.byName(question)) { "$table reads $question differently" }
        holds(found == parsed?.takeIf { type.entry(it) != null }) { "$table: $question is $found and $parsed" }
        val integer = integer(question)?.let { type.findInteger(it.toLong()) }
        lines +=
            mapOf(
                "table" to table.id,
                "ask" to question,
                "text" to found?.let { type.entry(it) }?.name,
                "integer" to integer?.let { type.entry(it) }?.name,
                "named" to type.byName(question)?.let { type.raw(it) },
            )
    }
    if (type.ofInteger == null) {
        for (text in listOf("", "\u0000", "constructor", "e\u0301", "\uD83D\uDE00")) {
            type.consistent(type.parse(text) ?: fail("$table takes no $text"), text)
        }
        return
    }
    for (number in listOf(Long.MIN_VALUE, Int.MIN_VALUE - 1L, Int.MAX_VALUE + 1L, 3_000_000_000, Long.MAX_VALUE)) {
        val code = type.ofInteger(number)
        type.consistent(code, number.toString())
        holds(type.entry(code) == null) { "$table lists $number" }
    }
    for (code in type.entries) {
        val beyond = (type.raw(code) as Long) + (1L shl 32)
        holds(type.findInteger(beyond) == null && type.find("$beyond") == null) { "$table takes $beyond for $code" }
    }
    for (text in listOf("-9223372036854775809", "9223372036854775808", "18446744073709551616", "9999999999999999999", "-9999999999999999999", "-", "--1", "-00", "0\u0000", "\u0661")) {
        holds(type.parse(text) == null && type.find(text) == null) { "$table reads $text" }
    }
}

/** Code that users write. */
fun usage() {
    fun show(code: Int): String =
        when (val it = AndroidSdk.of(code)) {
            AndroidSdk.USER_CANCELED -> "finish"
            else -> it.description ?: "unknown"
        }
    holds(show(AndroidSdk.Codes.USER_CANCELED) == "finish") { "when" }
    holds(show(210) == "Network request exception." && show(424242) == "unknown") { "when, by default" }
    val bare =
        when (1002) {
            SelfieH5.Codes.SUCCESS -> "approve"
            SelfieH5.Codes.SUSPECTED_SPOOFING -> "review"
            else -> "else"
        }
    holds(bare == "review") { "when over bare codes" }
    val keys = hashMapOf(AndroidSdk.of(-424242) to "unknown", AndroidSdk.USER_CANCELED to "canceled")
    holds(keys[AndroidSdk.parse("-424242")] == "unknown" && keys[AndroidSdk.parse("212")] == "canceled") { "keys" }
    holds(SelfieH5.of(0) != SelfieApp.of(0) && Common.of("") != SelfieApi.of("")) { "codes of two tables are equal" }
    val equal: Set<Any> = setOf(SelfieH5.of(0), SelfieApp.of(0), IdentityApp.of(0))
    holds(equal.size == 3) { "the same code of other tables" }
    val sorted = listOf(SelfieH5.of(3_000_000_000), SelfieH5.SUCCESS, SelfieH5.of(-1)).sorted().map { it.wire }
    holds(sorted == listOf<Long>(-1, 0, 3_000_000_000)) { "$sorted" }
    noAllocation { SelfieH5.find(1002) ?: SelfieH5.find(424242) }
    noAllocation { SelfieH5.find("1002") ?: SelfieH5.find("424242") }
    noAllocation { SelfieH5.find("424242") ?: SelfieApi.find("constructor") ?: Prompt.find("constructor") }
    noAllocation { SelfieApi.of("FailedOperation.LipNetFailed").description }
    holds(Consumer.check().isEmpty()) { "Java: ${Consumer.check()}" }
}

/** What comes back of Java's own serialization. */
fun serialized(value: Any): Any {
    val bytes = ByteArrayOutputStream()
    ObjectOutputStream(bytes).use { it.writeObject(value) }
    return ObjectInputStream(ByteArrayInputStream(bytes.toByteArray())).use { it.readObject() }
}

/** A look-up allocates nothing once everything is loaded. */
fun noAllocation(look: () -> Any?) {
    val threads = ManagementFactory.getThreadMXBean() as ThreadMXBean
    repeat(2) { look() }
    val before = threads.currentThreadAllocatedBytes
    repeat(10_000) { look() }
    val allocated = threads.currentThreadAllocatedBytes - before
    holds(allocated < 10_000) { "10,000 look-ups allocate $allocated bytes" }
}

fun unmodifiable(list: List<Any>) {
    val refused =
        try {
            (list as MutableList<*>).removeAt(0)
            false
        } catch (_: UnsupportedOperationException) {
            true
        }
    holds(refused) { "a list can be changed" }
}

/** A question as an integer: ASCII digits, with a sign or without. */
fun integer(text: String): Int? = if (Regex("[+-]?[0-9]+").matches(text)) text.toIntOrNull() else null

fun json(value: Any?): String =
    when (value) {
        null, is Boolean, is Int, is Long -> "$value"
        is List<*> -> value.joinToString(",", "[", "]") { json(it) }
        is Map<*, *> -> value.entries.joinToString(",", "{", "}") { (key, field) -> json(key) + ":" + json(field) }
        is String -> value.map { if (it < ' ' || it == '"' || it == '\\') "\\u%04x".format(it.code) else "$it" }.joinToString("", "\"", "\"")
        else -> fail("$value is no JSON")
    }

inline fun holds(
    holds: Boolean,
    what: () -> String,
) {
    if (!holds) fail(what())
}

fun fail(what: String): Nothing = throw AssertionError(what)
