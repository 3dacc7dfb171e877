// What an editor is asked; editor.mjs says how.
import { table } from "ekyc-codes";
import * as selfieH5 from "ekyc-codes/selfie-h5";
import { entryNamed, entryOf } from "ekyc-codes/selfie-h5/entries";
import { entryOf as entryOfApi } from "ekyc-codes/selfie-api/entries";

selfieH5./* SUSPECTED_SPOOFING */;
entryOf(/* 1201 */);
entryOf("/* 1201 */");
entryOfApi("/* FailedOperation.LipNetFailed */");
entryNamed("/* lighting_too_dim */");
table("/* selfie_h5 */");

selfieH5./*? 1002 */SUSPECTED_SPOOFING;
selfieH5./*? Suspected spoofed recording. */SUSPECTED_SPOOFING;
selfieH5./*? Code `1002` of `selfie_h5`, not billed. */SUSPECTED_SPOOFING;
selfieH5./*? The table says the same of `TOKEN_EXPIRED_4004`. */TOKEN_EXPIRED_15;
selfieH5./*? Note: The second half is screen text */SUCCESS;
/*? The decimal form of a code finds it too. */entryOf(1002);
