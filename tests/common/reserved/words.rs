//! The words, as their languages write them, with where each list is from.

/// What a language has words for.
pub struct Language {
    /// The name that `--lang` has for it.
    pub id: &'static str,
    /// Keywords, soft keywords and predeclared names.
    pub words: &'static [&'static str],
    /// Names of its library and its tools, and of what is generated.
    pub library: &'static [&'static str],
    /// What its generated code declares, imports, builds upon and names its files after: what a type, a module or a package could get
    /// in the way of.
    pub generated: &'static [&'static str],
}

pub const LANGUAGES: [Language; 5] = [RUST, TYPESCRIPT, KOTLIN, SWIFT, GO];

/// Rust.
#[rustfmt::skip]
const RUST: Language = Language {
    id: "rust",
    words: &[
        // The Rust Reference, "Keywords": strict, reserved and weak ones of all editions.
        "as break const continue crate else enum extern false fn for if impl in let loop match mod move mut pub ref return self Self \
         static struct super trait true type unsafe use where while async await dyn abstract become box do final macro override priv \
         typeof unsized virtual yield try gen union macro_rules raw safe auto default catch dynamic",
        // The same, "Types": primitive types.
        "bool char str never i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f16 f32 f64 f128",
    ],
    library: &[
        // The same, "Preludes": of the language, of `std` in all editions, with its traits, types and variants.
        "Send Sized Sync Unpin Copy Drop Fn FnMut FnOnce AsyncFn AsyncFnMut AsyncFnOnce drop size_of size_of_val align_of align_of_val \
         Box ToOwned Clone PartialEq PartialOrd Eq Ord AsRef AsMut Into From Default Iterator Extend IntoIterator DoubleEndedIterator \
         ExactSizeIterator Option Some None Result Ok Err String ToString Vec TryFrom TryInto FromIterator Future IntoFuture",
        // The same: the extern prelude, and what a path can begin with.
        "core alloc std proc_macro test serde",
        // The same, "Built-in attributes", "Derive": what stands in an attribute.
        "derive Debug Hash allow warn deny forbid expect must_use doc cfg cfg_attr inline cold no_mangle repr path no_std no_main \
         non_exhaustive deprecated automatically_derived macro_export macro_use global_allocator feature track_caller target_feature \
         link ignore should_panic bench",
        // The standard library's documentation, "Macros".
        "assert assert_eq assert_ne cfg_match column compile_error concat dbg debug_assert debug_assert_eq debug_assert_ne env eprint \
         eprintln file format format_args include include_bytes include_str is_x86_feature_detected line matches module_path option_env \
         panic print println stringify thread_local todo unimplemented unreachable vec write writeln",
        // The same, "Modules".
        "any arch array ascii backtrace borrow boxed cell clone cmp collections convert error ffi fmt fs future hash hint io iter \
         marker mem net num ops option os pin prelude process ptr random range rc result slice string sync task thread time intrinsics \
         simd",
        // What `use` brings into the generated files, and other types that most programs name.
        "FromStr PhantomData Sealed Visitor Error Deserialize Deserializer Serialize Serializer ParseIntError Display Formatter Write \
         Read Arc Rc Cell RefCell Cow Mutex HashMap HashSet BTreeMap Infallible Any TypeId Path PathBuf Duration Instant Pin Ordering \
         Borrow Deref Index Add Not Termination",
        // Members of the generated types, and names of its files and modules.
        "all from_code from_text code entry name description billing published TABLE TABLES ENTRIES ORDER VARIANTS CATALOG VERSION find \
         get from_raw raw_from_integer raw_from_text position_of_integer position_of_text parse_integer write_variant part_0 part_1 \
         Billing Code CodeKind Entry Known Published RawCode Table UnknownCode Unknown Integer Text types tables lib main build sealed \
         Raw Value Codes of known unknown implement",
    ],
    generated: &[
        "Billing Code CodeKind Entry Known Published RawCode Table UnknownCode Sealed FromStr ToString ToOwned String Option \
         Result Some None Ok Err TryFrom TryInto Error Clone Copy PartialEq Eq Hash Debug Display DoubleEndedIterator \
         ExactSizeIterator Iterator Into From Self i32 str u32 usize serde types tables sealed fmt core alloc lib",
    ],
};

