//! A disk that fails, or a machine that stops, at a moment that a test names.
//!
//! SQLite reaches files through a table of functions. The table that stands here hands everything on to the system's
//! own, and counts what changes a file. At the number that a test gave, the disk refuses, or the whole process is
//! killed, if wished in the middle of a write. Only files in folders that were given to [`Faults::in_folder`] are counted.
//!
//! Moments are numbers of changes and not times, so that the same test dies in the same place on every machine.

#![allow(unsafe_code, reason = "SQLite's table of file functions is one of C")]

use std::collections::BTreeMap;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, Once, OnceLock};

use rusqlite::ffi;

/// What happens at the moment that was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The process is killed before the change.
    Killed,
    /// The process is killed when half of the change is written.
    KilledHalfway,
    /// The disk refuses.
    Broken,
    /// There is no room left.
    Full,
}

/// What can befall the files of one folder.
#[derive(Clone)]
pub struct Faults {
    plan: Arc<Plan>,
}

struct Plan {
    changes: AtomicU64,
    /// Where the library's log ends, in bytes.
    log_ends_at: AtomicU64,
    /// How much of it was brought to the disk.
    log_is_safe_to: AtomicU64,
    /// The first change that is struck; 0 where none is.
    from: AtomicU64,
    /// How many from there on are struck.
    many: AtomicU64,
    fault: Mutex<Fault>,
    reads_too: AtomicBool,
}

impl Faults {
    /// Counts what changes files in this folder, by connections that are opened from now on.
    pub fn in_folder(folder: &Path) -> Self {
        register();
        let plan = Arc::new(Plan {
            changes: AtomicU64::new(0),
            log_ends_at: AtomicU64::new(0),
            log_is_safe_to: AtomicU64::new(0),
            from: AtomicU64::new(0),
            many: AtomicU64::new(0),
            fault: Mutex::new(Fault::Broken),
            reads_too: AtomicBool::new(false),
        });
        let folder = std::fs::canonicalize(folder).unwrap();
        PLANS.lock().unwrap().push((folder, Arc::clone(&plan)));
        Self { plan }
    }

    /// How many changes there were so far.
    pub fn changes(&self) -> u64 {
        self.plan.changes.load(Ordering::SeqCst)
    }

    /// Copies to `to` what a power cut would leave of the library in `from`: of its log only what was brought to the
    /// disk. The library's own file must not have been written since the log was begun.
    pub fn what_a_power_cut_leaves(&self, from: &Path, to: &Path) {
        std::fs::copy(from.join("library.db"), to.join("library.db")).unwrap();
        let log = std::fs::read(from.join("library.db-wal")).unwrap();
        std::fs::write(to.join("library.db-wal"), &log[..self.plan.log_is_safe_to.load(Ordering::SeqCst) as usize]).unwrap();
    }

    /// Strikes the change that is `after` changes away: 1 is the next one.
    pub fn strike(&self, after: u64, fault: Fault) {
        self.strike_many(after, 1, fault);
    }

    /// Strikes `many` changes in a row.
    pub fn strike_many(&self, after: u64, many: u64, fault: Fault) {
        *self.plan.fault.lock().unwrap() = fault;
        self.plan.many.store(many, Ordering::SeqCst);
        self.plan.from.store(self.changes() + after, Ordering::SeqCst);
    }

    /// Refuses to read, too, as long as the disk is struck.
    pub fn reads_fail_too(&self) {
        self.plan.reads_too.store(true, Ordering::SeqCst);
    }

    /// The disk is well again.
    pub fn heal(&self) {
        self.plan.from.store(0, Ordering::SeqCst);
        self.plan.reads_too.store(false, Ordering::SeqCst);
    }
}

impl Plan {
    /// Counts a change; answers what befalls it.
    fn changes(&self) -> Option<Fault> {
        let number = self.changes.fetch_add(1, Ordering::SeqCst) + 1;
        let fault = self.struck_at(number)?;
        if fault == Fault::Killed {
            die();
        }
        Some(fault)
    }

    fn reads(&self) -> Option<Fault> {
        if !self.reads_too.load(Ordering::SeqCst) {
            return None;
        }
        self.struck_at(self.changes.load(Ordering::SeqCst).max(self.from.load(Ordering::SeqCst)))
    }

