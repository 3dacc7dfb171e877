// Constants, look-ups and flags of three tables.

import com.example.ekyc.Billing
import com.example.ekyc.IdentityOcr
import com.example.ekyc.Prompt
import com.example.ekyc.SelfieH5

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

fun main() {
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