/// TypeScript.
#[rustfmt::skip]
const TYPESCRIPT: Language = Language {
    id: "ts",
    words: &[
        // ECMA-262, "Keywords and Reserved Words": reserved ones, those of strict mode, those that depend on the context.
        "await break case catch class const continue debugger default delete do else enum export extends false finally for function if \
         import in instanceof new null return super switch this throw true try typeof var void while with yield let static implements \
         interface package private protected public as async from get meta of set target accessor using defer source arguments eval",
        // ECMA-262, first to third editions, "Future Reserved Words".
        "abstract boolean byte char double final float goto int long native short synchronized throws transient volatile",
        // TypeScript's scanner, `textToKeyword`.
        "any asserts assert bigint constructor declare infer intrinsic is keyof module namespace never out readonly require number \
         object satisfies string symbol type undefined unique unknown global override",
    ],
    library: &[
        // ECMA-262, "The Global Object", and the types of the library (`lib.es*.d.ts`).
        "AggregateError Array ArrayBuffer ArrayBufferLike ArrayBufferView ArrayIterator ArrayLike AsyncDisposable AsyncDisposableStack \
         AsyncGenerator AsyncGeneratorFunction AsyncIterable AsyncIterableIterator AsyncIterator AsyncIteratorObject Atomics Awaited \
         BigInt BigInt64Array BigIntToLocaleStringOptions BigUint64Array Boolean BuiltinIteratorReturn CallableFunction Capitalize \
         ClassDecorator ConcatArray ConstructorParameters DataView Date decodeURI decodeURIComponent DecoratorContext DecoratorMetadata \
         DecoratorMetadataObject Disposable DisposableStack encodeURI encodeURIComponent Error ErrorOptions escape EvalError Exclude \
         Extract FinalizationRegistry FlatArray Float16Array Float32Array Float64Array Function Generator GeneratorFunction globalThis \
         IArguments ImportAssertions ImportAttributes ImportCallOptions ImportMeta Infinity InstanceType Int16Array Int32Array \
         Int8Array Intl isFinite isNaN Iterable IterableIterator Iterator IteratorObject IteratorResult IteratorReturnResult \
         IteratorYieldResult JSON Lowercase Map MapIterator Math MethodDecorator NaN NewableFunction NoInfer NonNullable Number Object \
         Omit OmitThisParameter ParameterDecorator Parameters parseFloat parseInt Partial Pick Promise PromiseConstructorLike \
         PromiseFulfilledResult PromiseLike PromiseRejectedResult PromiseSettledResult PromiseWithResolvers PropertyDecorator \
         PropertyDescriptor PropertyDescriptorMap PropertyKey Proxy ProxyHandler RangeError Readonly ReadonlyArray ReadonlyMap \
         ReadonlySet ReadonlySetLike Record ReferenceError Reflect RegExp RegExpExecArray RegExpIndicesArray RegExpMatchArray \
         RegExpStringIterator Required ReturnType Set SetIterator SharedArrayBuffer String StringIterator SuppressedError Symbol \
         SyntaxError TemplateStringsArray ThisParameterType ThisType TypedPropertyDescriptor TypeError Uint16Array Uint32Array \
         Uint8Array Uint8ClampedArray Uncapitalize unescape Uppercase URIError WeakKey WeakMap WeakRef WeakSet",
        // ECMA-262, "Properties of the Object Prototype Object", "Function Instances", "Module Namespace Objects", "Promise Objects".
        "__proto__ hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf prototype length name caller \
         callee apply bind call then toJSON",
        // Globals of Node.js and of browsers.
        "Buffer process console exports window document self location history navigator event status top parent origin screen close \
         open alert URL URLSearchParams Blob File Event EventTarget AbortController AbortSignal Request Response Headers FormData fetch \
         crypto performance structuredClone queueMicrotask setTimeout clearTimeout setInterval WebAssembly Node Element Text Comment \
         Range Selection Option Image Audio Worker Notification Storage Window Document CSS DOMException React",
        // What the generated modules import, export and declare, and names of their files.
        "ENTRIES ROWS ORDER TABLE TABLES CATALOG VERSION entryOf find byInteger byText search Known Open Found Received Entry TextEntry \
         Table Billing CodeKind Published Listed Other Raw Row Code index types lookup entries constants dist src node_modules low high \
         middle key order entry",
    ],
    generated: &[
        "Billing Code CodeKind Entry Published Table Open Found Received TextEntry Text Any AnyCode AnyText index lookup types \
         number string undefined constants entries",
    ],
};

