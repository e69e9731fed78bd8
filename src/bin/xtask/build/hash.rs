//! Files by their contents.

use base64::prelude::{Engine, BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// The SHA-256 of these bytes, as 64 hexadecimal digits.
pub fn of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The value of the attribute `integrity` for these bytes: `sha256-…`.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}
