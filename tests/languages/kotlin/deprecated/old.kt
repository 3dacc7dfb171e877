// The names of a while ago.
package example

import com.example.gatecodes.Banner
import com.example.gatecodes.Payment
import com.example.gatecodes.Refund
import com.example.gatecodes.Transfer

fun retry(code: Payment): Boolean =
    when (code) {
        Payment.CARD_DECLINED, Payment.BAD_PIN -> false
        Payment.NET_DOWN, Payment.LATE -> true
        else -> false
    }

fun bare(code: Int): Boolean = code == Payment.Codes.CARD_DECLINED || code == Payment.Codes.BAD_PIN

fun main() {
    println("${retry(Payment.OFFLINE)} ${Payment.GATEWAY_TIMEOUT}")
    println("${Transfer.FAILED_TOO_MUCH} ${Transfer.FAILED_TOO_MANY}")
    println("${Banner.HELLO} ${Banner.GOODBYE}")
    println(Refund.REFUNDED)
}
