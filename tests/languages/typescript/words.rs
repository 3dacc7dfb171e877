//! TypeScript's words, as TypeScript writes them, with where each list is from.

use crate::common::reserved::Words;

#[rustfmt::skip]
pub const WORDS: Words = Words {
    keywords: &[
        // ECMA-262, "Keywords and Reserved Words": reserved ones, those of strict mode, those that
        // depend on the context.
        "await break case catch class const continue debugger default delete do else enum export \
         extends false finally for function if import in instanceof new null return super switch \
         this throw true try typeof var void while with yield let static implements interface \
         package private protected public as async from get meta of set target accessor using \
         defer source arguments eval",
        // ECMA-262, first to third editions, "Future Reserved Words".
        "abstract boolean byte char double final float goto int long native short synchronized \
         throws transient volatile",
        // TypeScript's scanner, `textToKeyword`.
        "any asserts assert bigint constructor declare infer intrinsic is keyof module namespace \
         never out readonly require number object satisfies string symbol type undefined unique \
         unknown global override",
    ],
    library: &[
        // ECMA-262, "The Global Object", and the types of the library (`lib.es*.d.ts`).
        "AggregateError Array ArrayBuffer ArrayBufferLike ArrayBufferView ArrayIterator ArrayLike \
         AsyncDisposable AsyncDisposableStack AsyncGenerator AsyncGeneratorFunction AsyncIterable \
         AsyncIterableIterator AsyncIterator AsyncIteratorObject Atomics Awaited BigInt \
         BigInt64Array BigIntToLocaleStringOptions BigUint64Array Boolean BuiltinIteratorReturn \
         CallableFunction Capitalize ClassDecorator ConcatArray ConstructorParameters DataView \
         Date decodeURI decodeURIComponent DecoratorContext DecoratorMetadata \
         DecoratorMetadataObject Disposable DisposableStack encodeURI encodeURIComponent Error \
         ErrorOptions escape EvalError Exclude Extract FinalizationRegistry FlatArray Float16Array \
         Float32Array Float64Array Function Generator GeneratorFunction globalThis IArguments \
         ImportAssertions ImportAttributes ImportCallOptions ImportMeta Infinity InstanceType \
         Int16Array Int32Array Int8Array Intl isFinite isNaN Iterable IterableIterator Iterator \
         IteratorObject IteratorResult IteratorReturnResult IteratorYieldResult JSON Lowercase Map \
         MapIterator Math MethodDecorator NaN NewableFunction NoInfer NonNullable Number Object \
         Omit OmitThisParameter ParameterDecorator Parameters parseFloat parseInt Partial Pick \
         Promise PromiseConstructorLike PromiseFulfilledResult PromiseLike PromiseRejectedResult \
         PromiseSettledResult PromiseWithResolvers PropertyDecorator PropertyDescriptor \
         PropertyDescriptorMap PropertyKey Proxy ProxyHandler RangeError Readonly ReadonlyArray \
         ReadonlyMap ReadonlySet ReadonlySetLike Record ReferenceError Reflect RegExp \
         RegExpExecArray RegExpIndicesArray RegExpMatchArray RegExpStringIterator Required \
         ReturnType Set SetIterator SharedArrayBuffer String StringIterator SuppressedError Symbol \
         SyntaxError TemplateStringsArray ThisParameterType ThisType TypedPropertyDescriptor \
         TypeError Uint16Array Uint32Array Uint8Array Uint8ClampedArray Uncapitalize unescape \
         Uppercase URIError WeakKey WeakMap WeakRef WeakSet",
        // ECMA-262, "Properties of the Object Prototype Object", "Function Instances", "Module
        // Namespace Objects", "Promise Objects".
        "__proto__ hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString \
         valueOf prototype length name caller callee apply bind call then toJSON",
        // Globals of Node.js and of browsers.
        "Buffer process console exports window document self location history navigator event \
         status top parent origin screen close open alert URL URLSearchParams Blob File Event \
         EventTarget AbortController AbortSignal Request Response Headers FormData fetch crypto \
         performance structuredClone queueMicrotask setTimeout clearTimeout setInterval \
         WebAssembly Node Element Text Comment Range Selection Option Image Audio Worker \
         Notification Storage Window Document CSS DOMException React",
        // What the generated modules import, export and declare, and names of their files.
        "ENTRIES ROWS CODES TEXTS TABLE TABLES CATALOG VERSION entryOf entryNamed find table byCode \
         byName indexByCode indexByName listed isCode isText Open Found Received Entry Table \
         TableById Billing CodeKind Published Listed Other Index Raw Row Code Name Id Text index \
         types lookup entries constants dist src lib node_modules entry each found id",
        // Files of npm.
        "package_json tsconfig index main",
    ],
    generated: &[
        "Billing Code CodeKind Entry Published Table TableById Open Found Listed Received Other Index \
         Text Name Any AnyCode AnyText index lookup types number string undefined constants \
         entries table find",
    ],
};
