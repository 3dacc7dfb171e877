// Programs that are shrunk: what they don't use must not stay behind.

import com.example.ekyc.IdentityOcr
import com.example.ekyc.SelfieH5

/** Uses bare codes. */
object Constants {
    @JvmStatic
    fun main(args: Array<String>) =
        println(
            when (args[0]) {
                "${SelfieH5.Codes.SUCCESS}" -> "approve"
                IdentityOcr.Codes.FAILED_OPERATION_OCR_FAILED -> "retry"
                else -> "else"
            },
        )
}

/** Looks codes of one table up. */
object OneTable {
    @JvmStatic
    fun main(args: Array<String>) {
        val code = SelfieH5.parse(args[0])
        println(if (code == SelfieH5.SUCCESS) "approve" else "${code?.description} ${code?.billing}")
    }
}
