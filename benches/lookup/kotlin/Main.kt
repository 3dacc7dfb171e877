// Looks codes up in the generated package and in what is written by hand, in turn, and prints how
// long one look-up takes: in the generated package, and in the fastest form by hand.

import java.io.File

/** How often every question is asked of every form. */
const val ROUNDS = 6_000

/** How many virtual machines ask their first question. */
const val COLD_RUNS = 9

/** The tables, each with what measures it. */
val tables: Map<String, Measure> =
    mapOf(
        "ID" to MEASURE, // for each table
    )

/** What is asked about a table. */
interface Measure {
    fun warm()

    /** The first look-up in a virtual machine, in forms by their names; `generated` is one of them. */
    val cold: Map<String, (String) -> Any?>
}

/** The lines of a file with questions. */
fun questions(table: String, which: String): Array<String> = File("$table.$which").readLines().toTypedArray()

/** Times the forms, each of which asks every question once, in alternating rounds, and prints the best of each. */
class Contest(private val table: String, private val question: String) {
    /** The questions are made anew for each round: a text off the wire has no hash code yet. */
    fun <Q> between(make: () -> Q, count: Int, vararg forms: (Q) -> Int) {
        val best = LongArray(forms.size) { Long.MAX_VALUE }
        val answer = forms[0](make())
        repeat(ROUNDS) {
            for (form in forms.indices) {
                val questions = make()
                val start = System.nanoTime()
                val found = forms[form](questions)
                val elapsed = System.nanoTime() - start
                check(found == answer) { "$table $question: the answers differ" }
                if (elapsed < best[form]) best[form] = elapsed
            }
        }
        line(table, question, best.map { it.toDouble() / count })
    }
}

/** What was generated comes first. */
fun line(table: String, question: String, nanoseconds: List<Double>) {
    println("%s %s %.2f %.2f".format(table, question, nanoseconds[0], nanoseconds.drop(1).min()))
}

fun fresh(texts: Array<String>): Array<String> = Array(texts.size) { String(texts[it].toCharArray()) }

/** Runs this program with other arguments and returns what it prints: what one table warms up must not serve the next. */
fun run(vararg args: String): String {
    val java = listOf("java", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), "MainKt")
    val process = ProcessBuilder(java + args).redirectError(ProcessBuilder.Redirect.INHERIT).start()
    val said = process.inputStream.reader().readText()
    check(process.waitFor() == 0) { args.joinToString(" ") }
    return said
}

fun main(args: Array<String>) {
    if (args.isEmpty()) {
        for ((id, measure) in tables) {
            print(run("warm", id))
            val firsts = measure.cold.keys.map { form -> (1..COLD_RUNS).minOf { run("cold", id, form).toDouble() } }
            line(id, "first", firsts)
        }
        return
    }
    if (args[0] == "warm") return tables.getValue(args[1]).warm()
    val question = questions(args[1], "hits")[0]
    val ask = tables.getValue(args[1]).cold.getValue(args[2])
    val start = System.nanoTime()
    val found = ask(question)
    val elapsed = System.nanoTime() - start
    println(elapsed)
    checkNotNull(found)
}
