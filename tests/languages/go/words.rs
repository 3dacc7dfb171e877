//! Go's words, as Go writes them, with where each list is from.

use crate::common::reserved::Words;

#[rustfmt::skip]
pub const WORDS: Words = Words {
    keywords: &[
        // The Go Programming Language Specification, "Keywords".
        "break case chan const continue default defer else fallthrough for func go goto if import \
         interface map package range return select struct switch type var",
        // The same, "Predeclared identifiers".
        "any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 \
         int64 rune string uint uint8 uint16 uint32 uint64 uintptr true false iota nil append cap \
         clear close complex copy delete imag len make max min new panic print println real \
         recover",
    ],
    library: &[
        // The same, "Program initialization and execution", "Blank identifier"; `go help packages`,
        // `go help gopath`, `go help importpath`, `go help test`.
        "init main documentation internal vendor testdata test Test_main example_test foo_test \
         Test Benchmark Example Fuzz all std cmd cgo C tool go_mod go_sum go_work bin pkg src",
        // `go tool dist list`: a file ending in a system or an architecture is built for these
        // only; `go help buildconstraint` names more.
        "386 aix amd64 android arm arm64 darwin dragonfly freebsd illumos ios js linux loong64 \
         mips mips64 mips64le mipsle netbsd openbsd plan9 ppc64 ppc64le riscv64 s390x solaris \
         wasip1 wasm windows hurd nacl zos unix gc gccgo ignore amd64p32 armbe ppc ppc64p32 sparc \
         sparc64 s390 riscv loong foo_windows foo_linux_amd64 foo_test_linux",
        // `go list std`: the last part of each path.
        "adler32 aes ascii85 asn1 ast atomic base32 base64 big binary bits bufio build buildinfo \
         bytes bzip2 cgi cipher cmp cmplx color comment constant constraint context cookiejar \
         coverage crc32 crc64 crypto cryptotest csv debug des doc draw driver dsa dwarf ecdh ecdsa \
         ed25519 elf elliptic embed encoding errors exec expvar fcgi filepath fips140 flag flate \
         fmt fnv format fs fstest gif gob gosym gzip hash heap hex hkdf hmac hpke html http \
         httptest httptrace httputil image importer io iotest ioutil iter jpeg json jsonrpc list \
         log lzw macho mail maphash maps math md5 metrics mime mlkem mlkemtest multipart net netip \
         os palette parse parser path pbkdf2 pe pem pkix plan9obj plugin png pprof printer quick \
         quotedprintable race rand rc4 reflect regexp ring rpc rsa runtime scanner sha1 sha256 \
         sha3 sha512 signal slices slog slogtest smtp sort sql strconv strings structs subtle \
         suffixarray sync synctest syntax syscall syslog tabwriter tar template testing textproto \
         time tls token trace types tzdata unicode unique unsafe url user utf16 utf8 v2 version \
         weak x509 xml zip zlib",
        // Go Code Review Comments, "Initialisms", and those that staticcheck knows beside them.
        "acl amqp api ascii cpu css db dns eof gid guid https id ip lhs qps ram rhs rtp sip sla \
         ssh tcp ts ttl udp ui uid uuid uri vm xmpp xsrf xss",
        // What the generated packages declare and import, local names too.
        "All ByName ByID Code Codes Text Texts ID Title Version Lookup Parse Entry Name Description \
         Billing Billed NotBilled NotStated Published IsKnown String Error MarshalJSON \
         UnmarshalJSON MarshalText UnmarshalText MarshalBinary UnmarshalBinary MarshalYAML Is As \
         Unwrap Format GoString Table Tables Find Kind CodeKind NoCodes IntegerCodes StringCodes \
         catalog wire Integer ParseJSON Hash allCodes allEntries hashSlots nameOrder allTables \
         entriesOf anyCode index yield yieldEntry rawCode constantName entry ok number text data \
         err t c i n at hash slot codes root seq name description billing",
        // Files of the module.
        "go_mod main",
    ],
    generated: &[
        "Billing Code CodeKind Entry Published Table string strings iter slices strconv wire catalog \
         internal errors error int64 uint8 uint16 uint32 uint64 bool true false nil len new any \
         entry code text all i c t ok at hash slot name description billing number err data yield",
    ],
};
