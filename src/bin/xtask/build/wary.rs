//! wasm-bindgen's scripts, made wary of the page.
//!
//! They believe what a page may have replaced. MooTools has a `Window` of its own, so that `value instanceof Window` is false
//! and the program ends before it begins; `<img name="createElement">` hides the document's own function of that name.

/// How wasm-bindgen asks for the class of a value.
const CLASS: &str = "result = arg0 instanceof ";

/// Functions that are called on documents. Only documents and forms hide their own functions behind elements' names.
const HIDDEN: [&str; 5] = ["addEventListener", "createComment", "createElement", "getSelection", "removeEventListener"];

/// Asks for the class of a value by the name that the browser gives to all values of this class, and for the functions of a value
/// without the value itself.
const HELPERS: &str = "
const prototypeOf = Object.getPrototypeOf;
function isA(value, name) {
    for (; value; value = prototypeOf(value)) if (value[Symbol.toStringTag] === name) return true;
    return false;
}
";

/// The script, which no longer believes the page.
pub fn wary(script: &str) -> String {
    let mut parts = script.split(CLASS);
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';').unwrap_or((part, ""));
        result += &format!("result = isA(arg0, \"{name}\");{rest}");
    }
    for name in HIDDEN {
        result = result.replace(&format!("arg0.{name}("), &format!("prototypeOf(arg0).{name}.call(arg0, "));
    }
    result + HELPERS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_asked_for_by_name() {
        let script =
            wary("try { result = arg0 instanceof Window; } catch (_) { result = false; } if (val instanceof Error) {}");
        assert!(script.starts_with(
            "try { result = isA(arg0, \"Window\"); } catch (_) { result = false; } if (val instanceof Error) {}"
        ));
    }

    #[test]
    fn functions_of_a_document_are_called_without_it() {
        let script = wary("const ret = arg0.createElement(getStringFromWasm0(arg1, arg2)); arg0.getSelection();");
        assert!(script.starts_with(
            "const ret = prototypeOf(arg0).createElement.call(arg0, getStringFromWasm0(arg1, arg2)); prototypeOf(arg0).getSelection.call(arg0, );"
        ));
    }
}
