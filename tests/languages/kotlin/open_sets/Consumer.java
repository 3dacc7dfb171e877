import com.example.parcelcodes.Delivery;

/** Written when the catalogue had version 1. */
final class Consumer {
    private Consumer() {}

    static boolean isLost(int code) {
        return Delivery.of(code) == Delivery.LOST || code == Delivery.Codes.LOST;
    }
}
