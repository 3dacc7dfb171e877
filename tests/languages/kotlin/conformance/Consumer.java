import com.example.ekyc.AndroidSdk;
import com.example.ekyc.Billing;
import com.example.ekyc.EkycCodes;
import com.example.ekyc.Entry;
import com.example.ekyc.IdentityOcr;
import com.example.ekyc.Prompt;
import com.example.ekyc.SelfieH5;
import java.util.List;

/** A user of the generated classes who writes Java. */
final class Consumer {
    private Consumer() {}

    static String decide(int code) {
        switch (code) {
            case SelfieH5.Codes.SUCCESS:
                return "approve";
            case SelfieH5.Codes.SUSPECTED_SPOOFING:
                return "review";
            default:
                Billing billing = SelfieH5.of(code).getBilling();
                return billing == null ? "unknown" : billing.name();
        }
    }

    /** What is wrong; empty if nothing is. */
    static String check() {
        if (!decide(0).equals("approve") || !decide(1002).equals("review")) return "switch";
        if (!decide(1201).equals("NOT_BILLED") || !decide(424242).equals("unknown")) return "switch, by default";
        AndroidSdk canceled = AndroidSdk.USER_CANCELED;
        if (canceled != AndroidSdk.of(212) || canceled != AndroidSdk.find("212") || canceled != AndroidSdk.parse("212")) return "find";
        if (canceled.getCode() != 212 || !canceled.isKnown() || !canceled.getName().equals("user_canceled")) return "get";
        IdentityOcr code = IdentityOcr.of(IdentityOcr.Codes.FAILED_OPERATION_DOWNLOAD_ERROR);
        if (code != IdentityOcr.FAILED_OPERATION_DOWNLOAD_ERROR || !code.getPublished().getCode().equals("ResultCode")) return "published";
        if (!Prompt.BLINK.getText().equals(Prompt.getEntries().get(0).getDescription())) return "entries";
        List<Entry> found = EkycCodes.find(212);
        if (!found.contains(canceled.getEntry()) || !found.equals(EkycCodes.find("212"))) return "find in all";
        return EkycCodes.getTables().isEmpty() || !EkycCodes.ID.equals("ekyc_codes") ? "tables" : "";
    }
}
