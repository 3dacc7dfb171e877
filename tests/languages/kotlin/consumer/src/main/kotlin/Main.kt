// Constants, look-ups and flags of three tables.

import com.example.ekyc.Billing
import com.example.ekyc.EkycCodes
import com.example.ekyc.IdentityOcr
import com.example.ekyc.Prompt
import com.example.ekyc.SelfieH5
import com.example.ekyc.Table
import com.example.ekyc.TableCode
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.ObjectInputStream
import java.io.ObjectOutputStream

fun show(
    name: String?,
    billing: Billing?,
    description: String?,
) {
    val flag =
        when (billing) {
            Billing.BILLED -> "billed"
            Billing.NOT_BILLED -> "not billed"
            else -> "not stated"
        }
    println(if (name == null) "unknown" else "$name $flag: $description")
}

fun show(code: SelfieH5?) = show(code?.name, code?.billing, code?.description)

fun show(code: IdentityOcr?) = show(code?.name, code?.billing, code?.description)

fun show(code: Prompt?) = show(code?.name, code?.billing, code?.description)

/** Handles codes of any table. */
fun log(code: TableCode): String = "${code.table} ${code.wire} ${code.billing ?: "unknown"}"

/** The codes that somebody's configuration names. */
fun <T : TableCode> named(
    table: Table<T>,
    vararg names: String,
): Set<T?> = names.map { table.byName(it) }.toSet()

/** Bare codes are constants, which annotations take. */
@Deprecated("Code ${SelfieH5.Codes.SUCCESS}")
fun decide(code: Int): String =
    when (code) {
        SelfieH5.Codes.SUCCESS -> "approve"
        SelfieH5.Codes.SUSPECTED_SPOOFING -> "review"
        else -> SelfieH5.of(code).name ?: "unknown"
    }

fun copied(code: SelfieH5): Any {
    val bytes = ByteArrayOutputStream()
    ObjectOutputStream(bytes).use { it.writeObject(code) }
    return ObjectInputStream(ByteArrayInputStream(bytes.toByteArray())).use { it.readObject() }
}

@Suppress("DEPRECATION")
fun checkApi() {
    check(log(SelfieH5.SUSPECTED_SPOOFING) == "selfie_h5 1002 not_billed")
    check(log(IdentityOcr.of("Added.Yesterday")) == "identity_ocr Added.Yesterday unknown")
    val retry = named(SelfieH5.table, "lighting_too_dim", "lighting_too_bright")
    check(SelfieH5.LIGHTING_TOO_DIM in retry && null in retry)
    check(SelfieH5.byName("success") === SelfieH5.SUCCESS && SelfieH5.byName("constructor") == null)
    check(listOf(0, 1002, 1201, 999_999).map { decide(it) } == listOf("approve", "review", "lighting_too_dim", "unknown"))
    val table = EkycCodes.table("identity_ocr") ?: error("no table")
    check(table.byName("failed_operation_ocr_failed") === IdentityOcr.FAILED_OPERATION_OCR_FAILED)
    check(table.parse("Added.Yesterday") == IdentityOcr.of("Added.Yesterday") && EkycCodes.table("constructor") == null)
    check(copied(SelfieH5.SUCCESS) === SelfieH5.SUCCESS && copied(SelfieH5.of(3_000_000_000)) == SelfieH5.of(3_000_000_000))
}

fun main() {
    checkApi()
    checkJson()
    println(SelfieH5.SUSPECTED_SPOOFING.code)
    show(SelfieH5.of(1002))
    show(SelfieH5.find("2016"))
    show(SelfieH5.find(999_999))
    println(IdentityOcr.FAILED_OPERATION_OCR_FAILED.code)
    show(IdentityOcr.find("FailedOperation.OcrFailed"))
    show(IdentityOcr.find("constructor"))
    println(Prompt.BLINK.text)
    show(Prompt.find("please blink"))
}