/// Kotlin, and the JVM and Java, from which its constants are used too.
#[rustfmt::skip]
const KOTLIN: Language = Language {
    id: "kotlin",
    words: &[
        // Kotlin documentation, "Keywords and operators": hard ones, soft ones, modifiers, special identifiers.
        "as break class continue do else false for fun if in interface is null object package return super this throw true try \
         typealias typeof val var when while by catch constructor delegate dynamic field file finally get import init param property \
         receiver set setparam value where abstract actual annotation companion const crossinline data enum expect external final infix \
         inline inner internal lateinit noinline open operator out override private protected public reified sealed suspend tailrec \
         vararg it contract context all entries",
        // The Java Language Specification, "Keywords".
        "boolean byte case char default double extends float goto implements instanceof int long native new short static strictfp \
         switch synchronized throws transient void volatile exports module opens permits provides record requires transitive \
         uses yield",
    ],
    library: &[
        // Kotlin specification, "Packages and imports": what `kotlin.*`, `kotlin.collections.*`, `kotlin.jvm.*` … bring into each file.
        "AbstractCollection AbstractIterator AbstractList AbstractMap AbstractMutableCollection AbstractMutableList AbstractMutableMap \
         AbstractMutableSet AbstractSet AccessDeniedException Annotation AnnotationRetention AnnotationTarget Any Appendable \
         ArithmeticException Array ArrayDeque ArrayList AssertionError AutoCloseable Boolean BooleanArray BooleanIterator \
         BuilderInference Byte ByteArray ByteIterator Char CharacterCodingException CharArray CharCategory CharDirectionality \
         CharIterator CharProgression CharRange CharSequence Charsets ClassCastException Cloneable ClosedFloatingPointRange ClosedRange \
         Collection Comparable Comparator ConcurrentModificationException ConsistentCopyVisibility ContextFunctionTypeParams \
         DeepRecursiveFunction DeepRecursiveScope Deprecated DeprecatedSinceKotlin DeprecationLevel Double DoubleArray DoubleIterator \
         DslMarker Enum Error Exception ExperimentalContextParameters ExperimentalMultiplatform ExperimentalStdlibApi \
         ExperimentalSubclassOptIn ExperimentalUnsignedTypes ExperimentalVersionOverloading ExposedCopyVisibility ExtensionFunctionType \
         FileAlreadyExistsException FileSystemException FileTreeWalk FileWalkDirection Float FloatArray FloatIterator Function Grouping \
         HashMap HashSet HexFormat IgnorableReturnValue IllegalArgumentException IllegalStateException IndexedValue \
         IndexOutOfBoundsException Int IntArray IntIterator IntProgression IntRange Iterable Iterator JvmDefaultWithCompatibility \
         JvmDefaultWithoutCompatibility JvmExposeBoxed JvmField JvmInline JvmMultifileClass JvmName JvmOverloads JvmRecord \
         JvmSerializableLambda JvmStatic JvmSuppressWildcards JvmSynthetic JvmWildcard KotlinNothingValueException \
         KotlinNullPointerException KotlinReflectionNotSupportedError KotlinVersion Lazy LazyThreadSafetyMode LinkedHashMap \
         LinkedHashSet List ListIterator Long LongArray LongIterator LongProgression LongRange Map MatchGroup MatchGroupCollection \
         MatchResult Metadata MustBeDocumented MustUseReturnValues MutableCollection MutableIterable MutableIterator MutableList \
         MutableListIterator MutableMap MutableSet NoSuchElementException NoSuchFileException Nothing NotImplementedError \
         NoWhenBranchMatchedException NullPointerException Number NumberFormatException OnErrorAction OpenEndRange OptIn \
         OverloadResolutionByLambdaReturnType Pair ParameterName PublishedApi RandomAccess ReadAfterEOFException Regex RegexOption \
         Repeatable ReplaceWith RequiresOptIn Result Retention RuntimeException Sequence SequenceScope Serializable Set Short \
         ShortArray ShortIterator SinceKotlin Strictfp String StringBuilder SubclassOptInRequired Suppress Synchronized Target \
         Throwable Throws Transient Triple Typography UByte UByteArray UInt UIntArray UIntProgression UIntRange ULong ULongArray \
         ULongProgression ULongRange Unit UnsafeVariance UnsupportedOperationException UShort UShortArray Volatile WasExperimental",
        // The same: `java.lang.*`.
        "AbstractMethodError ArrayIndexOutOfBoundsException ArrayStoreException BootstrapMethodError Character Class \
         ClassCircularityError ClassFormatError ClassLoader ClassNotFoundException ClassValue CloneNotSupportedException Compiler \
         EnumConstantNotPresentException ExceptionInInitializerError FunctionalInterface IllegalAccessError IllegalAccessException \
         IllegalCallerException IllegalMonitorStateException IllegalThreadStateException IncompatibleClassChangeError \
         InheritableThreadLocal InstantiationError InstantiationException Integer InternalError InterruptedException \
         LayerInstantiationException LinkageError Math Module ModuleLayer NegativeArraySizeException NoClassDefFoundError \
         NoSuchFieldError NoSuchFieldException NoSuchMethodError NoSuchMethodException Object OutOfMemoryError Override Package Process \
         ProcessBuilder ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime RuntimePermission SafeVarargs \
         SecurityException SecurityManager StackOverflowError StackTraceElement StackWalker StrictMath StringBuffer \
         StringIndexOutOfBoundsException SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal TypeNotPresentException \
         UnknownError UnsatisfiedLinkError UnsupportedClassVersionError VerifyError VirtualMachineError Void",
        // Their functions that the generated code, or most of its users', calls.
        "arrayOf listOf mapOf setOf emptyList listOfNotNull mutableListOf arrayListOf lazy print println require check error assert run \
         let also apply with repeat compareTo compareValues sortedBy mapNotNull map filter first last size to until downTo rangeTo plus \
         minus times div rem inc dec not iterator component1 invoke contains toInt toLong toTypedArray",
        // Members of `Any`, of `Object`, of enumerations and of companions (The Java Language Specification, "The Class Object").
        "equals hashCode toString getClass clone finalize notify notifyAll wait name ordinal valueOf values Companion INSTANCE \
         DefaultImpls WhenMappings copy serialVersionUID",
        // What the generated package and its types declare; with another case where it has its own file.
        "Codes Rows Sorted Constants1 Constants2 Entry Published Billing BILLED NOT_BILLED NOT_STATED CodeKind INTEGER STRING NONE \
         Table Lookup lookUp codeKind codekind tables find of parse isKnown known code text description entry published number add \
         NO_INTEGER search ifInteger integer id ID VERSION title Collections java kotlin javax com example NULL",
    ],
    generated: &[
        "Billing CodeKind Entry Published Table Array ArrayList Boolean Codes Collections Companion Constants1 Int List Long \
         Lookup Rows Sorted String Suppress JvmField JvmStatic Nothing Unit java kotlin com example",
    ],
};

