//! Kotlin's words, and those of the JVM and of Java, from which its constants are used too, with
//! where each list is from.

use crate::common::reserved::Words;

#[rustfmt::skip]
pub const WORDS: Words = Words {
    keywords: &[
        // Kotlin documentation, "Keywords and operators": hard ones, soft ones, modifiers, special
        // identifiers.
        "as break class continue do else false for fun if in interface is null object package \
         return super this throw true try typealias typeof val var when while by catch constructor \
         delegate dynamic field file finally get import init param property receiver set setparam \
         value where abstract actual annotation companion const crossinline data enum expect \
         external final infix inline inner internal lateinit noinline open operator out override \
         private protected public reified sealed suspend tailrec vararg it contract context all \
         entries",
        // The Java Language Specification, "Keywords".
        "boolean byte case char default double extends float goto implements instanceof int long \
         native new short static strictfp switch synchronized throws transient void volatile \
         exports module opens permits provides record requires transitive uses yield",
    ],
    library: &[
        // Kotlin specification, "Packages and imports": what `kotlin.*`, `kotlin.collections.*`,
        // `kotlin.jvm.*` … bring into each file.
        "AbstractCollection AbstractIterator AbstractList AbstractMap AbstractMutableCollection \
         AbstractMutableList AbstractMutableMap AbstractMutableSet AbstractSet \
         AccessDeniedException Annotation AnnotationRetention AnnotationTarget Any Appendable \
         ArithmeticException Array ArrayDeque ArrayList AssertionError AutoCloseable Boolean \
         BooleanArray BooleanIterator BuilderInference Byte ByteArray ByteIterator Char \
         CharacterCodingException CharArray CharCategory CharDirectionality CharIterator \
         CharProgression CharRange CharSequence Charsets ClassCastException Cloneable \
         ClosedFloatingPointRange ClosedRange Collection Comparable Comparator \
         ConcurrentModificationException ConsistentCopyVisibility ContextFunctionTypeParams \
         DeepRecursiveFunction DeepRecursiveScope Deprecated DeprecatedSinceKotlin \
         DeprecationLevel Double DoubleArray DoubleIterator DslMarker Enum Error Exception \
         ExperimentalContextParameters ExperimentalMultiplatform ExperimentalStdlibApi \
         ExperimentalSubclassOptIn ExperimentalUnsignedTypes ExperimentalVersionOverloading \
         ExposedCopyVisibility ExtensionFunctionType FileAlreadyExistsException \
         FileSystemException FileTreeWalk FileWalkDirection Float FloatArray FloatIterator \
         Function Grouping HashMap HashSet HexFormat IgnorableReturnValue IllegalArgumentException \
         IllegalStateException IndexedValue IndexOutOfBoundsException Int IntArray IntIterator \
         IntProgression IntRange Iterable Iterator JvmDefaultWithCompatibility \
         JvmDefaultWithoutCompatibility JvmExposeBoxed JvmField JvmInline JvmMultifileClass \
         JvmName JvmOverloads JvmRecord JvmSerializableLambda JvmStatic JvmSuppressWildcards \
         JvmSynthetic JvmWildcard KotlinNothingValueException KotlinNullPointerException \
         KotlinReflectionNotSupportedError KotlinVersion Lazy LazyThreadSafetyMode LinkedHashMap \
         LinkedHashSet List ListIterator Long LongArray LongIterator LongProgression LongRange Map \
         MatchGroup MatchGroupCollection MatchResult Metadata MustBeDocumented MustUseReturnValues \
         MutableCollection MutableIterable MutableIterator MutableList MutableListIterator \
         MutableMap MutableSet NoSuchElementException NoSuchFileException Nothing \
         NotImplementedError NoWhenBranchMatchedException NullPointerException Number \
         NumberFormatException OnErrorAction OpenEndRange OptIn \
         OverloadResolutionByLambdaReturnType Pair ParameterName PublishedApi RandomAccess \
         ReadAfterEOFException Regex RegexOption Repeatable ReplaceWith RequiresOptIn Result \
         Retention RuntimeException Sequence SequenceScope Serializable Set Short ShortArray \
         ShortIterator SinceKotlin Strictfp String StringBuilder SubclassOptInRequired Suppress \
         Synchronized Target Throwable Throws Transient Triple Typography UByte UByteArray UInt \
         UIntArray UIntProgression UIntRange ULong ULongArray ULongProgression ULongRange Unit \
         UnsafeVariance UnsupportedOperationException UShort UShortArray Volatile WasExperimental",
        // The same: `java.lang.*`.
        "AbstractMethodError ArrayIndexOutOfBoundsException ArrayStoreException \
         BootstrapMethodError Character Class ClassCircularityError ClassFormatError ClassLoader \
         ClassNotFoundException ClassValue CloneNotSupportedException Compiler \
         EnumConstantNotPresentException ExceptionInInitializerError FunctionalInterface \
         IllegalAccessError IllegalAccessException IllegalCallerException \
         IllegalMonitorStateException IllegalThreadStateException IncompatibleClassChangeError \
         InheritableThreadLocal InstantiationError InstantiationException Integer InternalError \
         InterruptedException LayerInstantiationException LinkageError Math Module ModuleLayer \
         NegativeArraySizeException NoClassDefFoundError NoSuchFieldError NoSuchFieldException \
         NoSuchMethodError NoSuchMethodException Object OutOfMemoryError Override Package Process \
         ProcessBuilder ProcessHandle Readable Record ReflectiveOperationException Runnable \
         Runtime RuntimePermission SafeVarargs SecurityException SecurityManager \
         StackOverflowError StackTraceElement StackWalker StrictMath StringBuffer \
         StringIndexOutOfBoundsException SuppressWarnings System Thread ThreadDeath ThreadGroup \
         ThreadLocal TypeNotPresentException UnknownError UnsatisfiedLinkError \
         UnsupportedClassVersionError VerifyError VirtualMachineError Void",
        // Their functions that the generated code, or most of its users', calls.
        "arrayOf listOf mapOf setOf emptyList listOfNotNull mutableListOf arrayListOf lazy print \
         println require check error assert run let also apply with repeat compareTo compareValues \
         sortedBy mapNotNull map filter first last size to until downTo rangeTo plus minus times \
         div rem inc dec not iterator component1 invoke contains toInt toLong toTypedArray",
        // Members of `Any`, of `Object`, of enumerations and of companions (The Java Language
        // Specification, "The Class Object").
        "equals hashCode toString getClass clone finalize notify notifyAll wait name ordinal \
         valueOf values Companion INSTANCE DefaultImpls WhenMappings copy serialVersionUID",
        // What the generated package and its types declare; with another case where it has its own
        // file.
        "Codes Rows Sorted Constants1 Constants2 Entry Published Billing BILLED NOT_BILLED \
         NOT_STATED CodeKind INTEGER STRING NONE Table Lookup lookUp codeKind codekind tables find \
         of parse isKnown known code text description entry published number add NO_INTEGER search \
         ifInteger integer id ID VERSION title table codes wire type value valueOf byName compareTo isInteger fits Collections java kotlin javax com example NULL",
        // Files of Maven.
        "pom target",
    ],
    generated: &[
        "Billing CodeKind Entry Published Table Array ArrayList Boolean Codes Collections \
         Companion Constants1 Int List Long Lookup Rows Sorted String Suppress JvmField JvmStatic \
         Nothing Unit java kotlin com example TableCode Integers Index Info HashMap Serializable \
         Transient Comparable NumberFormatException Throws Class ID VERSION",
    ],
};
