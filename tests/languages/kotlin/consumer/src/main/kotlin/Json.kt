// Codes in JSON by four libraries, each with what the package's README has for it: `CodeSerializer`,
// `mapper`, `moshi` and `gson` are compiled from there.

import com.example.ekyc.Billing
import com.example.ekyc.CodeKind
import com.example.ekyc.IdentityOcr
import com.example.ekyc.Prompt
import com.example.ekyc.SelfieH5
import com.fasterxml.jackson.module.kotlin.readValue
import com.squareup.moshi.kotlin.reflect.KotlinJsonAdapterFactory
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json

object SelfieH5Serializer : CodeSerializer<SelfieH5>(SelfieH5.table)

object IdentityOcrSerializer : CodeSerializer<IdentityOcr>(IdentityOcr.table)

object PromptSerializer : CodeSerializer<Prompt>(Prompt.table)

@Serializable
data class Answer(
    @Serializable(SelfieH5Serializer::class) val code: SelfieH5,
    @Serializable(SelfieH5Serializer::class) val added: SelfieH5,
    @Serializable(IdentityOcrSerializer::class) val ocr: IdentityOcr,
    @Serializable(IdentityOcrSerializer::class) val addedOcr: IdentityOcr,
    @Serializable(PromptSerializer::class) val prompt: Prompt?,
    val billing: Billing,
    val kind: CodeKind,
    val list: List<@Serializable(SelfieH5Serializer::class) SelfieH5>,
    val counts: Map<@Serializable(SelfieH5Serializer::class) SelfieH5, Int>,
    val ocrCounts: Map<@Serializable(IdentityOcrSerializer::class) IdentityOcr, Int>,
)

val answer =
    Answer(
        code = SelfieH5.SUSPECTED_SPOOFING,
        added = SelfieH5.of(3_000_000_000),
        ocr = IdentityOcr.FAILED_OPERATION_OCR_FAILED,
        addedOcr = IdentityOcr.of("Added.Yesterday"),
        prompt = Prompt.BLINK,
        billing = Billing.NOT_BILLED,
        kind = CodeKind.INTEGER,
        list = listOf(SelfieH5.SUCCESS, SelfieH5.of(-999_999)),
        counts = mapOf(SelfieH5.SUSPECTED_SPOOFING to 1, SelfieH5.of(3_000_000_000) to 2),
        ocrCounts = mapOf(IdentityOcr.FAILED_OPERATION_OCR_FAILED to 3, IdentityOcr.of("Added.Yesterday") to 4),
    )

const val WRITTEN =
    """{"code":1002,"added":3000000000,"ocr":"FailedOperation.OcrFailed","addedOcr":"Added.Yesterday",""" +
        """"prompt":"please blink","billing":"NOT_BILLED","kind":"INTEGER","list":[0,-999999],""" +
        """"counts":{"1002":1,"3000000000":2},"ocrCounts":{"FailedOperation.OcrFailed":3,"Added.Yesterday":4}}"""

/** The same, with the integers as text. */
val asText = Regex("(?<=[:\\[,])-?\\d{4,}|(?<=\\[)0").replace(WRITTEN) { "\"${it.value}\"" }

class Library(
    val name: String,
    val write: (Answer) -> String,
    val read: (String) -> Answer?,
)

val libraries =
    listOf(
        Library("kotlinx.serialization", { Json.encodeToString(Answer.serializer(), it) }, { Json.decodeFromString(Answer.serializer(), it) }),
        Library("Jackson", { mapper.writeValueAsString(it) }, { mapper.readValue<Answer>(it) }),
        moshi.newBuilder().addLast(KotlinJsonAdapterFactory()).build().adapter(Answer::class.java).let { adapter ->
            Library("Moshi", { adapter.toJson(it) }, { adapter.fromJson(it) })
        },
        Library("Gson", { gson.toJson(it) }, { gson.fromJson(it, Answer::class.java) }),
    )

fun checkJson() {
    check(asText.contains("\"1002\",") && asText.contains("[\"0\",\"-999999\"]")) { asText }
    val withoutPrompt = WRITTEN.replace("\"please blink\"", "null")
    for (library in libraries) {
        val written = library.write(answer)
        check(written == WRITTEN) { "${library.name} writes $written" }
        for (text in listOf(WRITTEN, asText)) {
            val read = library.read(text)
            check(read == answer && read.code === SelfieH5.SUSPECTED_SPOOFING) { "${library.name} reads $text as $read" }
        }
        check(library.read(withoutPrompt) == answer.copy(prompt = null)) { "${library.name} reads null" }
        val refused = runCatching { library.read(WRITTEN.replace(":1002,", ":\"word\",")) }.exceptionOrNull()
        check(refused != null && refused.toString().contains("word")) { "${library.name} reads a word: $refused" }
    }
}