/// Swift.
#[rustfmt::skip]
const SWIFT: Language = Language {
    id: "swift",
    words: &[
        // The Swift Programming Language, "Keywords and Punctuation": of declarations, statements, expressions and types, patterns, with
        // a number sign, and those that depend on the context.
        "associatedtype borrowing class consuming deinit enum extension fileprivate func import init inout internal let nonisolated \
         open operator private precedencegroup protocol public rethrows static struct subscript typealias var break case catch continue \
         default defer do else fallthrough for guard if in repeat return switch throw where while Any as await false is nil self Self \
         super true try throws available colorLiteral elseif endif fileLiteral imageLiteral keyPath selector sourceLocation unavailable \
         associativity async convenience didSet dynamic final get indirect infix lazy left mutating none nonmutating optional override \
         package postfix precedence prefix Protocol required right set some Type unowned weak willSet",
        // Swift's parser: contextual keywords and attributes.
        "actor any consume copy discard each macro isolated sending unsafe yield modify read accesses initializes distributed \
         higherThan lowerThan assignment then sensitive suppress addressWithOwner autoclosure escaping frozen inlinable \
         discardableResult main objc testable usableFromInline Sendable preconcurrency retroactive unchecked unknown dynamicCallable \
         dynamicMemberLookup propertyWrapper resultBuilder globalActor attached freestanding backDeployed warnUnqualifiedAccess",
    ],
    library: &[
        // The standard library, with what is imported without being asked for: `Swift`, `_Concurrency`, `_StringProcessing`.
        "Actor AdditiveArithmetic AnyBidirectionalCollection AnyClass AnyCollection AnyHashable AnyKeyPath AnyObject \
         AnyRandomAccessCollection AnyRegexOutput Array AsyncIteratorProtocol AsyncSequence AsyncStream AsyncThrowingStream \
         BidirectionalCollection BinaryFloatingPoint BinaryInteger BitwiseCopyable Bool BooleanLiteralType CancellationError \
         CaseIterable CBool CChar CChar16 CChar32 CDouble CFloat CFloat16 Character CheckedContinuation CInt Clock CLong CLongDouble \
         CLongLong ClosedRange Codable CodingKey CodingKeyRepresentable CodingUserInfoKey Collection CollectionDifference \
         CollectionOfOne CommandLine Comparable ContiguousArray ContinuousClock Copyable CountableClosedRange CountablePartialRangeFrom \
         CountableRange CShort CSignedChar CUnsignedChar CUnsignedInt CUnsignedLong CUnsignedLongLong CUnsignedShort \
         CustomConsumingRegexComponent CustomDebugStringConvertible CustomLeafReflectable CustomPlaygroundDisplayConvertible \
         CustomReflectable CustomStringConvertible CVaListPointer CVarArg CWideChar Decodable Decoder DecodingError DefaultIndices \
         DefaultStringInterpolation Dictionary DiscardingTaskGroup Double Duration DurationProtocol EmptyCollection Encodable Encoder \
         EncodingError Equatable Error Executor ExecutorJob ExpressibleByArrayLiteral ExpressibleByBooleanLiteral \
         ExpressibleByDictionaryLiteral ExpressibleByExtendedGraphemeClusterLiteral ExpressibleByFloatLiteral \
         ExpressibleByIntegerLiteral ExpressibleByNilLiteral ExpressibleByStringInterpolation ExpressibleByStringLiteral \
         ExpressibleByUnicodeScalarLiteral ExtendedGraphemeClusterType FixedWidthInteger FlattenCollection Float Float16 Float32 \
         Float64 Float80 FloatingPoint FloatingPointClassification FloatingPointRoundingRule FloatingPointSign FloatLiteralType \
         Foundation GlobalActor Hashable Hasher Identifiable InstantProtocol Int Int128 Int16 Int32 Int64 Int8 IntegerLiteralType \
         IteratorProtocol JobPriority KeyedDecodingContainer KeyedDecodingContainerProtocol KeyedEncodingContainer \
         KeyedEncodingContainerProtocol KeyPath KeyValuePairs LazyCollection LazyCollectionProtocol LazyDropWhileCollection \
         LazyFilterCollection LazyMapCollection LazyPrefixWhileCollection LazySequence LazySequenceProtocol LosslessStringConvertible \
         MainActor ManagedBuffer ManagedBufferPointer MemoryLayout Mirror MirrorPath MutableCollection Never Numeric ObjectIdentifier \
         OpaquePointer Optional OptionSet PartialKeyPath PartialRangeFrom PartialRangeThrough PartialRangeUpTo RandomAccessCollection \
         RandomNumberGenerator Range RangeExpression RangeReplaceableCollection RangeSet RawRepresentable ReferenceWritableKeyPath \
         Regex RegexComponent RegexRepetitionBehavior RegexSemanticLevel RegexWordBoundaryKind Repeated Result ReversedCollection \
         Sequence SerialExecutor Set SetAlgebra SignedInteger SignedNumeric SIMD SIMD16 SIMD2 SIMD3 SIMD32 SIMD4 SIMD64 SIMD8 SIMDMask \
         SIMDScalar SIMDStorage SingleValueDecodingContainer SingleValueEncodingContainer Slice StaticBigInt StaticString Strideable \
         StrideThrough StrideTo String StringInterpolationProtocol StringLiteralType StringProtocol Substring SuspendingClock Swift \
         SystemRandomNumberGenerator Task TaskExecutor TaskGroup TaskLocal TaskPriority TextOutputStream TextOutputStreamable \
         ThrowingDiscardingTaskGroup ThrowingTaskGroup UInt UInt128 UInt16 UInt32 UInt64 UInt8 UnboundedRange Unicode UnicodeCodec \
         UnicodeDecodingResult UnicodeScalar UnicodeScalarType UnkeyedDecodingContainer UnkeyedEncodingContainer Unmanaged UnownedJob \
         UnownedSerialExecutor UnownedTaskExecutor UnsafeBufferPointer UnsafeContinuation UnsafeCurrentTask UnsafeMutableBufferPointer \
         UnsafeMutablePointer UnsafeMutableRawBufferPointer UnsafeMutableRawPointer UnsafePointer UnsafeRawBufferPointer \
         UnsafeRawPointer UnsignedInteger UTF16 UTF32 UTF8 Void WritableKeyPath",
        // Its functions and macros.
        "abs all assert assertionFailure column DebugDescription debugPrint dsohandle dump error exchange externalMacro \
         extractIsolation fatalError file fileID filePath function isKnownUniquelyReferenced isolation line max min numericCast \
         pointwiseMax pointwiseMin precondition preconditionFailure print readLine repeatElement sequence stride swap transcode type \
         unsafeBitCast unsafeDowncast warning withCheckedContinuation withCheckedThrowingContinuation withDiscardingTaskGroup \
         withExtendedLifetime withoutActuallyEscaping withTaskCancellationHandler withTaskExecutorPreference withTaskGroup \
         withThrowingDiscardingTaskGroup withThrowingTaskGroup withUnsafeBytes withUnsafeContinuation withUnsafeCurrentTask \
         withUnsafeMutableBytes withUnsafeMutablePointer withUnsafePointer withUnsafeTemporaryAllocation withUnsafeThrowingContinuation \
         withVaList zip",
        // Members of what the generated types conform to: `RawRepresentable`, `Hashable`, `Codable`, `CaseIterable`, `Collection` …
        "rawValue RawValue hash hashValue description debugDescription encode allCases AllCases dynamicType Element Index Indices \
         Iterator SubSequence startIndex endIndex indices index count first last isEmpty makeIterator contains map filter reduce \
         forEach sorted underestimatedCount localizedDescription errorDescription id ID Body wrapped",
        // What the generated module and its types declare; with another case where it has its own file.
        "Entry Published Billing billed notBilled notStated CodeKind Table TableCode Tablecode Entries Catalog catalog RawCode integer \
         text string blocks block0 order Rows Key Main table entry entries code published billing name title version tables find \
         compare canonical Package PackageDescription",
    ],
    generated: &[
        "Billing Code CodeKind Entry Published Row Table RawCode String Int RawRepresentable Hashable Sendable Codable CaseIterable \
         LosslessStringConvertible CustomStringConvertible RandomAccessCollection Decoder DecodingError Bool Int32 Hasher Entries \
         Key Main Catalog TableCode RawValue Element Index Type Swift Package",
    ],
};

