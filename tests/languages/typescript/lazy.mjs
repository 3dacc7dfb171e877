// Reports every `Map` and `Set` that the package makes before it is asked, or more than once.

let made = 0;
for (const name of ["Map", "Set"]) {
  globalThis[name] = class extends globalThis[name] {
    constructor(...items) {
      super(...items);
      made += 1;
    }
  };
}

const { find } = await import("ekyc-codes");
const { isSelfieH5Code } = await import("ekyc-codes/selfie-h5");
const { entryNamed, entryOf } = await import("ekyc-codes/selfie-h5/entries");
if (made !== 0) console.log(`${made} are made by imports`);

const asks = [() => entryOf(1002), () => entryNamed("suspected_spoofing"), () => isSelfieH5Code(1002)];
for (const ask of asks) {
  made = 0;
  for (let time = 0; time < 3; time += 1) ask();
  if (made !== 1) console.log(`${made} are made by ${ask}`);
}
find(1002);
made = 0;
find(999_999);
if (made !== 0) console.log(`${made} are made by a second look-up`);
