//! Writes the call table as TypeScript.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use super::{CALLS, Verb};

/// The whole of `ui/src/api/calls.gen.ts`.
pub fn typescript() -> String {
    let config = Config::new().with_large_int("number");
    let mut types = BTreeMap::new();
    super::declarations(&config, &mut types);

    let mut out = String::from("// Written by `make types` from the engine's call table. Do not edit.\n\n");
    for declaration in types.values() {
        let _ = writeln!(out, "{declaration}\n");
    }
    out.push_str("/** Every call: its arguments and its result. */\nexport interface Calls {\n");
    for call in CALLS {
        let _ = writeln!(
            out,
            "  /** {} */\n  {}: {{ arguments: {}; result: {} }};",
            call.doc,
            call.name,
            (call.arguments)(&config),
            (call.result)(&config)
        );
    }
    out.push_str("}\n\n/** The calls that have an effect. */\nexport const changes = new Set<keyof Calls>([\n");
    for call in CALLS.iter().filter(|call| call.verb == Verb::Change) {
        let _ = writeln!(out, "  \"{}\",", call.name);
    }
    out.push_str("]);\n");
    out
}

/// Adds the declaration of `T`, and of every type that it is made of.
pub(super) fn declare<T: TS + 'static + ?Sized>(config: &Config, into: &mut BTreeMap<String, String>) {
    Declarations { config, seen: BTreeSet::new(), into }.visit::<T>();
}

struct Declarations<'a> {
    config: &'a Config,
    seen: BTreeSet<TypeId>,
    into: &'a mut BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Only types of our own have a file of their own; numbers, lists and options have none.
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            self.into.insert(T::ident(self.config), format!("{docs}export {}", T::decl(self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_typescript_is_that_of_the_table() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/api/calls.gen.ts");
        let wanted = typescript();
        if std::env::var_os("WRITE_TYPES").is_some() {
            std::fs::create_dir_all(std::path::Path::new(path).parent().unwrap()).unwrap();
            std::fs::write(path, &wanted).unwrap();
        }

        let committed = std::fs::read_to_string(path).unwrap_or_default();

        assert!(committed == wanted, "ui/src/api/calls.gen.ts is not what the call table says; run `make types`");
    }
}