/// Go.
#[rustfmt::skip]
const GO: Language = Language {
    id: "go",
    words: &[
        // The Go Programming Language Specification, "Keywords".
        "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return \
         select struct switch type var",
        // The same, "Predeclared identifiers".
        "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16 \
         uint32 uint64 uintptr true false iota nil append cap clear close complex copy delete imag len make max min new panic print \
         println real recover",
    ],
    library: &[
        // The same, "Program initialization and execution", "Blank identifier"; `go help packages`, `go help gopath`, `go help
        // importpath`, `go help test`.
        "init main documentation internal vendor testdata test Test_main example_test foo_test Test Benchmark Example Fuzz all std cmd \
         cgo C tool go_mod go_sum go_work bin pkg src",
        // `go tool dist list`: a file ending in a system or an architecture is built for these only; `go help buildconstraint` names
        // more.
        "386 aix amd64 android arm arm64 darwin dragonfly freebsd illumos ios js linux loong64 mips mips64 mips64le mipsle netbsd \
         openbsd plan9 ppc64 ppc64le riscv64 s390x solaris wasip1 wasm windows hurd nacl zos unix gc gccgo ignore amd64p32 armbe ppc \
         ppc64p32 sparc sparc64 s390 riscv loong foo_windows foo_linux_amd64 foo_test_linux",
        // `go list std`: the last part of each path.
        "adler32 aes ascii85 asn1 ast atomic base32 base64 big binary bits bufio build buildinfo bytes bzip2 cgi cipher cmp cmplx color \
         comment constant constraint context cookiejar coverage crc32 crc64 crypto cryptotest csv debug des doc draw driver dsa dwarf \
         ecdh ecdsa ed25519 elf elliptic embed encoding errors exec expvar fcgi filepath fips140 flag flate fmt fnv format fs fstest \
         gif gob gosym gzip hash heap hex hkdf hmac hpke html http httptest httptrace httputil image importer io iotest ioutil iter \
         jpeg json jsonrpc list log lzw macho mail maphash maps math md5 metrics mime mlkem mlkemtest multipart net netip os palette \
         parse parser path pbkdf2 pe pem pkix plan9obj plugin png pprof printer quick quotedprintable race rand rc4 reflect regexp ring \
         rpc rsa runtime scanner sha1 sha256 sha3 sha512 signal slices slog slogtest smtp sort sql strconv strings structs subtle \
         suffixarray sync synctest syntax syscall syslog tabwriter tar template testing textproto time tls token trace types tzdata \
         unicode unique unsafe url user utf16 utf8 v2 version weak x509 xml zip zlib",
        // Go Code Review Comments, "Initialisms", and those that staticcheck knows beside them.
        "acl amqp api ascii cpu css db dns eof gid guid https id ip lhs qps ram rhs rtp sip sla ssh tcp ts ttl udp ui uid uuid uri vm \
         xmpp xsrf xss",
        // What the generated packages declare and import, local names too.
        "All Code Text ID Title Version Lookup Parse Entry Name Description Billing Billed NotBilled NotStated Published String Error \
         MarshalJSON UnmarshalJSON MarshalText UnmarshalText Is As Unwrap Format GoString Table Tables Find Kind CodeKind NoCodes \
         IntegerCodes StringCodes catalog decimal Read ReadJSON allCodes allEntries documentOrder allTables entriesOf yield yieldEntry \
         rawCode entry ok number text data err t c i n codes root seq",
    ],
    generated: &[
        "Billing Code CodeKind Entry Published Table string iter slices strconv decimal catalog internal errors error int64 \
         uint32 bool true false nil len entry code text all i c t ok err data yield",
    ],
};

/// File systems and tools.
#[rustfmt::skip]
pub const FILES: &[&str] = &[
    // Windows: "Naming Files, Paths, and Namespaces", and devices that it knows beside those.
    "con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 conin \
     conout clock config",
    // Files of Cargo, npm, Maven, Swift and Go.
    "build target cargo Cargo_toml package_json tsconfig pom Package go_mod mod_rs lib index main tests benches examples bin \
     generated codegen license readme gitignore",
];
