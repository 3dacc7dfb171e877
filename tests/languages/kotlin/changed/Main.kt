// Uses every kind of thing in the package, as it was before anything changed.
import com.example.shop.Banner
import com.example.shop.Billing
import com.example.shop.Entry
import com.example.shop.Hint
import com.example.shop.Parcel
import com.example.shop.Payment
import com.example.shop.Severity
import com.example.shop.ShopCodes
import com.example.shop.TableCode
import com.example.shop.Wide

fun explain(received: Int): String =
    when (val code = Payment.of(received)) {
        Payment.PAID -> "paid"
        Payment.DECLINED, Payment.BAD_PIN, Payment.NO_MONEY, Payment.NO_SMS -> "not paid"
        Payment.TOO_SLOW, Payment.NO_LINE, Payment.NO_BANK -> "later"
        Payment.NO_SHOP, Payment.NO_TILL -> "never"
        else -> if (code.billing == Billing.BILLED) "billed" else code.description ?: "unknown"
    }

fun bare(code: Int): Boolean = code == Payment.Codes.PAID || code == Wide.Codes.NARROW

fun width(): Int = Wide.Codes.NARROW

fun names(): List<Payment> = listOf(Payment.REFUSED, Payment.LATE, Payment.LAZY)

fun texts(): List<String?> = listOf(Hint.WAIT.description, Hint.SIGN.name, Banner.SALE.name)

fun parcel(code: String): String? =
    when (val known = Parcel.of(code)) {
        Parcel.LOST -> "lost"
        Parcel.FOUND -> "found"
        else -> known.name
    }

fun columns(entry: Entry): Long? {
    val retryable: Boolean = entry.retryable
    val severity: Severity? = entry.severity
    val owner: String? = entry.owner
    val budget: Long? = entry.budget
    val team: String = entry.team
    val isBad =
        when (severity) {
            Severity.FATAL, Severity.ERROR -> true
            Severity.WARNING -> false
            else -> retryable
        }
    return if (isBad || owner == team) budget else entry.httpStatus
}

fun any(code: TableCode): String? = code.name

fun more(): List<Any?> = listOf(Wide.NARROW, Payment.find(51), ShopCodes.find(51), ShopCodes.table("payment")?.title, any(Payment.PAID))
