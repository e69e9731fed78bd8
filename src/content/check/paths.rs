//! Paths: where something is in a document.

/// `path.name`. Shorter than `format!` at each of its forty places, in the module too.
pub(super) fn at(path: &str, name: &str) -> String {
    [path, ".", name].concat()
}

/// `path[index]`
pub(super) fn entry(path: &str, index: usize) -> String {
    format!("{path}[{index}]")
}
