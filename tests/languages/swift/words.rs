//! Swift's words, as Swift writes them, with where each list is from.

use crate::common::reserved::Words;

#[rustfmt::skip]
pub const WORDS: Words = Words {
    keywords: &[
        // The Swift Programming Language, "Keywords and Punctuation": of declarations, statements,
        // expressions and types, patterns, with a number sign, and those that depend on the
        // context.
        "associatedtype borrowing class consuming deinit enum extension fileprivate func import \
         init inout internal let nonisolated open operator private precedencegroup protocol public \
         rethrows static struct subscript typealias var break case catch continue default defer do \
         else fallthrough for guard if in repeat return switch throw where while Any as await \
         false is nil self Self super true try throws available colorLiteral elseif endif \
         fileLiteral imageLiteral keyPath selector sourceLocation unavailable associativity async \
         convenience didSet dynamic final get indirect infix lazy left mutating none nonmutating \
         optional override package postfix precedence prefix Protocol required right set some Type \
         unowned weak willSet",
        // Swift's parser: contextual keywords and attributes.
        "actor any consume copy discard each macro isolated sending unsafe yield modify read \
         accesses initializes distributed higherThan lowerThan assignment then sensitive suppress \
         addressWithOwner autoclosure escaping frozen inlinable discardableResult main objc \
         testable usableFromInline Sendable preconcurrency retroactive unchecked unknown \
         dynamicCallable dynamicMemberLookup propertyWrapper resultBuilder globalActor attached \
         freestanding backDeployed warnUnqualifiedAccess",
    ],
    library: &[
        // The standard library, with what is imported without being asked for: `Swift`,
        // `_Concurrency`, `_StringProcessing`.
        "Actor AdditiveArithmetic AnyBidirectionalCollection AnyClass AnyCollection AnyHashable \
         AnyKeyPath AnyObject AnyRandomAccessCollection AnyRegexOutput Array AsyncIteratorProtocol \
         AsyncSequence AsyncStream AsyncThrowingStream BidirectionalCollection BinaryFloatingPoint \
         BinaryInteger BitwiseCopyable Bool BooleanLiteralType CancellationError CaseIterable \
         CBool CChar CChar16 CChar32 CDouble CFloat CFloat16 Character CheckedContinuation CInt \
         Clock CLong CLongDouble CLongLong ClosedRange Codable CodingKey CodingKeyRepresentable \
         CodingUserInfoKey Collection CollectionDifference CollectionOfOne CommandLine Comparable \
         ContiguousArray ContinuousClock Copyable CountableClosedRange CountablePartialRangeFrom \
         CountableRange CShort CSignedChar CUnsignedChar CUnsignedInt CUnsignedLong \
         CUnsignedLongLong CUnsignedShort CustomConsumingRegexComponent \
         CustomDebugStringConvertible CustomLeafReflectable CustomPlaygroundDisplayConvertible \
         CustomReflectable CustomStringConvertible CVaListPointer CVarArg CWideChar Decodable \
         Decoder DecodingError DefaultIndices DefaultStringInterpolation Dictionary \
         DiscardingTaskGroup Double Duration DurationProtocol EmptyCollection Encodable Encoder \
         EncodingError Equatable Error Executor ExecutorJob ExpressibleByArrayLiteral \
         ExpressibleByBooleanLiteral ExpressibleByDictionaryLiteral \
         ExpressibleByExtendedGraphemeClusterLiteral ExpressibleByFloatLiteral \
         ExpressibleByIntegerLiteral ExpressibleByNilLiteral ExpressibleByStringInterpolation \
         ExpressibleByStringLiteral ExpressibleByUnicodeScalarLiteral ExtendedGraphemeClusterType \
         FixedWidthInteger FlattenCollection Float Float16 Float32 Float64 Float80 FloatingPoint \
         FloatingPointClassification FloatingPointRoundingRule FloatingPointSign FloatLiteralType \
         Foundation GlobalActor Hashable Hasher Identifiable InstantProtocol Int Int128 Int16 \
         Int32 Int64 Int8 IntegerLiteralType IteratorProtocol JobPriority KeyedDecodingContainer \
         KeyedDecodingContainerProtocol KeyedEncodingContainer KeyedEncodingContainerProtocol \
         KeyPath KeyValuePairs LazyCollection LazyCollectionProtocol LazyDropWhileCollection \
         LazyFilterCollection LazyMapCollection LazyPrefixWhileCollection LazySequence \
         LazySequenceProtocol LosslessStringConvertible MainActor ManagedBuffer \
         ManagedBufferPointer MemoryLayout Mirror MirrorPath MutableCollection Never Numeric \
         ObjectIdentifier OpaquePointer Optional OptionSet PartialKeyPath PartialRangeFrom \
         PartialRangeThrough PartialRangeUpTo RandomAccessCollection RandomNumberGenerator Range \
         RangeExpression RangeReplaceableCollection RangeSet RawRepresentable \
         ReferenceWritableKeyPath Regex RegexComponent RegexRepetitionBehavior RegexSemanticLevel \
         RegexWordBoundaryKind Repeated Result ReversedCollection Sequence SerialExecutor Set \
         SetAlgebra SignedInteger SignedNumeric SIMD SIMD16 SIMD2 SIMD3 SIMD32 SIMD4 SIMD64 SIMD8 \
         SIMDMask SIMDScalar SIMDStorage SingleValueDecodingContainer SingleValueEncodingContainer \
         Slice StaticBigInt StaticString Strideable StrideThrough StrideTo String \
         StringInterpolationProtocol StringLiteralType StringProtocol Substring SuspendingClock \
         Swift SystemRandomNumberGenerator Task TaskExecutor TaskGroup TaskLocal TaskPriority \
         TextOutputStream TextOutputStreamable ThrowingDiscardingTaskGroup ThrowingTaskGroup UInt \
         UInt128 UInt16 UInt32 UInt64 UInt8 UnboundedRange Unicode UnicodeCodec \
         UnicodeDecodingResult UnicodeScalar UnicodeScalarType UnkeyedDecodingContainer \
         UnkeyedEncodingContainer Unmanaged UnownedJob UnownedSerialExecutor UnownedTaskExecutor \
         UnsafeBufferPointer UnsafeContinuation UnsafeCurrentTask UnsafeMutableBufferPointer \
         UnsafeMutablePointer UnsafeMutableRawBufferPointer UnsafeMutableRawPointer UnsafePointer \
         UnsafeRawBufferPointer UnsafeRawPointer UnsignedInteger UTF16 UTF32 UTF8 Void \
         WritableKeyPath",
        // Its functions and macros.
        "abs all assert assertionFailure column DebugDescription debugPrint dsohandle dump error \
         exchange externalMacro extractIsolation fatalError file fileID filePath function \
         isKnownUniquelyReferenced isolation line max min numericCast pointwiseMax pointwiseMin \
         precondition preconditionFailure print readLine repeatElement sequence stride swap \
         transcode type unsafeBitCast unsafeDowncast warning withCheckedContinuation \
         withCheckedThrowingContinuation withDiscardingTaskGroup withExtendedLifetime \
         withoutActuallyEscaping withTaskCancellationHandler withTaskExecutorPreference \
         withTaskGroup withThrowingDiscardingTaskGroup withThrowingTaskGroup withUnsafeBytes \
         withUnsafeContinuation withUnsafeCurrentTask withUnsafeMutableBytes \
         withUnsafeMutablePointer withUnsafePointer withUnsafeTemporaryAllocation \
         withUnsafeThrowingContinuation withVaList zip",
        // Members of what the generated types conform to: `RawRepresentable`, `Hashable`,
        // `Codable`, `CaseIterable`, `Collection` …
        "rawValue RawValue hash hashValue description debugDescription encode allCases AllCases \
         dynamicType Element Index Indices Iterator SubSequence startIndex endIndex indices index \
         count first last isEmpty makeIterator contains map filter reduce forEach sorted \
         underestimatedCount localizedDescription errorDescription failureReason recoverySuggestion \
         helpAnchor errorDomain errorCode errorUserInfo codingKey write id ID Body wrapped",
        // What the generated module and its types declare; with another case where it has its own
        // file.
        "Entry Published Billing billed notBilled notStated CodeKind noCodes Table TableCode \
         Tablecode Entries Catalog catalog RawCode integer text string blocks block0 Index index \
         Hash Row Rows Main table entry entries code published billing name title version tables \
         position isKnown constant row number canonical Package PackageDescription",
        // Files of the package manager.
        "Package main",
    ],
    generated: &[
        "Billing Code CodeKind Entry Published Row Table RawCode String Int RawRepresentable \
         Hashable Sendable Codable CaseIterable CodingKeyRepresentable TextOutputStreamable \
         TextOutputStream CustomStringConvertible CustomDebugStringConvertible LocalizedError \
         CustomNSError Foundation NSDebugDescriptionErrorKey StaticString UInt32 UInt64 \
         UnsafeRawBufferPointer Identifiable RandomAccessCollection Decoder DecodingError Bool \
         Int32 Hasher Hash Index Entries Main Catalog TableCode RawValue Element Type Rows Any \
         Error Swift Package",
    ],
};
