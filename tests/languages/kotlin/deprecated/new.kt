// The names of today.
package example

import com.example.gatecodes.Banner
import com.example.gatecodes.GateCodes
import com.example.gatecodes.Payment
import com.example.gatecodes.Transfer

fun retry(code: Payment): Boolean =
    when (code) {
        Payment.CARD_REFUSED -> false
        Payment.NETWORK_DOWN -> true
        else -> false
    }

fun bare(code: Int): Boolean = code == Payment.Codes.CARD_REFUSED

fun main() {
    println("${retry(Payment.NETWORK_DOWN)} ${Payment.REFUSED}")
    println("${Transfer.FAILED_LIMIT_EXCEEDED} ${Banner.WELCOME}")
    // What is deprecated is still listed and found.
    println("${Payment.find(55)} ${GateCodes.table("refund")}")
}
