{% include "typescript/header.ts" %}

export {};
