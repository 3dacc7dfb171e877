// Written when the catalogue had version 1.

import com.example.parcelcodes.Billing
import com.example.parcelcodes.Delivery
import com.example.parcelcodes.Notice
import com.example.parcelcodes.ParcelCodes
import com.example.parcelcodes.Scan

fun decide(code: Int): String =
    when (val known = Delivery.of(code)) {
        Delivery.DELIVERED -> "done"
        Delivery.LOST -> "search"
        else -> if (known.billing == Billing.BILLED) "billed" else if (known.isKnown) "known" else "unknown"
    }

fun main() {
    for (code in listOf(-5, 0, 15, 20, 30, 99)) {
        val inJava = if (Consumer.isLost(code)) "search" else decide(code)
        println("${Delivery.of(code).wire} $inJava")
    }
    for (code in listOf("Later", "Ok", "Scan.Dark", "Scan.Torn", "Scan.Wet")) {
        println("${Scan.of(code).wire} ${Scan.of(code).name ?: "unknown"}")
    }
    for (text in listOf("Please sign.", "Please wait.")) println("$text ${Notice.find(text)?.name ?: "unknown"}")
    println(ParcelCodes.find(0).any { it.table == "delivery" })
}
