//! Makes a WebAssembly module smaller, and changes the script that belongs to it accordingly.
//!
//! The two refer to each other by names such as `__wbg_setTimeout_fbd69c6576710fc6`, which wasm-bindgen writes to both files.
//! Short names save a tenth of the script, and a part of the module that no other pass can save.

use crate::project::Project;
use crate::step::{Failure, Step};
use serde_json::Value;

/// The features that the Rust compiler assumes in a browser. A stripped module does not say which it uses.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Flattening and building loops again, twice, makes the same code 2 % smaller (brotli) than `-Oz` alone. Two assumptions hold
/// for Rust: the first kilobyte contains only the stack, and memory starts as zeros. Two do not. Loads may trap:
/// `--ignore-implicit-traps` saves almost nothing and moves loads before the test that guards them, so that
/// `"1.5".parse::<f64>()` read before the start of a table and ended the program. Panics do trap, which
/// `--traps-never-happen` denies.
const PASSES: [&str; 17] = [
    "--low-memory-unused",
    "--zero-filled-memory",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--gufa",
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--reorder-locals",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "--minify-imports-and-exports-and-modules",
];

/// The name that wasm-opt gives to every imported module when it shortens names.
const SHORT_MODULE: &str = "a";

/// A module and the script that fits it.
pub struct Pair {
    /// The program's name, which wasm-bindgen writes to the script.
    pub name: &'static str,
    /// The bytes of the module.
    pub wasm: Vec<u8>,
    /// wasm-bindgen's script for it.
    pub script: String,
}

impl Pair {
    /// The same pair in fewer bytes.
    ///
    /// # Errors
    /// wasm-opt fails, or the script does not use the expected names.
    pub fn optimized(self, project: &Project) -> Result<Self, Failure> {
        let folder = project.scratch()?;
        let (before, after) = (folder.join("before.wasm"), folder.join("after.wasm"));
        std::fs::write(&before, &self.wasm).map_err(|error| Failure::file("write", &before, &error))?;
        let names = Step::new(project.npm_program("wasm-opt"))
            .arg(&before)
            .args(FEATURES)
            .args(PASSES)
            .arg("--output")
            .arg(&after)
            .remedy("run `cargo clean` and build again; if wasm-opt is missing, run `cargo xtask setup`.")
            .output()?;
        let wasm = std::fs::read(&after).map_err(|error| Failure::file("read", &after, &error))?;
        let script = Names::parse(&names).and_then(|names| names.written_into(&self.script, self.name)).map_err(|what| {
            Failure::new(
                format!("The names of {} cannot be shortened: {what}.", self.name),
                format!("wasm-bindgen or wasm-opt has changed; look at target/wasm-bindgen/release/{}.js and fix src/bin/xtask/build/module.rs.", self.name),
            )
        })?;
        Ok(Self { wasm, script, ..self })
    }
}

/// Long names, and the short ones by which wasm-opt replaced them.
struct Names {
    imports: Vec<[String; 2]>,
    exports: Vec<[String; 2]>,
}

impl Names {
    /// Reads `{"imports": [[module, name, short], …], "exports": [[name, short], …]}`.
    fn parse(json: &str) -> Result<Self, String> {
        let table: Value = serde_json::from_str(json).map_err(|error| format!("wasm-opt's table: {error}"))?;
        let pairs = |key: &str| {
            let rows = table.get(key).and_then(Value::as_array).ok_or(format!("wasm-opt's table has no {key}"))?;
            rows.iter().map(|row| last_two(row).ok_or(format!("{key}: {row}"))).collect::<Result<Vec<_>, String>>()
        };
        Ok(Self { imports: pairs("imports")?, exports: pairs("exports")? })
    }

    /// Changes the keys of the object of imports, and every `wasm.name`.
    fn written_into(&self, script: &str, program: &str) -> Result<String, String> {
        let mut script = script.to_owned();
        for [name, short] in &self.imports {
            replace_once(&mut script, &format!("\n        {name}: function"), &format!("\n        {short}: function"))?;
        }
        replace_once(&mut script, &format!("\"./{program}_bg.js\": import0"), &format!("\"{SHORT_MODULE}\": import0"))?;
        self.with_short_exports(&script)
    }

    fn with_short_exports(&self, script: &str) -> Result<String, String> {
        let mut parts = script.split("wasm.");
        let mut result = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = part.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).unwrap_or(part.len());
            let (name, rest) = part.split_at(end);
            let short = match self.exports.iter().find(|[long, _]| long == name) {
                Some([_, short]) => short,
                // The end of a sentence in a comment.
                None if name.is_empty() => name,
                None => return Err(format!("the script uses {name}, which the module does not export")),
            };
            result += "wasm.";
            result += short;
            result += rest;
        }
        Ok(result)
    }
}

fn last_two(row: &Value) -> Option<[String; 2]> {
    match row.as_array()?.as_slice() {
        [.., name, short] => Some([name.as_str()?.to_owned(), short.as_str()?.to_owned()]),
        _ => None,
    }
}

fn replace_once(script: &mut String, long: &str, short: &str) -> Result<(), String> {
    match script.matches(long).count() {
        1 => *script = script.replace(long, short),
        count => return Err(format!("expected `{}` once, found it {count} times", long.trim())),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = r#"{
        "imports": [["./widget_bg.js", "__wbg_now_0f", "A"], ["./widget_bg.js", "__wbg_now_0f1", "Aa"]],
        "exports": [["memory", "b"], ["widget_next", "c"], ["widget_nextAll", "d"]]
    }"#;

    const SCRIPT: &str = r#"
    // To wasm. And back.
    const import0 = {
        __wbg_now_0f: function() {},
        __wbg_now_0f1: function() {},
    };
    return { "./widget_bg.js": import0, };
    wasm.widget_nextAll(); wasm.widget_next(wasm.memory);
    let wasmModule, wasm;"#;

    fn written(script: &str) -> Result<String, String> {
        Names::parse(TABLE)?.written_into(script, "widget")
    }

    #[test]
    fn both_sides_use_the_short_names() {
        let expected = r#"
    // To wasm. And back.
    const import0 = {
        A: function() {},
        Aa: function() {},
    };
    return { "a": import0, };
    wasm.d(); wasm.c(wasm.b);
    let wasmModule, wasm;"#;
        assert_eq!(written(SCRIPT).as_deref(), Ok(expected));
    }

    #[test]
    fn a_script_that_does_not_fit_is_refused() {
        let without_import = SCRIPT.replace("__wbg_now_0f1", "__wbg_then_0f");
        assert_eq!(written(&without_import), Err("expected `__wbg_now_0f1: function` once, found it 0 times".into()));
        let with_stranger = format!("{SCRIPT} wasm.stranger()");
        assert_eq!(written(&with_stranger), Err("the script uses stranger, which the module does not export".into()));
    }

    #[test]
    fn another_table_is_refused() {
        let refusal = |table| Names::parse(table).err().unwrap_or_default();
        assert!(refusal("not JSON").starts_with("wasm-opt's table: "));
        assert_eq!(refusal(r#"{"imports": []}"#), "wasm-opt's table has no exports");
        assert_eq!(refusal(r#"{"imports": [1], "exports": []}"#), "imports: 1");
    }
}
