//! Looking a code up, printing it and reading it allocates nothing, as long as it is listed.

use std::alloc::{GlobalAlloc, Layout, System};
use std::fmt;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};

use ekyc_codes::{Code, IdentityOcr, Prompt, SelfieH5, TABLES, TableCode, find, table};
use serde::Deserialize as _;
use serde::de::value::{Error, StrDeserializer};

struct Counting;

static ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);

// SAFETY: it is the system's.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        unsafe { System.dealloc(memory, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

fn assert_none(what: &str, act: impl FnOnce()) {
    let before = ALLOCATIONS.load(Ordering::Relaxed);
    act();
    let after = ALLOCATIONS.load(Ordering::Relaxed);
    assert_eq!(after - before, 0, "{what} allocates");
}

/// Takes what is printed, and keeps nothing.
struct Sink;

impl fmt::Write for Sink {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}

pub fn check() {
    let before = ALLOCATIONS.load(Ordering::Relaxed);
    drop(Box::new(1));
    assert!(ALLOCATIONS.load(Ordering::Relaxed) > before, "it counts");

    listed::<SelfieH5>("1002");
    listed::<IdentityOcr>("FailedOperation.OcrFailed");
    listed::<Prompt>("please blink");
    assert_none("a code by its integer", || {
        assert_eq!(SelfieH5::from_code(1002), Code::of(1002).known());
        assert_eq!(SelfieH5::from_code(3_000_000_000_i64), None);
    });
    assert_none("a code of any table", || {
        assert!(find(1002).count() > 0 && find("1002").count() > 0);
        assert!(table("selfie_h5").is_some_and(|table| table.get("none").is_none()));
    });
    assert_none("an unlisted integer", || {
        let code: Code<SelfieH5> = "9999".parse().expect("a code");
        write!(Sink, "{code:>40} {code:?}").expect("a sink");
    });
    for table in TABLES {
        let last = table.entries.last().expect("an entry");
        assert_none("a name", || {
            assert_eq!(table.by_name(last.name), Some(last))
        });
    }
}

fn listed<T: TableCode>(text: &str) {
    assert_none(text, || {
        let code: Code<T> = text.parse().expect("a code");
        assert!(code.is_known() && code.description().is_some());
        write!(Sink, "{code} {code:>40} {code:?}").expect("a sink");
        let read = Code::<T>::deserialize(StrDeserializer::<Error>::new(text));
        assert_eq!(read, Ok(code));
    });
}