    fn struck_at(&self, number: u64) -> Option<Fault> {
        let from = self.from.load(Ordering::SeqCst);
        let struck = from != 0 && (from..from.saturating_add(self.many.load(Ordering::SeqCst))).contains(&number);
        struck.then(|| *self.fault.lock().unwrap())
    }
}

/// As if the power button had been held: nothing runs any more, and nothing is written.
fn die() -> ! {
    // SAFETY: both functions take plain numbers; the signal cannot be caught.
    unsafe {
        libc::kill(libc::getpid(), libc::SIGKILL);
    }
    loop {
        std::thread::park();
    }
}

static PLANS: Mutex<Vec<(PathBuf, Arc<Plan>)>> = Mutex::new(Vec::new());
static SYSTEM: OnceLock<Pointer<ffi::sqlite3_vfs>> = OnceLock::new();

/// A pointer to something that lives as long as the program.
struct Pointer<T>(*mut T);

// SAFETY: what these point to is never freed, and SQLite itself uses it from all threads.
unsafe impl<T> Send for Pointer<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for Pointer<T> {}

/// What we need to know of an open file, kept behind SQLite's own record of it.
#[repr(C)]
struct Tail {
    system: *const ffi::sqlite3_io_methods,
    plan: *const Plan,
    is_log: bool,
}

/// Puts our table in the place of the system's, once.
fn register() {
    static DONE: Once = Once::new();
    DONE.call_once(|| {
        // SAFETY: SQLite gives its default table, which lives as long as the program; ours is a copy of it that is never
        // freed, with a name of its own and more room for each file.
        unsafe {
            let system = ffi::sqlite3_vfs_find(std::ptr::null());
            let mut ours = *system;
            ours.pNext = std::ptr::null_mut();
            ours.zName = c"faults".as_ptr();
            ours.szOsFile = tail_offset((*system).szOsFile) as c_int + size_of::<Tail>() as c_int;
            ours.xOpen = Some(open);
            ours.xDelete = Some(delete);
            assert!(SYSTEM.set(Pointer(system)).is_ok());
            assert_eq!(ffi::sqlite3_vfs_register(Box::into_raw(Box::new(ours)), 1), ffi::SQLITE_OK);
        }
    });
}

fn system() -> *mut ffi::sqlite3_vfs {
    SYSTEM.get().unwrap().0
}

fn tail_offset(of_system: c_int) -> usize {
    (of_system as usize).next_multiple_of(align_of::<Tail>())
}

unsafe fn tail(file: *mut ffi::sqlite3_file) -> *mut Tail {
    // SAFETY: SQLite reserved `szOsFile` bytes for each file, and `register` asked for a tail behind the system's part.
    unsafe { file.cast::<u8>().add(tail_offset((*system()).szOsFile)).cast() }
}

fn plan_of(name: *const c_char) -> Option<Arc<Plan>> {
    if name.is_null() {
        return None;
    }
    // SAFETY: SQLite's names end with a zero.
    let name = unsafe { CStr::from_ptr(name) }.to_string_lossy();
    let plans = PLANS.lock().unwrap();
    plans.iter().rev().find(|(folder, _)| Path::new(&*name).starts_with(folder)).map(|(_, plan)| Arc::clone(plan))
}

fn refused(fault: Fault, otherwise: c_int) -> c_int {
    if fault == Fault::Full { ffi::SQLITE_FULL } else { otherwise }
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: arguments as SQLite gave them, for the system's own function; the file has room for our tail.
    unsafe {
        (*file).pMethods = std::ptr::null();
        let plan = plan_of(name);
        if let Some(fault) = plan.as_ref().and_then(|plan| plan.changes()) {
            if fault == Fault::KilledHalfway {
                die();
            }
            return refused(fault, ffi::SQLITE_CANTOPEN);
        }
        let opened = (*system()).xOpen.unwrap()(system(), name, file, flags, out);
        let system_methods = (*file).pMethods;
        if opened == ffi::SQLITE_OK
            && !system_methods.is_null()
            && let Some(plan) = plan
        {
            // The pictures' log is not waited for: they can be fetched again.
            let is_log = flags & ffi::SQLITE_OPEN_WAL != 0 && CStr::from_ptr(name).to_bytes().ends_with(b"library.db-wal");
            // The plan is never freed: connections may outlive the test that named it.
            tail(file).write(Tail { system: system_methods, plan: Arc::into_raw(plan), is_log });
            (*file).pMethods = methods_over(system_methods);
        }
        opened
    }
}

