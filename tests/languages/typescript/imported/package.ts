// What the program uses, from the package.
export { TABLES } from "shop-codes";
export { EAGAIN, EWOULDBLOCK } from "shop-codes/errno";
export { entryOf as entryOfErrno } from "shop-codes/errno/entries";
export { E_FAIL } from "shop-codes/hresult";
export { NOT_FOUND, SERVICE_UNAVAILABLE } from "shop-codes/http";
export { entryOf as entryOfHttp } from "shop-codes/http/entries";
export { CONDITION_64, isSqlstatesCode } from "shop-codes/sqlstates";
