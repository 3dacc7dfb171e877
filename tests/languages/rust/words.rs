//! Rust's words, as Rust writes them, with where each list is from.

use crate::common::reserved::Words;

#[rustfmt::skip]
pub const WORDS: Words = Words {
    keywords: &[
        // The Rust Reference, "Keywords": strict, reserved and weak ones of all editions.
        "as break const continue crate else enum extern false fn for if impl in let loop match mod \
         move mut pub ref return self Self static struct super trait true type unsafe use where \
         while async await dyn abstract become box do final macro override priv typeof unsized \
         virtual yield try gen union macro_rules raw safe auto default catch dynamic",
        // The same, "Types": primitive types.
        "bool char str never i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f16 f32 f64 f128",
    ],
    library: &[
        // The same, "Preludes": of the language, of `std` in all editions, with its traits, types
        // and variants.
        "Send Sized Sync Unpin Copy Drop Fn FnMut FnOnce AsyncFn AsyncFnMut AsyncFnOnce drop \
         size_of size_of_val align_of align_of_val Box ToOwned Clone PartialEq PartialOrd Eq Ord \
         AsRef AsMut Into From Default Iterator Extend IntoIterator DoubleEndedIterator \
         ExactSizeIterator Option Some None Result Ok Err String ToString Vec TryFrom TryInto \
         FromIterator Future IntoFuture",
        // The same: the extern prelude, and what a path can begin with.
        "core alloc std proc_macro test serde",
        // The same, "Built-in attributes", "Derive": what stands in an attribute.
        "derive Debug Hash allow warn deny forbid expect must_use doc cfg cfg_attr inline cold \
         no_mangle repr path no_std no_main non_exhaustive deprecated automatically_derived \
         macro_export macro_use global_allocator feature track_caller target_feature link ignore \
         should_panic bench",
        // The standard library's documentation, "Macros".
        "assert assert_eq assert_ne cfg_match column compile_error concat dbg debug_assert \
         debug_assert_eq debug_assert_ne env eprint eprintln file format format_args include \
         include_bytes include_str is_x86_feature_detected line matches module_path option_env \
         panic print println stringify thread_local todo unimplemented unreachable vec write \
         writeln",
        // The same, "Modules".
        "any arch array ascii backtrace borrow boxed cell clone cmp collections convert error ffi \
         fmt fs future hash hint io iter marker mem net num ops option os pin prelude process ptr \
         random range rc result slice string sync task thread time intrinsics simd",
        // What `use` brings into the generated files, and other types that most programs name.
        "FromStr PhantomData Sealed Visitor Error Deserialize Deserializer Serialize Serializer \
         ParseIntError Display Formatter Write Read Arc Rc Cell RefCell Cow Mutex HashMap HashSet \
         BTreeMap Infallible Any TypeId Path PathBuf Duration Instant Pin Ordering Borrow Deref \
         Index Add Not Termination",
        // Members of the generated types, and names of its files and modules.
        "all from_code from_text from_name code entry name description billing published TABLE ALL \
         TABLES ENTRIES SLOTS CATALOG VERSION find get by_name table from_wire listed_raw listed row \
         position is_at variant at parse_integer write_variant part_0 part_1 hash bits slot print \
         pad Billing AnyCode TableCode Code CodeKind Entry Published RawCode Table UnknownCode UnknownWord Unknown Integer Text types \
         tables lib main build sealed Raw Value Codes of known unknown implement_codes implement_words words parse what Readme",
        // Files of Cargo.
        "build target cargo Cargo_toml mod_rs lib index main tests benches examples bin",
    ],
    generated: &[
        "Billing AnyCode TableCode Ordering Ord PartialOrd Code CodeKind Entry Published RawCode Table UnknownCode UnknownWord Sealed FromStr \
         ToString ToOwned String Option Result Some None Ok Err TryFrom TryInto Error Clone Copy \
         PartialEq Eq Hash Debug Display DoubleEndedIterator ExactSizeIterator Iterator Into From \
         Self i32 str u32 usize serde types words tables sealed fmt core alloc lib",
    ],
};