/// The system's functions for a kind of file with ours over them.
unsafe fn methods_over(system: *const ffi::sqlite3_io_methods) -> *const ffi::sqlite3_io_methods {
    static KINDS: Mutex<BTreeMap<usize, Pointer<ffi::sqlite3_io_methods>>> = Mutex::new(BTreeMap::new());
    let mut kinds = KINDS.lock().unwrap();
    let ours = kinds.entry(system as usize).or_insert_with(|| {
        // SAFETY: the system's tables live as long as the program.
        let mut ours = unsafe { *system };
        ours.xRead = Some(read);
        ours.xWrite = Some(write);
        ours.xTruncate = Some(truncate);
        ours.xSync = Some(sync);
        Pointer(Box::into_raw(Box::new(ours)))
    });
    ours.0
}

unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, into: *mut c_void, many: c_int, at: ffi::sqlite3_int64) -> c_int {
    // SAFETY: `file` was opened by `open`, which wrote its tail; the rest is as SQLite gave it.
    unsafe {
        let tail = tail(file);
        if let Some(fault) = (*(*tail).plan).reads() {
            return refused(fault, ffi::SQLITE_IOERR_READ);
        }
        (*(*tail).system).xRead.unwrap()(file, into, many, at)
    }
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, from: *const c_void, many: c_int, at: ffi::sqlite3_int64) -> c_int {
    // SAFETY: as in `read`; half of what is to be written is not more than that.
    unsafe {
        let tail = tail(file);
        let write = (*(*tail).system).xWrite.unwrap();
        let plan = &*(*tail).plan;
        if let Some(fault) = plan.changes() {
            if fault == Fault::KilledHalfway {
                write(file, from, many / 2, at);
                die();
            }
            return refused(fault, ffi::SQLITE_IOERR_WRITE);
        }
        if (*tail).is_log {
            let end = at as u64 + many as u64;
            if at == 0 {
                // A new log is begun over the old one.
                plan.log_is_safe_to.store(0, Ordering::SeqCst);
                plan.log_ends_at.store(end, Ordering::SeqCst);
            }
            plan.log_ends_at.fetch_max(end, Ordering::SeqCst);
        }
        write(file, from, many, at)
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, to: ffi::sqlite3_int64) -> c_int {
    // SAFETY: as in `read`.
    unsafe {
        let tail = tail(file);
        if let Some(fault) = (*(*tail).plan).changes() {
            if fault == Fault::KilledHalfway {
                die();
            }
            return refused(fault, ffi::SQLITE_IOERR_TRUNCATE);
        }
        (*(*tail).system).xTruncate.unwrap()(file, to)
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: as in `read`.
    unsafe {
        let tail = tail(file);
        let plan = &*(*tail).plan;
        if let Some(fault) = plan.changes() {
            if fault == Fault::KilledHalfway {
                die();
            }
            return refused(fault, ffi::SQLITE_IOERR_FSYNC);
        }
        if (*tail).is_log {
            plan.log_is_safe_to.store(plan.log_ends_at.load(Ordering::SeqCst), Ordering::SeqCst);
        }
        (*(*tail).system).xSync.unwrap()(file, flags)
    }
}

unsafe extern "C" fn delete(_: *mut ffi::sqlite3_vfs, name: *const c_char, sync_folder: c_int) -> c_int {
    // SAFETY: arguments as SQLite gave them, for the system's own function.
    unsafe {
        if let Some(fault) = plan_of(name).and_then(|plan| plan.changes()) {
            if fault == Fault::KilledHalfway {
                die();
            }
            return refused(fault, ffi::SQLITE_IOERR_DELETE);
        }
        (*system()).xDelete.unwrap()(system(), name, sync_folder)
    }
}
