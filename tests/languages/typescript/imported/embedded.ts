// What the program uses, from modules of its own.
export { TABLES } from "./errcodes/index.js";
export { EAGAIN, EWOULDBLOCK } from "./errcodes/constants/errno.js";
export { entryOf as entryOfErrno } from "./errcodes/entries/errno.js";
export { E_FAIL } from "./errcodes/constants/hresult.js";
export { NOT_FOUND, SERVICE_UNAVAILABLE } from "./errcodes/constants/http.js";
export { entryOf as entryOfHttp } from "./errcodes/entries/http.js";
export { CONDITION_64, isSqlstatesCode } from "./errcodes/constants/sqlstates.js";
